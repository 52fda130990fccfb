// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
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

interface Props {
  readonly message: string;
  /** null: the whole declaration. */
  readonly line: number | null;
  readonly amount: Money;
  readonly codes: readonly string[];
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

function MandateText({ mandate, amount }: { readonly mandate: Mandate; readonly amount: Money }): ReactElement {
  const own = withinMandate(amount, mandate.grens);
  return (
    <p>
      {mandate.grens === null
        ? texts.decisions.mandateNone
        : texts.decisions.mandate(texts.roles[mandate.rol] ?? mandate.rol, euroCents(mandate.grens))}{' '}
      {mandate.grens === null ? null : <b>{own ? texts.decisions.mandateOwn : texts.decisions.mandateSecond}</b>}
    </p>
  );
}

function Form({ message, line, amount, codes, onClose }: Props & { readonly onClose: () => void }): ReactElement {
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
    const missing = reason.trim() === '';
    setWrong(missing ? texts.decisions.empty : null);
    if (!missing) save.mutate();
  };
  const kinds: readonly DecisionKind[] = codes.every((code) => code === '0611') ? ['regel', 'tarief'] : ['regel'];
  const own = mandate.data ? withinMandate(amount, mandate.data.grens) : false;
  return (
    <form className="rw-stack rw-allow" onSubmit={submit} noValidate>
      <h3>{line === null ? texts.decisions.allowWholeTitle(euroCents(amount)) : texts.decisions.allowTitle(line, euroCents(amount))}</h3>
      <Loaded query={mandate} what={texts.decisions.mandateWhat} rows={1}>
        {(given) => <MandateText mandate={given} amount={amount} />}
      </Loaded>
      {save.isError ? <ErrorState what={texts.decisions.one} error={save.error} /> : null}
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
        <Button primary type="submit" busy={save.isPending}>
          {own ? texts.decisions.save : texts.decisions.ask}
        </Button>
        <TextButton small onClick={onClose}>
          {texts.actions.cancel}
        </TextButton>
      </div>
    </form>
  );
}
