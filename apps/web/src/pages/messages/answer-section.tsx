// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { address, post } from '../../api/client.js';
import type { MessageDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment, weekdayDate } from '../../format/dates.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button, DownloadLink } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DownloadIcon } from '../../ui/icons.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { answerState, answerTone } from './answer-state.js';

const coded = (code: string | null): ReactNode =>
  code === null ? (
    <span className="rw-soft">{texts.table.notApplicable}</span>
  ) : (
    <>
      {code} <span className="rw-soft">{texts.answers.codes[code] ?? ''}</span>
    </>
  );

/** The files of a message, and the answer when it can be made now. One primary action: fetch the answer, or make it. */
export function MessageActions({
  message,
  making,
  onMake,
}: {
  readonly message: MessageDetail;
  readonly making: boolean;
  readonly onMake: () => void;
}) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const state = answerState(message);
  return (
    <>
      <DownloadLink href={address(`/berichten/${message.id}/bericht.xml`)}>
        <DownloadIcon />
        {texts.answers.downloadMessage(message.soort)}
      </DownloadLink>
      {message.antwoord ? (
        <DownloadLink primary href={address(`/berichten/${message.id}/antwoord.xml`)}>
          <DownloadIcon />
          {texts.answers.downloadAnswer}
        </DownloadLink>
      ) : null}
      {state !== null && state !== 'gemaakt' && may('declaration:answer') ? (
        <Button primary busy={making} onClick={() => setAsking(true)}>
          {texts.answers.make}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        title={message.afgekeurdeRegels > 0 ? texts.answers.makeTitle(message.afgekeurdeRegels) : texts.answers.makeTitleNone}
        confirm={texts.answers.makeYes}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) onMake();
        }}
      >
        {texts.answers.makeText}
      </ConfirmDialog>
    </>
  );
}

/** Starts the answer and asks for the message until it is there. */
export function useAnswerNow(id: string, answered: boolean): { readonly making: boolean; readonly failed: unknown; readonly make: () => void } {
  const client = useQueryClient();
  const begin = useMutation({ mutationFn: () => post(`/berichten/${id}/antwoord`) });
  const waits = begin.isSuccess && !answered;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: [`/berichten/${id}`] }), 1_500);
    return () => clearInterval(timer);
  }, [waits, client, id]);
  return { making: begin.isPending || waits, failed: begin.error, make: () => begin.mutate() };
}

/** Whether the answer went out, until when it may, and what it says. */
export function AnswerSection({ message, making }: { readonly message: MessageDetail; readonly making: boolean }): ReactElement | null {
  const may = useMay();
  const { antwoord, antwoordTermijn, antwoordWerkdagen, handmatig } = message;
  if (handmatig) {
    return (
      <Section title={texts.answers.title}>
        <Notice action={<PageLink to={`/handmatig/${handmatig.id}`}>{texts.answers.openManual}</PageLink>}>{texts.answers.manual}</Notice>
      </Section>
    );
  }
  const state = answerState(message);
  if (state === null) return null;
  return (
    <Section
      title={texts.answers.title}
      note={texts.answers.note}
      end={<StatusBadge tone={answerTone[state]}>{texts.answers.filters[state]}</StatusBadge>}
    >
      {making ? <Notice live>{texts.answers.making}</Notice> : null}
      {antwoord ? (
        <Facts
          facts={[
            { name: texts.answers.madeAt, value: moment(antwoord.gemaaktOp) },
            ...(antwoordTermijn ? [{ name: texts.answers.due, value: longDate(antwoordTermijn) }] : []),
            { name: texts.answers.headerCode, value: coded(antwoord.kopcode) },
            { name: texts.answers.declarationCode, value: coded(antwoord.declaratiecode) },
            { name: texts.answers.granted, value: antwoord.toegekend === null ? texts.table.notApplicable : euroCents(antwoord.toegekend) },
            { name: texts.answers.identification, value: antwoord.identificatie },
          ]}
        />
      ) : (
        <p className="rw-answer">
          {antwoordTermijn ? texts.answers.dueText : null} {antwoordTermijn ? <b>{weekdayDate(antwoordTermijn)}</b> : null}
          {antwoordWerkdagen === null || antwoordWerkdagen === undefined ? '.' : `: ${texts.answers.left(antwoordWerkdagen)}.`}{' '}
          {message.afgekeurdeRegels > 0 && may('decision:take') ? texts.answers.untilText : null}
        </p>
      )}
    </Section>
  );
}
