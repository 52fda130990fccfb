// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { AdmissionStop } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay, useSession } from '../../app/session.js';
import { range, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useUndo } from '../../ui/undo.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.quality;
const stopWords = texts.admissionStops;
const TONES = { geldt: 'orange', komt: 'blue', voorbij: 'grey' } as const;

function StopForm({ provider, onClose }: { readonly provider: string; readonly onClose: () => void }): ReactElement {
  const { vandaag } = useSession();
  const [product, setProduct] = useState('');
  const [from, setFrom] = useState<string>(vandaag);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () =>
      post('/opnamestops', { aanbieder: provider, product: product.trim() || null, van: from, totEnMet: until || null, reden: reason.trim() }),
    told: stopWords.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const noReason = reason.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!noReason) save.mutate();
  };
  return (
    <FormFrame title={words.addStop} onSubmit={submit}>
      <NotSaved error={save.error} />
      <TextField short label={words.product} value={product} onChange={setProduct} error={server['/product'] ?? null} autoComplete="off" />
      <TextField short type="date" label={stopWords.from} value={from} onChange={setFrom} error={server['/van'] ?? null} />
      <TextField short type="date" label={stopWords.until} value={until} onChange={setUntil} error={server['/totEnMet'] ?? null} />
      <TextField
        label={stopWords.reason}
        value={reason}
        onChange={setReason}
        error={server['/reden'] ?? (tried && noReason ? stopWords.missing.reason : null)}
        autoComplete="off"
      />
      <SaveButtons save={stopWords.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** When a provider takes no new children, as known on the day that is looked at. */
export function StopsSection({ provider }: { readonly provider: string }): ReactElement {
  const asOf = useAsOf();
  const may = useMay();
  const { vandaag } = useSession();
  const cache = useQueryClient();
  const tell = useUndo();
  const [adding, setAdding] = useState(false);
  const query = useApi<readonly AdmissionStop[]>('/opnamestops', { aanbieder: provider, ...asOf.query }, { keep: true });
  const end = useMutation({
    mutationFn: (stop: AdmissionStop) => post(`/opnamestops/${stop.id}/beeindigen`, { versie: stop.versie, totEnMet: vandaag }),
    onSuccess: () => tell({ text: stopWords.ended }),
    onSettled: () => cache.invalidateQueries(),
  });
  const acts = may('market:record') && asOf.isToday;
  const columns: readonly Column<AdmissionStop>[] = [
    {
      id: 'waarvoor',
      head: stopWords.scope,
      phone: 'title',
      cell: (stop) => words.onlyStop(stop.product?.naam ?? words.allProducts, stop.gemeente?.naam ?? words.allMunicipalities),
    },
    { id: 'periode', head: words.period, width: '200px', phone: 'fact', cell: (stop) => range(stop.van, stop.totEnMet, texts.contracts.from) },
    {
      id: 'reden',
      head: words.reason,
      phone: 'line',
      cell: (stop) => (
        <>
          {stop.reden}
          <small>{words.stopProvider(tableDate(stop.vastgelegdOp), stop.vastgelegdDoor)}</small>
        </>
      ),
    },
    {
      id: 'stand',
      head: words.state,
      width: '180px',
      phone: 'inline',
      cell: (stop) => (
        <>
          <StatusBadge tone={TONES[stop.stand]} plain={stop.stand === 'voorbij'}>
            {words.stopStates[stop.stand]}
          </StatusBadge>
          {acts && stop.stand === 'geldt' && stop.totEnMet !== vandaag ? (
            <small>
              <TextButton small onClick={() => end.mutate(stop)}>
                {stopWords.end}
              </TextButton>
            </small>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <Section
      title={words.stops}
      note={words.stopsNote}
      end={acts && !adding ? <Button onClick={() => setAdding(true)}>{words.addStop}</Button> : null}
    >
      <NotSaved error={end.error} />
      {adding ? <StopForm provider={provider} onClose={() => setAdding(false)} /> : null}
      <Loaded query={query} what={words.stops} rows={2}>
        {(stops) =>
          stops.length === 0 ? (
            <p className="rw-soft">{words.noStops}</p>
          ) : (
            <DataTable name={words.stops} columns={columns} rows={stops} rowKey={(stop) => stop.id} />
          )
        }
      </Loaded>
    </Section>
  );
}
