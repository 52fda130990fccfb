// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, UuidParam } from '#platform/http';
import { ContractDocumentsQuery, type SigningRow } from '../persistence/contract-documents.query.js';
import { prepareSigning, signDocument, withdrawSigning } from '../use-cases/sign-document.js';
import { PrepareSigningDto, SignDto, SigningsQueryDto, WithdrawSigningDto } from './documents.dto.js';

@ApiTags('Contracten')
@Controller('ondertekeningen')
export class SigningController {
  constructor(
    private readonly documents: ContractDocumentsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('signing:read')
  @ApiOperation({ summary: 'Stukken die op een handtekening wachten, of alle stukken die zijn klaargezet' })
  @ApiOkResponse({ type: [Object], description: 'De nieuwste eerst.' })
  list(@CurrentActor() actor: Actor, @Query() query: SigningsQueryDto): Promise<SigningRow[]> {
    return this.documents.signings(actor, query.toon === 'alle');
  }

  @Get(':id')
  @Needs('signing:read')
  @ApiOperation({ summary: 'Een stuk dat is klaargezet, met wie het tekende' })
  @ApiOkResponse({ type: Object, description: 'Het stuk en de handtekeningen.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<SigningRow> {
    return found(await this.documents.signing(actor, id));
  }

  @Post()
  @Needs('signing:prepare')
  @ApiOperation({
    summary: 'Een stuk klaarzetten om te tekenen',
    description: 'Eerst tekent de aanbieder, dan de regio: een ander dan wie het klaarzette.',
  })
  @ApiCreatedResponse({ type: Object, description: 'De ondertekening.' })
  async prepare(@CurrentActor() actor: Actor, @Body() body: PrepareSigningDto): Promise<{ id: string }> {
    return { id: await this.uow.run(actor, (tx) => prepareSigning(tx, body.stuk)) };
  }

  @Post(':id/handtekening')
  @Needs('signing:sign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tekenen met de eigen inlog',
    description: 'Met de controlesom van het bestand dat is gelezen. Daarna verandert er niets meer.',
  })
  @ApiOkResponse({ type: Object, description: 'Het stuk en de handtekeningen.' })
  async sign(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: SignDto): Promise<SigningRow> {
    await this.uow.run(actor, (tx) =>
      signDocument(tx, { id, sha256: body.hash, mandate: body.bevoegdheid, read: body.gelezen, mayBind: body.bevoegd }),
    );
    return this.one(actor, id);
  }

  @Post(':id/intrekking')
  @Needs('signing:prepare')
  @HttpCode(200)
  @ApiOperation({ summary: 'Een stuk intrekken dat nog niet door beide partijen is getekend' })
  @ApiOkResponse({ type: Object, description: 'Het stuk.' })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: WithdrawSigningDto): Promise<SigningRow> {
    await this.uow.run(actor, (tx) => withdrawSigning(tx, id, body.reden.trim()));
    return this.one(actor, id);
  }
}
