// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule } from '#platform';

/** A check on request or by night; without a year the current one. */
export const spendingCheck = defineJob<{ year: number | null }>({
  name: 'spending.check',
  queue: 'controle',
  title: 'Controle bestedingsruimte',
  attempts: 5,
  backoffSeconds: 10,
  parse(raw) {
    const year = (raw as { year?: unknown } | null)?.year ?? null;
    if (year !== null && !Number.isInteger(year)) throw new Error('spending.check: year is not a year');
    return { year: year as number | null };
  },
});

export const nightlyCheck = defineSchedule({
  name: 'bestedingsruimte-nacht',
  title: 'Controle bestedingsruimte, elke nacht',
  job: spendingCheck,
  at: '02:00',
  every: 'dag',
  payload: (today) => ({ year: Number(today.slice(0, 4)) }),
});
