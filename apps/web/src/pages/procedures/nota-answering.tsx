// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post, put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { TenderQuestion, TenderQuestions } from '../../api/types/nota.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { placeOf } from './nota-list.js';
import { questionTone } from './own-questions.js';

const words = texts.nota;
interface OneProps {
  readonly procedureId: string;
  readonly question: TenderQuestion;
}

function Answer({ procedureId, question, onClose }: OneProps & { readonly onClose: () => void }): ReactElement {
  const [text, setText] = useState(question.concept?.vraag ?? question.tekst);
  const [answer, setAnswer] = useState(question.concept?.antwoord ?? '');
  const change = useChange({
    send: () => put(`/inkoopprocedures/${procedureId}/vragen/${question.id}/antwoord`, { versie: question.versie, vraag: text, antwoord: answer }),
    told: words.saved,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.answerTo(placeOf(question) || words.somewhere)} onSubmit={() => change.mutate()}>
      <TextareaField label={words.publicText} hint={words.publicHint} value={text} onChange={setText} error={faults['/vraag']} />
      <TextareaField label={words.answerText} value={answer} onChange={setAnswer} error={faults['/antwoord']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.save} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

function Refuse({ procedureId, question, onClose }: OneProps & { readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/vragen/${question.id}/niet-behandelen`, { versie: question.versie, reden: reason }),
    told: words.refused,
    onDone: onClose,
  });
  return (
    <FormFrame title={words.refuseTitle} onSubmit={() => change.mutate()}>
      <TextareaField label={words.refuseReason} value={reason} onChange={setReason} error={faultsByField(change.error)['/reden']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.refuse} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

function One({ procedureId, question }: OneProps): ReactElement {
  const [open, setOpen] = useState<'answer' | 'refuse' | null>(null);
  const { concept, vraagsteller } = question;
  const running = question.staat === 'ontvangen' || question.staat === 'beantwoord';
  const close = (): void => setOpen(null);
  return (
    <li>
      {vraagsteller ? <b>{words.askedBy(vraagsteller.aanbieder, vraagsteller.persoon)} </b> : null}
      <StatusBadge plain tone={questionTone[question.staat]}>
        {words.states[question.staat]}
      </StatusBadge>
      <span className="rw-second">
        {[placeOf(question), words.askedOn(moment(question.gesteldOp)), question.teLaat ? words.late : ''].filter(Boolean).join(', ')}
      </span>
      <p className="rw-talk__text">{question.tekst}</p>
      {question.reden ? <p className="rw-small">{words.because(question.reden)}</p> : null}
      {question.nota ? <p className="rw-small">{words.inNota(question.nota.nummer, question.nota.regel)}</p> : null}
      {concept && running && open !== 'answer' ? (
        <div className="rw-prose">
          <p className="rw-talk__text">
            <b>{words.question}:</b> {concept.vraag}
          </p>
          <p className="rw-talk__text">
            <b>{words.reply}:</b> {concept.antwoord}
          </p>
          <p className="rw-small rw-soft">{words.draft(concept.door)}</p>
        </div>
      ) : null}
      {open === 'answer' ? <Answer procedureId={procedureId} question={question} onClose={close} /> : null}
      {open === 'refuse' ? <Refuse procedureId={procedureId} question={question} onClose={close} /> : null}
      {running && open === null ? (
        <div className="rw-buttons">
          <Button primary={!concept} onClick={() => setOpen('answer')}>
            {concept ? words.change : words.answer}
          </Button>
          {question.teLaat ? <Button onClick={() => setOpen('refuse')}>{words.refuse}</Button> : null}
        </div>
      ) : null}
    </li>
  );
}

function Publish({ procedureId, no, onClose }: { readonly procedureId: string; readonly no: number; readonly onClose: () => void }): ReactElement {
  const [intro, setIntro] = useState('');
  const [reason, setReason] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/notas`, { mededeling: intro || null, reden: reason || null }),
    told: words.published,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.publishTitle(no)} onSubmit={() => change.mutate()}>
      <p className="rw-small">{words.publishNote}</p>
      <TextareaField label={words.intro} value={intro} onChange={setIntro} error={faults['/mededeling']} />
      <TextareaField label={words.reason} value={reason} onChange={setReason} error={faults['/reden']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.publish} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** What was asked and by whom, and the answers until they are published: for who prepares the tender. */
export function NotaAnswering({ procedureId, data }: { readonly procedureId: string; readonly data: TenderQuestions }): ReactElement {
  const may = useMay();
  const [publishing, setPublishing] = useState(false);
  const ready = data.gesteld.filter((q) => q.staat === 'beantwoord').length;
  const waiting = data.gesteld.filter((q) => q.staat === 'ontvangen' && !q.teLaat).length;
  const { gelijk } = data.regels;
  const mayPublish = may('procurement:decide') && data.sluitOp !== null && !publishing && waiting === 0;
  return (
    <Section
      title={words.answering}
      note={words.answeringNote}
      end={
        mayPublish ? (
          <Button primary={ready > 0} onClick={() => setPublishing(true)}>
            {words.publish}
          </Button>
        ) : null
      }
    >
      {publishing ? <Publish procedureId={procedureId} no={(data.notas[0]?.nummer ?? 0) + 1} onClose={() => setPublishing(false)} /> : null}
      {ready + waiting > 0 ? (
        <p>{[waiting > 0 ? words.waiting(waiting) : '', ready > 0 ? words.ready(ready) : ''].filter(Boolean).join(' ')}</p>
      ) : null}
      {data.gesteld.length === 0 ? <p className="rw-soft">{words.answeringNone}</p> : null}
      {data.gesteld.length > 0 ? (
        <ul className="rw-list">
          {data.gesteld.map((question) => (
            <One key={question.id} procedureId={procedureId} question={question} />
          ))}
        </ul>
      ) : null}
      <p className="rw-small rw-soft">{words.rule(gelijk.tekst, gelijk.bron, texts.procedures.certainty[gelijk.zekerheid])}</p>
    </Section>
  );
}
