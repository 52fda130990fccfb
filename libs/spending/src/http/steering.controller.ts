// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { concentrationOf, ConcentrationQuery, courseOfChildren, type SegmentMarket } from '#funding';
import { permille } from '#kernel';
import { declaredJobs, type Actor } from '#platform';
import { CurrentActor, CurrentRights, found, KeyParam, Needs, type Rights } from '#platform/http';
import { PlanningQuery, SegmentContentQuery } from '#strategy';
import { SegmentQuery } from '../persistence/segment.query.js';
import { TodayQuery } from '../persistence/today.query.js';
import { dated, DatedQuery } from './dated.js';
import { SegmentPageDto, SegmentRowDto, TodayDto } from './steering.dto.js';

const plural = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

@ApiTags('Sturen')
@Controller()
export class SteeringController {
  constructor(
    private readonly todayQuery: TodayQuery,
    private readonly segmentQuery: SegmentQuery,
    private readonly content: SegmentContentQuery,
    private readonly concentration: ConcentrationQuery,
    private readonly planning: PlanningQuery,
  ) {}

  @Get('vandaag')
  @Needs('steering:read')
  @ApiOperation({ summary: 'Het eerste scherm: besteding, bestedingsruimte en wat aandacht vraagt' })
  @ApiOkResponse({ type: TodayDto, description: 'De stand van het jaar.' })
  async today(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Query() query: DatedQuery): Promise<TodayDto> {
    const page = await this.todayQuery.today(actor, dated(query), { signals: may('signal:read'), jobs: may('job:read') });
    const milestones = await this.planning.due(actor);
    const titles = declaredJobs();
    return {
      ...page,
      looptNu: page.looptNu.map((job) => ({
        ...job,
        titel: titles.get(job.soort)?.title ?? job.soort,
        link: job.onderwerp?.startsWith('inlezing:') ? `/inlezen/${job.onderwerp.slice(9)}` : '/taken',
      })),
      termijnen: [
        ...milestones.map(({ id, datum, naam, spoor, teLaat }) => ({
          datum,
          titel: naam,
          toelichting: spoor,
          link: `/planning?mijlpaal=${id}`,
          teLaat,
        })),
        ...page.termijnen.map(({ datum, aantal }) => ({
          datum,
          titel: `${plural(aantal, 'overeenkomst loopt', 'overeenkomsten lopen')} af`,
          toelichting: 'Laatste dag van de looptijd.',
          link: `/contracten?eindigtOp=${datum}`,
          teLaat: false,
        })),
      ],
    } as unknown as TodayDto;
  }

  @Get('segmenten')
  @Needs('steering:read')
  @ApiOperation({ summary: 'De segmenten en wat ernaast wordt ingekocht, met besteding en aanbieders' })
  @ApiOkResponse({ type: [SegmentRowDto], description: 'Segmenten, blokken en wat niet is ingedeeld.' })
  async segments(@CurrentActor() actor: Actor, @Query() query: DatedQuery): Promise<SegmentRowDto[]> {
    return (await this.todayQuery.segments(actor, dated(query))) as SegmentRowDto[];
  }

  @Get('segmenten/:sleutel')
  @Needs('steering:read')
  @ApiOperation({ summary: 'Eén segment of blok: doelen, gemeenten, aanbieders en besteding' })
  @ApiOkResponse({ type: SegmentPageDto, description: 'Het segment.' })
  async segment(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Query() query: DatedQuery): Promise<SegmentPageDto> {
    const figures = found(await this.segmentQuery.one(actor, key, dated(query)));
    const [market] = await this.concentration.markets(actor, dated(query), key);
    const content = key === 'niet-ingedeeld' ? null : await this.content.one(actor, key);
    return { ...EMPTY_CONTENT, ...figures, ...(market ? concentrated(market) : {}), ...content } as unknown as SegmentPageDto;
  }
}

/** How few providers make most of it; the same figures as on the page of the whole region. */
function concentrated(market: SegmentMarket): Pick<SegmentPageDto, 'concentratie' | 'verdeling'> {
  const children = BigInt(market.samen.reduce((sum, g) => sum + g.children, 0));
  const fewest = concentrationOf(
    market.aanbieders.map((p) => BigInt(p.cents)),
    market.samen,
  );
  return {
    concentratie: fewest.map((c) => ({ aandeel: String(c.share), aanbieders: c.count, van: c.of })),
    verdeling: courseOfChildren(market.samen).map((reached) => (Number(permille(BigInt(reached), children)) / 10).toFixed(1)),
  };
}

const EMPTY_CONTENT = {
  concentratie: [],
  verdeling: [],
  samenvatting: null,
  schaal: null,
  toegang: null,
  bekostiging: null,
  procedure: null,
  doelen: [],
  marktfeiten: [],
  opmerkingen: [],
  deelname: [],
  bron: null,
};
