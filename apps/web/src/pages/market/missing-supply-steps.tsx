// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { MissingSupplyDetail } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { DecisionField } from '../ceilings/decision-field.js';

const words = texts.missingSupply;

function useStep(supply: MissingSupplyDetail, part: string): UseMutationResult<unknown, Error, Readonly<Record<string, unknown>>> {
  const client = useQueryClient();
  const tell = useUndo();
  return useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) => post(`/missend-aanbod/${supply.id}/${part}`, { ...body, versie: supply.versie }),
    onSuccess: async () => {
      tell({ text: words.done });
      await client.invalidateQueries();
    },
  });
}

function CheckForm({ supply }: { readonly supply: MissingSupplyDetail }): ReactElement {
  const step = useStep(supply, 'toets');
  const [outcome, setOutcome] = useState('ontbreekt');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = text.trim() === '';
    setWrong(missing ? words.explanationMissing : null);
    if (!missing) step.mutate({ uitkomst: outcome, toelichting: text.trim() });
  };
  return (
    <Section title={words.check} note={words.checkNote}>
      <form className="rw-stack" onSubmit={submit} noValidate>
        {step.isError ? <ErrorState what={words.check} error={step.error} /> : null}
        <SelectField
          label={words.outcome}
          value={outcome}
          options={Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))}
          onChange={setOutcome}
        />
        <TextareaField label={words.explanation} value={text} onChange={setText} error={wrong} />
        <div className="rw-buttons">
          <Button primary type="submit" busy={step.isPending}>
            {words.saveCheck}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function OpenForm({ supply }: { readonly supply: MissingSupplyDetail }): ReactElement {
  const { vandaag } = useSession();
  const step = useStep(supply, 'open');
  const [decision, setDecision] = useState(useListQuery().value('gekozen'));
  const [from, setFrom] = useState(vandaag);
  const [until, setUntil] = useState('');
  const [wrong, setWrong] = useState<{ readonly decision?: string; readonly from?: string }>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong({
      ...(decision === '' ? { decision: texts.ceilings.chooseDecision } : {}),
      ...(from === '' ? { from: words.fromMissing } : {}),
    });
    if (decision !== '' && from !== '') step.mutate({ besluit: decision, van: from, totEnMet: until === '' ? null : until });
  };
  return (
    <Section title={words.open} note={words.openNote}>
      <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
        {step.isError ? <ErrorState what={words.open} error={step.error} /> : null}
        <DecisionField
          kind="missend-aanbod"
          subject={supply.id}
          subjectName={`${supply.nummer} ${supply.titel}`}
          back={`/missend-aanbod/${supply.id}`}
          value={decision}
          onChange={setDecision}
          error={wrong.decision}
        />
        <TextField type="date" label={words.from} value={from} onChange={setFrom} error={wrong.from} short />
        <TextField type="date" label={words.until} value={until} onChange={setUntil} short />
        <div className="rw-buttons">
          <Button primary type="submit" busy={step.isPending}>
            {words.saveOpen}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function CloseForm({ supply }: { readonly supply: MissingSupplyDetail }): ReactElement {
  const step = useStep(supply, 'afsluiten');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = reason.trim() === '';
    setWrong(missing ? words.reasonMissing : null);
    if (!missing) step.mutate({ reden: reason.trim() });
  };
  return (
    <Section title={words.close} note={words.closeNote}>
      <form className="rw-stack" onSubmit={submit} noValidate>
        {step.isError ? <ErrorState what={words.close} error={step.error} /> : null}
        <TextareaField label={words.reason} value={reason} onChange={setReason} error={wrong} />
        <div className="rw-buttons">
          <Button type="submit" busy={step.isPending}>
            {words.close}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** What can be done next with a report. */
export function NextSteps({ supply }: { readonly supply: MissingSupplyDetail }): ReactElement | null {
  if (supply.staat === 'afgesloten') return null;
  return (
    <>
      {supply.staat === 'gemeld' ? <CheckForm supply={supply} /> : null}
      {supply.staat === 'ontbreekt' ? <OpenForm supply={supply} /> : null}
      <CloseForm supply={supply} />
    </>
  );
}
