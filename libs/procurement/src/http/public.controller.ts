// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { found, KeyParam, Public } from '#platform/http';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { publicDetail, publicList } from './public-page.js';

/** Pages and not answers of the API: they stand at an address of their own, without its prefix (apps/api/src/app.ts). */
@ApiExcludeController()
@Controller('openbaar/:regio/inkoopprocedures')
export class PublicProceduresController {
  constructor(private readonly procedures: ProceduresQuery) {}

  @Get()
  @Public('wat gepubliceerd is, is voor iedereen te lezen')
  async list(@Param('regio', KeyParam) key: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const region = found(await this.procedures.region(key));
    html(reply);
    return publicList({ key, name: region.name }, await this.procedures.published(region.id));
  }

  @Get(':nummer')
  @Public('wat gepubliceerd is, is voor iedereen te lezen')
  async one(
    @Param('regio', KeyParam) key: string,
    @Param('nummer', KeyParam) number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const region = found(await this.procedures.region(key));
    const procedure = found(await this.procedures.publishedOne(region.id, number));
    html(reply);
    return publicDetail({ key, name: region.name }, procedure);
  }
}

function html(reply: FastifyReply): void {
  void reply.headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
}
