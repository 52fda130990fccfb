// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { PreviewCell, PreviewTotals } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { amount, count, euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { KeyFigures } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { NotSaved } from '../../ui/not-saved.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';
import { signed } from '../indexations/indexation-words.js';
import { PreviewContracts } from './preview-contracts.js';

const words = texts.revisionPreview;

const columns = (head: string, filter: 'gemeente' | 'segment', no: number): readonly Column<PreviewCell>[] => [
  {
    id: 'naam',
    head,
    phone: 'title',
    cell: (c) => (
      <PageLink to={`/herzieningen/${no}`} query={{ [filter]: c.sleutel }}>
        {c.naam}
      </PageLink>
    ),
  },
  { id: 'contracten', head: words.contracts, num: true, phone: 'hidden', cell: (c) => count(c.contracten) },
  { id: 'oud', head: words.bookedHead, num: true, phone: 'fact', cell: (c) => amount(c.oud) },
  { id: 'nieuw', head: words.afterHead, num: true, phone: 'fact', cell: (c) => amount(c.nieuw) },
  { id: 'verschil', head: words.differenceHead, num: true, phone: 'fact', cell: (c) => signed(amount(c.verschil), c.verschil) },
];

function Figures({ totals, no }: { readonly totals: PreviewTotals; readonly no: number }): ReactElement {
  const footer = {
    id: 'samen',
    total: true,
    cells: { naam: words.total, oud: amount(totals.oud), nieuw: amount(totals.nieuw), verschil: signed(amount(totals.verschil), totals.verschil) },
  };
  return (
    <>
      <KeyFigures
        figures={[
          { name: words.contracts, value: count(totals.contracten), note: words.ofProviders(totals.aanbieders) },
          { name: words.booked, value: euro(totals.oud) },
          { name: words.after, value: euro(totals.nieuw) },
          { name: words.difference, value: signed(euro(totals.verschil), totals.verschil) },
        ]}
      />
      {totals.apart > 0 ? (
        <Notice
          tone="orange"
          title={words.apart(totals.apart)}
          action={
            <PageLink to={`/herzieningen/${no}`} query={{ alleen: 'apart' }}>
              {words.showApart}
            </PageLink>
          }
        />
      ) : null}
      {totals.zonderBoekingen > 0 ? <p className="rw-soft">{words.withoutBookings(totals.zonderBoekingen)}</p> : null}
      {totals.gemeenten.length > 0 ? (
        <>
          <h3>{words.perMunicipality}</h3>
          <DataTable
            name={words.perMunicipality}
            columns={columns(words.municipality, 'gemeente', no)}
            rows={totals.gemeenten}
            rowKey={(c) => c.sleutel}
            footer={[footer]}
          />
          <h3>{words.perSegment}</h3>
          <DataTable
            name={words.perSegment}
            columns={columns(words.segment, 'segment', no)}
            rows={totals.segmenten}
            rowKey={(c) => c.sleutel}
            footer={[footer]}
          />
        </>
      ) : null}
    </>
  );
}

/** What the round would do, before anything is sent: totals, for whom, and each contract. */
export function PreviewSection({ roundId, no, open }: { readonly roundId: string; readonly no: number; readonly open: boolean }): ReactElement {
  const may = useMay();
  const query = useApi<{ readonly totalen: PreviewTotals | null }>(`/herzieningen/${roundId}/voorbeeld`);
  const compute = useChange({ send: () => post(`/herzieningen/${roundId}/voorbeeld`, {}), told: words.computed, onDone: () => undefined });
  const computed = query.data?.totalen != null;
  const button =
    open && may('revision:write') ? (
      <Button onClick={() => compute.mutate()} busy={compute.isPending}>
        {computed ? words.again : words.compute}
      </Button>
    ) : undefined;
  return (
    <Section title={words.title} note={words.note} end={button}>
      <NotSaved error={compute.error} />
      <Loaded query={query} what={words.what} rows={3}>
        {({ totalen }) =>
          totalen === null ? (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          ) : (
            <>
              <Figures totals={totalen} no={no} />
              <PreviewContracts roundId={roundId} open={open} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
