// SPDX-License-Identifier: EUPL-1.2
import { useApi } from '../../api/hooks.js';
import type { MaatwerkSummary } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { weekdayShort } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Term } from '../today/term.js';

const words = texts.maatwerk.today;

/** Requests that wait for a step, one term for each kind of step, late ones first; for who may see them. */
export function useMaatwerkTerms(): readonly Term[] {
  const may = useMay();
  const summary = useApi<MaatwerkSummary>('/maatwerk/samenvatting', {}, { enabled: may('maatwerk:read'), every: 60_000 });
  return (summary.data?.perStaat ?? []).map(({ staat, aantal, teLaat, eerste }) => ({
    key: staat,
    day: teLaat > 0 ? '' : eerste,
    shownDay: weekdayShort(eerste),
    link: `/maatwerk?staat=${staat}`,
    title: words.title[staat],
    note: words.note(aantal, teLaat),
    badge: teLaat > 0 ? { tone: 'red' as const, text: texts.maatwerk.late } : null,
  }));
}
