// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

export const importJob = defineJob<{ runId: string }>({
  name: 'declarations.import',
  queue: 'inlezen',
  title: 'Berichten inlezen',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const runId = (raw as { runId?: unknown } | null)?.runId;
    if (typeof runId !== 'string' || !isId(runId)) throw new Error('declarations.import: runId is missing');
    return { runId };
  },
});

/**
 * Event: an import booked spend in these years of care. Whoever stands below declarations and cares about spend declares nothing but a
 * handler for it (spending checks the bestedingsruimten).
 */
export const declarationsBooked = defineJob<{ years: number[] }>({
  name: 'declarations.booked',
  queue: 'controle',
  title: 'Controle bestedingsruimte na inlezen',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const years = (raw as { years?: unknown } | null)?.years;
    if (!Array.isArray(years) || !years.every((y) => Number.isInteger(y))) throw new Error('declarations.booked: years are missing');
    return { years: years as number[] };
  },
});
