// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { centsFromDecimal, decimalFromCents, DomainError } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs } from '#platform/http';
import { phaseOn } from '../domain/contract-moments.js';
import { cumulativeChange } from '../domain/legal-ground.js';
import { ContractTermQuery, type TermPage } from '../persistence/contract-term.query.js';
import { OccupancyQuery } from '../persistence/occupancy.query.js';
import { termInvalid } from '../use-cases/contract-errors.js';
import { giveNotice } from '../use-cases/end-contract.js';
import { renewContract } from '../use-cases/renew-contract.js';
import { reportOccupancy } from '../use-cases/report-occupancy.js';
import { setContractTerm } from '../use-cases/set-contract-term.js';
import { handleReminder } from '../use-cases/watch-contracts.js';
import { NoticeDto, OccupancyDto, OccupancyRowDto, RenewDto, SettleReminderDto, TermDto, TermQueryDto } from './term.dto.js';

/** The stored facts with what follows from them: where the contract is, and what the changes come to. */
function answer(page: TermPage): Record<string, unknown> {
  const term = { mode: page.wijze, times: page.aantal, months: page.maanden, notice: noticeOf(page) };
  const state = { initialLast: page.eersteEinde, renewed: page.verlengd, noticeFor: page.opgezegd?.totEnMet ?? null };
  const sum = cumulativeChange(
    page.oorspronkelijkeWaarde === null ? null : centsFromDecimal(page.oorspronkelijkeWaarde),
    page.wijzigingen.map((w) => ({ ground: w.grond, cents: w.centen === null ? null : BigInt(w.centen), indexation: w.indexering })),
  );
  return {
    ...page,
    fase: phaseOn(term, state, page.van, page.vandaag),
    wijzigingen: page.wijzigingen.map(({ centen, ...w }) => ({ ...w, bedrag: centen === null ? null : decimalFromCents(BigInt(centen)) })),
    cumulatief: {
      basis: sum.base === null ? null : decimalFromCents(sum.base),
      totaal: decimalFromCents(sum.total),
      klein: decimalFromCents(sum.small),
      onbekend: sum.unknown,
    },
  };
}

const noticeOf = ({ opzegtermijn: n }: TermPage) => (n === null ? null : { length: n.lengte, unit: n.eenheid });

@ApiTags('Contracten')
@Controller('contracten/:nummer')
export class ContractTermsController {
  constructor(
    private readonly terms: ContractTermQuery,
    private readonly occupancy: OccupancyQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('looptijd')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Looptijd, verlengingen, momenten, wijzigingen met hun grond en afspraken van een contract' })
  @ApiOkResponse({ type: Object, description: 'De looptijd.' })
  async one(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Query() query: TermQueryDto): Promise<Record<string, unknown>> {
    return answer(found(await this.terms.one(actor, number, query.contractversie ?? null)));
  }

  @Put('looptijd')
  @Needs('contract:change')
  @ApiOperation({ summary: 'Vastleggen hoe een contract doorgaat, zoals het contract zegt' })
  @ApiOkResponse({ type: Object, description: 'De looptijd.' })
  async set(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Body() body: TermDto): Promise<Record<string, unknown>> {
    if (body.opzegtermijn !== null && !body.opzegeenheid)
      throw new DomainError(termInvalid, {}, [{ pointer: '/opzegeenheid', text: 'Kies maanden of dagen bij de opzegtermijn.' }]);
    const notice = body.opzegtermijn === null ? null : { length: body.opzegtermijn, unit: body.opzegeenheid! };
    await this.uow.run(actor, (tx) =>
      setContractTerm(tx, {
        number,
        version: body.versie,
        term: { mode: body.wijze, times: body.wijze === 'geen' ? 0 : body.aantal, months: body.maanden, notice },
        originalCents: body.oorspronkelijkeWaarde === null ? null : centsFromDecimal(body.oorspronkelijkeWaarde),
        source: body.bron,
      }),
    );
    return this.one(actor, number, {});
  }

  @Post('verlengingen')
  @Needs('contract:change')
  @ApiOperation({ summary: 'Een optie tot verlenging gebruiken, op een besluit' })
  @ApiOkResponse({ type: Object, description: 'De looptijd.' })
  async renew(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Body() body: RenewDto): Promise<Record<string, unknown>> {
    await this.uow.run(actor, (tx) => renewContract(tx, { number, decisionId: body.besluit, version: body.versie }));
    return this.one(actor, number, {});
  }

  @Post('opzegging')
  @Needs('contract:change')
  @ApiOperation({
    summary: 'Vastleggen dat een partij opzegt',
    description: 'Na de laatste opzegdag loopt de volgende termijn al: dan eindigt het contract daarna.',
  })
  @ApiOkResponse({ type: Object, description: 'De looptijd.' })
  async notice(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Body() body: NoticeDto): Promise<Record<string, unknown>> {
    await this.uow.run(actor, (tx) => giveNotice(tx, { number, by: body.door, reason: body.reden, version: body.versie }));
    return this.one(actor, number, {});
  }

  @Post('herinneringen')
  @Needs('contract:change')
  @HttpCode(204)
  @ApiOperation({ summary: 'Een herinnering afhandelen' })
  @ApiNoContentResponse({ description: 'Afgehandeld.' })
  async settle(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Body() body: SettleReminderDto): Promise<void> {
    await this.uow.run(actor, (tx) => handleReminder(tx, { number, due: body.dag, kind: body.soort, note: body.notitie }));
  }

  @Get('bezetting')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Wat van de capaciteit van een contract bezet was, per dag waarop is geteld' })
  @ApiOkResponse({ type: [OccupancyRowDto], description: 'De nieuwste dag eerst.' })
  async occupancies(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string): Promise<OccupancyRowDto[]> {
    return found(await this.occupancy.of(actor, number));
  }

  @Post('bezetting')
  @Needs('capacity:report')
  @ApiOperation({ summary: 'Melden hoeveel van een capaciteitsregel bezet is' })
  @ApiOkResponse({ type: Object, description: 'De looptijd, met de bezetting.' })
  async report(
    @CurrentActor() actor: Actor,
    @Param('nummer', KeyParam) number: string,
    @Body() body: OccupancyDto,
  ): Promise<Record<string, unknown>> {
    await this.uow.run(actor, (tx) => reportOccupancy(tx, { number, line: body.regel, on: body.dag, occupied: body.bezet }));
    return this.one(actor, number, {});
  }
}
