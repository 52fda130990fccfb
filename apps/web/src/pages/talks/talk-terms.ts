// SPDX-License-Identifier: EUPL-1.2
import { useApi } from '../../api/hooks.js';
import type { TalkTerms } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { weekdayShort } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Term } from '../today/term.js';

const words = texts.talks.today;

/** How many days with talks stand in the list. */
const SHOWN = 3;

function termsOf(t: TalkTerms): readonly Term[] {
  const late = { tone: 'red' as const, text: texts.talkAgreements.late };
  return [
    ...(t.afsprakenTeLaat > 0
      ? [
          {
            key: 'afspraken',
            day: '',
            shownDay: words.past,
            link: '/gesprekken/afspraken?toon=teLaat',
            title: words.late,
            note: words.lateNote(t.afsprakenTeLaat, t.afsprakenTeLaatVanMij),
            badge: late,
          },
        ]
      : []),
    ...(t.nietVastgelegd > 0
      ? [
          {
            key: 'zonder-verslag',
            day: '',
            shownDay: words.past,
            link: '/gesprekken?toon=nietVastgelegd',
            title: words.unrecorded,
            note: words.unrecordedNote(t.nietVastgelegd),
            badge: null,
          },
        ]
      : []),
    ...(t.verslagen > 0
      ? [
          {
            key: 'verslagen',
            day: '0',
            shownDay: words.open,
            link: '/gesprekken?toon=ons',
            title: words.reports,
            note: words.reportsNote(t.verslagen),
            badge: null,
          },
        ]
      : []),
    ...t.komend.slice(0, SHOWN).map(({ datum, aantal }) => ({
      key: datum,
      day: datum,
      shownDay: weekdayShort(datum),
      link: '/gesprekken',
      title: words.coming,
      note: words.comingNote(aantal),
      badge: null,
    })),
  ];
}

/** What waits because of talks, for who may see them. */
export function useTalkTerms(): readonly Term[] {
  const may = useMay();
  const terms = useApi<TalkTerms>('/gesprekken/termijnen', {}, { enabled: may('talk:read'), every: 60_000 });
  return terms.data ? termsOf(terms.data) : [];
}
