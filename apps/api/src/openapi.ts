// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { KeyRing, readConfig } from '#platform';
import { API_PREFIX, API_VERSION } from '#platform/http';
import { AppModule, CAPABILITIES } from './app.module.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Record<string, { description: string; headers?: Record<string, unknown>; content?: unknown }>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const PROBLEM = {
  type: 'object',
  description: 'Waarom het verzoek niet lukte (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', example: 'urn:raamwerk:fout:invoer-ongeldig' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'Voor mensen: wat er is en wat u kunt doen.' },
    code: { type: 'string', description: 'Vast kenmerk van de soort fout.' },
    pointers: {
      type: 'array',
      description: 'De velden die niet kloppen, elk met zijn plek (JSON Pointer).',
      items: { type: 'object', required: ['pointer', 'tekst'], properties: { pointer: { type: 'string' }, tekst: { type: 'string' } } },
    },
    kenmerk: { type: 'string', description: 'Waarmee de beheerder dit geval in het log vindt.' },
  },
};

/** The document of the API, made from the controllers without starting anything. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  // Preview: modules are read, nothing is made or connected; the settings are never used.
  const settings = { config: readConfig({}), databaseUrl: 'postgres://nergens', keys: undefined as unknown as KeyRing };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, CAPABILITIES),
    new FastifyAdapter({ skipMiddie: true, multipart: false }),
    {
      preview: true,
      abortOnError: false,
      logger: false,
    },
  );
  const head = new DocumentBuilder()
    .setTitle('Raamwerk')
    .setDescription('Inkoop, contracten, geld en sturing voor jeugdhulpregio’s. De regio volgt uit de sessie of de sleutel, nooit uit het adres.')
    .setVersion(API_VERSION)
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .setContact('Raamwerk', 'https://github.com/raamwerk/raamwerk', 'beheer@raamwerk.example')
    .addServer(API_PREFIX)
    .addCookieAuth(
      'raamwerk_sessie',
      { type: 'apiKey', in: 'cookie', description: 'Sessie van een mens in de browser; wijzigingen sturen ook X-CSRF-Token mee.' },
      'sessie',
    )
    .addBearerAuth({ type: 'http', description: 'Sleutel van een systeem.' }, 'sleutel')
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  await app.close().catch(() => undefined);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM as never } };
  for (const path of Object.values(document.paths)) for (const method of METHODS) if (path[method]) complete(path[method]);
  const tags = [...new Set(Object.values(document.paths).flatMap((path) => METHODS.flatMap((method) => path[method]?.tags ?? [])))].sort();
  document.tags = tags.map((name) => ({ name, description: `Alles over ${name.toLowerCase()}.` }));
  const ordered = Object.entries(document.paths).sort(([a], [b]) => a.localeCompare(b));
  return { ...document, paths: Object.fromEntries(ordered) };
}

/** What holds for every operation and no controller should have to repeat: problems, the version's header, who may ask. */
function complete(operation: Operation): void {
  const responses = operation.responses as Responses;
  const problem = (description: string): Responses[string] => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  responses['400'] ??= problem('De gegevens kloppen niet.');
  const open = 'x-openbaar' in operation;
  if (!open) responses['401'] ??= problem('Niet ingelogd.');
  if (!open) responses['403'] ??= problem('De rol geeft geen toegang, of de wijziging kwam niet van onze pagina.');
  if (operation.parameters?.some((p) => 'in' in p && p.in === 'path')) responses['404'] ??= problem('Bestaat niet, of niet voor u.');
  for (const response of Object.values(responses)) {
    response.headers = {
      'API-Version': { description: 'Versie van de API.', schema: { type: 'string', example: API_VERSION } },
      ...response.headers,
    };
  }
  operation.description ??= operation.summary ?? '';
  operation.security = open ? [] : [{ sessie: [] }, { sleutel: [] }];
}
