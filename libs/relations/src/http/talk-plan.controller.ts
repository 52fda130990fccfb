// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { causeOf } from '#declarations';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, KeyParam, Needs, sendPage, type Rights } from '#platform/http';
import { ProviderFiguresQuery } from '#spending';
import { proposedPoints, ROOM_POINT_PERCENTAGE } from '../domain/talk-points.js';
import { DossierQuery } from '../persistence/dossier.query.js';
import { TalkPlanQuery, type PlanFilter, type PlanSort } from '../persistence/talk-plan.query.js';
import { setTalkFrequency } from '../use-cases/set-talk-frequency.js';
import { PLAN_COLUMNS } from './talk-columns.js';
import { DossierDto, DossierQueryDto, FrequencyDto, PlanQueryDto, PlanRowDto, PlanSummaryDto } from './talk-plan.dto.js';

/** What a dossier will hold once Raamwerk has it; until then it says that it is not there. */
const NOT_YET = ['wachttijden', 'prestatieafspraken'] as const;

interface Room {
  readonly contract: string;
  readonly grondslagNaam: string;
  readonly percentage: string | null;
}

const percent = (text: string): string => `${text.replace('.', ',')}%`;

@ApiTags('Gesprekken')
@Controller('gesprekken')
export class TalkPlanController {
  constructor(
    private readonly plan: TalkPlanQuery,
    private readonly dossier: DossierQuery,
    private readonly figures: ProviderFiguresQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('plan')
  @Needs('talk:dossier')
  @ApiOperation({ summary: 'Plan van de gesprekken van een jaar: per aanbieder met een overeenkomst' })
  @ApiOkResponse({ type: [PlanRowDto], description: 'Een bladzijde aanbieders. Met formaat: een bestand.' })
  async rows(
    @CurrentActor() actor: Actor,
    @Query() query: PlanQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly PlanRowDto[] | StreamableFile> {
    const filter = filterOf(actor, query);
    const sort = (query.sorteer ?? 'laatste') as PlanSort;
    if (query.formaat) return exportFile(query.formaat, 'gesprekkenplan', PLAN_COLUMNS, await this.plan.all(actor, filter, sort));
    const { rows, total } = await this.plan.page(actor, filter, sort, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('plan/samenvatting')
  @Needs('talk:dossier')
  @ApiOperation({ summary: 'Aantallen van het plan; stand en nietGezien tellen hier niet als filter' })
  @ApiOkResponse({ type: PlanSummaryDto, description: 'De aantallen.' })
  summary(@CurrentActor() actor: Actor, @Query() query: PlanQueryDto): Promise<PlanSummaryDto> {
    return this.plan.summary(actor, filterOf(actor, query));
  }

  @Put('plan/:sleutel')
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Hoe vaak de regio een aanbieder spreekt, vanaf dit jaar' })
  @ApiOkResponse({ type: PlanRowDto, description: 'De aanbieder in het plan; leeg zonder overeenkomst in dit jaar.' })
  async frequency(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Body() body: FrequencyDto): Promise<PlanRowDto | object> {
    await this.uow.run(actor, (tx) => setTalkFrequency(tx, { provider: key, perYear: body.perJaar, reason: body.reden.trim() }));
    const { rows } = await this.plan.page(actor, { ...filterOf(actor, new PlanQueryDto()), provider: key }, 'aanbieder', 1, 0);
    return rows[0] ?? {};
  }

  @Get('dossier/:sleutel')
  @Needs('talk:dossier')
  @ApiOperation({ summary: 'Dossier van een aanbieder: alles sinds het vorige gesprek' })
  @ApiOkResponse({ type: DossierDto, description: 'Het dossier.' })
  async since(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('sleutel', KeyParam) key: string,
    @Query() query: DossierQueryDto,
  ): Promise<DossierDto> {
    const { aanbieder, afkeur, ...facts } = found(await this.dossier.since(actor, key, query.gesprek ?? null));
    const at = { year: Number(facts.totEnMet.slice(0, 4)), asOf: facts.totEnMet };
    const figures = await this.figures.one(actor, aanbieder.id, at, may('signal:read'));
    const rooms = figures.ruimten as Room[];
    const signals = (figures.signalen as { staat: string }[]).filter((s) => s.staat !== 'afgehandeld');
    const points = proposedPoints({
      fullRooms: rooms
        .filter((r) => r.percentage !== null && Number(r.percentage) >= ROOM_POINT_PERCENTAGE)
        .map((r) => `${r.contract} (${r.grondslagNaam.toLowerCase()}): ${percent(r.percentage!)}`),
      openSignals: signals.length,
      refusedLines: Number(afkeur.regels),
      lines: Number(afkeur.van),
      openThreads: facts.vragen.open,
      lateThreads: facts.vragen.teLaat,
      openAgreements: facts.afspraken.filter((a) => a.staat === 'open').length,
      lateAgreements: facts.afspraken.filter((a) => a.teLaat).length,
    });
    return {
      ...facts,
      aanbieder: { sleutel: aanbieder.sleutel, naam: aanbieder.naam },
      besteding: { ...facts.besteding, jaar: at.year, inJaar: figures.besteed, kinderen: figures.kinderen },
      ruimten: rooms,
      afkeur: { ...afkeur, oorzaken: afkeur.oorzaken.map((o) => ({ ...o, oorzaak: causeOf(o.code).cause })) },
      signalen: signals,
      nogNiet: [...NOT_YET],
      voorstellen: points,
    };
  }
}

function filterOf(actor: Actor, query: PlanQueryDto): PlanFilter {
  return {
    year: query.jaar ?? null,
    search: query.zoek ?? null,
    stand: query.stand ?? null,
    notSeen: query.nietGezien === 'ja',
    managerId: query.contractmanager ? actor.accountId : null,
    provider: query.aanbieder ?? null,
  };
}
