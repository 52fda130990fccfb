// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { faultsByField } from '../../api/problem.js';
import type { StepOutlook } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.procedures;

export interface StepGiven {
  readonly text: string | null;
  readonly requirement: number | null;
  readonly day: string | null;
}

interface Props {
  readonly outlook: StepOutlook;
  readonly label: string;
  /** What is asked with it: the label of a text; null: nothing. */
  readonly asks: string | null;
  /** A day that is asked with it: its label. */
  readonly asksDay?: string | undefined;
  /** Requirements a question can be about. */
  readonly requirements?: readonly { readonly nummer: number; readonly titel: string }[];
  readonly confirm?: { readonly title: string; readonly text: string };
  readonly primary: boolean;
  /** It ends something: what is asked with it shows once somebody wants it. */
  readonly ends?: boolean;
  readonly told: string;
  readonly send: (given: StepGiven) => Promise<unknown>;
}

/** A step that ends something begins with a button and no form, so that nobody fills it in by mistake. */
export function NextStep(props: Props): ReactElement {
  const [wanted, setWanted] = useState(false);
  const { outlook, label, ends } = props;
  if (!ends || outlook.mist.length > 0) return <StepForm {...props} />;
  if (wanted) return <StepForm {...props} onLeave={() => setWanted(false)} />;
  return (
    <div className="rw-stack rw-next-step">
      <div className="rw-buttons">
        <Button onClick={() => setWanted(true)}>{label}</Button>
      </div>
      <Rule outlook={outlook} />
    </div>
  );
}

/** The rule a step rests on, with how sure that is. */
function Rule({ outlook }: Pick<Props, 'outlook'>): ReactElement {
  return <p className="rw-small rw-soft">{words.rule(outlook.regel.tekst, outlook.regel.bron, words.certainty[outlook.regel.zekerheid])}</p>;
}

type FormProps = Omit<Props, 'ends'> & { readonly onLeave?: () => void };

/** One step: what is still missing for it, and what is asked with it. */
function StepForm({ outlook, label, asks, asksDay, requirements, confirm, primary, told, send, onLeave }: FormProps): ReactElement {
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [requirement, setRequirement] = useState(String(requirements?.[0]?.nummer ?? ''));
  const [wrong, setWrong] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const change = useChange({
    send: () => send({ text: text.trim() || null, requirement: requirements ? Number(requirement) : null, day: day || null }),
    told,
    onDone: () => setText(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // What reopens or suspends may rest on a proof that ran out: the server then asks for no reason.
    const missing = asks !== null && text.trim() === '' && outlook.stap !== 'herbeoordelen';
    setWrong(missing ? texts.applications.askMissing : null);
    if (missing) return;
    if (confirm) setAsking(true);
    else change.mutate();
  };
  return (
    <form className="rw-stack rw-next-step" onSubmit={submit} noValidate aria-label={label}>
      {outlook.mist.length > 0 ? (
        <div>
          <h3>{label}</h3>
          <p className="rw-strong">{words.missing}</p>
          <ul className="rw-bullets">
            {outlook.mist.map((m) => (
              <li key={m}>{m}</li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          {requirements ? (
            <SelectField
              label={texts.applications.aboutRequirement}
              value={requirement}
              options={requirements.map((r) => ({ value: String(r.nummer), label: `${r.nummer}. ${r.titel}` }))}
              onChange={setRequirement}
            />
          ) : null}
          {asks === null ? null : <TextareaField label={asks} value={text} onChange={setText} error={wrong} />}
          {asksDay ? (
            <TextField type="date" short label={asksDay} value={day} onChange={setDay} error={faultsByField(change.error)['/laatsteDag']} />
          ) : null}
          {outlook.brief ? (
            <div className="rw-stack">
              <h3>{texts.applications.letterBefore}</h3>
              <p className="rw-talk__text rw-prose">{outlook.brief}</p>
            </div>
          ) : null}
          <NotSaved error={change.error} />
          <div className="rw-buttons">
            <Button primary={primary} type="submit" busy={change.isPending}>
              {label}
            </Button>
            {onLeave ? <Button onClick={onLeave}>{texts.actions.cancel}</Button> : null}
          </div>
        </>
      )}
      <Rule outlook={outlook} />
      {confirm ? (
        <ConfirmDialog
          open={asking}
          title={confirm.title}
          confirm={label}
          decline={texts.actions.cancel}
          onClose={(confirmed) => {
            setAsking(false);
            if (confirmed) change.mutate();
          }}
        >
          {confirm.text}
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
