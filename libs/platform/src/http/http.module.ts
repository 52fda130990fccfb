// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AuditQuery } from '../audit/audit.query.js';
import { DueDays } from '../calendar/due-days.js';
import { AccessGuard } from './access.guard.js';
import { AgendaController } from './controllers/agenda.controller.js';
import { AuditController } from './controllers/audit.controller.js';
import { DemoLoginsController } from './controllers/demo-logins.controller.js';
import { DemoLoginsQuery } from './controllers/demo-logins.query.js';
import { HealthController } from './controllers/health.controller.js';
import { JobsController } from './controllers/jobs.controller.js';
import { JobsQuery } from './controllers/jobs.query.js';
import { MailController } from './controllers/mail.controller.js';
import { MailQuery } from './controllers/mail.query.js';
import { SessionController } from './controllers/session.controller.js';
import { SessionQuery } from './controllers/session.query.js';
import { Idempotency } from './idempotency.js';
import { ProblemFilter } from './problem.filter.js';
import { validation } from './validation.js';

/** The gate, the one filter and the one pipe of every route, and the routes of the platform itself. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController, DemoLoginsController, JobsController, AuditController, MailController, AgendaController, HealthController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validation },
    Idempotency,
    AuditQuery,
    DemoLoginsQuery,
    DueDays,
    JobsQuery,
    MailQuery,
    SessionQuery,
  ],
  exports: [Idempotency],
})
export class PlatformHttpModule {}
