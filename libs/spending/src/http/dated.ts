// SPDX-License-Identifier: EUPL-1.2
import { DateField, PageQuery, YearField } from '#platform/http';
import type { Dated } from '../persistence/today.query.js';

/** Which year, and what was known of it on which day. */
export class DatedQuery {
  @YearField({ optional: true, description: 'Het kalenderjaar van de zorg; standaard dit jaar.' }) jaar?: number;
  @DateField({ optional: true, description: 'De stand zoals die op deze dag bekend was; standaard vandaag.' }) zoalsBekendOp?: string;
}

export class DatedPageQuery extends PageQuery {
  @YearField({ optional: true, description: 'Het kalenderjaar van de zorg; standaard dit jaar.' }) jaar?: number;
  @DateField({ optional: true, description: 'De stand zoals die op deze dag bekend was; standaard vandaag.' }) zoalsBekendOp?: string;
}

export function dated(query: DatedQuery | DatedPageQuery): Dated {
  return { year: query.jaar ?? null, asOf: query.zoalsBekendOp ?? null };
}
