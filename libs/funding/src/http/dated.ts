// SPDX-License-Identifier: EUPL-1.2
import { DateField, PageQuery, YearField } from '#platform/http';
import type { Dated } from '../persistence/coverage.query.js';

const YEAR = { optional: true, description: 'Het kalenderjaar van de zorg; standaard dit jaar.' } as const;
const AS_OF = { optional: true, description: 'De stand zoals die op deze dag bekend was; standaard vandaag.' } as const;

/** Which year, and what was known of it on which day. */
export class DatedQuery {
  @YearField(YEAR) jaar?: number;
  @DateField(AS_OF) zoalsBekendOp?: string;
}

export class DatedPageQuery extends PageQuery {
  @YearField(YEAR) jaar?: number;
  @DateField(AS_OF) zoalsBekendOp?: string;
}

export function dated(query: DatedQuery | DatedPageQuery): Dated {
  return { year: query.jaar ?? null, asOf: query.zoalsBekendOp ?? null };
}
