// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Tender } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { weekdayDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.tenders;

interface Props {
  readonly procedureId: string;
  readonly tender: Tender;
}

const COLUMNS: readonly Column<Tender['planning'][number]>[] = [
  { id: 'stap', head: words.planStep, phone: 'title', cell: (d) => d.titel },
  { id: 'dag', head: words.planDay, phone: 'fact', width: '240px', cell: (d) => weekdayDate(d.op) },
  { id: 'hoe', head: words.planBy, phone: 'fact', width: '160px', cell: (d) => words.planFrom[d.herkomst] },
];

function PlanForm({ procedureId, tender, onDone }: Props & { readonly onDone: () => void }): ReactElement {
  const days = tender.planning.filter((d) => d.herkomst !== 'stukken');
  const [set, setSet] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(days.filter((d) => d.herkomst === 'zelf').map((d) => [d.stap, d.op])),
  );
  const change = useChange({
    send: () =>
      put(`/inkoopprocedures/${procedureId}/planning`, {
        versie: tender.versie,
        dagen: Object.entries(set)
          .filter(([, op]) => op !== '')
          .map(([stap, op]) => ({ stap, op })),
      }),
    told: words.planSaved,
    onDone,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.planEdit} onSubmit={() => change.mutate()}>
      {days.map((d) => (
        <TextField
          key={d.stap}
          type="date"
          short
          label={d.titel}
          hint={words.planHint}
          value={set[d.stap] ?? ''}
          error={faults['/dagen']}
          onChange={(value) => setSet({ ...set, [d.stap]: value })}
        />
      ))}
      <NotSaved error={change.error} />
      <SaveButtons save={words.planSave} busy={change.isPending} onCancel={onDone} />
    </FormFrame>
  );
}

/** Counted back from the first day of the contract; any day can be set by hand. */
export function TenderPlanning({ procedureId, tender }: Props): ReactElement {
  const may = useMay();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={words.planning}
      note={words.planningNote}
      end={may('procurement:prepare') && !open ? <Button onClick={() => setOpen(true)}>{words.planEdit}</Button> : undefined}
    >
      {tender.planningLetOp.map((warning) => (
        <Notice key={warning} tone="orange" title={words.planLook}>
          {warning}
        </Notice>
      ))}
      {open ? <PlanForm procedureId={procedureId} tender={tender} onDone={() => setOpen(false)} /> : null}
      <DataTable name={words.planning} columns={COLUMNS} rows={tender.planning} rowKey={(d) => d.stap} />
    </Section>
  );
}
