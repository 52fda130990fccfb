// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule } from '#platform';

export const watchProofsJob = defineJob<null>({
  name: 'procurement.proofs',
  queue: 'controle',
  title: 'Bewijzen van toegelaten aanbieders bijhouden',
  attempts: 5,
  backoffSeconds: 30,
  parse: () => null,
});

export const nightlyProofWatch = defineSchedule({
  name: 'bewijzen',
  title: 'Aanbieders herinneren aan bewijzen die verlopen, elke nacht',
  job: watchProofsJob,
  at: '01:15',
  every: 'dag',
  payload: () => null,
});
