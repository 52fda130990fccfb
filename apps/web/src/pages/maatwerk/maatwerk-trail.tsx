// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { IsoDate, MaatwerkDetail } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';

const words = texts.maatwerk.trail;
const { days } = texts.maatwerk;

interface Step {
  readonly name: string;
  readonly day: IsoDate | null;
  readonly who: string | null;
  readonly took: number | null;
}

const columns: readonly Column<Step>[] = [
  { id: 'stap', head: words.step, phone: 'title', cell: (s) => s.name },
  { id: 'dag', head: words.day, phone: 'fact', cell: (s) => (s.day ? longDate(s.day) : <span className="rw-soft">{words.notYet}</span>) },
  { id: 'wie', head: words.who, phone: 'fact', cell: (s) => s.who },
  { id: 'duurde', head: words.took, num: true, phone: 'end', cell: (s) => (s.took === null ? null : days(s.took)) },
];

/** The steps of a request with the days between them, and all of them together. */
export function Trail({ request: r }: { readonly request: MaatwerkDetail }): ReactElement {
  const signers = r.getekendOp === null ? null : r.handtekeningen.map((h) => h.naam).join(', ');
  const steps: readonly Step[] = [
    { name: words.asked, day: r.gevraagdOp, who: r.gevraagdDoor, took: null },
    { name: words.checked, day: r.getoetstOp, who: r.getoetstDoor, took: r.dagen.toets },
    { name: words.approved, day: r.goedgekeurdOp, who: r.goedgekeurdDoor, took: r.dagen.goedkeuring },
    { name: words.signed, day: r.getekendOp, who: signers, took: r.dagen.ondertekening },
  ];
  const running = r.getekendOp === null && r.gesloten === null;
  return (
    <Section title={words.title} note={words.note}>
      <DataTable
        name={words.title}
        columns={columns}
        rows={steps}
        rowKey={(s) => s.name}
        footer={[{ id: 'samen', total: true, cells: { stap: words.total, dag: running ? words.running : '', duurde: days(r.dagen.totaal) } }]}
      />
    </Section>
  );
}
