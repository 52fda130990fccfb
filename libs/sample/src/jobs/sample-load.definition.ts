// SPDX-License-Identifier: EUPL-1.2
import { defineJob } from '#platform';

/** Loads the invented year up to the month that sample_load asks for. */
export const sampleLoadJob = defineJob<Record<string, never>>({
  name: 'sample.load',
  queue: 'voorbeeld',
  title: 'Voorbeeldregio laden',
  attempts: 5,
  backoffSeconds: 5,
  parse: () => ({}),
});
