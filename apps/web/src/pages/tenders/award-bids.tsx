// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Award, AwardBid } from '../../api/types/awards.js';
import { useMay } from '../../app/session.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.awards;
const COLUMNS: readonly Column<AwardBid>[] = [
  {
    id: 'bidder',
    head: words.bidder,
    phone: 'title',
    cell: (b) => (
      <>
        {b.aanbieder}
        {b.reden ? <span className="rw-second">{b.reden}</span> : null}
      </>
    ),
  },
  { id: 'lot', head: words.lot, num: true, phone: 'fact', cell: (b) => b.perceel },
  { id: 'price', head: words.price, num: true, phone: 'fact', cell: (b) => (b.prijs === null ? words.noPrice : euroCents(b.prijs)) },
  { id: 'state', head: words.bidState, phone: 'fact', cell: (b) => words.outcomes[b.staat] },
  {
    id: 'rank',
    head: words.rank,
    num: true,
    phone: 'fact',
    cell: (b) => (
      <>
        {b.plaats ?? '–'}
        {b.gelijkspel ? <span className="rw-second">{words.ties[b.gelijkspel]}</span> : null}
      </>
    ),
  },
  { id: 'points', head: words.points, num: true, phone: 'fact', cell: (b) => (b.punten === null ? '–' : b.punten.toFixed(2).replace('.', ',')) },
  {
    id: 'outcome',
    head: words.outcome,
    phone: 'fact',
    cell: (b) =>
      b.uitkomst ? (
        <StatusBadge tone={b.uitkomst === 'gegund' ? 'green' : 'grey'} plain>
          {words.outcomes[b.uitkomst]}
        </StatusBadge>
      ) : (
        '–'
      ),
  },
];

interface Props {
  readonly procedureId: string;
  readonly award: Award;
}

function LeaveOut({ procedureId, award }: Props): ReactElement | null {
  const [open, setOpen] = useState(false);
  const part = award.inschrijvingen.filter((b, i, all) => b.staat === 'doet-mee' && all.findIndex((o) => o.id === b.id) === i);
  const [bid, setBid] = useState(part[0]?.id ?? '');
  const [state, setState] = useState('uitgesloten');
  const [reason, setReason] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/gunning/inschrijvingen/${bid}`, { versie: award.versie, staat: state, reden: reason }),
    told: words.leaveOutTold,
    onDone: () => setOpen(false),
  });
  if (part.length === 0) return null;
  if (!open)
    return (
      <div className="rw-buttons">
        <Button onClick={() => setOpen(true)}>{words.leaveOut}</Button>
      </div>
    );
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.leaveOut} onSubmit={() => change.mutate()}>
      <p className="rw-small rw-soft">{words.leaveOutNote}</p>
      <SelectField label={words.leaveOutWhich} value={bid} options={part.map((b) => ({ value: b.id, label: b.aanbieder }))} onChange={setBid} />
      <SelectField
        label={words.leaveOutHow}
        value={state}
        options={Object.entries(words.leaveOutStates).map(([value, label]) => ({ value, label }))}
        onChange={setState}
      />
      <TextareaField label={words.leaveOutReason} value={reason} error={faults['/reden']} onChange={setReason} />
      {faults['/reden'] ? null : <NotSaved error={change.error} />}
      <SaveButtons save={words.leaveOutSave} busy={change.isPending} onCancel={() => setOpen(false)} />
    </FormFrame>
  );
}

/** Every bid on every lot, with its place once an award is proposed. */
export function AwardBids({ procedureId, award }: Props): ReactElement {
  const may = useMay();
  const open = ['beoordeling', 'gezamenlijk', 'voorstel'].includes(award.staat);
  return (
    <Section title={words.bids} note={open && award.staat !== 'voorstel' ? words.bidsNote : undefined}>
      <DataTable name={words.bids} columns={COLUMNS} rows={award.inschrijvingen} rowKey={(b) => `${b.id}-${b.perceel}`} />
      {open && may('award:prepare') ? <LeaveOut key={award.versie} procedureId={procedureId} award={award} /> : null}
    </Section>
  );
}
