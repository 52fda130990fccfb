// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { OwnTender } from '../../api/types/bids.js';
import { useListQuery } from '../../app/list-query.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { BidClock } from './bid-clock.js';

const words = texts.bids.own;
/** A deadline may move, and somebody else of the same provider may hand in meanwhile. */
const ASK_AGAIN_MS = 60_000;

/** How far one's own bid is, and what one does next with it. */
function standOf({ eigen, ingediendOp, gesloten, gestopt }: OwnTender): { tone: Tone; text: string; next: string | null } {
  const over = gesloten || gestopt;
  if (ingediendOp !== null)
    return eigen?.staat === 'concept' && !over
      ? { tone: 'orange', text: words.replacing, next: words.goOn }
      : { tone: 'green', text: texts.bids.states.ingediend, next: words.look };
  if (eigen?.staat === 'concept')
    return over ? { tone: 'grey', text: words.draftOver, next: null } : { tone: 'orange', text: words.draft, next: words.goOn };
  if (over) return { tone: 'grey', text: words.noneClosed, next: null };
  return { tone: 'grey', text: eigen ? texts.bids.states[eigen.staat] : words.none, next: words.begin };
}

function Closing({ tender }: { readonly tender: OwnTender }): ReactElement {
  const { sluitOp, nu, gesloten, gestopt } = tender;
  if (gestopt) return <span className="rw-soft">{words.stopped}</span>;
  if (sluitOp === null) return <span className="rw-soft">{words.notYet}</span>;
  return (
    <div>
      {moment(sluitOp)}
      <small>
        {gesloten ? null : `${texts.bids.left} `}
        <BidClock box={{ sluitOp, nu, gesloten }} />
      </small>
    </div>
  );
}

function QuestionsUntil({ tender: { vragenTot, nu, gestopt } }: { readonly tender: OwnTender }): ReactElement {
  if (vragenTot === null) return <span className="rw-soft">{words.noQuestions}</span>;
  return vragenTot < nu || gestopt ? <span className="rw-soft">{words.questionsOver}</span> : <>{moment(vragenTot)}</>;
}

function OwnStand({ tender }: { readonly tender: OwnTender }): ReactElement {
  const { tone, text, next } = standOf(tender);
  const page = `/inkoopprocedures/${tender.id}`;
  return (
    <>
      <StatusBadge tone={tone} plain>
        {text}
      </StatusBadge>
      {tender.ingediendOp ? <small>{texts.bids.handedInAt(moment(tender.ingediendOp))}</small> : null}
      {tender.eigen?.staat === 'concept' && !tender.gesloten ? <small>{words.files(tender.eigen.bestanden)}</small> : null}
      {next && tender.sluitOp ? (
        <small>
          <PageLink to={`${page}/inschrijving`} label={`${next}: ${tender.titel}`}>
            {next}
          </PageLink>
        </small>
      ) : null}
      {tender.uitkomst ? (
        <small>
          <PageLink to={`${page}/uitkomst`} label={`${words.outcome}: ${tender.titel}`}>
            {words.outcome}
          </PageLink>
        </small>
      ) : null}
    </>
  );
}

const COLUMNS: readonly Column<OwnTender>[] = [
  {
    id: 'aanbesteding',
    head: words.tender,
    phone: 'title',
    cell: (t) => (
      <>
        <PageLink to={`/inkoopprocedures/${t.id}`}>{t.titel}</PageLink>
        <small>
          {t.nummer}, {words.lots(t.percelen)}
        </small>
      </>
    ),
  },
  { id: 'sluiting', head: texts.bids.closes, width: '240px', phone: 'fact', cell: (t) => <Closing tender={t} /> },
  {
    id: 'vragen',
    head: words.questionsUntil,
    width: '170px',
    phone: 'fact',
    cell: (t) => <QuestionsUntil tender={t} />,
  },
  { id: 'eigen', head: words.bid, width: '280px', phone: 'line', cell: (t) => <OwnStand tender={t} /> },
];

/** The tenders in which a provider takes part or may, with how long each is open. */
export function Page(): ReactElement {
  const list = useListQuery();
  const query = useList<OwnTender>('/inschrijvingen', { pagina: list.page }, { every: ASK_AGAIN_MS });
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <Listing query={query} what={words.what} chosen={[]} onClear={() => undefined} none={words.empty} onPage={list.setPage}>
        {(rows) => <DataTable name={words.title} columns={COLUMNS} rows={rows} rowKey={(t) => t.id} />}
      </Listing>
    </PageFrame>
  );
}
