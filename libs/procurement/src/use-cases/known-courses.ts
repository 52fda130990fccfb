// SPDX-License-Identifier: EUPL-1.2
import { VARIANTS, variantOf } from '../domain/known-variants.js';
import { OPEN_HOUSE_COURSE } from './open-house-course.js';
import type { ProcedureCourse } from './procedure-course.js';
import { TENDER_COURSE } from './tender-course.js';

const COURSES: ReadonlyMap<string, ProcedureCourse> = new Map([
  ['open-house', OPEN_HOUSE_COURSE],
  ['sas-tender', TENDER_COURSE],
]);
for (const key of VARIANTS.keys()) if (!COURSES.has(key)) throw new Error(`${key} has no course`);

/** @throws DomainError `proceduresoort-onbekend` */
export const courseOfVariant = (key: string): ProcedureCourse => COURSES.get(variantOf(key).key)!;
