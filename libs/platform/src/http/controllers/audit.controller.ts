// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AuditQuery, type AuditRow } from '../../audit/audit.query.js';
import type { Actor } from '../../database/actor.js';
import { CurrentActor, Needs } from '../decorators.js';
import { DateField, TextField } from '../fields.js';
import { fromCursor, KEYSET_SIZE, KeysetQuery, sendStretch } from '../paging.js';

export class AuditListQuery extends KeysetQuery {
  @TextField({ max: 100, optional: true, description: 'Deel van een naam.' }) wie?: string;
  @TextField({ max: 100, optional: true, description: 'Deel van wat er gedaan is.' }) wat?: string;
  @TextField({ max: 100, optional: true, description: 'Soort of kenmerk van waar het om gaat.' }) object?: string;
  @DateField({ optional: true }) van?: string;
  @DateField({ optional: true }) tot?: string;
}

export class AuditEventDto {
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty() wie!: string;
  @ApiProperty({ enum: ['persoon', 'machine', 'systeem'] }) soort!: string;
  @ApiProperty() vanaf!: string;
  @ApiProperty() actie!: string;
  @ApiProperty() objectSoort!: string;
  @ApiProperty({ type: String, nullable: true }) objectId!: string | null;
  @ApiProperty({ enum: ['gelukt', 'geweigerd'] }) uitkomst!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail!: Record<string, unknown>;
}

@ApiTags('Beheer')
@Controller('logboek')
export class AuditController {
  constructor(private readonly query: AuditQuery) {}

  @Get()
  @Needs('audit:read')
  @ApiOperation({ summary: 'Wie wat deed, nieuwste eerst' })
  @ApiOkResponse({ type: [AuditEventDto], description: 'Hoogstens honderd gebeurtenissen; de kop Link wijst naar de volgende.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: AuditListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly AuditRow[]> {
    const before = fromCursor(query.na, 1)?.[0];
    const filter = { who: query.wie, what: query.wat, object: query.object, from: query.van, until: query.tot, before };
    return sendStretch(reply, await this.query.rows(actor, filter, KEYSET_SIZE + 1), (row) => [row.id]);
  }
}
