// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { CoverageCellDetail, CoverageProvider } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';

const words = texts.admissionStops;
type Scope = keyof typeof words.scopes;

/** Records that a provider takes no new children, for what stands on the page or for more. */
export function AdmissionStopForm({ detail }: { readonly detail: CoverageCellDetail }): ReactElement {
  const { vandaag } = useSession();
  const client = useQueryClient();
  const tell = useUndo();
  const [provider, setProvider] = useState('');
  const [scope, setScope] = useState<Scope>('hier');
  const [from, setFrom] = useState(vandaag);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ readonly provider?: string; readonly reason?: string }>({});
  const save = useMutation({
    mutationFn: () =>
      post('/opnamestops', {
        aanbieder: provider,
        product: scope === 'hier' || scope === 'product' ? detail.product.code : null,
        gemeente: scope === 'hier' || scope === 'gemeente' ? detail.gemeente.code : null,
        van: from,
        totEnMet: until === '' ? null : until,
        reden: reason.trim(),
      }),
    onSuccess: async () => {
      tell({ text: words.saved });
      setProvider('');
      setReason('');
      await client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong({
      ...(provider === '' ? { provider: words.missing.provider } : {}),
      ...(reason.trim() === '' ? { reason: words.missing.reason } : {}),
    });
    if (provider !== '' && reason.trim() !== '') save.mutate();
  };
  const open = detail.aanbieders.filter((p) => p.contracten.length > 0 && p.opnamestop === null);
  return (
    <form className="rw-stack" onSubmit={submit} noValidate>
      {save.isError ? <ErrorState what={words.failed} error={save.error} /> : null}
      <SelectField
        label={words.provider}
        value={provider}
        options={[{ value: '', label: words.choose }, ...open.map((p) => ({ value: p.sleutel, label: p.naam }))]}
        onChange={setProvider}
        error={wrong.provider}
      />
      <SelectField
        label={words.scope}
        value={scope}
        options={Object.entries(words.scopes).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setScope(value as Scope)}
      />
      <TextField type="date" label={words.from} value={from} onChange={setFrom} short />
      <TextField type="date" label={words.until} value={until} onChange={setUntil} short />
      <TextField label={words.reason} value={reason} onChange={setReason} error={wrong.reason} autoComplete="off" />
      <div className="rw-buttons">
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** Ends a stop: from tomorrow the provider takes new children again. */
export function EndStop({ stop }: { readonly stop: NonNullable<CoverageProvider['opnamestop']> }): ReactElement {
  const { vandaag } = useSession();
  const client = useQueryClient();
  const tell = useUndo();
  const end = useMutation({
    mutationFn: () => post(`/opnamestops/${stop.id}/beeindigen`, { versie: stop.versie, totEnMet: vandaag }),
    onSuccess: async () => {
      tell({ text: words.ended });
      await client.invalidateQueries();
    },
  });
  return (
    <>
      {end.isError ? <ErrorState what={words.failed} error={end.error} /> : null}
      <TextButton small onClick={() => end.mutate()}>
        {words.end}
      </TextButton>
    </>
  );
}
