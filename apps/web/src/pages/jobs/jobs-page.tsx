// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { Job, JobState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { shortMoment } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { jobTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useUndo } from '../../ui/undo.js';

const STATES: readonly JobState[] = ['wacht', 'loopt', 'klaar', 'mislukt', 'geannuleerd'];

function useJobActions(): {
  readonly retry: (job: Job) => void;
  readonly cancel: (job: Job) => void;
  readonly check: (year: number) => void;
  readonly busy: boolean;
} {
  const client = useQueryClient();
  const tell = useUndo();
  const act = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body?: unknown; readonly text: string }) => post(path, body),
    onSuccess: (_, { text }) => tell({ text }),
    onError: (error) => tell({ text: texts.states.notSaved(error instanceof ApiError ? error.message : texts.states.unknownError) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['/taken'] }),
  });
  return {
    busy: act.isPending,
    retry: (job) => act.mutate({ path: `/taken/${job.id}/opnieuw`, text: texts.jobs.retried(job.titel) }),
    cancel: (job) => act.mutate({ path: `/taken/${job.id}/annuleren`, text: texts.jobs.cancelled(job.titel) }),
    check: (jaar) => act.mutate({ path: '/taken/controle-bestedingsruimte', body: { jaar }, text: texts.jobs.checkStarted(jaar) }),
  };
}

export function Page(): ReactElement {
  const { vandaag } = useSession();
  const year = Number(vandaag.slice(0, 4));
  const may = useMay();
  const list = useListQuery();
  const state = list.value('staat');
  const query = useList<Job>('/taken', { staat: state, pagina: list.page }, { every: 5_000 });
  const { retry, cancel, check, busy } = useJobActions();
  const manages = may('job:manage');
  const chosen = state ? [{ key: 'staat', label: texts.jobs.states[state as JobState] ?? state }] : [];
  const columns: readonly Column<Job>[] = [
    {
      id: 'taak',
      head: texts.jobs.job,
      phone: 'title',
      width: '36%',
      cell: (job) => (
        <>
          {job.titel}
          <small>{job.fout ?? job.toelichting ?? job.door}</small>
        </>
      ),
    },
    {
      id: 'staat',
      head: texts.jobs.state,
      phone: 'first',
      cell: (job) => <StatusBadge tone={jobTone[job.staat]}>{texts.jobs.states[job.staat]}</StatusBadge>,
    },
    {
      id: 'voortgang',
      head: texts.jobs.progress,
      num: true,
      phone: 'fact',
      cell: (job) => (job.totaal === null || job.totaal === 0 ? '' : texts.jobs.doneOf(count(job.gedaan), count(job.totaal))),
    },
    { id: 'pogingen', head: texts.jobs.attempts, num: true, phone: 'hidden', cell: (job) => count(job.pogingen) },
    { id: 'gemaakt', head: texts.jobs.at, apart: true, phone: 'inline', cell: (job) => shortMoment(job.aangemaaktOp, year) },
    { id: 'klaar', head: texts.jobs.done, phone: 'hidden', cell: (job) => (job.klaarOp ? shortMoment(job.klaarOp, year) : '') },
    ...(manages
      ? [
          {
            id: 'actie',
            head: texts.jobs.actions,
            phone: 'end',
            cell: (job) =>
              job.staat === 'mislukt' ? (
                <button type="button" className="rw-text-button" aria-label={texts.jobs.retryLabel(job.titel)} onClick={() => retry(job)}>
                  {texts.jobs.retry}
                </button>
              ) : job.staat === 'wacht' || job.staat === 'loopt' ? (
                <button type="button" className="rw-text-button" aria-label={texts.jobs.cancelLabel(job.titel)} onClick={() => cancel(job)}>
                  {texts.jobs.cancel}
                </button>
              ) : null,
          } satisfies Column<Job>,
        ]
      : []),
  ];
  return (
    <PageFrame
      title={texts.jobs.title}
      lead={texts.jobs.lead}
      actions={
        manages ? (
          <Button primary busy={busy} onClick={() => check(year)}>
            {texts.jobs.check}
          </Button>
        ) : null
      }
    >
      <Filters>
        <SelectField
          label={texts.jobs.filterState}
          value={state}
          options={[{ value: '', label: texts.table.all }, ...STATES.map((value) => ({ value, label: texts.jobs.states[value] }))]}
          onChange={(value) => list.set('staat', value)}
        />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(['staat'])} />
      <Listing
        query={query}
        what={texts.jobs.what}
        skeleton={8}
        chosen={chosen}
        onClear={() => list.clear(['staat'])}
        none={texts.jobs.none}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={texts.jobs.title} columns={columns} rows={rows} rowKey={(job) => job.id} />}
      </Listing>
    </PageFrame>
  );
}
