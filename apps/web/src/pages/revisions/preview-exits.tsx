// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { RoundExit, TransferState } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { NotSaved } from '../../ui/not-saved.js';
import { PageLink } from '../../ui/page-link.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.revisionExits;
const NONE_CHOSEN = [] as const;

function WindDown({ exit, onChange }: { readonly exit: RoundExit; readonly onChange: (() => void) | null }): ReactElement {
  const handed = exit.overdracht === 'overgedragen';
  return (
    <>
      {exit.overdracht === null ? (
        <small>{words.notYet}</small>
      ) : (
        <StatusBadge tone={handed && exit.clienten > 0 ? 'orange' : handed ? 'green' : 'blue'}>
          {handed && exit.clienten > 0 ? words.stillThere(exit.clienten) : words.states[exit.overdracht]}
        </StatusBadge>
      )}
      {exit.afbouwTotEnMet ? <small>{words.until(tableDate(exit.afbouwTotEnMet))}</small> : null}
      {exit.reden ? <small>{exit.reden}</small> : null}
      {onChange ? (
        <TextButton small onClick={onChange}>
          {exit.versie === 0 ? words.record : words.change}
        </TextButton>
      ) : null}
    </>
  );
}

const columns = (onChange: ((exit: RoundExit) => void) | null): readonly Column<RoundExit>[] => [
  {
    id: 'aanbieder',
    head: words.provider,
    phone: 'title',
    cell: (e) => (
      <>
        <PageLink to={`/aanbieders/${e.aanbieder.sleutel}`}>{e.aanbieder.naam}</PageLink>
        <small>{e.contracten.join(', ')}</small>
      </>
    ),
  },
  { id: 'laatsteDag', head: words.ends, phone: 'fact', cell: (e) => (e.laatsteDag ? tableDate(e.laatsteDag) : '') },
  { id: 'clienten', head: words.clients, num: true, phone: 'fact', cell: (e) => count(e.clienten) },
  {
    id: 'gemeenten',
    head: words.perMunicipality,
    phone: 'line',
    cell: (e) => (e.gemeenten.length === 0 ? words.noClients : e.gemeenten.map((g) => words.inMunicipality(g.naam, g.clienten)).join(', ')),
  },
  {
    id: 'afbouw',
    head: words.windDown,
    phone: 'line',
    cell: (e) => <WindDown exit={e} onChange={onChange ? () => onChange(e) : null} />,
  },
];

/** Providers outside the chosen group: until when they go on, whom they care for, how far the transfer is. */
export function ExitSection({ roundId }: { readonly roundId: string }): ReactElement {
  const may = useMay();
  const [page, setPage] = useState(1);
  const [changing, setChanging] = useState<RoundExit | null>(null);
  const path = `/herzieningen/${roundId}/uitstroom`;
  const query = useList<RoundExit>(path, { pagina: page, perPagina: 10 });
  return (
    <Section title={words.title} note={words.note} end={<ExportLinks path={path} query={{}} />}>
      {changing === null ? null : <ExitForm key={changing.aanbieder.sleutel} path={path} exit={changing} onClose={() => setChanging(null)} />}
      <Listing query={query} what={words.what} name={words.what} chosen={NONE_CHOSEN} onClear={() => undefined} none={words.none} onPage={setPage}>
        {(rows) => (
          <DataTable
            name={words.title}
            columns={columns(may('revision:write') ? setChanging : null)}
            rows={rows}
            rowKey={(e) => e.aanbieder.sleutel}
          />
        )}
      </Listing>
    </Section>
  );
}

function ExitForm({ path, exit, onClose }: { readonly path: string; readonly exit: RoundExit; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState(exit.reden ?? '');
  const [until, setUntil] = useState(exit.afbouwTotEnMet ?? '');
  const [transfer, setTransfer] = useState<TransferState>(exit.overdracht ?? 'niet-begonnen');
  const [note, setNote] = useState(exit.toelichting ?? '');
  const send = useChange({
    send: () =>
      put(`${path}/${encodeURIComponent(exit.aanbieder.sleutel)}`, {
        versie: exit.versie,
        reden: reason.trim(),
        afbouwTotEnMet: until === '' ? null : until,
        overdracht: transfer,
        toelichting: note.trim() === '' ? null : note.trim(),
      }),
    told: words.recorded,
    onDone: onClose,
  });
  const faults = faultsByField(send.error);
  return (
    <FormFrame title={words.formOf(exit.aanbieder.naam)} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <TextField label={words.reason} value={reason} error={faults['/reden']} onChange={setReason} />
      <TextField short type="date" label={words.windDownUntil} value={until} error={faults['/afbouwTotEnMet']} onChange={setUntil} />
      <SelectField
        label={words.transfer}
        value={transfer}
        options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setTransfer(value as TransferState)}
      />
      <TextareaField label={words.agreements} value={note} error={faults['/toelichting']} onChange={setNote} />
      <SaveButtons save={texts.actions.save} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
