// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { Preview, PreviewCell, PreviewTotals } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { amount, count, euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { KeyFigures } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { NotSaved } from '../../ui/not-saved.js';
import { PageLink } from '../../ui/page-link.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';
import { signed } from '../indexations/indexation-words.js';
import { PreviewContracts } from './preview-contracts.js';

const words = texts.revisionPreview;
const FIRST = 10;
const ASK_AGAIN_MS = 1000;

const columns = (head: string, filter: 'gemeente' | 'segment' | 'zoekContract', no: number): readonly Column<PreviewCell>[] => [
  {
    id: 'naam',
    head,
    phone: 'title',
    cell: (c) => (
      <PageLink to={`/herzieningen/${no}`} query={{ deel: 'voorbeeld', [filter]: filter === 'zoekContract' ? c.naam : c.sleutel }}>
        {c.naam}
      </PageLink>
    ),
  },
  { id: 'contracten', head: words.contracts, num: true, phone: 'hidden', cell: (c) => count(c.contracten) },
  { id: 'oud', head: words.bookedHead, num: true, phone: 'fact', cell: (c) => amount(c.oud) },
  { id: 'nieuw', head: words.afterHead, num: true, phone: 'fact', cell: (c) => amount(c.nieuw) },
  { id: 'verschil', head: words.differenceHead, num: true, phone: 'fact', cell: (c) => signed(amount(c.verschil), c.verschil) },
];

/** Of two hundred providers those whose money changes most; the others when asked. */
function PerProvider({ cells, no }: { readonly cells: readonly PreviewCell[]; readonly no: number }): ReactElement {
  const [all, setAll] = useState(false);
  const many = cells.length > FIRST;
  return (
    <>
      <h3>{words.perProvider}</h3>
      <DataTable
        name={words.perProvider}
        columns={columns(words.provider, 'zoekContract', no)}
        rows={all ? cells : cells.slice(0, FIRST)}
        rowKey={(c) => c.sleutel}
      />
      {many ? (
        <p className="rw-soft">
          {all ? null : `${words.largest(FIRST, cells.length)} `}
          <TextButton onClick={() => setAll(!all)}>{all ? words.fewerProviders : words.allProviders}</TextButton>
        </p>
      ) : null}
    </>
  );
}

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
            <PageLink to={`/herzieningen/${no}`} query={{ deel: 'voorbeeld', alleen: 'apart' }}>
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
          <PerProvider cells={totals.perAanbieder} no={no} />
        </>
      ) : null}
    </>
  );
}

/** What the round would do, before anything is sent: totals, for whom, and each contract. */
export function PreviewSection({ roundId, no, open }: { readonly roundId: string; readonly no: number; readonly open: boolean }): ReactElement {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const query = useApi<Preview>(`/herzieningen/${roundId}/voorbeeld`, {}, { every: asking ? ASK_AGAIN_MS : false });
  const work = query.data?.bezig ?? null;
  const busy = work !== null && work.fout === null;
  // Asked again as long as the work is under way; once more after it, for what it brought.
  if (busy !== asking && query.isSuccess) setAsking(busy);
  const later = useRef(false);
  const compute = useChange({
    send: async () => {
      later.current = 'taak' in (await post<object>(`/herzieningen/${roundId}/voorbeeld`, {}));
    },
    told: () => (later.current ? words.started : words.computed),
    onDone: () => undefined,
  });
  const computed = query.data?.totalen != null;
  const button =
    open && may('revision:write') ? (
      <Button onClick={() => compute.mutate()} busy={compute.isPending || busy}>
        {computed ? words.again : words.compute}
      </Button>
    ) : undefined;
  return (
    <Section title={words.title} note={words.note} end={button}>
      <NotSaved error={compute.error} />
      <Loaded query={query} what={words.what} rows={3}>
        {({ totalen }) => (
          <>
            {busy ? (
              <ProgressRow
                title={words.working}
                name={words.working}
                done={work.gedaan}
                total={work.totaal}
                unit={words.workingUnit}
                note={words.workingNote}
              />
            ) : null}
            {work?.fout ? (
              <Notice tone="red" title={words.failed}>
                {work.fout}
              </Notice>
            ) : null}
            {totalen === null && !busy ? <EmptyState title={words.none.title}>{words.none.text}</EmptyState> : null}
            {totalen === null ? null : (
              <>
                <Figures totals={totalen} no={no} />
                <PreviewContracts key={String(busy)} roundId={roundId} open={open} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
