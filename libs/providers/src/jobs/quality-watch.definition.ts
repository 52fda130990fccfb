// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule } from '#platform';

export const watchQualityJob = defineJob<null>({
  name: 'providers.quality-watch',
  queue: 'controle',
  title: 'Certificaten van aanbieders bewaken',
  attempts: 5,
  backoffSeconds: 30,
  parse: () => null,
});

export const nightlyQualityWatch = defineSchedule({
  name: 'kwaliteitsdossier',
  title: 'Herinneringen aan certificaten die verlopen, elke nacht',
  job: watchQualityJob,
  at: '01:15',
  every: 'dag',
  payload: () => null,
});
