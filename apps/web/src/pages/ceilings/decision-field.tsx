// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { UsableDecision } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';
import { PageLink } from '../../ui/page-link.js';

interface Props {
  /** What has to be decided on. */
  readonly kind: 'budgetplafond' | 'besparing' | 'missend-aanbod' | 'indexering' | 'herziening';
  /** The subject and how it is called: a decision on it, or on everything of its kind, will do. */
  readonly subject: string;
  readonly subjectName: string;
  /** The page of this form: whoever records a decision first comes back here with it. */
  readonly back: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error?: string | null;
  readonly id?: string;
}

/** The decisions that something of this kind can rest on, and the way to record one that is not there yet. */
export function DecisionField({ kind, subject, subjectName, back, ...field }: Props): ReactElement {
  const may = useMay();
  const query = useList<UsableDecision>('/bestuursbesluiten', { soort: kind, onderwerp: subject, bruikbaar: 'ja', perPagina: 100 });
  const options = (query.data?.rows ?? []).map((d) => ({
    value: d.id,
    label: `${d.nummer}: ${d.titel} (${d.gremium.naam}, ${longDate(d.genomenOp)})`,
  }));
  return (
    <div>
      <SelectField
        {...field}
        label={texts.ceilings.decisionField}
        hint={texts.ceilings.decisionHint}
        options={[{ value: '', label: texts.ceilings.chooseDecision }, ...options]}
      />
      {may('governance:record') ? (
        <p className="rw-below">
          <PageLink to="/bestuursbesluiten/nieuw" query={{ soort: kind, onderwerp: subject, naam: subjectName, terug: back }}>
            {texts.ceilings.recordDecision}
          </PageLink>
        </p>
      ) : null}
    </div>
  );
}
