// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { Interests, InterestStatement, ProcedureDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { InterestForm } from './interest-form.js';

const words = texts.interests;

interface RulingProps {
  readonly procedureId: string;
  readonly statement: InterestStatement;
}

function Ruling({ procedureId, statement }: RulingProps): ReactElement {
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState('toegestaan');
  const [reason, setReason] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/belangen/${statement.id}/oordeel`, { uitkomst: outcome, reden: reason }),
    told: words.ruled,
    onDone: () => setOpen(false),
  });
  if (!open) return <Button onClick={() => setOpen(true)}>{words.rule(statement.naam)}</Button>;
  return (
    <FormFrame title={words.rule(statement.naam)} onSubmit={() => change.mutate()}>
      <SelectField
        label={words.outcome}
        value={outcome}
        options={Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))}
        onChange={setOutcome}
      />
      <TextareaField label={texts.care.reason} value={reason} onChange={setReason} error={faultsByField(change.error)['/reden']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.saveRuling} busy={change.isPending} onCancel={() => setOpen(false)} />
    </FormFrame>
  );
}

/** Who signed to have no interest, and what was decided on an interest that was stated. */
export function InterestSection({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement {
  const may = useMay();
  const query = useApi<Interests>(`/inkoopprocedures/${procedure.id}/belangen`);
  return (
    <Section title={words.title} note={words.note}>
      <Loaded query={query} what={words.what} rows={2}>
        {({ verklaringen }) => (
          <div className="rw-stack rw-stack--wide">
            {verklaringen.length === 0 ? <p className="rw-soft">{words.none}</p> : null}
            {verklaringen.length > 0 ? (
              <ul className="rw-list">
                {verklaringen.map((s) => (
                  <li key={s.id}>
                    <b>{s.naam}</b>{' '}
                    <StatusBadge plain tone={s.belang ? (s.oordeel?.uitkomst === 'toegestaan' ? 'green' : 'orange') : 'green'}>
                      {s.belang ? (s.oordeel ? words.outcomes[s.oordeel.uitkomst] : words.stated) : words.clear}
                    </StatusBadge>
                    <span className="rw-second">
                      {words.signedOn(moment(s.op))}
                      {s.geldt ? '' : `, ${words.earlier}`}
                      {s.oordeel ? `, ${words.ruledBy(s.oordeel.door)}` : ''}
                    </span>
                    {s.toelichting ? <p className="rw-talk__text">{s.toelichting}</p> : null}
                    {s.oordeel ? <p className="rw-talk__text rw-soft">{s.oordeel.reden}</p> : null}
                    {s.belang && !s.oordeel && s.geldt && !s.eigen && may('interest:rule') ? (
                      <Ruling procedureId={procedure.id} statement={s} />
                    ) : null}
                  </li>
                ))}
              </ul>
            ) : null}
            {may('interest:sign') && !verklaringen.some((s) => s.eigen && s.geldt && !s.belang) && procedure.staat !== 'concept' ? (
              <InterestForm procedure={procedure} />
            ) : null}
          </div>
        )}
      </Loaded>
    </Section>
  );
}
