// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { ConsoleLogger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Authenticator, NEST_LOG_LEVELS, productRoot, type Config } from '#platform';
import {
  allRoutes,
  API_PREFIX,
  endProgressStreams,
  identifyBeforeLargeBodies,
  Idempotency,
  JSON_LIMIT,
  readBodies,
  securityHeaders,
  UPLOAD_LIMITS,
} from '#platform/http';
import { AppModule, CAPABILITIES, type ApiSettings } from './app.module.js';
import { keepAnswers } from './keep-answers.js';
import { answerBrokenRequest } from './broken-requests.js';
import { serveWeb } from './web.js';

function adapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    // Exactly so many hops of X-Forwarded-For are believed: none by default, so that nobody chooses the address it is throttled by.
    trustProxy: config.proxyHops > 0 ? (_address, hop) => hop < config.proxyHops : false,
    bodyLimit: JSON_LIMIT,
    // A month of messages over a slow line takes a while; the heads of a request do not.
    requestTimeout: 300_000,
    http: { headersTimeout: 15_000 },
    keepAliveTimeout: 75_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    skipMiddie: true,
    multipart: { limits: UPLOAD_LIMITS, throwFileSizeLimit: false },
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => answerBrokenRequest(reply),
  });
}

/**
 * The API and the page, ready to listen. @throws Error when a route says not who may ask it
 * @param capabilities the modules it serves; tests and the document of the API give their own
 */
export async function createApi(settings: ApiSettings, capabilities: readonly Type[] = CAPABILITIES): Promise<NestFastifyApplication> {
  const { config } = settings;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, capabilities), adapter(config), {
    bodyParser: false,
    abortOnError: false,
    logger: new ConsoleLogger({ logLevels: NEST_LOG_LEVELS[config.logLevel], prefix: 'raamwerk', colors: false }),
  });
  // What anybody may read without a login are pages (openbaar/…), not answers of the API.
  app.setGlobalPrefix(API_PREFIX, { exclude: ['openbaar/*path'] });
  allRoutes(app);
  const server = app.getHttpAdapter().getInstance();
  securityHeaders(server, config);
  readBodies(server);
  identifyBeforeLargeBodies(server, app.get(Authenticator));
  keepAnswers(server, app.get(Idempotency));
  server.addHook('preClose', (done) => {
    endProgressStreams();
    done();
  });
  serveWeb(server, join(productRoot, 'dist', 'web'));
  await app.init();
  return app;
}
