// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, Inject, Logger, Param, Post, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { centsFromDecimal, decimalFromCents, DomainError } from '#kernel';
import { KeyRing, readSealed, unseal, UnitOfWork, type Actor, type BoxKeys, type Config } from '#platform';
import { arrivingFile, CONFIG, CurrentActor, found, Needs, UuidParam } from '#platform/http';
import { boxTooEarly } from '../domain/bid.js';
import { BidsQuery, type BidFileItem } from '../persistence/bids.query.js';
import { beginBid, dropPaper, handInBid, withdrawBid } from '../use-cases/bid.js';
import { boxKeys, openBox, readBid, setOutBox } from '../use-cases/bid-box.js';
import { keepPaper, paperPath } from '../use-cases/keep-paper.js';
import { openName } from '../use-cases/paper-name.js';
import { sweepPapers } from '../use-cases/sweep-papers.js';
import { requireStatement } from '../use-cases/state-interest.js';
import { followProcedure } from '../use-cases/step-procedure.js';
import { BidContentDto, BidFileDto, BoxAnswerDto, BoxDto, HandInDto, OpeningDto, ReceiptDto } from './bid.dto.js';
import { IdDto } from './id.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const FILE_ID = { name: 'bestand', schema: { type: 'string', format: 'uuid' } } as const;
const BOX = { type: BoxAnswerDto, description: 'De sluiting, en wat u van de inschrijvingen mag zien.' };

@ApiTags('Inschrijvingen')
@Controller()
export class BidsController {
  private readonly logger = new Logger(BidsController.name);

  constructor(
    private readonly bids: BidsQuery,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('inkoopprocedures/:id/inschrijfbus')
  @Needs('bid:read')
  @ApiOperation({ summary: 'De sluiting van een aanbesteding; een aanbieder ziet de eigen inschrijving, de regio die na opening' })
  @ApiParam(ID)
  @ApiOkResponse(BOX)
  async box(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<BoxAnswerDto> {
    const { inschrijvingen, ...box } = found(await this.bids.box(actor, id));
    return { ...box, inschrijvingen: inschrijvingen.map((bid) => ({ ...bid, bestanden: bid.bestanden.map((file) => this.named(actor, file)) })) };
  }

  /** The name of a paper before the opening: its own bidder reads it, who sees nothing of other bids. */
  private named(actor: Actor, { naam, verzegeld, ...file }: BidFileItem): BidFileDto {
    if (naam !== null) return { ...file, naam };
    const paper = { place: verzegeld!.plaats, sealedName: Buffer.from(verzegeld!.naam, 'hex') };
    return { ...file, naam: openName(this.keys, actor.regionId, paper) };
  }

  @Put('inkoopprocedures/:id/inschrijfbus')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Inschrijven openstellen, of de sluiting later zetten' })
  @ApiParam(ID)
  @ApiOkResponse(BOX)
  async setOut(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: BoxDto): Promise<BoxAnswerDto> {
    await this.uow.run(actor, (tx) => setOutBox(tx, this.keys, { procedureId: id, deadline: new Date(body.sluitOp), lots: body.percelen }));
    return this.box(actor, id);
  }

  @Post('inkoopprocedures/:id/inschrijfbus/openen')
  @Needs('bid:open')
  @ApiOperation({ summary: 'Als eerste of als tweede persoon openen; een poging voor de sluiting wordt geweigerd en vastgelegd' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: OpeningDto, description: 'Hoever het openen is.' })
  async open(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<OpeningDto> {
    const uitkomst = await this.uow.run(actor, async (tx) => {
      const outcome = await openBox(tx, this.keys, id);
      if (outcome === 'geopend') await followProcedure(tx, id);
      return outcome;
    });
    if (uitkomst === 'te-vroeg') throw new DomainError(boxTooEarly);
    // Whether it could be swept changes nothing of the opening: what no bid names is read by nobody.
    if (uitkomst === 'geopend')
      await sweepPapers(this.uow, actor, this.config.dataDir, id).catch((error: unknown) =>
        this.logger.error(`papers of ${id} were not swept: ${String(error)}`),
      );
    return { uitkomst };
  }

  @Post('inkoopprocedures/:id/inschrijvingen')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een inschrijving beginnen, of een die de ingediende vervangt' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: IdDto, description: 'Het kenmerk.' })
  async begin(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<IdDto> {
    return { id: await this.uow.run(actor, (tx) => beginBid(tx, id)) };
  }

  @Post('inschrijvingen/:id/bestanden')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een bestand bij een inschrijving: pdf, png, jpg, docx of xlsx, tot 25 MB; het wordt verzegeld terwijl het aankomt' })
  @ApiParam(ID)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['bestand'], properties: { bestand: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: IdDto, description: 'Het kenmerk van de inschrijving.' })
  async paper(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Req() request: FastifyRequest): Promise<IdDto> {
    const file = await arrivingFile(request);
    await keepPaper({ uow: this.uow, bids: this.bids, keys: this.keys }, actor, this.config.dataDir, { id, ...file });
    return { id };
  }

  @Delete('inschrijvingen/:id/bestanden/:bestand')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een bestand van een concept weghalen' })
  @ApiParam(ID)
  @ApiParam(FILE_ID)
  @ApiOkResponse({ type: IdDto, description: 'Het kenmerk van de inschrijving.' })
  async drop(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Param('bestand', UuidParam) file: string): Promise<IdDto> {
    await this.uow.run(actor, (tx) => dropPaper(tx, id, file));
    return { id };
  }

  @Post('inschrijvingen/:id/indienen')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Indienen; het antwoord is het ontvangstbewijs' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: ReceiptDto, description: 'Het ontvangstbewijs.' })
  async handIn(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: HandInDto): Promise<ReceiptDto> {
    const prices = body.percelen.map((p) => ({ lot: p.perceel, cents: centsFromDecimal(p.prijs) }));
    const { receipt, at } = await this.uow.run(actor, (tx) => handInBid(tx, this.keys, { id, prices, remarks: body.toelichting?.trim() || null }));
    return { ontvangstbewijs: receipt, ingediendOp: at.toISOString() };
  }

  @Post('inschrijvingen/:id/intrekken')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een inschrijving intrekken, tot de sluiting' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: IdDto, description: 'Het kenmerk.' })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<IdDto> {
    await this.uow.run(actor, (tx) => withdrawBid(tx, id));
    return { id };
  }

  @Get('inschrijvingen/:id/inhoud')
  @Needs('bid:look')
  @ApiOperation({ summary: 'De prijzen en de toelichting van een geopende inschrijving' })
  @ApiParam(ID)
  @ApiOkResponse({ type: BidContentDto, description: 'Per perceel de prijs.' })
  async content(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<BidContentDto> {
    const { procedureId, sealed } = found(await this.bids.content(actor, id));
    const { prices, remarks } = await readBid(await this.opened(actor, procedureId), { id, sealed });
    return { percelen: prices.map((p) => ({ perceel: p.lot, prijs: decimalFromCents(BigInt(p.cents)) })), toelichting: remarks };
  }

  @Get('inschrijvingen/:id/bestanden/:bestand')
  @Needs('bid:look')
  @ApiOperation({ summary: 'Een bestand van een geopende inschrijving' })
  @ApiParam(ID)
  @ApiParam(FILE_ID)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Het bestand zoals het is ingediend.' })
  async file(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Param('bestand', UuidParam) fileId: string): Promise<StreamableFile> {
    const { procedureId, place, name, type } = found(await this.bids.paper(actor, id, fileId));
    const keys = await this.opened(actor, procedureId);
    const content = unseal(readSealed(paperPath(this.config.dataDir, actor.regionId, procedureId, place)), keys, `paper:${place}`);
    return new StreamableFile(Readable.from(content), { type, disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"` });
  }

  /** Whoever looks signed first that it has no interest, and is on record. */
  private async opened(actor: Actor, procedureId: string): Promise<BoxKeys> {
    const keys = await this.uow.run(actor, async (tx) => {
      await requireStatement(tx, procedureId);
      await tx.audit({ action: 'inschrijving ingezien', objectKind: 'inkoopprocedure', objectId: procedureId });
      return boxKeys(tx, this.keys, procedureId);
    });
    return found(keys);
  }
}
