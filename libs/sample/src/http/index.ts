// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { REGION_CALENDAR } from '#platform/http';
import { SampleCalendar } from '../persistence/sample-calendar.query.js';
import { SampleController } from './sample.controller.js';

/** Global: the session of the platform asks the calendar which month can be loaded next. */
@Global()
@Module({
  controllers: [SampleController],
  providers: [SampleCalendar, { provide: REGION_CALENDAR, useExisting: SampleCalendar }],
  exports: [REGION_CALENDAR],
})
export class SampleHttpModule {}
