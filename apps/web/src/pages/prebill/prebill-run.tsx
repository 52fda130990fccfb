// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { Job } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { PageLink } from '../../ui/page-link.js';
import { ProgressRow } from '../../ui/progress-row.js';

export interface PrebillRun {
  readonly start: () => void;
  readonly busy: boolean;
  readonly job: Job | null;
  readonly started: boolean;
  readonly outcome: 'klaar' | 'mislukt' | null;
  readonly problem: string | null;
}

const ENDED = ['klaar', 'mislukt', 'geannuleerd'];

/** Starts the check of all allocations and follows it until the list is made anew. */
export function usePrebillRun(): PrebillRun {
  const client = useQueryClient();
  const may = useMay();
  const [id, setId] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<PrebillRun['outcome']>(null);
  const begin = useMutation({
    mutationFn: () => post<{ readonly taak: string }>('/voor-de-rekening/controle'),
    onSuccess: ({ taak }) => {
      setOutcome(null);
      setId(taak);
    },
  });
  const follows = id !== null && outcome === null;
  const jobs = useList<Job>('/taken', { perPagina: 25 }, { enabled: follows && may('job:read'), every: follows ? 1_500 : false });
  const job = jobs.data?.rows.find((row) => row.id === id) ?? null;
  const ended = job && ENDED.includes(job.staat) ? (job.staat === 'klaar' ? 'klaar' : 'mislukt') : null;
  useEffect(() => {
    if (ended === null) return;
    setOutcome(ended);
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/voor-de-rekening') });
  }, [ended, client]);
  return {
    start: () => begin.mutate(),
    busy: begin.isPending || follows,
    job,
    started: id !== null,
    outcome,
    problem: begin.error ? texts.states.notSaved(begin.error instanceof ApiError ? begin.error.message : texts.states.unknownError) : null,
  };
}

export function PrebillRunButton({ run }: { readonly run: PrebillRun }): ReactElement {
  return (
    <Button primary busy={run.busy} onClick={run.start}>
      {texts.prebill.run}
    </Button>
  );
}

export function PrebillRunProgress({ run }: { readonly run: PrebillRun }): ReactElement | null {
  if (run.problem) {
    return (
      <Notice tone="red" live>
        {run.problem}
      </Notice>
    );
  }
  if (!run.started) return null;
  if (run.outcome !== null) {
    return (
      <Notice
        tone={run.outcome === 'klaar' ? 'green' : 'red'}
        live
        action={run.outcome === 'klaar' ? undefined : <PageLink to="/taken">{texts.prebill.job}</PageLink>}
      >
        {run.outcome === 'klaar' ? texts.prebill.done : (run.job?.fout ?? texts.prebill.failed)}
      </Notice>
    );
  }
  return run.job && run.job.totaal ? (
    <div className="rw-box rw-box--wide" role="status">
      <ProgressRow
        title={texts.prebill.runTitle}
        name={texts.prebill.runTitle}
        done={run.job.gedaan}
        total={run.job.totaal}
        note={run.job.toelichting ?? texts.prebill.running}
      />
    </div>
  ) : (
    <Notice live>{texts.prebill.running}</Notice>
  );
}
