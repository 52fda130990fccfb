// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useSession } from '../app/session.js';
import { useMunicipalities } from './municipality-field.js';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly chosen: readonly string[];
  readonly error?: string | null;
  readonly onChange: (codes: readonly string[]) => void;
  readonly id?: string;
}

/** One or more of the municipalities of today; nothing for a municipality's own user, which has only its own. */
export function MunicipalityChoices({ label, hint, chosen, error, onChange, id }: Props): ReactElement | null {
  const { vandaag } = useSession();
  const municipalities = useMunicipalities().filter((m) => m.lidmaatschappen.some((l) => l.totEnMet === null || l.totEnMet >= vandaag));
  if (municipalities.length === 0) return null;
  return (
    <fieldset className={`rw-choices${error ? ' rw-field--wrong' : ''}`} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {hint ? <span className="rw-field__hint">{hint}</span> : null}
      {error ? <span className="rw-field__error">{error}</span> : null}
      <div className="rw-choices__row">
        {municipalities.map((m) => (
          <label key={m.code}>
            <input
              type="checkbox"
              checked={chosen.includes(m.code)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, m.code] : chosen.filter((code) => code !== m.code))}
            />{' '}
            {m.naam}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
