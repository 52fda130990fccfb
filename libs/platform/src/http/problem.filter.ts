// SPDX-License-Identifier: EUPL-1.2
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { newId } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnsweredBefore } from './idempotency.js';
import { toProblem } from './problem.js';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) {
      // The answer was under way (an export, a progress stream): all that is left is to break it off, so that it cannot pass for whole.
      this.log(error, host, 'afgebroken antwoord');
      reply.raw.destroy();
      return;
    }
    if (error instanceof AnsweredBefore) {
      void reply
        .code(error.status)
        .header('Idempotency-Replayed', 'true')
        .send(error.body ?? undefined);
      return;
    }
    const { problem, fault } = toProblem(error, newId);
    if (fault) this.log(error, host, problem.kenmerk ?? '');
    if (problem.status === 429) void reply.header('Retry-After', '900');
    if (problem.status === 503) void reply.header('Retry-After', '30');
    void reply.code(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  /** Name, code and place of the error; never its message or parameters, which may quote a row. */
  private log(error: unknown, host: ArgumentsHost, mark: string): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { name, code, table, constraint, position, stack } = error as Partial<
      Record<'name' | 'code' | 'table' | 'constraint' | 'position' | 'stack', string>
    >;
    const what = [name ?? 'Error', code, table, constraint, position && `at ${position}`].filter(Boolean).join(' ');
    const frames = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
    const ours = frames.filter((line) => !/node_modules|node:internal/.test(line));
    const where = (ours.length > 0 ? ours : frames).slice(0, 5).map((line) => line.trim());
    this.logger.error(`${mark} ${request.method} ${request.routeOptions?.url ?? '?'}: ${what} ${where.join(' ')}`);
  }
}
