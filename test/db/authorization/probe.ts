// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Reader, UnitOfWork, type Actor } from '#platform';
import {
  CurrentActor,
  DateField,
  exportFile,
  fromCursor,
  KeysetQuery,
  Needs,
  PageQuery,
  sendPage,
  sendStretch,
  SortField,
  streamProgress,
  TextField,
  uploadedFiles,
  UuidParam,
} from '#platform/http';

/** A number of the test range that passes the eleven check; must come back nowhere. */
export const BSN = '999990019';

class LineDto {
  @TextField({ max: 10 }) naam!: string;
  @DateField() van!: string;
}
class ListQuery extends PageQuery {
  @SortField(['naam']) sorteer?: string;
}

@Controller('proef')
class ProbeController {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
  ) {}

  @Post('regels')
  @Needs('session:own')
  line(@Body() body: LineDto): LineDto {
    return body;
  }

  @Post('effect')
  @Needs('session:own')
  effect(@CurrentActor() actor: Actor, @Body() body: LineDto): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      if (body.naam === 'traag') await sleep(150);
      await tx.audit({ action: `proef ${body.naam}`, objectKind: 'proef', objectId: null });
      const [row] = await tx.sql<{ id: string }>('select max(id) as id from audit_event where region_id = $1', [tx.regionId]);
      if (body.naam === 'stuk') throw new Error(`kapot met ${BSN}`);
      return { id: row!.id };
    });
  }

  @Get('fout/:soort')
  @Needs('session:own')
  async fail(@CurrentActor() actor: Actor, @Param('soort') kind: string): Promise<void> {
    const sql =
      {
        deling: `select 1/0 as "${BSN}"`,
        uniek: `insert into region (id, key, name) values (1, 'x', '${BSN}')`,
        traag: `set local statement_timeout = 50; select pg_sleep(5)`,
      }[kind] ?? 'select';
    await this.uow.run(actor, (tx) => tx.sql(sql));
  }

  @Get('lijst')
  @Needs('session:own')
  async list(@CurrentActor() actor: Actor, @Query() query: ListQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<readonly unknown[]> {
    const rows = await this.reader.rows(actor, 'select n from generate_series(1, 60) n limit $1 offset $2', [query.limit, query.offset]);
    return sendPage(reply, query, rows, 60);
  }

  @Get('reeks')
  @Needs('session:own')
  async stretch(
    @CurrentActor() actor: Actor,
    @Query() query: KeysetQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly unknown[]> {
    const after = Number(fromCursor(query.na, 1)?.[0] ?? 0);
    return sendStretch(
      reply,
      await this.reader.rows<{ n: number }>(actor, 'select n from generate_series(1, 250) n where n > $1 limit 101', [after]),
      (row) => [row.n],
    );
  }

  @Get('bestand/:formaat')
  @Needs('session:own')
  file(@Param('formaat') kind: 'csv' | 'xlsx'): ReturnType<typeof exportFile> {
    return exportFile(kind, 'proef', [{ head: 'Naam', kind: 'tekst', value: (r: { a: string }) => r.a }], [{ a: '=1+1' }, { a: 'gewoon' }]);
  }

  @Post('xml')
  @Needs('declaration:import')
  @HttpCode(202)
  xml(@Req() request: FastifyRequest): { bytes: number } {
    return { bytes: (request.body as Buffer).length };
  }

  @Post('bestanden')
  @Needs('declaration:import')
  async files(@Req() request: FastifyRequest): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const file of uploadedFiles(request)) found.push({ naam: file.name, bytes: file.content?.length ?? null });
    return found;
  }

  @Get('stroom')
  @Needs('session:own')
  stream(@Res() reply: FastifyReply): Promise<void> {
    let n = 0;
    return streamProgress(reply, async () => ({ data: { gedaan: ++n }, last: false }));
  }

  @Get('ding/:id')
  @Needs('session:own')
  thing(@Param('id', UuidParam) id: string): { id: string } {
    return { id };
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}

/** A route whose maker forgot to say who may ask it. */
@Controller('open')
class ForgottenController {
  @Get()
  read(): string {
    return 'open';
  }
}
@Module({ controllers: [ForgottenController] })
export class ForgottenModule {}
