// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { Decision, DecisionKind, Mandate, Money } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { useDecisionRefresh } from './decision-actions.js';
import { notLiftable, withinMandate } from './decision-words.js';

/** What the server asks of a reason at least. */
const LEAST_REASON = 20;

interface Props {
  readonly message: string;
  /** null: the whole declaration. */
  readonly line: number | null;
  readonly amount: Money;
  readonly codes: readonly string[];
  /** The answer is made: what is decided now holds for a new line. */
  readonly answered: boolean;
}

/** The way from a refusal to a reasoned decision, for who may take one. */
export function AllowForm(props: Props): ReactElement | null {
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('decision:take')) return null;
  const stuck = notLiftable(props.codes.map((code) => ({ code })));
  if (stuck.length > 0) return <p className="rw-small rw-soft">{texts.decisions.notAllowed(stuck.join(', '))}</p>;
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{props.line === null ? texts.decisions.allowMessage : texts.decisions.allow}</Button>
      </div>
    );
  }
  return <Form {...props} onClose={() => setOpen(false)} />;
}

type Need = 'own' | 'second' | 'nobody';

/** Who has to decide on this amount. */
function needOf(mandate: Mandate, amount: Money): Need {
  if (withinMandate(amount, mandate.grens)) return 'own';
  return mandate.hogerOk ? 'second' : 'nobody';
}

function MandateText({ mandate, need }: { readonly mandate: Mandate; readonly need: Need }): ReactElement {
  const sentence = { own: texts.decisions.mandateOwn, second: texts.decisions.mandateSecond, nobody: texts.decisions.mandateNobody }[need];
  if (mandate.grens === null) return <p>{need === 'nobody' ? sentence : texts.decisions.mandateNone}</p>;
  const role = mandate.rol ?? '';
  return (
    <p>
      {texts.decisions.mandate(texts.roles[role] ?? role, euroCents(mandate.grens))} <b>{sentence}</b>
    </p>
  );
}

function Form({ message, line, amount, codes, answered, onClose }: Props & { readonly onClose: () => void }): ReactElement {
  const refresh = useDecisionRefresh();
  const tell = useUndo();
  const mandate = useApi<Mandate>('/besluiten/mandaat');
  const [kind, setKind] = useState<DecisionKind>(line === null ? 'te-laat' : 'regel');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () =>
      post<Pick<Decision, 'nummer'>>('/besluiten', {
        soort: kind,
        bericht: message,
        ...(line === null ? {} : { regel: line }),
        reden: reason.trim(),
      }),
    onSuccess: async ({ nummer }) => {
      onClose();
      await refresh();
      tell({ text: texts.decisions.taken(nummer) });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const short = reason.trim().length < LEAST_REASON;
    setWrong(short ? texts.decisions.tooShort : null);
    if (!short) save.mutate();
  };
  const kinds: readonly DecisionKind[] = codes.every((code) => code === '0611') ? ['regel', 'tarief'] : ['regel'];
  const need = mandate.data ? needOf(mandate.data, amount) : null;
  const atReason = save.error instanceof ApiError ? save.error.at('/reden') : undefined;
  return (
    <form className="rw-stack rw-allow" onSubmit={submit} noValidate>
      <h3>{line === null ? texts.decisions.allowWholeTitle(euroCents(amount)) : texts.decisions.allowTitle(line, euroCents(amount))}</h3>
      <Loaded query={mandate} what={texts.decisions.mandateWhat} rows={1}>
        {(given) => <MandateText mandate={given} need={needOf(given, amount)} />}
      </Loaded>
      {answered ? <p>{texts.decisions.afterAnswer}</p> : null}
      {save.isError && !atReason ? <ErrorState what={texts.decisions.one} error={save.error} /> : null}
      {line !== null && kinds.length > 1 ? (
        <SelectField
          label={texts.decisions.allowWhat}
          value={kind}
          options={kinds.map((value) => ({ value, label: texts.decisions.kindLong[value] }))}
          onChange={(value) => setKind(value as DecisionKind)}
        />
      ) : null}
      <TextareaField label={texts.decisions.allowReason} hint={texts.decisions.allowReasonHint} value={reason} onChange={setReason} error={wrong} />
      <div className="rw-buttons">
        {need === 'own' || need === 'second' ? (
          <Button primary type="submit" busy={save.isPending}>
            {need === 'own' ? texts.decisions.save : texts.decisions.ask}
          </Button>
        ) : null}
        <TextButton small onClick={onClose}>
          {texts.actions.cancel}
        </TextButton>
      </div>
    </form>
  );
}
