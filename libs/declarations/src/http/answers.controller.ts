// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ZipFile } from 'yazl';
import { defineError, DomainError } from '#kernel';
import { KeyRing, loadFiles, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, JobRefDto, Needs, UuidParam } from '#platform/http';
import { answerJob } from '../jobs/answer.definition.js';
import { answerFiles, AnswersQuery, messageFile } from '../persistence/answers.query.js';
import { assertUnanswered } from '../use-cases/answer-messages.js';
import { AnswersZipQueryDto, AnswerTermsDto } from './answer.dto.js';

const MESSAGE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const MOST_IN_ZIP = 2_000;
const READ_AT_ONCE = 200;
const XML = { schema: { type: 'string', format: 'binary' }, description: 'Het bericht zoals het is bewaard.' } as const;

const tooMany = defineError(
  'te-veel-antwoorden',
  'invalid',
  'In deze periode zijn meer dan 2.000 antwoorden gemaakt. Kies een kortere periode of één aanbieder.',
);
const nothingThere = defineError('geen-antwoorden', 'not-found', 'In deze periode zijn geen antwoorden gemaakt.');

@ApiTags('Antwoorden')
@Controller()
export class AnswersController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly answers: AnswersQuery,
  ) {}

  @Get('antwoorden/termijnen')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'Wat op antwoord wacht, per dag waarop het uiterlijk moet' })
  @ApiOkResponse({ type: AnswerTermsDto, description: 'Tien werkdagen na ontvangst (Algemene termijnenwet).' })
  async terms(@CurrentActor() actor: Actor): Promise<AnswerTermsDto> {
    const { open, late, days } = await this.answers.terms(actor);
    return { open, teLaat: late, vandaagOfLater: [...days] };
  }

  @Get('antwoorden.zip')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'De antwoorden van een periode, als ZIP' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'Eén JW325 per bericht.' })
  async zip(@CurrentActor() actor: Actor, @Query() query: AnswersZipQueryDto): Promise<StreamableFile> {
    const filter = { provider: query.aanbieder, municipality: query.gemeente, from: query.van, until: query.tot };
    const files = await this.uow.run(actor, async (tx) => {
      const rows = await answerFiles(tx, filter, MOST_IN_ZIP + 1);
      if (rows.length === 0) throw new DomainError(nothingThere);
      if (rows.length > MOST_IN_ZIP) throw new DomainError(tooMany);
      await tx.audit({ action: 'antwoorden opgehaald', objectKind: 'antwoord', objectId: null, detail: { ...filter, aantal: rows.length } });
      return rows;
    });
    const zip = new ZipFile();
    for (let at = 0; at < files.length; at += READ_AT_ONCE) {
      const part = files.slice(at, at + READ_AT_ONCE);
      const contents = await this.uow.run(actor, (tx) =>
        loadFiles(
          tx,
          this.keys,
          part.map((f) => f.sha256),
        ),
      );
      for (const file of part) zip.addBuffer(contents.get(file.sha256.toString('hex'))!, file.name);
    }
    zip.end();
    return new StreamableFile(zip.outputStream as NodeJS.ReadableStream as never, {
      type: 'application/zip',
      disposition: `attachment; filename="antwoorden-${query.van}-${query.tot}.zip"`,
    });
  }

  @Get('berichten/:id/bericht.xml')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'Het bericht zelf' })
  @ApiParam(MESSAGE_ID)
  @ApiProduces('application/xml')
  @ApiOkResponse(XML)
  message(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<StreamableFile> {
    return this.file(actor, id, 'bericht');
  }

  @Get('berichten/:id/antwoord.xml')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'Het antwoord op een bericht (JW325)' })
  @ApiParam(MESSAGE_ID)
  @ApiProduces('application/xml')
  @ApiOkResponse(XML)
  answer(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<StreamableFile> {
    return this.file(actor, id, 'antwoord');
  }

  @Post('berichten/:id/antwoord')
  @Needs('declaration:answer')
  @HttpCode(202)
  @ApiOperation({ summary: 'Maak het antwoord nu', description: 'Een antwoord verandert niet meer. Laat eerst toe wat u wilt toelaten.' })
  @ApiParam(MESSAGE_ID)
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De taak die het antwoord maakt.' })
  async makeAnswer(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<JobRefDto> {
    const taak = await this.uow.run(actor, async (tx) => {
      found(await messageFile(tx, id, 'bericht'));
      await assertUnanswered(tx, id);
      return tx.enqueue(answerJob, { messageId: id }, { subject: `bericht:${id}`, key: `declarations.answer:${id}` });
    });
    return { taak };
  }

  /** What leaves holds a citizen service number: who took it is on record. */
  private async file(actor: Actor, id: string, which: 'bericht' | 'antwoord'): Promise<StreamableFile> {
    return this.uow.run(actor, async (tx) => {
      const file = found(await messageFile(tx, id, which));
      const contents = await loadFiles(tx, this.keys, [file.sha256]);
      await tx.audit({ action: `${which} opgehaald`, objectKind: 'bericht', objectId: id });
      return new StreamableFile(found(contents.get(file.sha256.toString('hex')) ?? null), {
        type: 'application/xml',
        disposition: `attachment; filename="${file.name}"`,
      });
    });
  }
}
