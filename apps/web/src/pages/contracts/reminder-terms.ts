// SPDX-License-Identifier: EUPL-1.2
import { useApi } from '../../api/hooks.js';
import type { CalendarCount } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { weekdayShort } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Term } from '../today/term.js';

const words = texts.contractTerms;

/**
 * Reminders about contracts that nobody settled yet, one term for each kind, for who may see them. Contracts that end stand on the first
 * screen already, reminder or not.
 */
export function useReminderTerms(today: string): readonly Term[] {
  const may = useMay();
  const counts = useApi<readonly CalendarCount[]>('/contractkalender/samenvatting', {}, { enabled: may('contract:calendar'), every: 60_000 });
  return (counts.data ?? [])
    .filter(({ soort, open }) => open > 0 && soort !== 'einde')
    .map(({ soort, open, eerste }) => ({
      key: soort,
      day: eerste < today ? '' : eerste,
      shownDay: weekdayShort(eerste),
      link: `/contractkalender?soort=${soort}&herinnering=open`,
      title: words.kinds[soort]!,
      note: words.waiting(open),
      badge: eerste < today ? { tone: 'red', text: words.late } : null,
    }));
}
