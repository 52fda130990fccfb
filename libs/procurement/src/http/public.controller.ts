// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { KeyRing, loadFiles, systemActor, UnitOfWork } from '#platform';
import { found, KeyParam, NumberParam, Public, UuidParam } from '#platform/http';
import { ProceduresQuery, type ProcedureDetail } from '../persistence/procedures.query.js';
import { QuestionsQuery } from '../persistence/questions.query.js';
import { TendersQuery } from '../persistence/tenders.query.js';
import { readTender } from '../use-cases/read-tender.js';
import { publicDetail, publicList } from './public-page.js';
import { publicTender, type PublicTender } from './public-tender.js';

const OPEN = 'wat gepubliceerd is, is voor iedereen te lezen';
const asEverybody = (regionId: number) => systemActor(regionId, 'openbare pagina');

/** Pages and not answers of the API: they stand at an address of their own, without its prefix (apps/api/src/app.ts). */
@ApiExcludeController()
@Controller('openbaar/:regio/inkoopprocedures')
export class PublicProceduresController {
  constructor(
    private readonly procedures: ProceduresQuery,
    private readonly tenders: TendersQuery,
    private readonly questions: QuestionsQuery,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  @Get()
  @Public(OPEN)
  async list(@Param('regio', KeyParam) key: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const region = found(await this.procedures.region(key));
    html(reply);
    return publicList({ key, name: region.name }, await this.procedures.published(region.id));
  }

  @Get(':nummer')
  @Public(OPEN)
  async one(
    @Param('regio', KeyParam) key: string,
    @Param('nummer', KeyParam) number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { region, procedure } = await this.published(key, number);
    const tender = await this.tender(region.id, procedure.id);
    html(reply);
    const shown = { key, name: region.name };
    return tender ? publicTender(shown, procedure, tender) : publicDetail(shown, procedure);
  }

  @Get(':nummer/stukken/:stuk')
  @Public(OPEN)
  async document(
    @Param('regio', KeyParam) key: string,
    @Param('nummer', KeyParam) number: string,
    @Param('stuk', UuidParam) id: string,
  ): Promise<StreamableFile> {
    const { region, procedure } = await this.published(key, number);
    const { name, type, sha256 } = found(await this.tenders.document(asEverybody(region.id), procedure.id, id));
    return this.file(region.id, sha256, name, type);
  }

  @Get(':nummer/notas/:nota')
  @Public(OPEN)
  async nota(
    @Param('regio', KeyParam) key: string,
    @Param('nummer', KeyParam) number: string,
    @Param('nota', NumberParam) no: string,
  ): Promise<StreamableFile> {
    const { region, procedure } = await this.published(key, number);
    const { sha256, naam } = found(await this.questions.nota(asEverybody(region.id), procedure.id, Number(no)));
    return this.file(region.id, sha256, naam, 'application/pdf');
  }

  private async published(key: string, number: string): Promise<{ region: { id: number; name: string }; procedure: ProcedureDetail }> {
    const region = found(await this.procedures.region(key));
    return { region, procedure: found(await this.procedures.publishedOne(region.id, number)) };
  }

  /** The papers of a tender; null of a procedure that is none. */
  private async tender(regionId: number, id: string): Promise<PublicTender | null> {
    const actor = asEverybody(regionId);
    const place = found(await this.tenders.place(actor, id));
    const stand = await this.uow.run(actor, (tx) => readTender(tx, id, new Map(Object.entries(place.gezet))));
    if (!stand) return null;
    const asked = await this.questions.of(actor, id, 'reads');
    const closes = place.sluiting === null ? stand.papers.deadline : new Date(place.sluiting);
    return { stand, documents: place.stukken, notas: asked?.notas ?? [], closes };
  }

  private async file(regionId: number, sha256: Buffer, name: string, type: string): Promise<StreamableFile> {
    const files = await this.uow.run(asEverybody(regionId), (tx) => loadFiles(tx, this.keys, [sha256]));
    const content = found(files.get(sha256.toString('hex')));
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`, length: content.length });
  }
}

function html(reply: FastifyReply): void {
  void reply.headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
}
