// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, Needs, sendPage, UuidParam, type Column } from '#platform/http';
import { OffersQuery, type OFFER_SORTS, type OfferDetail, type OfferRow } from '../persistence/offers.query.js';
import type { RoundStanding } from '../persistence/standing.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { mendApart, type OfferedRound } from '../use-cases/offer-round.js';
import { acceptOffer, answerQuestion, askAboutOffer, objectToOffer, openOffer } from '../use-cases/answer-offer.js';
import { AcceptOfferDto, AnswerOfferDto, AskAboutOfferDto, ObjectToOfferDto, OffersQueryDto } from './offer.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

const COLUMNS: readonly Column<OfferRow>[] = [
  { head: 'Aanbieder', kind: 'tekst', value: (o) => o.aanbieder.naam },
  { head: 'Contracten', kind: 'tekst', value: (o) => o.contracten.join(', ') },
  { head: 'Stand', kind: 'tekst', value: (o) => o.staat },
  { head: 'Omzet vorig jaar', kind: 'bedrag', value: (o) => o.oud },
  { head: 'Effect per jaar', kind: 'bedrag', value: (o) => o.effect },
  { head: 'Waarschuwingen', kind: 'tekst', value: (o) => o.waarschuwingen.join(' ') },
  { head: 'Reageren tot en met', kind: 'datum', value: (o) => o.reagerenTotEnMet },
];

@ApiTags('Herzieningen')
@Controller()
export class OffersController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: OffersQuery,
    private readonly rounds: RoundsQuery,
  ) {}

  @Get('herzieningen/:id/stand')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Stand van de reacties: hoeveel aanbieders waar staan, en het draagvlak naar aantal en naar omzet' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'De aantallen van nu.' })
  async standing(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<RoundStanding> {
    return found(await this.query.standing(actor, id));
  }

  @Get('herzieningen/:id/aanbiedingen')
  @Needs('revision:read')
  @ApiOperation({ summary: 'De aanbiedingen van een herziening: één per aanbieder' })
  @ApiParam(ID)
  @ApiOkResponse({ type: [Object], description: 'Eén bladzijde. Met formaat: een bestand met de hele keuze.' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: OffersQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly OfferRow[] | StreamableFile> {
    found(await this.rounds.known(actor, id));
    const sort = query.sorteer ?? '-laatste';
    const filter = {
      states: query.stand ? [query.stand] : null,
      search: query.zoek?.trim() || null,
      warned: query.waarschuwing ? query.waarschuwing === 'met' : null,
    };
    const whole = query.formaat !== undefined;
    const by = { by: sort.replace('-', '') as keyof typeof OFFER_SORTS, descending: sort.startsWith('-') };
    const { rows, total } = await this.query.page(actor, id, filter, by, whole ? null : query.limit, whole ? 0 : query.offset);
    return query.formaat ? exportFile(query.formaat, 'herziening-aanbiedingen', COLUMNS, rows) : sendPage(reply, query, rows, total);
  }

  @Post('herzieningen/:id/herstel')
  @Needs('revision:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Aanbieders die apart staan opnieuw doorrekenen, en aanbieden waar het nu past' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Hoeveel er alsnog uitgaan, en hoeveel er apart blijven.' })
  mend(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<OfferedRound> {
    return this.uow.run(actor, (tx) => mendApart(tx, id));
  }

  @Get('aanbiedingen')
  @Needs('offer:read')
  @ApiOperation({ summary: 'Het postvak van een aanbieder: aanbiedingen tot wijziging, wat open staat eerst' })
  @ApiOkResponse({ type: [Object], description: 'De aanbiedingen.' })
  inbox(@CurrentActor() actor: Actor): ReturnType<OffersQuery['inbox']> {
    return this.query.inbox(actor);
  }

  @Get('aanbiedingen/:id')
  @Needs('offer:read')
  @ApiOperation({ summary: 'Een aanbod met wat er per contract verandert en wat erover is gezegd' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Het aanbod.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<OfferDetail> {
    return found(await this.query.one(actor, id));
  }

  @Get('aanbiedingen/:id/brief')
  @Needs('offer:read')
  @ApiOperation({ summary: 'De brief zoals hij is verstuurd' })
  @ApiParam(ID)
  @ApiOkResponse({ description: 'Een PDF.' })
  async letter(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<StreamableFile> {
    const { name, content } = found(await this.query.letter(actor, id));
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`,
      length: content.length,
    });
  }

  @Post('aanbiedingen/:id/opening')
  @Needs('offer:answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Een aanbod openen; nog eens openen verandert niets' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Het aanbod.' })
  async open(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<OfferDetail> {
    await this.uow.run(actor, (tx) => openOffer(tx, id));
    return this.one(actor, id);
  }

  @Post('aanbiedingen/:id/vraag')
  @Needs('offer:answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Een vraag stellen over een aanbod' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Het aanbod.' })
  async ask(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AskAboutOfferDto): Promise<OfferDetail> {
    await this.uow.run(actor, (tx) => askAboutOffer(tx, id, body.vraag));
    return this.one(actor, id);
  }

  @Post('aanbiedingen/:id/antwoord')
  @Needs('revision:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'De vraag van een aanbieder beantwoorden' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Het aanbod.' })
  async answer(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AnswerOfferDto): Promise<OfferDetail> {
    await this.uow.run(actor, (tx) => answerQuestion(tx, id, body.antwoord));
    return this.one(actor, id);
  }

  @Post('aanbiedingen/:id/akkoord')
  @Needs('offer:sign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Een aanbod accepteren en tekenen',
    description: 'Met de controlesom van de brief die is gelezen. De nieuwe versies worden dan vastgelegd, met ingang van hun datum.',
  })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Het aanbod.' })
  async accept(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AcceptOfferDto): Promise<OfferDetail> {
    await this.uow.run(actor, (tx) =>
      acceptOffer(tx, id, { sha256: body.hash, mandate: body.bevoegdheid, read: body.gelezen, mayBind: body.bevoegd }),
    );
    return this.one(actor, id);
  }

  @Post('aanbiedingen/:id/bezwaar')
  @Needs('offer:sign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bezwaar maken tegen een aanbod, met een reden' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Het aanbod.' })
  async object(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ObjectToOfferDto): Promise<OfferDetail> {
    await this.uow.run(actor, (tx) => objectToOffer(tx, id, body.reden));
    return this.one(actor, id);
  }
}
