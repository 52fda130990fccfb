// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { fieldFaults } from '../../api/problem.js';
import type { ManualReason } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { useSession } from '../../app/session.js';
import { euroCents, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { monthOptions } from '../../ui/month-options.js';
import { MunicipalityField } from '../../ui/municipality-field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProviderField } from '../../ui/provider-field.js';
import { ErrorState } from '../../ui/states.js';
import { ClientFields } from './client-fields.js';
import { amountsOf, bodyOf, newClient, newEntry, type ClientEntry, type Entry } from './entry.js';
import { check, fieldId, whereOf } from './entry-check.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/handmatig', label: texts.menu.manual },
];

/** What the server found wrong, at the fields it names. */
function serverErrors(error: unknown): readonly FieldError[] {
  return fieldFaults(error).map(({ pointer, tekst }) => ({ field: fieldId(pointer), where: whereOf(pointer), text: tekst }));
}

/** A declaration entered by hand. It stays in the page's memory until it is sent: a BSN never stands in an address or in storage. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const cache = useQueryClient();
  const [entry, setEntry] = useState<Entry>(newEntry);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const save = useMutation({
    mutationFn: () => post<{ readonly id: string }>('/handmatig', bodyOf(entry)),
    gcTime: 0,
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/handmatig') });
      await navigate(pathTo(`/handmatig/${id}`));
    },
    onError: (error) => {
      setFound(serverErrors(error));
      setAttempt((before) => before + 1);
    },
  });
  const change = (part: Partial<Entry>): void => setEntry((before) => ({ ...before, ...part }));
  const changeClient = (index: number, client: ClientEntry | null): void =>
    change({ clients: entry.clients.flatMap((one, at) => (at === index ? (client ?? []) : one)) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const errors = check(entry);
    setFound(errors);
    if (errors.length > 0) setAttempt(attempt + 1);
    else save.mutate();
  };
  // An error stays until the field is right; then it goes, without waiting for another attempt.
  const still = new Map(check(entry).map((error) => [error.field, error.text]));
  const ofServer = new Set(serverErrors(save.error).map((error) => error.field));
  const shown = found.filter((error) => still.has(error.field) || ofServer.has(error.field));
  const errorAt = (pointer: string): string | null => {
    const error = shown.find((one) => one.field === fieldId(pointer));
    return error ? (still.get(error.field) ?? error.text) : null;
  };
  const lines = entry.clients.flatMap((client) => client.lines);
  const plain = save.isError && serverErrors(save.error).length === 0;
  return (
    <PageFrame title={texts.manual.formTitle} crumbs={crumbs} lead={texts.manual.formLead}>
      <form className="rw-entry" onSubmit={submit} noValidate autoComplete="off">
        <ErrorSummary errors={shown} attempt={attempt} />
        {plain ? <ErrorState what={texts.manual.one} error={save.error} /> : null}
        <fieldset className="rw-fields">
          <legend>{texts.manual.general}</legend>
          <ProviderField
            id={fieldId('/aanbieder')}
            label={texts.manual.provider}
            hint={texts.manual.providerHint}
            value={entry.provider?.sleutel ?? ''}
            name={entry.provider?.naam}
            error={errorAt('/aanbieder')}
            onChange={(provider) => change({ provider })}
          />
          <MunicipalityField
            id={fieldId('/gemeente')}
            label={texts.manual.municipality}
            value={entry.municipality}
            empty={texts.manual.choose}
            error={errorAt('/gemeente')}
            onChange={(municipality) => change({ municipality })}
          />
          <SelectField
            id={fieldId('/periode')}
            label={texts.manual.month}
            value={entry.month}
            options={[{ value: '', label: texts.manual.choose }, ...monthOptions(vandaag, entry.month)]}
            error={errorAt('/periode')}
            onChange={(month) => change({ month })}
          />
          <SelectField
            id={fieldId('/reden')}
            label={texts.manual.reason}
            value={entry.reason}
            options={Object.entries(texts.manual.reasons).map(([value, label]) => ({ value, label }))}
            error={errorAt('/reden')}
            onChange={(reason) => change({ reason: reason as ManualReason })}
          />
          <TextareaField
            id={fieldId('/toelichting')}
            label={texts.manual.note}
            hint={texts.manual.noteHint}
            value={entry.note}
            error={errorAt('/toelichting')}
            onChange={(note) => change({ note })}
          />
        </fieldset>
        {entry.clients.map((client, index) => (
          <ClientFields
            key={client.key}
            client={client}
            index={index}
            removable={entry.clients.length > 1}
            errorAt={errorAt}
            onChange={(next) => changeClient(index, next)}
          />
        ))}
        <div>
          <Button onClick={() => change({ clients: [...entry.clients, newClient()] })}>{texts.manual.addClient}</Button>
        </div>
        <p className="rw-total rw-total--form" aria-live="polite">
          <span>{texts.manual.sums}</span>
          <b>{euroCents(sum(amountsOf(lines)))}</b>
          <span>{texts.manual.sumText(entry.clients.length, lines.length)}</span>
        </p>
        <p className="rw-small rw-soft">{texts.manual.leave}</p>
        <div className="rw-buttons">
          <Button primary type="submit" busy={save.isPending}>
            {texts.manual.save}
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}
