// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { QuestionDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AnswerForm } from './answer-form.js';
import { Conversation } from './conversation.js';
import { Handling } from './handling.js';
import { questionTone, useSide } from './question-words.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/vragen', label: texts.menu.questions },
];

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<QuestionDetail>(`/vragen/${id}`, {}, { every: 60_000 });
  return (
    <OnePage query={query} title={texts.questions.question} crumbs={crumbs} what={texts.questions.one}>
      {(thread) => <Detail thread={thread} />}
    </OnePage>
  );
}

/** What is on the screen counts as read. The marks on this page stay until it is opened again; lists and the menu ask anew. */
function useRead(thread: QuestionDetail): void {
  const client = useQueryClient();
  const last = thread.berichten.at(-1)?.id;
  const unread = thread.ongelezen > 0;
  useEffect(() => {
    if (!unread || last === undefined) return;
    void post(`/vragen/${thread.id}/gelezen`, { totEnMet: last }).then(() => client.invalidateQueries({ queryKey: ['/vragen'] }));
    // Only a new message is news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [thread.id, last]);
}

function Subject({ thread }: { readonly thread: QuestionDetail }): ReactElement {
  const may = useMay();
  const { soort, label, link } = thread.onderwerp;
  return may(soort === 'contract' ? 'contract:read' : 'declaration:read') ? <PageLink to={link}>{label}</PageLink> : <>{label}</>;
}

function Detail({ thread }: { readonly thread: QuestionDetail }): ReactElement {
  const may = useMay();
  const side = useSide();
  useRead(thread);
  return (
    <PageFrame
      title={thread.titel}
      crumbs={crumbs}
      crumb={thread.nummer}
      status={<StatusBadge tone={questionTone(thread.staat, side)}>{texts.questions.states[thread.staat]}</StatusBadge>}
      lead={texts.questions.openedBy(thread.nummer, thread.geopendDoor, moment(thread.geopendOp))}
    >
      <Facts
        facts={[
          { name: texts.questions.about, value: <Subject thread={thread} /> },
          {
            name: texts.questions.provider,
            value: may('provider:read') ? (
              <PageLink to={`/aanbieders/${thread.aanbieder.sleutel}`}>{thread.aanbieder.naam}</PageLink>
            ) : (
              thread.aanbieder.naam
            ),
          },
          ...(thread.gemeente ? [{ name: texts.questions.municipality, value: thread.gemeente.naam }] : []),
          { name: texts.questions.owner, value: thread.eigenaar?.naam ?? texts.questions.nobody },
          { name: texts.questions.due, value: thread.staat === 'gesloten' ? texts.table.notApplicable : longDate(thread.termijn) },
        ]}
      />
      <div className="rw-columns rw-columns--3-2">
        <Section title={texts.questions.talk} note={thread.ongelezen > 0 ? texts.questions.newSince(thread.ongelezen) : undefined}>
          <Conversation thread={thread} />
          {may('thread:write') ? <AnswerForm thread={thread} /> : <p className="rw-small rw-soft">{texts.questions.readOnly}</p>}
        </Section>
        <div>
          <Section title={texts.questions.handling}>
            <Handling thread={thread} />
          </Section>
          <Findings thread={thread} />
        </div>
      </div>
    </PageFrame>
  );
}

function Findings({ thread }: { readonly thread: QuestionDetail }): ReactElement | null {
  if (thread.bevindingen.length === 0) return null;
  return (
    <Section title={texts.questions.follows}>
      <DataTable
        name={texts.questions.follows}
        rowKey={(f) => `${f.code}${f.verwacht}`}
        rows={thread.bevindingen}
        columns={[
          {
            id: 'oorzaak',
            head: texts.questions.cause,
            phone: 'title',
            cell: (f) => (
              <>
                {f.oorzaak}
                <small>{texts.messages.code(f.code)}</small>
              </>
            ),
          },
          { id: 'gedeclareerd', head: texts.questions.declared, phone: 'fact', cell: (f) => f.gedeclareerd ?? texts.table.notApplicable },
          { id: 'verwacht', head: texts.questions.expected, phone: 'fact', cell: (f) => f.verwacht ?? texts.table.notApplicable },
        ]}
      />
    </Section>
  );
}
