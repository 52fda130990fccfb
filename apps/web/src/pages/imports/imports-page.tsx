// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { ImportRun } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { shortMoment } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Listing } from '../../ui/listing.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { importTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { DropFiles } from './drop-files.js';

const columnsOf = (year: number): readonly Column<ImportRun>[] => [
  {
    id: 'naam',
    head: texts.imports.name,
    phone: 'title',
    cell: (run) => (
      <>
        <PageLink to={`/inlezen/${run.id}`}>{run.naam}</PageLink>
        <small>{run.door}</small>
      </>
    ),
  },
  { id: 'op', head: texts.imports.at, phone: 'inline', cell: (run) => shortMoment(run.op, year) },
  {
    id: 'staat',
    head: texts.imports.state,
    phone: 'end',
    cell: (run) => <StatusBadge tone={importTone[run.staat]}>{texts.imports.states[run.staat]}</StatusBadge>,
  },
  {
    id: 'uitkomst',
    head: texts.imports.outcome,
    phone: 'line',
    cell: (run) => texts.imports.outcomeText(run.goedgekeurd + run.deels, run.afgekeurd, run.onleesbaar + run.geweigerd),
  },
  {
    id: 'bestanden',
    head: texts.imports.files,
    num: true,
    phone: 'hidden',
    cell: (run) => texts.states.doneOf(count(run.verwerkt), count(run.bestanden), ''),
  },
  { id: 'regels', head: texts.imports.lines, num: true, phone: 'hidden', cell: (run) => count(run.regels) },
];

export function Page(): ReactElement {
  const { vandaag } = useSession();
  const may = useMay();
  const list = useListQuery();
  const query = useList<ImportRun>('/inlezen', { pagina: list.page }, { every: 10_000 });
  return (
    <PageFrame title={texts.imports.title} lead={texts.imports.lead}>
      {may('declaration:import') ? <DropFiles /> : <Notice>{texts.imports.notYours}</Notice>}
      <Section title={texts.imports.runs}>
        <Listing
          query={query}
          what={texts.imports.what}
          skeleton={3}
          chosen={[]}
          onClear={() => list.clear([])}
          none={texts.imports.none}
          onPage={list.setPage}
        >
          {(rows) => <DataTable name={texts.imports.runs} columns={columnsOf(Number(vandaag.slice(0, 4)))} rows={rows} rowKey={(run) => run.id} />}
        </Listing>
      </Section>
    </PageFrame>
  );
}
