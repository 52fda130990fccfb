// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { MaatwerkMandate } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { amountCents, readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.maatwerk.mandates;
const ROLES = ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder'] as const;

interface Row {
  readonly role: string;
  readonly limit: MaatwerkMandate | null;
}
const missing = <span className="rw-soft">{words.notInSource}</span>;
const columns: readonly Column<Row>[] = [
  { id: 'rol', head: words.role, phone: 'title', cell: ({ role }) => texts.roles[role] ?? role },
  { id: 'hoogstens', head: words.limit, num: true, phone: 'fact', cell: ({ limit }) => (limit ? amountCents(limit.hoogstens) : missing) },
  { id: 'vanaf', head: words.from, phone: 'fact', cell: ({ limit }) => (limit ? tableDate(limit.vanaf) : texts.table.notApplicable) },
  { id: 'bron', head: words.source, phone: 'line', cell: ({ limit }) => limit?.bron ?? null },
];

function LimitForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { vandaag } = useSession();
  const [role, setRole] = useState<string>(ROLES[0]);
  const [limit, setLimit] = useState('');
  const [from, setFrom] = useState(vandaag);
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const money = readMoney(limit);
  const noSource = source.trim().length < 3;
  const save = useChange({
    send: () => post('/maatwerk/mandaten', { rol: role, hoogstens: money, vanaf: from, bron: source.trim() }),
    told: words.saved,
    onDone: onClose,
  });
  const submit = (): void => {
    setTried(true);
    if (money !== null && from !== '' && !noSource) save.mutate();
  };
  return (
    <FormFrame title={words.change} onSubmit={submit}>
      <NotSaved error={save.error} />
      <SelectField
        label={words.formRole}
        value={role}
        options={ROLES.map((value) => ({ value, label: texts.roles[value] ?? value }))}
        onChange={setRole}
      />
      <TextField
        label={words.formLimit}
        value={limit}
        onChange={setLimit}
        inputMode="decimal"
        short
        error={tried && money === null ? words.missing.limit : null}
      />
      <TextField type="date" label={words.formFrom} value={from} onChange={setFrom} short error={tried && from === '' ? words.missing.from : null} />
      <TextField
        label={words.formSource}
        hint={words.formSourceHint}
        value={source}
        onChange={setSource}
        error={tried && noSource ? words.missing.source : null}
      />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** Up to which amount each role approves; no source gives any, so most stay empty until somebody enters one. */
export function Mandates(): ReactElement | null {
  const may = useMay();
  const query = useApi<readonly MaatwerkMandate[]>('/maatwerk/mandaten');
  const [open, setOpen] = useState(false);
  if (!query.data) return null;
  const rows = ROLES.map((role) => ({ role, limit: query.data.find((m) => m.rol === role) ?? null }));
  return (
    <Section
      title={words.title}
      note={words.note}
      end={may('governance:mandate') && !open ? <Button onClick={() => setOpen(true)}>{words.change}</Button> : undefined}
    >
      {open ? <LimitForm onClose={() => setOpen(false)} /> : null}
      <DataTable name={words.title} columns={columns} rows={rows} rowKey={({ role }) => role} />
    </Section>
  );
}
