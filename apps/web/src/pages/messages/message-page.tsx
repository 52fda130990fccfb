// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { MessageDetail } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate, month, shortDate, timeSeconds } from '../../format/dates.js';
import { euroCents, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable } from '../../ui/data-table.js';
import { SplitBar } from '../../ui/inline-bar.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { messageTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { QuestionsSection } from '../questions/ask-question.js';
import { AllowForm } from '../decisions/allow-form.js';
import { AnswerSection, MessageActions, useAnswerNow } from './answer-section.js';
import { LinesWorkbench } from './lines-workbench.js';
import { messageTitle } from './message-words.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/berichten', label: texts.menu.messages },
];

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<MessageDetail>(`/berichten/${id}`);
  const message = query.data;
  if (!message) {
    return (
      <PageFrame title={texts.messages.one} crumbs={crumbs}>
        <Loaded query={query} what={texts.messages.one} rows={8}>
          {() => null}
        </Loaded>
      </PageFrame>
    );
  }
  return <Detail message={message} />;
}

function Detail({ message }: { readonly message: MessageDetail }): ReactElement {
  const { vandaag } = useSession();
  const answer = useAnswerNow(message.id, Boolean(message.antwoord));
  const period = message.periode ? month(message.periode) : null;
  return (
    <PageFrame
      title={messageTitle(message)}
      crumbs={crumbs}
      crumb={texts.messages.crumb(message.aanbieder.naam, message.gemeente.naam, period)}
      status={<StatusBadge tone={messageTone[message.staat]}>{texts.messages.states[message.staat]}</StatusBadge>}
      lead={
        <>
          <PageLink to={`/aanbieders/${message.aanbieder.sleutel}`}>{message.aanbieder.naam}</PageLink>
          {texts.messages.toMunicipality(message.gemeente.naam, period)}
          {texts.messages.receivedAs(message.soort, longDate(message.ontvangenOp))}
        </>
      }
      actions={<MessageActions message={message} making={answer.making} onMake={answer.make} />}
      footer={texts.frame.asKnown(longDate(vandaag))}
    >
      {answer.failed ? <ErrorState what={texts.answers.what} error={answer.failed} /> : null}
      <Outcome message={message} />
      <Trail message={message} year={Number(vandaag.slice(0, 4))} />
      <WholeFindings message={message} />
      <AnswerSection message={message} making={answer.making} />
      {message.soort === 'JW323' && message.regels > 0 && !isWholeRefused(message) ? <LinesWorkbench message={message} /> : null}
      <QuestionsSection subject={{ soort: 'bericht', id: message.id }} />
    </PageFrame>
  );
}

/** Refused by the standard, its header or its declaration: then its lines were not judged and there are none to show. */
const isWholeRefused = (message: MessageDetail): boolean => message.staat === 'afgekeurd' && (message.bevindingen?.length ?? 0) > 0;

function Outcome({ message }: { readonly message: MessageDetail }): ReactElement | null {
  const may = useMay();
  if (message.ingediend === null) return null;
  const accepted = message.regels - message.afgekeurdeRegels;
  const whole = isWholeRefused(message);
  const refusedShare = Number(message.ingediend) === 0 ? 0 : (Number(message.afgekeurd ?? 0) / Number(message.ingediend)) * 100;
  return (
    <div className="rw-result">
      <div>
        <h2>{texts.messages.outcome(accepted, message.regels)}</h2>
        <SplitBar accepted={accepted} refused={message.afgekeurdeRegels} label={texts.messages.outcome(accepted, message.regels)} />
        <p className="rw-small rw-soft">{whole ? texts.messages.wholeRefused : texts.messages.outcomeRefused(message.afgekeurdeRegels)}</p>
      </div>
      <dl className="rw-sums">
        <div>
          <dt>{texts.messages.sumSubmitted}</dt>
          <dd className="rw-sums__value">{euroCents(message.ingediend)}</dd>
          <dd className="rw-sums__note">{texts.messages.sumLines(message.regels)}</dd>
        </div>
        <div>
          <dt>{texts.messages.sumGranted}</dt>
          <dd className="rw-sums__value rw-green">{euroCents(message.toegekend ?? '0.00')}</dd>
          <dd className="rw-sums__note">
            {texts.messages.sumLines(accepted)}
            {accepted > 0 && may('ledger:read') ? (
              <>
                ,{' '}
                <PageLink to="/boekingen" query={{ bericht: message.id, jaar: message.periode?.slice(0, 4) }}>
                  {texts.messages.booked}
                </PageLink>
              </>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{texts.messages.sumRefused}</dt>
          <dd className={`rw-sums__value${message.afgekeurdeRegels > 0 ? ' rw-red' : ''}`}>{euroCents(message.afgekeurd ?? '0.00')}</dd>
          <dd className="rw-sums__note">{texts.messages.refusedShare(message.afgekeurdeRegels, percent(refusedShare))}</dd>
        </div>
      </dl>
    </div>
  );
}

/** What happened to the message and when; the day only where it changes. */
function Trail({ message, year }: { readonly message: MessageDetail; readonly year: number }): ReactElement | null {
  if (message.spoor.length === 0) return null;
  let lastDay = '';
  return (
    <ol className="rw-trail" aria-label={texts.messages.steps}>
      {message.spoor.map(({ stap, op }) => {
        const day = op ? shortDate(op, year) : '';
        const when = op === null ? texts.messages.notYet : day === lastDay ? timeSeconds(op) : `${day}, ${timeSeconds(op)}`;
        if (op) lastDay = day;
        return (
          <li key={stap}>
            <b>{stap}</b> {when}
          </li>
        );
      })}
    </ol>
  );
}

/** A declaration of an earlier month than the last one: the only refusal of a whole message that a decision may lift. */
const TOO_LATE = '8214';

function WholeFindings({ message }: { readonly message: MessageDetail }): ReactElement | null {
  const findings = message.bevindingen ?? [];
  const code = message.declaratiecode ?? message.kopcode;
  const cause = message.declaratieoorzaak ?? message.kopoorzaak;
  const header = code && cause && message.staat === 'afgekeurd' ? texts.messages.headerCode(code, cause) : null;
  if (findings.length === 0 && header === null) return null;
  return (
    <Section title={texts.messages.wholeFindings} note={texts.messages.wholeFindingsNote}>
      {header ? <Notice tone="red">{header}</Notice> : null}
      {message.declaratiecode === TOO_LATE && message.kopcode !== '0001' ? (
        <AllowForm message={message.id} line={null} amount={message.ingediend ?? '0.00'} codes={[TOO_LATE]} answered={Boolean(message.antwoord)} />
      ) : null}
      {findings.length > 0 ? (
        <DataTable
          name={texts.messages.wholeFindings}
          rowKey={(f) => `${f.rule}${f.path}${f.text}`}
          rows={findings}
          columns={[
            { id: 'wat', head: texts.messages.meaning, phone: 'title', cell: (f) => f.text },
            { id: 'plaats', head: texts.messages.place, phone: 'fact', cell: (f) => f.path ?? '' },
            { id: 'code', head: texts.messages.rule, phone: 'fact', cell: (f) => f.rule },
          ]}
        />
      ) : null}
    </Section>
  );
}
