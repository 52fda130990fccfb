// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { Decision } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Decide } from '../../ui/decide.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';

interface Step {
  readonly path: 'goedkeuren' | 'weigeren' | 'intrekken';
  readonly body?: Readonly<Record<string, string>>;
  readonly done: string;
}

/** What touches lines, messages and decisions is asked again once a decision changed. */
export function useDecisionRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['/besluiten', '/berichten', '/afkeur'].some((path) => String(queryKey[0]).startsWith(path)),
    });
}

/** The second pair of eyes, or the way back for who proposed it. Only the next step is shown, with who asked what. */
export function DecisionActions({ decision }: { readonly decision: Decision }): ReactElement | null {
  const may = useMay();
  const { naam } = useSession();
  const refresh = useDecisionRefresh();
  const tell = useUndo();
  const [withdrawing, setWithdrawing] = useState(false);
  const act = useMutation({
    mutationFn: ({ path, body }: Step) => post(`/besluiten/${decision.id}/${path}`, body ?? {}),
    onSuccess: (_, { done }) => tell({ text: done }),
    onSettled: refresh,
  });
  const waits = decision.staat === 'wacht-op-tweede';
  const own = decision.voorgesteldDoor === naam;
  const amount = euroCents(decision.grens);
  const decides = waits && decision.magBeslissen;
  if (!waits && !decision.magIntrekken) return null;
  const why = own ? texts.decisions.ownProposal : may('decision:approve') ? texts.decisions.aboveMandate(amount) : texts.decisions.waiting;
  return (
    <div className="rw-detail rw-stack rw-asked">
      {waits ? (
        <p>
          <b>{texts.decisions.asked(decision.voorgesteldDoor, moment(decision.voorgesteldOp))}</b> {decides ? null : why}
        </p>
      ) : null}
      {decides ? (
        <Decide
          busy={act.isPending}
          error={act.error}
          onApprove={() => act.mutate({ path: 'goedkeuren', done: texts.decisions.approved })}
          onRefuse={(reden) => act.mutate({ path: 'weigeren', body: { reden }, done: texts.decisions.refused })}
          words={{
            approve: texts.decisions.approve,
            approveTitle: texts.decisions.approveTitle(amount),
            approveText: texts.decisions.approveTexts[decision.moment],
            approveYes: texts.decisions.approveYes(amount),
            refuse: texts.decisions.refuse,
            refuseReason: texts.decisions.refuseReason,
            refuseHint: texts.decisions.refuseHint,
            empty: texts.decisions.empty,
            failed: texts.decisions.one,
          }}
        />
      ) : null}
      {decision.magIntrekken ? (
        <>
          {act.error ? <ErrorState what={texts.decisions.one} error={act.error} /> : null}
          <div className="rw-buttons">
            <Button busy={act.isPending} onClick={() => setWithdrawing(true)}>
              {texts.decisions.withdraw}
            </Button>
          </div>
          <ConfirmDialog
            open={withdrawing}
            title={texts.decisions.withdrawTitle(decision.nummer)}
            confirm={texts.decisions.withdrawYes}
            decline={texts.actions.cancel}
            onClose={(confirmed) => {
              setWithdrawing(false);
              if (confirmed) act.mutate({ path: 'intrekken', done: texts.decisions.withdrawn });
            }}
          >
            {waits ? texts.decisions.withdrawTextAsked : texts.decisions.withdrawText}
          </ConfirmDialog>
        </>
      ) : null}
    </div>
  );
}
