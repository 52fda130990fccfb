// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule } from '#platform';

/** Also asked for when allocations or notices were read in. */
export const trajectoryUpdate = defineJob<Record<string, never>>({
  name: 'declarations.trajectories',
  queue: 'controle',
  title: 'Trajecten bijwerken',
  attempts: 5,
  backoffSeconds: 10,
  parse: () => ({}),
});

/** By night, so that a course that ended yesterday has ended today, also when nothing was read in. */
export const nightlyTrajectoryUpdate = defineSchedule({
  name: 'trajecten-nacht',
  title: 'Trajecten bijwerken, elke nacht',
  job: trajectoryUpdate,
  at: '02:45',
  every: 'dag',
  payload: () => ({}),
});
