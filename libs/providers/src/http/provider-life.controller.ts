// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, found, KeyParam, Needs, UuidParam, type Rights } from '#platform/http';
import { ProviderLifeQuery } from '../persistence/provider-life.query.js';
import { approveIban, askIbanChange, recordCall, refuseIban, withdrawIban } from '../use-cases/change-iban.js';
import { recordLifeEvent } from '../use-cases/record-life-event.js';
import { CallDto, IbanDto, LifeEventDto, LifePageDto, MadeDto, RefusalDto, VersionDto, WaitingIbanDto } from './life.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Aanbieders')
@Controller()
export class ProviderLifeController {
  constructor(
    private readonly life: ProviderLifeQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('aanbieders/:sleutel/levensloop')
  @Needs('provider:read')
  @ApiOperation({ summary: 'Wat een aanbieder overkwam: fusie, overname, splitsing, nieuwe codes en naam, rekeningnummers' })
  @ApiOkResponse({ type: LifePageDto, description: 'Rekeningnummers die wachten alleen voor wie ze mag zien.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('sleutel', KeyParam) key: string): Promise<LifePageDto> {
    return found(await this.life.one(actor, key, may('iban:read'))) as unknown as LifePageDto;
  }

  @Post('aanbieders/:sleutel/levensloop')
  @Needs('provider:record')
  @ApiOperation({ summary: 'Vastleggen wat een aanbieder overkomt' })
  @ApiCreatedResponse({ type: LifePageDto, description: 'De levensloop met wat erbij kwam.' })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('sleutel', KeyParam) key: string,
    @Body() body: LifeEventDto,
  ): Promise<LifePageDto> {
    const text = (value: string | null | undefined): string | null => value?.trim() || null;
    await this.uow.run(actor, (tx) =>
      recordLifeEvent(tx, key, {
        kind: body.soort,
        on: body.op,
        source: body.bron.trim(),
        successor: text(body.opvolger),
        lateLines: body.lateDeclaraties === 'ja',
        agb: text(body.agb),
        kvk: text(body.kvk),
        name: text(body.naam),
      }),
    );
    return this.one(actor, may, key);
  }

  @Post('aanbieders/:sleutel/rekeningnummer')
  @Needs('iban:change')
  @ApiOperation({ summary: 'Een nieuw rekeningnummer invoeren; het oude geldt tot een tweede persoon na het terugbellen goedkeurt' })
  @ApiCreatedResponse({ type: MadeDto, description: 'Het nieuwe nummer wacht op terugbellen.' })
  async ask(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Body() body: IbanDto): Promise<MadeDto> {
    return { id: await this.uow.run(actor, (tx) => askIbanChange(tx, key, body.iban, body.herkomst.trim())) };
  }

  @Get('rekeningwijzigingen')
  @Needs('iban:read')
  @ApiOperation({ summary: 'Rekeningnummers die op terugbellen of een tweede persoon wachten' })
  @ApiOkResponse({ type: [WaitingIbanDto], description: 'De oudste eerst.' })
  waiting(@CurrentActor() actor: Actor): Promise<WaitingIbanDto[]> {
    return this.life.waiting(actor);
  }

  @Post('rekeningwijzigingen/:id/telefoontjes')
  @HttpCode(204)
  @Needs('iban:change')
  @ApiOperation({ summary: 'Vastleggen wie welk bekend nummer belde, en wat de aanbieder zei' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Vastgelegd. Bevestigd: een tweede persoon is aan zet.' })
  async call(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: CallDto): Promise<void> {
    await this.uow.run(actor, (tx) =>
      recordCall(tx, id, body.versie, {
        number: body.nummer.trim(),
        knownFrom: body.bekendUit,
        spokeTo: body.gesprokenMet?.trim() || null,
        result: body.uitkomst,
      }),
    );
  }

  @Post('rekeningwijzigingen/:id/goedkeuren')
  @HttpCode(204)
  @Needs('iban:change')
  @ApiOperation({ summary: 'Als tweede persoon goedkeuren: het nieuwe nummer geldt' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Het nieuwe nummer geldt.' })
  async approve(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: VersionDto): Promise<void> {
    await this.uow.run(actor, (tx) => approveIban(tx, id, body.versie));
  }

  @Post('rekeningwijzigingen/:id/weigeren')
  @HttpCode(204)
  @Needs('iban:change')
  @ApiOperation({ summary: 'Als tweede persoon weigeren, met reden: het oude nummer blijft' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Geweigerd.' })
  async refuse(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: RefusalDto): Promise<void> {
    await this.uow.run(actor, (tx) => refuseIban(tx, id, body.versie, body.reden.trim()));
  }

  @Post('rekeningwijzigingen/:id/intrekken')
  @HttpCode(204)
  @Needs('iban:change')
  @ApiOperation({ summary: 'Terugnemen wat u zelf invoerde' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Ingetrokken.' })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: VersionDto): Promise<void> {
    await this.uow.run(actor, (tx) => withdrawIban(tx, id, body.versie));
  }
}
