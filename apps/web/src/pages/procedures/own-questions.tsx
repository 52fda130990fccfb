// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { TenderQuestion, TenderQuestions, TenderQuestionState } from '../../api/types/nota.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { placeOf } from './nota-list.js';

const words = texts.nota;
export const questionTone: Readonly<Record<TenderQuestionState, Tone>> = {
  ontvangen: 'orange',
  beantwoord: 'blue',
  gepubliceerd: 'green',
  'niet-behandeld': 'grey',
  ingetrokken: 'grey',
};

interface Props {
  readonly procedureId: string;
  readonly data: TenderQuestions;
}

function Ask({ procedureId, data, onClose }: Props & { readonly onClose: () => void }): ReactElement {
  const [form, setForm] = useState({ perceel: '', plaats: '', tekst: '' });
  const set = (name: keyof typeof form) => (value: string) => setForm((f) => ({ ...f, [name]: value }));
  const change = useChange({
    send: () =>
      post(`/inkoopprocedures/${procedureId}/vragen`, {
        perceel: form.perceel ? Number(form.perceel) : null,
        plaats: form.plaats || null,
        tekst: form.tekst,
      }),
    told: words.sent,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.ask} onSubmit={() => change.mutate()}>
      {data.vragen === 'te-laat' ? <Notice tone="orange">{words.askLate}</Notice> : null}
      {data.percelen.length > 1 ? (
        <SelectField
          label={words.lot}
          value={form.perceel}
          options={[
            { value: '', label: words.everyLot },
            ...data.percelen.map((lot) => ({ value: String(lot.nummer), label: words.lotOf(lot.nummer, lot.titel) })),
          ]}
          onChange={set('perceel')}
        />
      ) : null}
      <TextField label={words.place} hint={words.placeHint} value={form.plaats} onChange={set('plaats')} error={faults['/plaats']} />
      <TextareaField label={words.text} value={form.tekst} onChange={set('tekst')} error={faults['/tekst']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.send} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

function One({ procedureId, question }: { readonly procedureId: string; readonly question: TenderQuestion }): ReactElement {
  const withdraw = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/vragen/${question.id}/intrekken`, { versie: question.versie }),
    told: words.withdrawn,
    onDone: () => undefined,
  });
  return (
    <li>
      <StatusBadge plain tone={questionTone[question.staat]}>
        {words.states[question.staat]}
      </StatusBadge>
      <span className="rw-second">
        {[placeOf(question), words.askedOn(moment(question.gesteldOp)), question.teLaat ? words.late : ''].filter(Boolean).join(', ')}
      </span>
      <p className="rw-talk__text">{question.tekst}</p>
      {question.nota ? <p className="rw-small">{words.inNota(question.nota.nummer, question.nota.regel)}</p> : null}
      {question.reden ? <p className="rw-small">{words.because(question.reden)}</p> : null}
      <NotSaved error={withdraw.error} />
      {question.staat === 'ontvangen' ? (
        <div className="rw-buttons">
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {words.withdraw}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** The questions of this provider; of others it sees what was published, without who asked. */
export function OwnQuestions({ procedureId, data }: Props): ReactElement {
  const [asking, setAsking] = useState(false);
  return (
    <Section
      title={words.own}
      note={words.ownNote}
      end={
        data.vragen !== 'dicht' && !asking ? (
          <Button primary={data.vragen === 'op-tijd'} onClick={() => setAsking(true)}>
            {words.ask}
          </Button>
        ) : null
      }
    >
      {data.vragen === 'dicht' ? <p className="rw-soft">{words.closed}</p> : null}
      {asking ? <Ask procedureId={procedureId} data={data} onClose={() => setAsking(false)} /> : null}
      {data.gesteld.length === 0 ? <p className="rw-soft">{words.ownNone}</p> : null}
      {data.gesteld.length > 0 ? (
        <ul className="rw-list">
          {data.gesteld.map((question) => (
            <One key={question.id} procedureId={procedureId} question={question} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
