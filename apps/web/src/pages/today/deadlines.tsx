// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { AnswerTerms, Today } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { weekdayShort } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useReminderTerms } from '../contracts/reminder-terms.js';
import { useQualityTerms } from '../providers/quality-terms.js';
import { useMaatwerkTerms } from '../maatwerk/maatwerk-terms.js';
import { useTalkTerms } from '../talks/talk-terms.js';

/** Days with answers that are due, that stand in the list; the rest is behind the link. */
const SHOWN = 3;

function Item({
  day,
  link,
  title,
  note,
  end,
}: {
  readonly day: string;
  readonly link: string | null;
  readonly title: string;
  readonly note: string;
  readonly end?: ReactElement;
}) {
  return (
    <li>
      <b className="rw-nowrap">{day}</b>
      <span>
        {link ? (
          <PageLink to={link} keepDate={false}>
            {title}
          </PageLink>
        ) : (
          title
        )}
        <span className="rw-second">{note}</span>
      </span>
      {end}
    </li>
  );
}

/** The answers to declarations that are due, per day; what is late stands first. */
function answerItems(terms: AnswerTerms): readonly { readonly day: string; readonly item: ReactElement }[] {
  const late =
    terms.teLaat === 0
      ? []
      : [
          {
            day: '',
            item: (
              <Item
                key="te-laat"
                day={texts.answers.todayPast}
                link="/berichten?antwoord=te-laat"
                title={texts.answers.todayTitle}
                note={texts.answers.todayDue(terms.teLaat)}
                end={<StatusBadge tone="red">{texts.answers.filters['te-laat']}</StatusBadge>}
              />
            ),
          },
        ];
  return [
    ...late,
    ...terms.vandaagOfLater.slice(0, SHOWN).map(({ datum, aantal }) => ({
      day: datum,
      item: (
        <Item
          key={datum}
          day={weekdayShort(datum)}
          link="/berichten?antwoord=open"
          title={texts.answers.todayTitle}
          note={`${texts.answers.todayDue(aantal)}, ${texts.answers.todayNote}`}
        />
      ),
    })),
  ];
}

export function DeadlinesSection({ today }: { readonly today: Today }): ReactElement {
  const may = useMay();
  const sees = may('declaration:read');
  const coming = [...useMaatwerkTerms(), ...useTalkTerms(), ...useReminderTerms(today.peildatum), ...useQualityTerms()];
  const told = coming.map(({ key, day, shownDay, link, title, note, badge }) => ({
    day,
    item: (
      <Item
        key={`${link}${key}`}
        day={shownDay}
        link={link}
        title={title}
        note={note}
        end={badge ? <StatusBadge tone={badge.tone}>{badge.text}</StatusBadge> : undefined}
      />
    ),
  }));
  const terms = useApi<AnswerTerms>('/antwoorden/termijnen', {}, { enabled: sees, every: 60_000 });
  const own = today.termijnen.map((deadline) => ({
    day: deadline.datum,
    item: (
      <Item
        key={`${deadline.datum}${deadline.titel}${deadline.link}`}
        day={weekdayShort(deadline.datum)}
        link={deadline.link}
        title={deadline.titel}
        note={deadline.toelichting}
        end={deadline.teLaat ? <StatusBadge tone="red">{texts.planning.states['te-laat']}</StatusBadge> : undefined}
      />
    ),
  }));
  const items = [...(terms.data ? answerItems(terms.data) : []), ...told, ...own].sort((a, b) => a.day.localeCompare(b.day));
  return (
    <Section
      title={texts.today.deadlines}
      end={
        terms.data ? (
          <PageLink to="/berichten" query={{ antwoord: terms.data.teLaat > 0 ? 'te-laat' : 'open' }} keepDate={false}>
            {texts.answers.todayLead(terms.data.open, terms.data.teLaat)}
          </PageLink>
        ) : null
      }
    >
      {items.length === 0 ? (
        <EmptyState title={texts.today.noDeadlines.title}>{texts.today.noDeadlines.text}</EmptyState>
      ) : (
        <ul className="rw-list rw-terms">{items.map(({ item }) => item)}</ul>
      )}
    </Section>
  );
}
