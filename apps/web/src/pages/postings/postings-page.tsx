// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { list, type Listed } from '../../api/client.js';
import type { Posting, Postings } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay } from '../../app/session.js';
import { useListQuery } from '../../app/list-query.js';
import { longDate, month, range, tableDate } from '../../format/dates.js';
import { amountCents, count, euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ChosenFilters } from '../../ui/filters.js';
import { Onward } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { EmptyState, Loaded } from '../../ui/states.js';

const KEYS = ['aanbieder', 'segment', 'gemeente', 'product', 'contract', 'zorgmaand', 'bericht', 'crisis'] as const;

/** The message and line a booking came from, for who may open it, and the contract it falls under. */
function Origin({ row }: { readonly row: Posting }): ReactElement {
  const may = useMay();
  const line = texts.postings.line(row.bericht.nummer, row.regel);
  return (
    <span className="rw-nowrap">
      {may('declaration:read') ? (
        <PageLink to={`/declaraties/${row.bericht.id}/regels/${row.regel}`} query={{ toon: 'alle' }}>
          {line}
        </PageLink>
      ) : (
        line
      )}
      <small>{row.contract}</small>
    </span>
  );
}

const columns: readonly Column<Posting>[] = [
  { id: 'geboekt', head: texts.postings.bookedOn, phone: 'hidden', cell: (row) => <span className="rw-nowrap">{tableDate(row.geboektOp)}</span> },
  { id: 'zorg', head: texts.postings.care, phone: 'first', cell: (row) => range(row.zorgVan, row.zorgTotEnMet) },
  {
    id: 'aanbieder',
    head: texts.postings.provider,
    phone: 'title',
    cell: (row) => (
      <>
        <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>
        <small>{row.gemeente.naam}</small>
      </>
    ),
  },
  {
    id: 'product',
    head: texts.postings.product,
    phone: 'line',
    cell: (row) => (
      <>
        {row.product.code} {row.product.naam}
        <small>{row.kind}</small>
      </>
    ),
  },
  { id: 'bericht', head: texts.postings.from, phone: 'inline', cell: (row) => <Origin row={row} /> },
  { id: 'bedrag', head: texts.postings.amount, num: true, phone: 'end', cell: (row) => amountCents(row.bedrag) },
];

function nameOf(key: (typeof KEYS)[number], value: string, first: Posting | undefined): string {
  const named = {
    aanbieder: first?.aanbieder.naam,
    gemeente: first?.gemeente.naam,
    product: first ? `${first.product.code} ${first.product.naam}` : undefined,
  } as Readonly<Record<string, string | undefined>>;
  if (key === 'crisis') return texts.postings.filters.crisis!;
  if (key === 'bericht') return first ? `${texts.messages.number} ${first.bericht.nummer}` : texts.postings.filters.bericht!;
  if (key === 'zorgmaand') return `${texts.postings.filters.zorgmaand} ${month(value)}`;
  return `${texts.postings.filters[key]} ${named[key] ?? value}`;
}

/** The booked lines behind a figure, with the same total on top. */
export function Page(): ReactElement {
  const asOf = useAsOf();
  const filter = useListQuery();
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(KEYS.map((key) => [key, filter.value(key)])) as Record<(typeof KEYS)[number], string>;
  const asked = { ...filters, ...asOf.query, na: filter.value('na') };
  const query = useQuery<Listed<Postings>>({ queryKey: ['/boekingen', asked], queryFn: () => list<Postings>('/boekingen', asked) });
  const first = query.data?.rows.regels[0];
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: nameOf(key, filters[key], first) }));
  const goTo = (na: string | null): void => {
    const after = new URLSearchParams(search);
    if (na === null) after.delete('na');
    else after.set('na', na);
    setSearch(after);
  };
  return (
    <PageFrame title={texts.postings.title} lead={texts.postings.lead} dated footer={texts.frame.asKnown(longDate(asOf.date))}>
      <ChosenFilters chosen={chosen} onRemove={(key) => filter.set(key, null)} onClear={() => filter.clear(KEYS)} />
      <Loaded query={query} what={texts.postings.what} rows={10}>
        {({ rows, next }) => (
          <>
            <p className="rw-total">
              <b>{euroCents(rows.totaal.bedrag)}</b>
              <span>{texts.today.lines(rows.totaal.regels)}</span>
            </p>
            {rows.regels.length === 0 ? (
              <EmptyState title={texts.postings.none.title}>{texts.postings.none.text}</EmptyState>
            ) : (
              <>
                <DataTable name={texts.postings.title} columns={columns} rows={rows.regels} rowKey={(row) => row.id} />
                <Onward
                  at={filter.value('na')}
                  next={next}
                  onMove={goTo}
                  note={texts.states.doneOf(count(rows.regels.length), count(rows.totaal.regels), '')}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
