// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Savings, SavingsTarget } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay } from '../../app/session.js';
import { amount, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ExportLinks } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { SavingsForm } from './savings-form.js';
import { SavingsImport } from './savings-import.js';

interface SegmentTargets {
  readonly key: string;
  readonly name: string;
  readonly targets: readonly SavingsTarget[];
}

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/plafonds', label: texts.ceilings.title },
];

function bySegment({ doelen }: Savings): readonly SegmentTargets[] {
  const keys = [...new Set(doelen.map((d) => d.segment.sleutel))];
  return keys.map((key) => {
    const targets = doelen.filter((d) => d.segment.sleutel === key);
    return { key, name: targets[0]!.segment.naam, targets };
  });
}

function Amount({ target }: { readonly target: SavingsTarget | undefined }): ReactElement {
  if (!target || target.bedrag === null) return <span className="rw-soft rw-small">{texts.table.notInSource}</span>;
  return target.besluit ? (
    <PageLink
      to={`/bestuursbesluiten/${target.besluit.id}`}
      quiet
      label={`${amount(target.bedrag)}, ${texts.savings.basis(target.besluit.nummer, target.besluit.titel)}`}
    >
      {amount(target.bedrag)}
    </PageLink>
  ) : (
    <>{amount(target.bedrag)}</>
  );
}

const columnsOf = (years: readonly number[]): readonly Column<SegmentTargets>[] => [
  {
    id: 'segment',
    head: texts.savings.segment,
    width: '28%',
    phone: 'title',
    cell: (row) => (
      <PageLink to={`/segmenten/${row.key}`}>
        {row.key}. {row.name}
      </PageLink>
    ),
  },
  ...years.map((year): Column<SegmentTargets> => ({
    id: String(year),
    head: String(year),
    num: true,
    phone: 'fact',
    cell: (row) => <Amount target={row.targets.find((t) => t.jaar === year)} />,
  })),
];

/** The decisions on which the amounts stand, by name: whoever reads an amount sees at once what it rests on. */
function Basis({ savings }: { readonly savings: Savings }): ReactElement | null {
  const decisions = new Map(savings.doelen.flatMap(({ besluit }) => (besluit ? [[besluit.id, besluit] as const] : [])));
  if (decisions.size === 0) return null;
  return (
    <ul className="rw-list">
      {[...decisions.values()].map((d) => (
        <li key={d.id}>
          <PageLink to={`/bestuursbesluiten/${d.id}`}>{texts.savings.basis(d.nummer, d.titel)}</PageLink>
        </li>
      ))}
    </ul>
  );
}

function Targets({ savings, asOf }: { readonly savings: Savings; readonly asOf: string | undefined }): ReactElement {
  const rows = bySegment(savings);
  if (rows.length === 0) return <EmptyState title={texts.savings.none.title}>{texts.savings.none.text}</EmptyState>;
  const totals = savings.jaren.map((year) => {
    const known = savings.doelen.flatMap((d) => (d.jaar === year && d.bedrag !== null ? [d.bedrag] : []));
    return [String(year), known.length === 0 ? <span className="rw-soft rw-small">{texts.table.notInSource}</span> : amount(sum(known))] as const;
  });
  return (
    <Section title={texts.savings.table} note={texts.savings.tableNote} end={<ExportLinks path="/besparing" query={{ zoalsBekendOp: asOf }} />}>
      <DataTable
        name={texts.savings.table}
        columns={columnsOf(savings.jaren)}
        rows={rows}
        rowKey={(row) => row.key}
        footer={[{ id: 'samen', total: true, cells: { segment: texts.savings.total, ...Object.fromEntries(totals) } }]}
      />
      <Basis savings={savings} />
    </Section>
  );
}

/** What each segment is to save in which year: empty until it is filled in on a decision. */
export function Page(): ReactElement {
  const asOf = useAsOf();
  const may = useMay();
  const day = asOf.isToday ? undefined : asOf.date;
  const query = useApi<Savings>('/besparing', { zoalsBekendOp: day }, { keep: true });
  return (
    <PageFrame title={texts.savings.title} crumbs={crumbs} lead={texts.savings.lead} dated withoutYear>
      <Loaded query={query} what={texts.savings.what} rows={6}>
        {(savings) => (
          <>
            <Targets savings={savings} asOf={day} />
            {savings.bronnen.length > 0 ? (
              <Section title={texts.savings.sources}>
                <ul className="rw-list">
                  {savings.bronnen.map((source) => (
                    <li key={source.tekst}>
                      {source.tekst}
                      <span className="rw-second">{source.bron}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {may('ceiling:set') && asOf.isToday && savings.doelen.length > 0 ? (
              <div className="rw-columns rw-columns--3-2">
                <Section title={texts.savings.set} note={texts.savings.setNote}>
                  <SavingsForm savings={savings} />
                </Section>
                <Section title={texts.savings.import} note={texts.savings.importNote}>
                  <SavingsImport />
                </Section>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
