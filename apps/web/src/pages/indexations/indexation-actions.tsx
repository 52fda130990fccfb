// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { IndexationDetail } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Decide } from '../../ui/decide.js';
import { Notice } from '../../ui/notice.js';
import { PageLink } from '../../ui/page-link.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { DecisionField } from '../ceilings/decision-field.js';

interface Step {
  readonly path: string;
  readonly body: Readonly<Record<string, string | null>>;
  readonly done: string;
}

function useStep(id: string) {
  const client = useQueryClient();
  const tell = useUndo();
  return useMutation({
    mutationFn: ({ path, body }: Step) => post(`/indexeringen/${id}/${path}`, body),
    onSuccess: (_, { done }) => tell({ text: done }),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/indexeringen') }),
  });
}

/** The second person sees who asked and when, and approves exactly what stands below, or refuses. */
function Verdict({ run }: { readonly run: IndexationDetail }): ReactElement {
  const { naam } = useSession();
  const may = useMay();
  const act = useStep(run.id);
  const [decision, setDecision] = useState('');
  const own = run.voorgelegdDoor === naam || run.berekendDoor === naam;
  return (
    <div className="rw-detail rw-stack rw-asked">
      <p>
        <b>{texts.indexations.asked(run.voorgelegdDoor ?? '', moment(run.voorgelegdOp ?? run.berekendOp))}</b>{' '}
        {run.magBeslissen ? null : own ? texts.indexations.own : texts.indexations.waiting}
      </p>
      {run.magBeslissen && may('governance:read') ? (
        <DecisionField
          kind="indexering"
          subject={run.id}
          subjectName={texts.indexations.subject(run.nummer, run.titel)}
          back={`/indexeringen/${run.id}`}
          value={decision}
          onChange={setDecision}
        />
      ) : null}
      {run.magBeslissen ? (
        <Decide
          busy={act.isPending}
          error={act.error}
          onApprove={() => act.mutate({ path: 'goedkeuren', body: { besluit: decision || null }, done: texts.indexations.approved })}
          onRefuse={(reden) => act.mutate({ path: 'weigeren', body: { reden }, done: texts.indexations.refused })}
          words={{
            approve: texts.indexations.approve,
            approveTitle: texts.indexations.approveTitle(run.tarieven, run.overeenkomsten),
            approveText: texts.indexations.approveText,
            approveYes: texts.indexations.approveYes(run.tarieven),
            refuse: texts.indexations.refuse,
            refuseReason: texts.indexations.refuseReason,
            refuseHint: texts.indexations.refuseHint,
            empty: texts.decisions.empty,
            failed: texts.indexations.one,
          }}
        />
      ) : null}
    </div>
  );
}

/** What whoever prepares it may do as long as nobody decided. */
function Preparation({ run }: { readonly run: IndexationDetail }): ReactElement {
  const act = useStep(run.id);
  const [leaving, setLeaving] = useState(false);
  return (
    <div className="rw-stack">
      {act.error ? <ErrorState what={texts.indexations.one} error={act.error} /> : null}
      <div className="rw-buttons">
        {run.staat === 'concept' && run.overeenkomsten > 0 ? (
          <Button primary busy={act.isPending} onClick={() => act.mutate({ path: 'voorleggen', body: {}, done: texts.indexations.submitted })}>
            {texts.indexations.submit}
          </Button>
        ) : null}
        <ButtonLink to={`/indexeringen/${run.id}/wijzigen`} keepDate={false}>
          {texts.indexations.edit}
        </ButtonLink>
        <Button busy={act.isPending} onClick={() => setLeaving(true)}>
          {texts.indexations.withdraw}
        </Button>
      </div>
      <ConfirmDialog
        open={leaving}
        title={texts.indexations.withdrawTitle(run.nummer)}
        confirm={texts.indexations.withdrawYes}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setLeaving(false);
          if (confirmed) act.mutate({ path: 'intrekken', body: {}, done: texts.indexations.withdrawn });
        }}
      >
        {texts.indexations.withdrawText}
      </ConfirmDialog>
    </div>
  );
}

/** What can be done now, or how far it is. */
export function IndexationActions({ run }: { readonly run: IndexationDetail }): ReactElement {
  const may = useMay();
  const open = run.staat === 'concept' || run.staat === 'voorgelegd';
  return (
    <>
      {run.staat === 'voorgelegd' ? <Verdict run={run} /> : null}
      {open && may('indexation:prepare') ? <Preparation run={run} /> : null}
      {run.staat === 'goedgekeurd' ? (
        <div className="rw-box rw-box--wide" role="status">
          <ProgressRow
            title={texts.indexations.running}
            name={texts.indexations.running}
            done={run.vastgelegd + run.overgeslagen}
            total={run.overeenkomsten}
            note={
              <>
                {texts.indexations.runningNote} {may('job:read') ? <PageLink to="/taken">{texts.indexations.job}</PageLink> : null}
              </>
            }
          />
        </div>
      ) : null}
      {run.overgeslagen > 0 ? (
        <Notice tone="orange" action={<PageLink to={`/indexeringen/${run.id}?stand=overgeslagen`}>{texts.indexations.showSkipped}</PageLink>}>
          {texts.indexations.skipped(run.overgeslagen)}
        </Notice>
      ) : null}
    </>
  );
}
