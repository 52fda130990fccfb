// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { centsFromDecimal, decimalFromCents, type Cents } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs } from '#platform/http';
import type { BestedingsruimteAgreement } from '../domain/contract.js';
import type { VersionAgreements } from '../domain/contract-agreements.js';
import { cumulativeChange, testGrounds, type ChangeFacts } from '../domain/legal-ground.js';
import { differenceOf } from '../domain/version-difference.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { changeContract } from '../use-cases/change-contract.js';
import { recordNoticeSent } from '../use-cases/record-notice-sent.js';
import { AgreementsDto, GroundFactsDto, NewRoomDto, NewVersionDto, NoticeSentDto } from './change.dto.js';
import { DifferenceQueryDto } from './term.dto.js';

const cents = (text: string | null): Cents | null => (text === null ? null : centsFromDecimal(text));

const factsOf = (g: GroundFactsDto): ChangeFacts => ({
  cents: cents(g.bedrag),
  indexation: g.indexering === true,
  clause: g.clausule,
  natureUnchanged: g.andereAard !== true,
  additionalServices: g.aanvullend === true,
  unforeseeable: g.onvoorzien === true,
  newProvider: g.andereAanbieder === true,
  substantial: g.wezenlijk === true,
});

const roomOf = (r: NewRoomDto): BestedingsruimteAgreement => ({
  year: r.jaar,
  grain: r.grondslag,
  segmentCode: r.segment ?? null,
  productGroup: null,
  cents: cents(r.bedrag),
  consequence: r.gevolg,
});

const agreementsOf = (a: AgreementsDto): VersionAgreements => ({
  talkMonths: a.gesprekMaanden,
  reports: a.verantwoording.map((r) => ({ name: r.naam, months: r.maanden })),
  clauses: a.clausules,
  kpis: a.kpis.map((k) => ({ kpi: k.kpi, norm: k.norm ?? null, band: k.band ?? null, frequency: k.frequentie, consequence: k.gevolg })),
  capacity: a.capaciteit.map((c) => ({ line: c.regel, name: c.naam, location: c.locatie ?? null, unit: c.eenheid, amount: c.aantal })),
});

@ApiTags('Contracten')
@Controller('contracten/:nummer')
export class ContractChangesController {
  constructor(
    private readonly terms: ContractTermQuery,
    private readonly facts: VersionFactsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('verschil')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Wat er verschilt tussen twee versies van een contract' })
  @ApiOkResponse({ type: Object, description: 'Beide versies en de verschillen; wat gelijk is, is geteld.' })
  async difference(
    @CurrentActor() actor: Actor,
    @Param('nummer', KeyParam) number: string,
    @Query() query: DifferenceQueryDto,
  ): Promise<Record<string, unknown>> {
    const versions = await this.facts.of(actor, number, [query.van, query.naar]);
    const [old, now] = [found(versions.get(query.van) ?? null), found(versions.get(query.naar) ?? null)];
    const { rows, equal } = differenceOf(old.facts, now.facts);
    return {
      nummer: number,
      van: old.head,
      naar: now.head,
      gelijk: equal,
      regels: rows.map((r) => ({
        soort: r.kind,
        sleutel: r.key,
        onderdeel: r.part,
        oud: r.old,
        nieuw: r.new,
        verschil: r.cents === null ? null : decimalFromCents(r.cents),
        procent: r.basisPoints === null ? null : decimalFromCents(r.basisPoints),
      })),
    };
  }

  @Post('gronden')
  @Needs('contract:change')
  @HttpCode(200)
  @ApiOperation({ summary: 'De wettelijke gronden voor een wijziging toetsen, in de volgorde van de wet', description: 'Verandert niets.' })
  @ApiOkResponse({ type: [Object], description: 'Elke grond: of zij slaagt, waarom niet, en waar de grenzen dichtbij zijn.' })
  async grounds(
    @CurrentActor() actor: Actor,
    @Param('nummer', KeyParam) number: string,
    @Body() body: GroundFactsDto,
  ): Promise<Record<string, unknown>[]> {
    const page = found(await this.terms.one(actor, number, null));
    const before = cumulativeChange(
      cents(page.oorspronkelijkeWaarde),
      page.wijzigingen.map((w) => ({ ground: w.grond, cents: w.centen === null ? null : BigInt(w.centen), indexation: w.indexering })),
    );
    return testGrounds(factsOf(body), before).map((t) => ({
      grond: t.ground,
      naam: t.name,
      eForms: t.eForms,
      slaagt: t.holds,
      redenen: t.reasons,
      waarschuwingen: t.warnings,
      aankondiging: t.notice,
      bron: t.source,
    }));
  }

  @Post('versies')
  @Needs('contract:change')
  @ApiOperation({
    summary: 'Een contract wijzigen met een nieuwe versie',
    description: 'Met de wettelijke grond. Wie de nieuwste versie niet zag, krijgt 412 met wie haar maakte; er verandert dan niets.',
  })
  @ApiCreatedResponse({ type: Object, description: 'Het nummer van de nieuwe versie.' })
  async change(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Body() body: NewVersionDto): Promise<{ versie: number }> {
    const versie = await this.uow.run(actor, (tx) =>
      changeContract(tx, {
        number,
        seenVersion: body.gezien,
        from: body.van,
        until: body.totEnMet ?? null,
        summary: body.samenvatting.trim(),
        ground: body.grond.grond,
        explanation: body.grond.toelichting.trim(),
        deviation: body.grond.afwijking ?? null,
        facts: factsOf(body.grond),
        tariffs: new Map((body.tarieven ?? []).map((t) => [t.regel, centsFromDecimal(t.bedrag)])),
        rooms: new Map((body.ruimten ?? []).map((r) => [`${r.jaar} ${r.grondslag}`, { cents: cents(r.bedrag), consequence: r.gevolg ?? null }])),
        newRooms: (body.bestedingsruimten ?? []).map(roomOf),
        agreements: body.afspraken ? agreementsOf(body.afspraken) : null,
      }),
    );
    return { versie };
  }

  @Post('aankondigingen')
  @Needs('contract:change')
  @HttpCode(204)
  @ApiOperation({ summary: 'Vastleggen dat de aankondiging van een wijziging (formulier 38) is verstuurd' })
  @ApiNoContentResponse({ description: 'Vastgelegd.' })
  async noticeSent(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Body() body: NoticeSentDto): Promise<void> {
    await this.uow.run(actor, (tx) => recordNoticeSent(tx, { number, version: body.versie, on: body.op, reference: body.kenmerk.trim() }));
  }
}
