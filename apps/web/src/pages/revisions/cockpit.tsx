// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi, useList } from '../../api/hooks.js';
import type { OfferRow, OfferState, RoundStanding } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { longDate, moment, tableDate, time } from '../../format/dates.js';
import { amount, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { CountFilter } from '../../ui/count-filter.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { PageLink } from '../../ui/page-link.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { offerTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { signed } from '../indexations/indexation-words.js';

const words = texts.offers;
const here = words.cockpit;
/** In the order in which they are watched. */
const SHOWN: readonly OfferState[] = ['geaccepteerd', 'vraag', 'bezwaar', 'geopend', 'aangeboden', 'stil', 'klaar', 'apart'];
const KEYS = ['stand', 'zoek', 'waarschuwing'] as const;
/** Counts come anew by themselves, quietly; sooner while offers go out. */
const EVERY = 30_000;
export const OFFERING_EVERY = 3_000;

const columns: readonly Column<OfferRow>[] = [
  {
    id: 'aanbieder',
    head: words.provider,
    sort: 'aanbieder',
    phone: 'title',
    cell: (o) => (
      <>
        <PageLink to={`/aanbiedingen/${o.id}`}>{o.aanbieder.naam}</PageLink>
        <small>{o.contracten.join(', ')}</small>
      </>
    ),
  },
  {
    id: 'stand',
    head: words.state,
    sort: 'stand',
    phone: 'end',
    cell: (o) => (
      <>
        <StatusBadge tone={offerTone[o.staat]}>{words.states[o.staat]}</StatusBadge>
        {o.apartReden === null ? null : <small>{o.apartReden}</small>}
      </>
    ),
  },
  {
    id: 'effect',
    head: here.effect,
    num: true,
    sort: 'effect',
    phone: 'fact',
    cell: (o) => (o.effect === null ? here.unknown : signed(amount(o.effect), o.effect)),
  },
  {
    id: 'deel',
    head: here.share,
    num: true,
    phone: 'fact',
    cell: (o) => (o.effectPercentage === null ? texts.table.notApplicable : signed(percent(o.effectPercentage), o.effectPercentage)),
  },
  {
    id: 'cumulatief',
    head: here.cumulative,
    num: true,
    sort: 'cumulatief',
    phone: 'fact',
    cell: (o) => (
      <>
        {o.cumulatief === null ? here.unknown : signed(percent(o.cumulatief), o.cumulatief)}
        {o.waarschuwingen.map((w) => (
          <small key={w}>{w}</small>
        ))}
      </>
    ),
  },
  { id: 'grond', head: here.ground, phone: 'hidden', cell: (o) => o.gronden.join(', ') },
  {
    id: 'laatste',
    head: here.last,
    sort: 'laatste',
    phone: 'inline',
    cell: (o) => (
      <>
        {moment(o.laatsteStapOp)}
        {o.herinnerdOp.length > 0 ? <small>{here.reminded(tableDate(o.herinnerdOp.at(-1)!))}</small> : null}
      </>
    ),
  },
];

function Support({ standing }: { readonly standing: RoundStanding }): ReactElement | null {
  const { aanbiedingen, percentage, omzetPercentage, omzetNietBekend } = standing.draagvlak;
  if (aanbiedingen === 0 || percentage === null) return null;
  return (
    <p>
      {here.support(percent(percentage), aanbiedingen, omzetPercentage === null ? null : percent(omzetPercentage))}{' '}
      {omzetNietBekend > 0 && omzetPercentage !== null ? here.unknownTurnover(omzetNietBekend) : null}{' '}
      {standing.vastgelegd > 0 ? here.recorded(standing.vastgelegd) : null}
    </p>
  );
}

/** How far the sending of offers is; what is set apart is dealt with as well. */
function GoesOut({ standing, providers }: { readonly standing: RoundStanding; readonly providers: number }): ReactElement {
  const of = standing.aantallen.reduce((sum, a) => sum + a.aanbieders, 0);
  const waiting = standing.aantallen.find((a) => a.staat === 'klaar')?.aanbieders ?? 0;
  return (
    <ProgressRow
      title={here.goesOut}
      name={here.goesOut}
      done={of - waiting}
      total={Math.max(of, providers)}
      unit={here.goesOutUnit}
      note={here.goesOutNote}
    />
  );
}

/** What runs: how many stand where, who is stuck, and every provider with its effect. */
export function Cockpit({
  roundId,
  respondUntil,
  offering,
}: {
  readonly roundId: string;
  readonly respondUntil: string | null;
  /** While offers go out: to how many providers; null otherwise. */
  readonly offering: number | null;
}): ReactElement {
  const list = useListQuery('-laatste');
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const standing = useApi<RoundStanding>(`/herzieningen/${roundId}/stand`, {}, { every: offering === null ? EVERY : OFFERING_EVERY, keep: true });
  const wanted = { ...filters, sorteer: list.sort };
  const query = useList<OfferRow>(`/herzieningen/${roundId}/aanbiedingen`, { ...wanted, pagina: list.page }, { every: EVERY });
  const may = useMay();
  const mend = useChange({
    send: () => post<{ aanbiedingen: number; apart: number }>(`/herzieningen/${roundId}/herstel`),
    told: here.mended,
    onDone: () => undefined,
  });
  const counts = new Map(standing.data?.aantallen.map((a) => [a.staat, a.aanbieders]));
  const apart = counts.get('apart') ?? 0;
  const labels = {
    stand: words.states[filters.stand as OfferState] ?? filters.stand,
    zoek: filters.zoek,
    waarschuwing: filters.waarschuwing === 'met' ? here.withWarning : here.withoutWarning,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: labels[key] }));
  const clear = (): void => list.clear(KEYS);
  return (
    <>
      <Section
        title={here.title}
        note={standing.data ? here.note(time(standing.data.bijgewerktOp), respondUntil === null ? null : longDate(respondUntil)) : undefined}
      >
        <Loaded query={standing} what={here.what} rows={2}>
          {(s) => (
            <>
              {offering === null ? null : <GoesOut standing={s} providers={offering} />}
              <CountFilter
                label={here.title}
                value={filters.stand}
                onChange={(value) => list.set('stand', value)}
                items={SHOWN.filter((state) => (counts.get(state) ?? 0) > 0).map((state) => ({
                  value: state,
                  name: words.states[state],
                  count: counts.get(state)!,
                  tone: offerTone[state],
                }))}
              />
              <Support standing={s} />
            </>
          )}
        </Loaded>
        {apart > 0 ? (
          <Notice
            tone="orange"
            title={here.apart(apart)}
            action={
              <>
                <Button onClick={() => list.set('stand', 'apart')}>{here.showApart}</Button>
                {may('revision:write') ? (
                  <Button busy={mend.isPending} onClick={() => mend.mutate()}>
                    {here.mend}
                  </Button>
                ) : null}
              </>
            }
          >
            {here.apartHint}
          </Notice>
        ) : null}
        <NotSaved error={mend.error} />
      </Section>
      <Section title={here.providers} note={here.providersNote} end={<ExportLinks path={`/herzieningen/${roundId}/aanbiedingen`} query={wanted} />}>
        <Filters>
          <SearchField label={here.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
          <SelectField
            label={here.warning}
            value={filters.waarschuwing}
            options={[
              { value: '', label: here.anyWarning },
              { value: 'met', label: here.withWarning },
              { value: 'zonder', label: here.withoutWarning },
            ]}
            onChange={(value) => list.set('waarschuwing', value)}
          />
        </Filters>
        <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
        <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={here.none} onPage={list.setPage}>
          {(rows) => <DataTable name={here.providers} columns={columns} rows={rows} rowKey={(o) => o.id} sort={list.sort} onSort={list.setSort} />}
        </Listing>
      </Section>
    </>
  );
}
