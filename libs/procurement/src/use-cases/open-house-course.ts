// SPDX-License-Identifier: EUPL-1.2
import { businessDate } from '#kernel';
import { PROCEDURE_GUARDS } from '../domain/guards.js';
import { openHouse } from '../domain/variants/open-house.js';
import { runningApplications } from '../persistence/procedure.store.js';
import { courseOf } from './procedure-course.js';

export const OPEN_HOUSE_COURSE = courseOf({
  table: openHouse.procedure,
  guards: PROCEDURE_GUARDS,
  facts: async (tx, procedure, { reason, at, into }) => ({
    today: businessDate(at),
    content: procedure,
    openApplications: await runningApplications(tx, procedure.id),
    reason,
    into,
  }),
  effects: {},
});
