// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Statement } from '../../api/types.js';
import { readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.strategy;

/** What the source leaves open, or the effect that is expected of a lever. */
export function FillInForm({
  statement,
  name,
  onClose,
}: {
  readonly statement: Statement;
  readonly name: string;
  readonly onClose: () => void;
}): ReactElement {
  const lever = statement.soort === 'hefboom';
  const [text, setText] = useState(statement.aanvulling?.tekst ?? '');
  const [money, setMoney] = useState(statement.aanvulling?.bedrag?.replace('.', ',').replace(/,00$/, '') ?? '');
  const [tried, setTried] = useState(false);
  const amount = money.trim() === '' ? null : readMoney(money);
  const wrongAmount = money.trim() !== '' && amount === null;
  const empty = text.trim() === '' && (!lever || money.trim() === '');
  const save = useChange({
    send: () =>
      post(`/strategie/uitspraken/${statement.id}/aanvullingen`, {
        tekst: text.trim() || null,
        bedrag: lever ? amount : null,
        vorige: statement.aanvulling?.id ?? null,
      }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const submit = (): void => {
    setTried(true);
    if (!wrongAmount && !empty) save.mutate();
  };
  return (
    <FormFrame title={words.fillOf(name)} onSubmit={submit}>
      <NotSaved error={save.error} />
      {lever ? (
        <TextField
          label={words.amount}
          hint={words.amountHint}
          value={money}
          onChange={setMoney}
          inputMode="decimal"
          autoComplete="off"
          short
          error={(tried && (wrongAmount || empty) ? words.amountWrong : null) ?? server['/bedrag'] ?? null}
        />
      ) : null}
      <TextareaField
        label={lever ? words.explanation : words.text}
        value={text}
        onChange={setText}
        error={(tried && empty && !lever ? words.textEmpty : null) ?? server['/tekst'] ?? null}
      />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
