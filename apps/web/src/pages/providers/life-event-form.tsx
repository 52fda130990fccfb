// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Named } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { ProviderField } from '../../ui/provider-field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.providerLife;
type Kind = (typeof words.formKinds)[number];
const SUCCEEDING: readonly Kind[] = ['fusie', 'overname', 'splitsing'];

/** Records what happened to a provider; the fields follow what it is. */
export function LifeEventForm({ provider, onClose }: { readonly provider: string; readonly onClose: () => void }): ReactElement {
  const id = useId();
  const { vandaag } = useSession();
  const [kind, setKind] = useState<Kind>('fusie');
  const [on, setOn] = useState<string>(vandaag);
  const [source, setSource] = useState('');
  const [successor, setSuccessor] = useState<Named | null>(null);
  const [late, setLate] = useState(true);
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const succeeds = SUCCEEDING.includes(kind);
  const save = useChange({
    send: () =>
      post(`/aanbieders/${provider}/levensloop`, {
        soort: kind,
        op: on,
        bron: source.trim(),
        ...(succeeds ? { opvolger: successor?.sleutel ?? null, lateDeclaraties: late ? 'ja' : 'nee' } : {}),
        ...(kind === 'nieuwe-agb' ? { agb: value.trim() } : {}),
        ...(kind === 'nieuw-kvk' ? { kvk: value.trim() } : {}),
        ...(kind === 'nieuwe-naam' ? { naam: value.trim() } : {}),
      }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const noSource = source.trim().length < 3;
  const submit = (): void => {
    setTried(true);
    if (!noSource && on !== '') save.mutate();
  };
  const field = { 'nieuwe-agb': ['/agb', words.agb], 'nieuw-kvk': ['/kvk', words.kvk], 'nieuwe-naam': ['/naam', words.name] } as const;
  const asked = succeeds ? null : field[kind as keyof typeof field];
  return (
    <FormFrame title={words.record} onSubmit={submit}>
      <NotSaved error={save.error} />
      <SelectField
        label={words.kind}
        value={kind}
        options={words.formKinds.map((k) => ({ value: k, label: words.kinds[k] ?? k }))}
        onChange={(k) => setKind(k as Kind)}
      />
      <TextField
        short
        type="date"
        label={words.on}
        value={on}
        onChange={setOn}
        error={server['/op'] ?? (tried && on === '' ? words.missing.on : null)}
      />
      {asked ? (
        <TextField
          short={kind !== 'nieuwe-naam'}
          label={asked[1]}
          value={value}
          onChange={setValue}
          error={server[asked[0]] ?? null}
          autoComplete="off"
        />
      ) : (
        <>
          <ProviderField
            label={words.successor}
            value={successor?.sleutel ?? ''}
            name={successor?.naam}
            onChange={setSuccessor}
            error={server['/opvolger'] ?? null}
          />
          <div className="rw-field">
            <span className="rw-check">
              <input
                type="checkbox"
                id={id}
                checked={late}
                aria-describedby={`${id}-hint`}
                onChange={(event) => setLate(event.currentTarget.checked)}
              />
              <label htmlFor={id}>{words.late}</label>
            </span>
            <span className="rw-field__hint" id={`${id}-hint`}>
              {server['/lateDeclaraties'] ?? words.lateHint}
            </span>
          </div>
        </>
      )}
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={source}
        onChange={setSource}
        error={server['/bron'] ?? (tried && noSource ? words.missing.source : null)}
        autoComplete="off"
      />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
