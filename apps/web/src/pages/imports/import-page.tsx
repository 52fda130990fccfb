// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useLocation, useParams } from 'react-router';
import { list, post, type Listed } from '../../api/client.js';
import type { ImportRun, UploadResult } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { moment, time } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { CountFilter, type CountItem } from '../../ui/count-filter.js';
import { Paging } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { Section } from '../../ui/section.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { importTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { RefusedFiles } from './drop-files.js';
import { FileTable, type RunWithFiles } from './file-table.js';
import { useLiveProgress } from './live-progress.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/inlezen', label: texts.menu.imports },
];
const BUSY: ReadonlySet<string> = new Set(['wacht', 'loopt']);
const RESUMABLE: ReadonlySet<string> = new Set(['open', 'geannuleerd', 'mislukt']);

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const filter = useListQuery();
  const client = useQueryClient();
  const asked = { staat: filter.value('staat'), pagina: filter.page };
  const [busy, setBusy] = useState(false);
  const { progress, live } = useLiveProgress(id, busy);
  const query = useQuery<Listed<RunWithFiles>>({
    queryKey: [`/inlezen/${id}`, asked],
    queryFn: () => list<RunWithFiles>(`/inlezen/${id}`, asked),
    placeholderData: (before) => before,
    refetchInterval: busy ? (live ? 5_000 : 2_000) : false,
  });
  const may = useMay();
  const run = query.data?.rows;
  // Events come before the next answer: the page believes the newest.
  const state = run && BUSY.has(run.staat) && progress ? progress.staat : run?.staat;
  useEffect(() => setBusy(run !== undefined && BUSY.has(run.staat)), [run]);
  useEffect(() => {
    if (progress && !BUSY.has(progress.staat)) void client.invalidateQueries();
  }, [progress, client]);
  return (
    <PageFrame
      title={run?.naam ?? texts.imports.one}
      crumbs={crumbs}
      status={state ? <StatusBadge tone={importTone[state]}>{texts.imports.states[state]}</StatusBadge> : null}
      lead={run ? texts.imports.startedBy(run.door, moment(run.op)) : ' '}
      actions={run && may('declaration:import') ? <Steering run={run} /> : null}
    >
      <Loaded query={query} what={texts.imports.one}>
        {(data) => (
          <>
            <Arrived />
            {BUSY.has(data.rows.staat) ? (
              <ProgressRow
                name={texts.imports.progress}
                title={texts.imports.progress}
                done={progress?.gedaan ?? data.rows.verwerkt}
                total={progress?.totaal ?? (data.rows.bestanden || null)}
                unit={texts.imports.unit}
                note={[
                  progress?.toelichting?.replace(/\.?$/, '.') ?? '',
                  texts.imports.leave,
                  live ? '' : texts.imports.updatedAt(time(new Date(query.dataUpdatedAt).toISOString())),
                ]
                  .filter(Boolean)
                  .join(' ')}
              />
            ) : null}
            <CountFilter
              label={texts.imports.filterState}
              items={countsOf(data.rows)}
              value={filter.value('staat')}
              onChange={(value) => filter.set('staat', value)}
            />
            <Section title={texts.imports.perFile}>
              <FileTable files={data.rows.bestandenLijst} />
              <Paging page={data.page} perPage={data.perPage} total={data.total} onPage={filter.setPage} />
            </Section>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function countsOf(run: ImportRun): readonly CountItem[] {
  const { counts } = texts.imports;
  const told = [run.goedgekeurd, run.deels, run.afgekeurd, run.onleesbaar, run.geweigerd, run.eerder];
  const left = run.bestanden - told.reduce((all, part) => all + part, 0);
  return [
    { value: 'goedgekeurd', name: counts.goedgekeurd, count: run.goedgekeurd, tone: 'green' },
    { value: 'deels-goedgekeurd', name: counts.deels, count: run.deels, tone: 'orange' },
    { value: 'afgekeurd', name: counts.afgekeurd, count: run.afgekeurd, tone: 'red' },
    { value: 'onleesbaar', name: counts.onleesbaar, count: run.onleesbaar, tone: 'red' },
    { value: 'geweigerd', name: counts.geweigerd, count: run.geweigerd, tone: 'red' },
    { value: 'eerder-ontvangen', name: counts.eerder, count: run.eerder, tone: 'grey' },
    ...(run.staat === 'geannuleerd' && left > 0 ? [{ value: 'geannuleerd', name: counts.geannuleerd, count: left, tone: 'grey' } as const] : []),
  ];
}

/** What was turned away at the door, told once after sending. */
function Arrived(): ReactElement | null {
  const state = useLocation().state as { readonly refused?: UploadResult['geweigerd'] } | null;
  return <RefusedFiles refused={state?.refused ?? []} />;
}

/** Stop what runs; begin what was not begun, or go on with what stopped. */
function Steering({ run }: { readonly run: RunWithFiles }): ReactElement | null {
  if (BUSY.has(run.staat)) return <Cancel run={run} />;
  return run.bestanden > 0 && RESUMABLE.has(run.staat) ? <Start run={run} /> : null;
}

function Start({ run }: { readonly run: RunWithFiles }): ReactElement {
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: () => post(`/inlezen/${run.id}/start`),
    onSuccess: () => client.invalidateQueries({ queryKey: [`/inlezen/${run.id}`] }),
  });
  return (
    <>
      <Button primary busy={start.isPending} onClick={() => start.mutate()}>
        {run.staat === 'open' ? texts.imports.start : texts.imports.goOn}
      </Button>
      {start.isError ? <ErrorState what={texts.imports.one} error={start.error} /> : null}
    </>
  );
}

function Cancel({ run }: { readonly run: RunWithFiles }): ReactElement {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: () => post(`/inlezen/${run.id}/annuleren`),
    onSuccess: () => client.invalidateQueries({ queryKey: [`/inlezen/${run.id}`] }),
  });
  const left = Math.max(0, run.bestanden - run.verwerkt);
  return (
    <>
      {cancel.isSuccess ? <Notice>{texts.imports.cancelling}</Notice> : <Button onClick={() => setAsking(true)}>{texts.imports.cancel}</Button>}
      {cancel.isError ? <ErrorState what={texts.imports.cancel} error={cancel.error} /> : null}
      <ConfirmDialog
        open={asking}
        title={texts.imports.cancelTitle(left)}
        confirm={texts.imports.cancelYes(left)}
        decline={texts.imports.cancelNo}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) cancel.mutate();
        }}
      >
        {texts.imports.cancelText}
      </ConfirmDialog>
    </>
  );
}
