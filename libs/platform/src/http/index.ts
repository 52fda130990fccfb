// SPDX-License-Identifier: EUPL-1.2
/**
 * What a controller is written with. A whole one:
 *
 * ```ts
 * class ProvidersQuery extends PageQuery {
 *   @TextField({ max: 100, optional: true }) zoek?: string;
 *   @SortField(['naam', 'besteed']) sorteer?: string;
 *   @ChoiceField(EXPORT_FORMATS, { optional: true }) formaat?: ExportFormat;
 * }
 * class NoteDto { @TextField({ max: 4000, lines: true }) tekst!: string; }
 *
 * @ApiTags('Aanbieders')
 * @Controller('aanbieders')
 * export class ProvidersController {
 *   constructor(private readonly query: ProviderListQuery, private readonly addNote: AddNote) {}
 *
 *   @Get()
 *   @Needs('provider:read')
 *   @ApiOperation({ summary: 'Aanbieders' })
 *   async list(@CurrentActor() actor: Actor, @Query() query: ProvidersQuery, @Res({ passthrough: true }) reply: FastifyReply) {
 *     if (query.formaat) return exportFile(query.formaat, 'aanbieders', COLUMNS, await this.query.all(actor, query));
 *     const { rows, total } = await this.query.page(actor, query); // query.limit, query.offset
 *     return sendPage(reply, query, rows, total);
 *   }
 *
 *   @Get(':sleutel')
 *   @Needs('provider:read')
 *   @ApiOperation({ summary: 'Eén aanbieder' })
 *   async one(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string) {
 *     return found(await this.query.one(actor, key)); // null → the same 404 as a foreign one
 *   }
 *
 *   @Post(':sleutel/notities')
 *   @Needs('signal:handle')
 *   @ApiOperation({ summary: 'Notitie toevoegen' })
 *   async note(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Body() body: NoteDto) {
 *     await this.addNote.execute(actor, { key, text: body.tekst }); // uow.run inside
 *     return {};
 *   }
 * }
 * ```
 *
 * DTO classes and injected classes are imported as values, never with `import type`. Files: `uploadedFiles(request)`. Progress:
 * `streamProgress(reply, look)` with `@Res() reply`. Endless lists: `KeysetQuery`, `fromCursor`, `sendStretch`. Answers that are typed in
 * the API's document: `@ApiOkResponse({ type: ProviderDto })`. The module goes into `libs/<lib>/src/http/index.ts` and one line of
 * apps/api/src/app.module.ts.
 */
export * from './access.guard.js';
export * from './bodies.js';
export * from './config.token.js';
export * from './decorators.js';
export * from './export/cell.js';
export * from './export/export-file.js';
export * from './fields.js';
export * from './found.js';
export * from './headers.js';
export * from './http.module.js';
export * from './idempotency.js';
export * from './identify.js';
export * from './job-ref.dto.js';
export * from './paging.js';
export * from './problem.filter.js';
export * from './problem.js';
export * from './progress-stream.js';
export { REGION_CALENDAR, type LoadedMonths, type RegionCalendar } from '../auth/region-calendar.js';
export * from './routes.js';
export * from './uploads.js';
export * from './validation.js';
