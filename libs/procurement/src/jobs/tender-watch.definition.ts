// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule } from '#platform';

export const watchTendersJob = defineJob<null>({
  name: 'procurement.tenders',
  queue: 'controle',
  title: 'Aanbestedingen bijhouden',
  attempts: 5,
  backoffSeconds: 30,
  parse: () => null,
});

export const nightlyTenderWatch = defineSchedule({
  name: 'aanbestedingen',
  title: 'Aanbestedingen verder zetten waar een termijn voorbij is, elke nacht',
  job: watchTendersJob,
  at: '00:20',
  every: 'dag',
  payload: () => null,
});
