// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { decimalFromCents } from '#kernel';
import { PRICE_FORMULA, TIE_RULE } from '../domain/award-model.js';
import { CPV, NUTS } from '../domain/tender-codes.js';
import { TERMS } from '../domain/tender-terms.js';
import { PROCEDURE_CODES } from '../domain/tender.js';
import { TENDER_TRAIL } from '../domain/variants/sas-tender.js';
import type { TenderPlace } from '../persistence/tenders.query.js';
import type { TenderStand } from '../use-cases/read-tender.js';

const amount = (cents: bigint | null): string | null => (cents === null ? null : decimalFromCents(cents));

export class TenderAnswerDto {
  @ApiProperty() staat!: string;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty({ type: [Object], description: 'De weg van concept tot gunning: staat en stand (klaar, nu of straks).' }) spoor!: object[];
  @ApiProperty({ type: Object, description: 'totaal, looptijd, opties, drempel en europees' }) raming!: object;
  @ApiProperty({ type: Object, description: 'Wat de aankondiging zegt, buiten percelen en criteria.' }) stukken!: object;
  @ApiProperty({ type: [Object] }) percelen!: object[];
  @ApiProperty({ type: [Object] }) criteria!: object[];
  @ApiProperty({ type: [Object], description: 'Wat de regio koos en waarom.' }) keuzes!: object[];
  @ApiProperty({ type: [Object] }) bestanden!: object[];
  @ApiProperty({ type: [Object], description: 'stap, titel, op en herkomst' }) planning!: object[];
  @ApiProperty({ type: [String] }) planningLetOp!: readonly string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'De sluiting zoals zij nu staat.' }) sluiting!: string | null;
  @ApiProperty({ type: [Object], description: 'Wat voor de aankondiging wordt nagekeken; alleen voor de regio.' }) controle!: object[];
  @ApiProperty({ type: Object, nullable: true }) naar!: object | null;
  @ApiProperty({ type: Object, nullable: true }) van!: object | null;
}

/** The way so far: what was passed, where it is, what comes. An end beside the way leaves the rest open. */
function trailOf(state: string): object[] {
  const at = (TENDER_TRAIL as readonly string[]).indexOf(state);
  return TENDER_TRAIL.map((staat, i) => ({ staat, stand: at < 0 ? 'straks' : i < at ? 'klaar' : i === at ? 'nu' : 'straks' }));
}

export function tenderAnswer({ procedure, papers: p, state, estimate, ...stand }: TenderStand, place: TenderPlace, staff: boolean): TenderAnswerDto {
  const { threshold } = estimate;
  return {
    staat: state,
    versie: procedure.version,
    spoor: trailOf(state),
    raming: {
      totaal: amount(estimate.total),
      looptijd: decimalFromCents(estimate.term),
      opties: decimalFromCents(estimate.options),
      drempel: threshold && {
        bedrag: decimalFromCents(threshold.cents),
        bron: threshold.source,
        zekerheid: threshold.certainty,
        vanaf: threshold.from,
      },
      europees: estimate.european,
    },
    stukken: {
      vorm: { code: p.procedureCode, naam: PROCEDURE_CODES[p.procedureCode] },
      raamovereenkomst: p.framework,
      redenLanger: p.frameworkReason,
      optieAantal: p.optionCount,
      optieMaanden: p.optionMonths,
      ramingToelichting: p.estimateBasis,
      percelenReden: p.lotsReason,
      maximumPercelen: p.maxLots,
      maximumOvereenkomsten: p.maxContracts,
      aankondigenOp: p.announceOn,
      vragenTot: p.questionsUntil?.toISOString() ?? null,
      notaOp: p.notaOn,
      sluitOp: p.deadline?.toISOString() ?? null,
      wachttermijn: p.standstillDays,
      rechter: p.court,
      proportionaliteit: p.proportionality,
      gelijkeStand: TIE_RULE,
      prijsformule: PRICE_FORMULA,
    },
    percelen: p.lots.map((l, i) => ({
      nummer: i + 1,
      titel: l.title,
      omschrijving: l.description,
      raming: amount(l.estimateCents),
      opties: amount(l.optionCents),
      maximumBedrag: amount(l.maxCents),
      maximum: l.maxContracts,
      cpv: l.cpv.map((code) => ({ code, naam: CPV.find((c) => c.code === code)?.name ?? null })),
      nuts: l.nuts.map((code) => ({ code, naam: NUTS.find((c) => c.code === code)?.name ?? null })),
    })),
    criteria: p.criteria.map((c, i) => ({
      nummer: i + 1,
      perceel: c.lotNo,
      titel: c.title,
      soort: c.kind,
      gewicht: c.weight,
      toelichting: c.description,
    })),
    keuzes: TERMS.map((t) => {
      const said = p.terms.find((x) => x.key === t.key);
      return {
        sleutel: t.key,
        titel: t.title,
        vraag: t.question,
        keuze: said?.choice ?? '',
        motivering: said?.motivation ?? '',
        regel: { tekst: t.rule.text, bron: t.rule.source, zekerheid: t.rule.certainty },
      };
    }),
    bestanden: place.stukken.map(({ door: _, ...d }) => (staff ? { ...d, door: _ } : d)),
    planning: stand.planned.map((d) => ({ stap: d.step, titel: d.title, op: d.day, herkomst: d.from })),
    planningLetOp: staff ? stand.planningWarnings : [],
    sluiting: place.sluiting,
    controle: staff
      ? stand.checks.map((c) => ({ sleutel: c.key, tekst: c.text, klaar: c.done, blokkeert: c.blocks, bron: c.source, zekerheid: c.certainty }))
      : [],
    naar: place.naar,
    van: place.van,
  };
}

export class TenderChoicesDto {
  @ApiProperty({ type: [Object], description: 'code en naam' }) vormen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'code en naam' }) cpv!: readonly object[];
  @ApiProperty({ type: [Object], description: 'code en naam' }) nuts!: readonly object[];
  @ApiProperty({ type: [Object], description: 'sleutel, titel, vraag en regel' }) keuzes!: readonly object[];
  @ApiProperty({ type: [Object], description: 'sleutel en naam van soorten procedure' }) soorten!: readonly object[];
}
export class TenderNoticeAnswerDto {
  @ApiProperty({ type: 'integer' }) soort!: number;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: 'integer' }) ontbreekt!: number;
  @ApiProperty({ type: [Object], description: 'sleutel, veld, titel, perceel, verplichting, waarde en herkomst' }) velden!: readonly object[];
}
