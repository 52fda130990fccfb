// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { TalkDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSide } from '../questions/question-words.js';
import { AgendaSection } from './agenda-section.js';
import { AgreementsSection } from './agreements-section.js';
import { CallOffDialog, MoveDialog } from './move-dialog.js';
import { ReportSection } from './report-section.js';
import { appointment, crumbs, talkState, talkTone } from './talk-words.js';

const words = texts.talks;

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<TalkDetail>(`/gesprekken/${id}`);
  return (
    <OnePage query={query} title={words.talk} crumbs={crumbs} what={words.one}>
      {(talk) => <Detail talk={talk} />}
    </OnePage>
  );
}

function Changing({ talk }: { readonly talk: TalkDetail }): ReactElement | null {
  const may = useMay();
  const [open, setOpen] = useState<'move' | 'off' | null>(null);
  if (!may('talk:plan') || talk.staat !== 'gepland') return null;
  return (
    <div className="rw-buttons rw-talk-changing">
      <Button onClick={() => setOpen('move')}>{words.move}</Button>
      <Button onClick={() => setOpen('off')}>{words.callOff}</Button>
      {open === 'move' ? <MoveDialog talk={talk} onClose={() => setOpen(null)} /> : null}
      {open === 'off' ? <CallOffDialog talk={talk} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function Detail({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const may = useMay();
  const side = useSide();
  return (
    <PageFrame
      title={words.titleOf(words.kinds[talk.soort], side === 'regio' ? talk.aanbieder.naam : words.withRegion)}
      crumbs={crumbs}
      crumb={talk.nummer}
      status={<StatusBadge tone={talkTone(talk, side)}>{talkState(talk)}</StatusBadge>}
      lead={words.madeFor(talk.nummer, appointment(talk))}
      actions={
        may('talk:dossier') ? (
          <ButtonLink primary to={`/gesprekken/dossier/${talk.aanbieder.sleutel}`} query={{ gesprek: talk.id }}>
            {words.openDossier}
          </ButtonLink>
        ) : undefined
      }
    >
      <Facts
        facts={[
          {
            name: words.provider,
            value: may('provider:read') ? (
              <PageLink to={`/aanbieders/${talk.aanbieder.sleutel}`}>{talk.aanbieder.naam}</PageLink>
            ) : (
              talk.aanbieder.naam
            ),
          },
          { name: words.day, value: appointment(talk) },
          { name: words.place, value: talk.plaats ?? words.noPlace },
          { name: words.holder, value: talk.eigenaar?.naam ?? words.nobody },
          {
            name: words.previous,
            value: talk.vorige ? <PageLink to={`/gesprekken/${talk.vorige.id}`}>{tableDate(talk.vorige.datum)}</PageLink> : words.noPrevious,
          },
        ]}
      />
      <Changing talk={talk} />
      <AgendaSection talk={talk} />
      {talk.staat === 'afgezegd' ? null : (
        <>
          <AgreementsSection talk={talk} />
          <ReportSection key={talk.versie} talk={talk} />
        </>
      )}
      <Section title={words.historyTitle}>
        <ol className="rw-list">
          {talk.gebeurtenissen.map((event, index) => (
            <li key={index}>
              {event.tekst}
              <span className="rw-second">
                {event.door}, {moment(event.op)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </PageFrame>
  );
}
