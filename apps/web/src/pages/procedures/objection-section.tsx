// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Objection, Objections } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { ProviderField } from '../../ui/provider-field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { useSide } from '../questions/question-words.js';

const words = texts.objections;
const tone: Readonly<Record<Objection['staat'], Tone>> = { ontvangen: 'orange', 'in-behandeling': 'blue', beantwoord: 'green', ingetrokken: 'grey' };

interface Props {
  readonly procedureId: string;
  readonly data: Objections;
}

function NewObjection({ procedureId, data, onClose }: Props & { readonly onClose: () => void }): ReactElement {
  const own = useSide() === 'aanbieder';
  const [form, setForm] = useState({ soort: 'bezwaar-stukken', onderwerp: '', tekst: '', aanbieder: '', van: '', ontvangenOp: '' });
  const set = (name: keyof typeof form) => (value: string) => setForm((f) => ({ ...f, [name]: value }));
  const change = useChange({
    send: () =>
      post(`/inkoopprocedures/${procedureId}/bezwaren`, {
        soort: form.soort,
        onderwerp: form.onderwerp,
        tekst: form.tekst,
        ...(own ? {} : { aanbieder: form.aanbieder || null, van: form.van || null, ontvangenOp: form.ontvangenOp || null }),
      }),
    told: words.saved,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  const rule = data.soorten.find((k) => k.soort === form.soort)?.regel;
  return (
    <FormFrame title={own ? words.add : words.addByLetter} onSubmit={() => change.mutate()}>
      <SelectField
        label={words.kind}
        value={form.soort}
        options={data.soorten.map((k) => ({ value: k.soort, label: k.naam }))}
        onChange={set('soort')}
      />
      {rule ? <p className="rw-small rw-soft">{texts.procedures.rule(rule.tekst, rule.bron, texts.procedures.certainty[rule.zekerheid])}</p> : null}
      {own ? null : (
        <>
          <ProviderField
            label={words.provider}
            value={form.aanbieder}
            error={faults['/aanbieder']}
            onChange={(provider) => set('aanbieder')(provider?.sleutel ?? '')}
          />
          <TextField label={words.from} value={form.van} onChange={set('van')} error={faults['/van']} />
          <TextField
            type="date"
            short
            label={words.receivedOn}
            value={form.ontvangenOp}
            onChange={set('ontvangenOp')}
            error={faults['/ontvangenOp']}
          />
        </>
      )}
      <TextField label={words.subject} value={form.onderwerp} onChange={set('onderwerp')} error={faults['/onderwerp']} />
      <TextareaField label={words.text} value={form.tekst} onChange={set('tekst')} error={faults['/tekst']} />
      <NotSaved error={change.error} />
      <SaveButtons save={own ? words.save : words.saveLetter} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

function Answer({
  procedureId,
  objection,
  onClose,
}: {
  readonly procedureId: string;
  readonly objection: Objection;
  readonly onClose: () => void;
}): ReactElement {
  const [outcome, setOutcome] = useState('ongegrond');
  const [text, setText] = useState('');
  const change = useChange({
    send: () =>
      post(`/inkoopprocedures/${procedureId}/bezwaren/${objection.id}/antwoord`, { versie: objection.versie, uitkomst: outcome, antwoord: text }),
    told: words.sent,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.answer(objection.nummer)} onSubmit={() => change.mutate()}>
      <SelectField
        label={words.outcome}
        value={outcome}
        error={faults['/uitkomst']}
        options={Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))}
        onChange={setOutcome}
      />
      <TextareaField label={words.answerText} value={text} onChange={setText} error={faults['/antwoord']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.send} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

function One({ procedureId, objection }: { readonly procedureId: string; readonly objection: Objection }): ReactElement {
  const may = useMay();
  const [answering, setAnswering] = useState(false);
  const step = (name: string): Promise<unknown> =>
    post(`/inkoopprocedures/${procedureId}/bezwaren/${objection.id}/${name}`, { versie: objection.versie });
  const take = useChange({ send: () => step('behandelen'), told: words.taken, onDone: () => undefined });
  const withdraw = useChange({ send: () => step('intrekken'), told: words.withdrawn, onDone: () => undefined });
  const running = objection.staat === 'ontvangen' || objection.staat === 'in-behandeling';
  const term = objection.termijn === null ? words.noTerm : (objection.opTijd ? words.inTime : words.late)(longDate(objection.termijn));
  return (
    <li>
      <b>
        {objection.nummer} {objection.onderwerp}
      </b>{' '}
      <StatusBadge plain tone={tone[objection.staat]}>
        {objection.uitkomst ? words.outcomes[objection.uitkomst] : words.states[objection.staat]}
      </StatusBadge>
      <span className="rw-second">
        {words.received(tableDate(objection.ontvangenOp), objection.van)}, {term}
        {running ? `, ${(objection.teLaat ? words.overdue : words.answerBefore)(longDate(objection.antwoordVoor))}` : ''}
        {objection.behandelaar ? `, ${words.handledBy(objection.behandelaar)}` : ''}
      </span>
      <p className="rw-talk__text">{objection.tekst}</p>
      {objection.antwoord ? <p className="rw-talk__text rw-prose">{objection.antwoord}</p> : null}
      {answering ? <Answer procedureId={procedureId} objection={objection} onClose={() => setAnswering(false)} /> : null}
      <NotSaved error={take.error ?? withdraw.error} />
      {running && !answering ? (
        <div className="rw-buttons">
          {may('objection:answer') && objection.staat === 'in-behandeling' ? (
            <Button primary onClick={() => setAnswering(true)}>
              {words.answer(objection.nummer)}
            </Button>
          ) : null}
          {may('objection:answer') && objection.staat === 'ontvangen' ? (
            <Button primary busy={take.isPending} onClick={() => take.mutate()}>
              {words.take(objection.nummer)}
            </Button>
          ) : null}
          {may('objection:file') ? (
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {words.withdraw(objection.nummer)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** What was brought forward, in time or late, and what was answered. */
export function ObjectionSection({ procedureId, data }: Props): ReactElement {
  const may = useMay();
  const own = useSide() === 'aanbieder';
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={words.title}
      note={words.note}
      end={may('objection:file') && !adding ? <Button onClick={() => setAdding(true)}>{own ? words.add : words.addByLetter}</Button> : null}
    >
      {adding ? <NewObjection procedureId={procedureId} data={data} onClose={() => setAdding(false)} /> : null}
      {data.bezwaren.length === 0 ? <p className="rw-soft">{words.none}</p> : null}
      {data.bezwaren.length > 0 ? (
        <ul className="rw-list">
          {data.bezwaren.map((objection) => (
            <One key={objection.id} procedureId={procedureId} objection={objection} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
