// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor, type LoadedMonths, type RegionCalendar } from '#platform';
import { careMonth, nextMonth } from '../domain/sample-calendar.js';

interface Row {
  months: string[];
  wantedUntil: string;
  loadedUntil: string | null;
}

/** How far the year of a demo region is loaded, for the banner. */
@Injectable()
export class SampleCalendar implements RegionCalendar {
  constructor(private readonly reader: Reader) {}

  async loaded(actor: Actor): Promise<LoadedMonths> {
    const row = await this.reader.one<Row>(
      actor,
      `select months, wanted_until as "wantedUntil", loaded_until as "loadedUntil" from sample_load where region_id = $1`,
      [actor.regionId],
      'sample.calendar',
    );
    if (!row) return { until: null, next: null };
    const loading = row.loadedUntil === null || row.loadedUntil < row.wantedUntil;
    const next = loading ? null : nextMonth(row.months, row.loadedUntil);
    return { until: row.loadedUntil && careMonth(row.loadedUntil), next: next && careMonth(next) };
  }
}
