// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type PipeTransform } from '@nestjs/common';
import { found } from '#platform/http';

/** `@Param('jaar', YearParam)`: a calendar year for which something can be agreed; another year does not exist. */
@Injectable()
export class YearParam implements PipeTransform<string, number> {
  transform(value: string): number {
    const year = /^\d{4}$/.test(value) ? Number(value) : 0;
    return found(year >= 2015 && year <= 2100 ? year : null);
  }
}
