// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule } from '#platform';

export const prebillCheck = defineJob<Record<string, never>>({
  name: 'declarations.prebill',
  queue: 'controle',
  title: 'Lijst Voor de rekening maken',
  attempts: 5,
  backoffSeconds: 10,
  parse: () => ({}),
});

/** By night, after the check of bestedingsruimte. */
export const nightlyPrebillCheck = defineSchedule({
  name: 'voor-de-rekening-nacht',
  title: 'Lijst Voor de rekening, elke nacht',
  job: prebillCheck,
  at: '02:30',
  every: 'dag',
  payload: () => ({}),
});
