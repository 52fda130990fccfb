// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { RefusalGroup } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { amountCents, count, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ChosenFilters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { REFUSAL_KEYS, RefusalFilters, useChosenRefusals } from './refusal-filters.js';

const DEFAULT_SORT = '-bedrag';

function columnsOf(own: boolean, narrowed: Readonly<Record<string, string>>): readonly Column<RefusalGroup>[] {
  const linesOf = (row: RefusalGroup): Readonly<Record<string, string>> => ({ ...narrowed, aanbieder: row.aanbieder.sleutel, code: row.code });
  return [
    ...(own
      ? []
      : [
          {
            id: 'aanbieder',
            head: texts.refusals.provider,
            sort: 'aanbieder',
            width: '17%',
            phone: 'line',
            cell: (row) => <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>,
          } satisfies Column<RefusalGroup>,
        ]),
    {
      id: 'oorzaak',
      head: texts.refusals.cause,
      sort: 'code',
      width: '21%',
      phone: 'title',
      cell: (row) => (
        <>
          <PageLink
            to="/afkeur/regels"
            query={linesOf(row)}
            keepDate={false}
            label={texts.refusals.linesOf(row.regels, row.aanbieder.naam, row.oorzaak)}
          >
            {row.oorzaak}
          </PageLink>
          <small>{row.soort === 'bericht' ? `${texts.messages.code(row.code)}, ${texts.refusals.whole}` : texts.messages.code(row.code)}</small>
        </>
      ),
    },
    {
      id: 'regels',
      head: texts.refusals.lines,
      num: true,
      sort: 'regels',
      phone: 'fact',
      cell: (row) => (
        <PageLink quiet to="/afkeur/regels" query={linesOf(row)} keepDate={false}>
          {count(row.regels)}
        </PageLink>
      ),
    },
    { id: 'berichten', head: texts.refusals.messages, num: true, sort: 'berichten', phone: 'hidden', cell: (row) => count(row.berichten) },
    { id: 'bedrag', head: texts.refusals.amount, num: true, sort: 'bedrag', phone: 'fact', cell: (row) => amountCents(row.bedrag) },
    {
      id: 'herstel',
      head: texts.refusals.repair,
      apart: true,
      width: '30%',
      phone: 'line',
      cell: (row) => (
        <>
          {row.herstel.tekst}
          {row.herstel.wie ? (
            <small>{own && row.herstel.wie === 'aanbieder' ? texts.refusals.byYou : texts.refusals.by[row.herstel.wie]}</small>
          ) : null}
        </>
      ),
    },
    ...(own
      ? []
      : [
          {
            id: 'eigenaar',
            head: texts.refusals.owner,
            phone: 'hidden',
            width: '96px',
            cell: (row) => row.eigenaar?.naam ?? <span className="rw-soft">{texts.integrity.nobody}</span>,
          } satisfies Column<RefusalGroup>,
        ]),
  ];
}

/** What was refused, per provider and cause, and what would mend it. */
export function Page(): ReactElement {
  const { bereik } = useSession();
  const own = bereik.soort === 'aanbieder';
  const list = useListQuery(DEFAULT_SORT);
  const filters = Object.fromEntries(REFUSAL_KEYS.map((key) => [key, list.value(key)])) as Record<(typeof REFUSAL_KEYS)[number], string>;
  const asked = { ...filters, sorteer: list.sort };
  const query = useList<RefusalGroup>('/afkeur', { ...asked, pagina: list.page });
  const first = query.data?.rows[0];
  const chosen = useChosenRefusals(filters, first?.aanbieder.naam);
  const narrowed = { gemeente: filters.gemeente, maand: filters.maand };
  return (
    <PageFrame title={texts.refusals.title} lead={own ? texts.refusals.leadOwn : texts.refusals.lead}>
      <RefusalFilters list={list} providerName={filters.aanbieder ? first?.aanbieder.naam : null} own={own}>
        <ExportLinks path="/afkeur" query={asked} />
      </RefusalFilters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(REFUSAL_KEYS)} />
      <Listing
        query={query}
        what={texts.refusals.what}
        chosen={chosen}
        onClear={() => list.clear(REFUSAL_KEYS)}
        none={texts.refusals.none}
        onPage={list.setPage}
      >
        {(rows) => (
          <>
            <DataTable
              name={texts.refusals.title}
              columns={columnsOf(own, narrowed)}
              rows={rows}
              rowKey={(row) => `${row.aanbieder.sleutel}-${row.code}`}
              sort={list.sort}
              onSort={list.setSort}
              footer={[
                {
                  id: 'totaal',
                  total: true,
                  cells: {
                    [own ? 'oorzaak' : 'aanbieder']: texts.refusals.total(count(rows.length)),
                    regels: count(rows.reduce((all, row) => all + row.regels, 0)),
                    bedrag: amountCents(sum(rows.map((row) => row.bedrag))),
                  },
                },
              ]}
            />
            <p className="rw-below">{texts.refusals.severalCodes}</p>
          </>
        )}
      </Listing>
    </PageFrame>
  );
}
