// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { PlanRow } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { FormDialog } from './form-dialog.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talkPlan;
const isCount = (text: string): boolean => /^([0-9]|1[0-2])$/.test(text.trim());

/** How often the region speaks a provider, with the reason. */
export function FrequencyDialog({ row, onClose }: { readonly row: PlanRow; readonly onClose: () => void }): ReactElement {
  return (
    <FormDialog title={words.frequencyTitle(row.aanbieder.naam)} onClose={onClose}>
      {(close) => <Form row={row} close={close} />}
    </FormDialog>
  );
}

function Form({ row, close }: { readonly row: PlanRow; readonly close: () => void }): ReactElement {
  const [count, setCount] = useState(row.perJaar === null ? '' : String(row.perJaar));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<{ readonly count?: string; readonly reason?: string }>({});
  const save = useTalkStep(
    () => put(`/gesprekken/plan/${row.aanbieder.sleutel}`, { perJaar: Number(count), reden: reason.trim() }),
    words.frequencySaved(row.aanbieder.naam, Number(count)),
    close,
  );
  const faults = faultsByField(save.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = {
      ...(isCount(count) ? {} : { count: words.frequencyWrong }),
      ...(reason.trim() === '' ? { reason: words.reasonEmpty } : {}),
    };
    setMissing(found);
    if (Object.keys(found).length === 0) save.mutate(undefined);
  };
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      {save.isError && Object.keys(faults).length === 0 ? <ErrorState what={texts.talks.failed.frequency} error={save.error} /> : null}
      {row.frequentieReden ? <p className="rw-small rw-soft">{words.frequencyNow(row.frequentieReden)}</p> : null}
      <TextField
        label={words.frequencyField}
        hint={words.frequencyHint}
        value={count}
        onChange={setCount}
        error={missing.count ?? faults['/perJaar']}
        inputMode="numeric"
        autoComplete="off"
        short
      />
      <TextareaField label={words.reason} value={reason} onChange={setReason} error={missing.reason ?? faults['/reden']} />
      <SaveButtons save={words.frequencySave} busy={save.isPending} onCancel={close} />
    </form>
  );
}
