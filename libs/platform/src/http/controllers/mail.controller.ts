// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../database/actor.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { MailStore } from '../../mail/mail.store.js';
import { CurrentActor, Needs } from '../decorators.js';
import { ChoiceField, TextField } from '../fields.js';
import { found, UuidParam } from '../found.js';
import { PageQuery, sendPage } from '../paging.js';
import { MAIL_STATES, MailQuery, type MailRow, type MailState, type OwnMessage } from './mail.query.js';

export class MailListQuery extends PageQuery {
  @ChoiceField(MAIL_STATES, { optional: true }) staat?: MailState;
  @TextField({ max: 100, optional: true, description: 'Deel van een naam, adres of onderwerp.' }) zoek?: string;
}

export class PostQuery extends PageQuery {
  @ChoiceField(['ongelezen'], { optional: true }) toon?: 'ongelezen';
}

export class MailDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() aan!: string;
  @ApiProperty() adres!: string;
  @ApiProperty() onderwerp!: string;
  @ApiProperty({ enum: MAIL_STATES }) staat!: MailState;
  @ApiProperty({ type: 'integer' }) pogingen!: number;
  @ApiProperty({ type: String, nullable: true }) fout!: string | null;
  @ApiProperty({ format: 'date-time' }) gemaaktOp!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verstuurdOp!: string | null;
  @ApiProperty() door!: string;
}

export class OwnMessageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() onderwerp!: string;
  @ApiProperty({ type: [String] }) alineas!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Adres binnen de regio.' }) link!: string | null;
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) gelezenOp!: string | null;
}

const MAIL_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Post')
@Controller()
export class MailController {
  constructor(
    private readonly query: MailQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('post')
  @Needs('session:own')
  @ApiOperation({ summary: 'Berichten voor wie is ingelogd, nieuwste eerst' })
  @ApiOkResponse({ type: [OwnMessageDto], description: 'Een bladzijde berichten.' })
  async own(
    @CurrentActor() actor: Actor,
    @Query() query: PostQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly OwnMessage[]> {
    const { rows, total } = await this.query.own(actor, query.toon === 'ongelezen', query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Post('post/:id/gelezen')
  @HttpCode(204)
  @Needs('session:own')
  @ApiOperation({ summary: 'Een eigen bericht als gelezen merken' })
  @ApiParam(MAIL_ID)
  @ApiNoContentResponse({ description: 'Het bericht is gelezen.' })
  async read(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<void> {
    found((await this.uow.run(actor, (tx) => MailStore.read(tx, id))) || null);
  }

  @Get('mail')
  @Needs('job:manage')
  @ApiOperation({ summary: 'Verstuurde en wachtende e-mail, nieuwste eerst' })
  @ApiOkResponse({ type: [MailDto], description: 'Een bladzijde e-mail.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: MailListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly MailRow[]> {
    const { rows, total } = await this.query.page(actor, query.staat, query.zoek, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Post('mail/:id/opnieuw')
  @HttpCode(204)
  @Needs('job:manage')
  @ApiOperation({ summary: 'E-mail die niet verstuurd kon worden opnieuw klaarzetten' })
  @ApiParam(MAIL_ID)
  @ApiNoContentResponse({ description: 'De e-mail staat weer klaar.' })
  async again(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<void> {
    await this.uow.run(actor, (tx) => MailStore.again(tx, id));
  }
}
