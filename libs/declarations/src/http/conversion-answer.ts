// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents } from '#kernel';
import type { Actor } from '#platform';
import type { Column } from '#platform/http';
import { frequencyName } from '../domain/code-names.js';
import { CONVERTIBLE, ENDS_BY_ITSELF } from '../domain/conversion.js';
import { unitName } from '../domain/units.js';
import { child } from '../domain/wording.js';
import type { ConversionSum, ConversionSummary, ShownConversion, ShownItem } from '../persistence/conversions.query.js';
import { ConversionDetailDto, ConversionDto, ConversionItemDto, ConversionSumDto } from './conversion.dto.js';

const decimal = (cents: string): string => decimalFromCents(BigInt(cents));
const iso = (moment: string | null): string | null => (moment === null ? null : new Date(moment).toISOString());

export function conversionAnswer(c: ShownConversion): ConversionDto {
  return {
    id: c.id,
    nummer: c.no,
    titel: c.title,
    vanaf: c.startsOn,
    staat: c.state,
    doorgerekendOp: iso(c.countedAt),
    gemaaktDoor: c.createdName,
    gemaaktOp: new Date(c.createdAt).toISOString(),
    toewijzingen: c.allocations,
    omTeZetten: c.converts,
    open: c.open,
  };
}

const sumAnswer = (s: ConversionSum): ConversionSumDto => ({
  sleutel: s.key,
  naam: s.name,
  toewijzingen: s.allocations,
  kinderen: s.persons,
  oud: decimal(s.oldCents),
  nieuw: decimal(s.newCents),
  zonderBedrag: s.unknown,
  berichten: s.messages,
});

export interface ConversionPowers {
  readonly actor: Actor;
  readonly prepare: boolean;
  readonly approve: boolean;
}

export function conversionDetailAnswer(c: ShownConversion, s: ConversionSummary, { actor, prepare, approve }: ConversionPowers): ConversionDetailDto {
  const own = [c.createdBy, c.proposedBy].includes(actor.accountId);
  return {
    ...conversionAnswer(c),
    eersteNummer: c.firstNumber,
    tabel: c.table,
    versie: c.version,
    voorgelegdDoor: c.proposedName,
    voorgelegdOp: iso(c.proposedAt),
    beslistDoor: c.decidedName,
    beslistOp: iso(c.decidedAt),
    opmerking: c.note,
    klaarOp: iso(c.doneAt),
    kinderen: s.persons,
    berichten: c.messages,
    gemeenten: s.municipalities.map(sumAnswer),
    aanbieders: s.providers.map(sumAnswer),
    restvolume: s.volumes.map((v) => ({
      eenheid: unitName(v.unit),
      frequentie: frequencyName(v.frequency),
      nieuweEenheid: unitName(v.newUnit),
      toewijzingen: v.allocations,
      rest: v.rest,
      nieuw: v.fresh,
    })),
    uitzonderingen: s.exceptions.map((e) => ({
      soort: e.kind,
      aantal: e.count,
      open: e.open,
      omzetten: e.converts,
      reden: e.reason,
      vraagtBesluit: !ENDS_BY_ITSELF.has(e.kind),
      omzetbaar: CONVERTIBLE.has(e.kind),
    })),
    magWijzigen: prepare && c.state === 'concept',
    magBeslissen: approve && c.state === 'wacht-op-tweede' && actor.accountId !== null && !own,
  };
}

const size = (volume: string | null, unit: string | null, frequency: string | null): string | null =>
  volume === null || unit === null || frequency === null ? null : `${volume} ${unitName(unit)} ${frequencyName(frequency)}`;

export function conversionItemAnswer(i: ShownItem): ConversionItemDto {
  return {
    id: i.id,
    nummer: i.number,
    kind: child(i.personId),
    aanbieder: i.provider,
    nieuweAanbieder: i.newProvider,
    gemeente: i.municipality,
    regel: i.ruleNo,
    oudProduct: i.oldProduct,
    nieuwProduct: i.newProduct,
    uitzondering: i.exception,
    keuze: i.choice,
    reden: i.choiceReason,
    beslistDoor: i.chosenName,
    van: i.from,
    totEnMet: i.until,
    oudTotEnMet: i.keptUntil,
    nieuwVan: i.begins,
    oudeOmvang: size(i.oldVolume, i.oldUnit, i.frequency),
    nieuweOmvang: size(i.newVolume, i.newUnit, i.frequency),
    rest: i.restVolume,
    oud: i.oldCents === null ? null : decimal(i.oldCents),
    nieuw: i.newCents === null ? null : decimal(i.newCents),
    nieuwNummer: i.newNumber,
  };
}

export const CONVERSION_COLUMNS: readonly Column<ConversionItemDto>[] = [
  { head: 'Toewijzing', kind: 'tekst', value: (i) => i.nummer },
  { head: 'Kind', kind: 'tekst', value: (i) => i.kind },
  { head: 'Gemeente', kind: 'tekst', value: (i) => i.gemeente.naam },
  { head: 'Aanbieder', kind: 'tekst', value: (i) => i.aanbieder.naam },
  { head: 'Nieuwe aanbieder', kind: 'tekst', value: (i) => i.nieuweAanbieder?.naam },
  { head: 'Oud product', kind: 'tekst', value: (i) => i.oudProduct },
  { head: 'Nieuw product', kind: 'tekst', value: (i) => i.nieuwProduct },
  { head: 'Van', kind: 'datum', value: (i) => i.van },
  { head: 'Tot en met', kind: 'datum', value: (i) => i.totEnMet },
  { head: 'Oude tot en met', kind: 'datum', value: (i) => i.oudTotEnMet },
  { head: 'Nieuwe van', kind: 'datum', value: (i) => i.nieuwVan },
  { head: 'Oude omvang', kind: 'tekst', value: (i) => i.oudeOmvang },
  { head: 'Nieuwe omvang', kind: 'tekst', value: (i) => i.nieuweOmvang },
  { head: 'Oude waarde', kind: 'bedrag', value: (i) => i.oud },
  { head: 'Nieuwe waarde', kind: 'bedrag', value: (i) => i.nieuw },
  { head: 'Uitzondering', kind: 'tekst', value: (i) => i.uitzondering },
  { head: 'Besluit', kind: 'tekst', value: (i) => i.keuze },
  { head: 'Reden', kind: 'tekst', value: (i) => i.reden },
  { head: 'Nieuw nummer', kind: 'tekst', value: (i) => i.nieuwNummer },
];
