// SPDX-License-Identifier: EUPL-1.2
import { useApi } from '../../api/hooks.js';
import type { QualityTerms } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { weekdayShort } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Term } from '../today/term.js';

const words = texts.quality;

/** What waits in quality files, for who may see them: certificates that end, and complaints that are open. */
export function useQualityTerms(): readonly Term[] {
  const may = useMay();
  const terms = useApi<QualityTerms>('/kwaliteit/termijnen', {}, { enabled: may('quality:read'), every: 60_000 });
  const t = terms.data;
  if (!t) return [];
  const late = t.verlopen > 0;
  return [
    ...(t.eerste === null
      ? []
      : [
          {
            key: 'certificaten',
            day: late ? '' : t.eerste,
            shownDay: weekdayShort(t.eerste),
            link: '/kwaliteit?soort=certificaat',
            title: words.todayTitle,
            note: words.todayNote(t.herinneringen, t.verlopen),
            badge: late ? { tone: 'red' as const, text: words.late } : null,
          },
        ]),
    ...(t.openKlachten > 0
      ? [
          {
            key: 'klachten',
            day: '0',
            shownDay: words.now,
            link: '/kwaliteit?soort=klacht',
            title: words.complaints,
            note: words.complaintsNote(t.openKlachten),
            badge: null,
          },
        ]
      : []),
    ...(t.rekeningen !== null && t.rekeningen > 0
      ? [
          {
            key: 'rekeningen',
            day: '0',
            shownDay: words.now,
            link: '/rekeningnummers',
            title: texts.iban.todayTitle,
            note: texts.iban.todayNote(t.rekeningen),
            badge: null,
          },
        ]
      : []),
  ];
}
