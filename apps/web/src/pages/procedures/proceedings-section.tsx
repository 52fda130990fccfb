// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Proceedings } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.proceedings;

function NewProceedings({ procedureId, onClose }: { readonly procedureId: string; readonly onClose: () => void }): ReactElement {
  const [form, setForm] = useState({ soort: 'kort-geding', rechter: '', zaaknummer: '', eiser: '', houdtTegen: 'ja', begonnenOp: '' });
  const set = (name: keyof typeof form) => (value: string) => setForm((f) => ({ ...f, [name]: value }));
  const change = useChange({
    send: () =>
      post(`/inkoopprocedures/${procedureId}/rechtszaken`, { ...form, zaaknummer: form.zaaknummer || null, houdtTegen: form.houdtTegen === 'ja' }),
    told: words.saved,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.add} onSubmit={() => change.mutate()}>
      <SelectField
        label={words.kind}
        value={form.soort}
        options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        onChange={set('soort')}
      />
      <TextField label={words.court} value={form.rechter} onChange={set('rechter')} error={faults['/rechter']} />
      <TextField short label={words.caseNumber} value={form.zaaknummer} onChange={set('zaaknummer')} error={faults['/zaaknummer']} />
      <TextField label={words.claimant} value={form.eiser} onChange={set('eiser')} error={faults['/eiser']} />
      <TextField type="date" short label={words.began} value={form.begonnenOp} onChange={set('begonnenOp')} error={faults['/begonnenOp']} />
      <SelectField
        label={words.holds}
        hint={words.holdsHint}
        value={form.houdtTegen}
        error={faults['/houdtTegen']}
        options={[
          { value: 'ja', label: texts.care.yes },
          { value: 'nee', label: texts.care.no },
        ]}
        onChange={set('houdtTegen')}
      />
      <NotSaved error={change.error} />
      <SaveButtons save={words.save} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

function End({ procedureId, one, onClose }: { readonly procedureId: string; readonly one: Proceedings; readonly onClose: () => void }): ReactElement {
  const [on, setOn] = useState('');
  const [outcome, setOutcome] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/rechtszaken/${one.id}/einde`, { versie: one.versie, afgelopenOp: on, uitkomst: outcome }),
    told: words.endSaved,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.end} onSubmit={() => change.mutate()}>
      <TextField type="date" short label={words.ended} value={on} onChange={setOn} error={faults['/afgelopenOp']} />
      <TextareaField label={words.outcome} value={outcome} onChange={setOutcome} error={faults['/uitkomst']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.end} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** What runs at a court, and whether signing waits for it. */
export function ProceedingsSection({ procedureId, all }: { readonly procedureId: string; readonly all: readonly Proceedings[] }): ReactElement {
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const writes = may('objection:answer');
  return (
    <Section title={words.title} note={words.note} end={writes && !adding ? <Button onClick={() => setAdding(true)}>{words.add}</Button> : null}>
      {adding ? <NewProceedings procedureId={procedureId} onClose={() => setAdding(false)} /> : null}
      {all.length === 0 ? <p className="rw-soft">{words.none}</p> : null}
      {all.length > 0 ? (
        <ul className="rw-list">
          {all.map((one) => (
            <li key={one.id}>
              <b>
                {words.kinds[one.soort]}
                {one.zaaknummer ? ` ${one.zaaknummer}` : ''}
              </b>{' '}
              <StatusBadge plain tone={one.afgelopenOp ? 'grey' : one.houdtTegen ? 'red' : 'blue'}>
                {one.afgelopenOp ? words.over : one.houdtTegen ? words.stops : words.runs}
              </StatusBadge>
              <span className="rw-second">{words.line(one.eiser, one.rechter, longDate(one.begonnenOp))}</span>
              {one.afgelopenOp ? <p className="rw-talk__text">{words.endedOn(longDate(one.afgelopenOp), one.uitkomst ?? '')}</p> : null}
              {ending === one.id ? <End procedureId={procedureId} one={one} onClose={() => setEnding(null)} /> : null}
              {writes && !one.afgelopenOp && ending !== one.id ? (
                <div className="rw-buttons">
                  <Button onClick={() => setEnding(one.id)}>{words.end}</Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
