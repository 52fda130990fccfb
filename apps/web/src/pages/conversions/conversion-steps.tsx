// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { ConversionDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Decide } from '../../ui/decide.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.conversions;

interface Step {
  readonly path: 'proef' | 'voorleggen' | 'terughalen' | 'goedkeuren' | 'weigeren';
  readonly body?: Readonly<Record<string, string>>;
  readonly told: string;
}

/** The next step of a conversion, for who may take it. */
export function ConversionSteps({ conversion }: { readonly conversion: ConversionDetail }): ReactElement | null {
  const may = useMay();
  const step = useChange<Step>({
    send: ({ path, body }) => post(`/omzettingen/${conversion.id}/${path}`, body ?? {}),
    told: ({ told }) => told,
    onDone: () => undefined,
  });
  const take = (path: Step['path'], told: string, body?: Step['body']): void => step.mutate({ path, told, ...(body ? { body } : {}) });
  if (conversion.staat === 'goedgekeurd')
    return (
      <ProgressRow title={words.making} name={words.making} done={conversion.berichten} total={null} unit={words.madeUnit} note={words.makingNote} />
    );
  if (conversion.staat === 'klaar') return <Notice title={words.ready}>{words.readyText}</Notice>;
  if (conversion.staat === 'geweigerd') return null;
  if (conversion.staat === 'concept') {
    if (!conversion.magWijzigen) return null;
    const submittable = conversion.doorgerekendOp !== null && conversion.open === 0 && conversion.omTeZetten > 0;
    return (
      <div className="rw-detail rw-stack rw-asked">
        <NotSaved error={step.error} />
        {submittable || conversion.doorgerekendOp === null ? null : <p>{conversion.open > 0 ? words.submitFirst : words.nothing}</p>}
        <div className="rw-buttons">
          {submittable ? (
            <Button primary busy={step.isPending} onClick={() => take('voorleggen', words.submitted)}>
              {words.submit}
            </Button>
          ) : null}
          <Button busy={step.isPending} onClick={() => take('proef', words.counted)}>
            {words.count}
          </Button>
          <ButtonLink to={`/omzettingen/${conversion.id}/wijzigen`}>{words.edit}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="rw-detail rw-stack rw-asked">
      <p>
        <b>{words.asked(conversion.voorgelegdDoor ?? '', moment(conversion.voorgelegdOp ?? ''))}</b>{' '}
        {conversion.magBeslissen ? null : may('conversion:approve') ? words.own : words.waiting}
      </p>
      {conversion.magBeslissen ? (
        <Decide
          busy={step.isPending}
          error={step.error}
          onApprove={() => take('goedkeuren', words.approved)}
          onRefuse={(reden) => take('weigeren', words.refused, { reden })}
          words={{
            approve: words.approve,
            approveTitle: words.approveTitle(conversion.omTeZetten),
            approveText: words.approveText,
            approveYes: words.approveYes(conversion.omTeZetten),
            refuse: words.refuse,
            refuseReason: words.refuseReason,
            refuseHint: words.refuseHint,
            empty: words.empty,
            failed: words.one,
          }}
        />
      ) : (
        <NotSaved error={step.error} />
      )}
      {may('conversion:prepare') ? (
        <div className="rw-buttons">
          <Button busy={step.isPending} onClick={() => take('terughalen', words.takenBack)}>
            {words.takeBack}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
