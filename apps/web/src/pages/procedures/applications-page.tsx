// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { useApi, useList } from '../../api/hooks.js';
import type { Application } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { usePaths } from '../../app/paths.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { ErrorState } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSide } from '../questions/question-words.js';
import { InterestsToSign } from './interest-form.js';
import { applicationTone } from './procedure-words.js';

const words = texts.applications;
type Show = keyof typeof words.shows;

const columns = (side: 'aanbieder' | 'regio'): readonly Column<Application>[] => [
  {
    id: 'aanmelding',
    head: words.application,
    phone: 'title',
    cell: (a) => (
      <>
        <PageLink to={`/aanmeldingen/${a.id}`}>{side === 'regio' ? a.aanbieder.naam : a.procedure.titel}</PageLink>
        <small>{side === 'regio' ? `${a.nummer}, ${a.procedure.titel}` : a.nummer}</small>
      </>
    ),
  },
  {
    id: 'ingediend',
    head: words.submitted,
    width: '150px',
    phone: 'fact',
    cell: (a) => (a.ingediendOp ? tableDate(a.ingediendOp) : <span className="rw-soft">{words.notSubmitted}</span>),
  },
  {
    id: 'contract',
    head: words.contract,
    width: '160px',
    phone: 'fact',
    cell: (a) =>
      a.contract ? <PageLink to={`/contracten/${a.contract}`}>{a.contract}</PageLink> : <span className="rw-soft">{words.noContract}</span>,
  },
  {
    id: 'hertoets',
    head: words.check,
    width: '190px',
    phone: 'fact',
    cell: (a) =>
      a.hertoetsOp ? (
        <span className={a.hertoetsNodig ? 'rw-red' : undefined}>
          {a.hertoetsNodig ? words.checkDue(tableDate(a.hertoetsOp)) : tableDate(a.hertoetsOp)}
        </span>
      ) : (
        <span className="rw-soft">{words.noCheck}</span>
      ),
  },
  {
    id: 'staat',
    head: words.state,
    width: '190px',
    phone: 'inline',
    cell: (a) => (
      <>
        <StatusBadge tone={applicationTone[a.staat]} plain>
          {words.states[a.staat]}
        </StatusBadge>
        {a.antwoordVoor ? <small>{words.answerBefore(tableDate(a.antwoordVoor))}</small> : null}
      </>
    ),
  },
];

/** An assessor is told how many wait, and takes the one that waits longest; no list to choose from. */
function TakeNext(): ReactElement {
  const waiting = useApi<{ wachtend: number }>('/aanmeldingen/wachtend');
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const cache = useQueryClient();
  const take = useMutation({
    mutationFn: () => post<{ id: string | null }>('/aanmeldingen/volgende'),
    onSuccess: async ({ id }) => {
      if (!id) return void (await waiting.refetch());
      // It may have changed since this assessor saw it last: what is judged is what stands there now.
      cache.removeQueries({ queryKey: [`/aanmeldingen/${id}`] });
      await navigate(pathTo(`/aanmeldingen/${id}`));
    },
  });
  return (
    <div className="rw-stack">
      <p>{waiting.data ? words.waiting(waiting.data.wachtend) : null}</p>
      {take.isError ? <ErrorState what={words.one} error={take.error} /> : null}
      <div className="rw-buttons">
        <Button primary busy={take.isPending} onClick={() => take.mutate()}>
          {words.takeNext}
        </Button>
      </div>
    </div>
  );
}

export function Page(): ReactElement {
  const may = useMay();
  const side = useSide();
  const assesses = may('procurement:assess');
  const list = useListQuery();
  const [procedure, search] = [list.value('procedure'), list.value('zoek')];
  const show = (Object.keys(words.shows) as Show[]).find((s) => s === list.value('toon')) ?? 'alle';
  const wanted = { procedure, zoek: search, toon: show === 'alle' ? '' : show };
  const query = useList<Application>('/aanmeldingen', { ...wanted, pagina: list.page });
  const chosen = [
    ...(show === 'alle' ? [] : [{ key: 'toon', label: words.shows[show] }]),
    ...(procedure ? [{ key: 'procedure', label: query.data?.rows[0]?.procedure.titel ?? texts.procedures.procedure }] : []),
    ...(search ? [{ key: 'zoek', label: words.chosenSearch(search) }] : []),
  ];
  const clear = (): void => list.clear(['toon', 'procedure', 'zoek']);
  return (
    <PageFrame title={words.title} lead={assesses ? words.lead.beoordelaar : words.lead[side]}>
      <InterestsToSign />
      {assesses ? <TakeNext /> : null}
      {assesses ? null : (
        <>
          <Filters>
            {side === 'regio' ? <SearchField label={words.search} value={search} onChange={(value) => list.set('zoek', value)} /> : null}
            <SelectField
              label={words.show}
              value={show}
              options={(Object.keys(words.shows) as Show[]).map((value) => ({ value, label: words.shows[value] }))}
              onChange={(value) => list.set('toon', value === 'alle' ? null : value)}
            />
            <ExportLinks path="/aanmeldingen" query={wanted} />
          </Filters>
          <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
        </>
      )}
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={assesses ? words.noneInHand : words.none} onPage={list.setPage}>
        {(rows) => <DataTable name={words.title} columns={columns(side)} rows={rows} rowKey={(a) => a.id} />}
      </Listing>
    </PageFrame>
  );
}
