// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents } from '#kernel';
import { changeReasonName, endReasonName, frequencyName } from '../domain/code-names.js';
import { unitName } from '../domain/units.js';
import { child } from '../domain/wording.js';
import type { AllocationLine, StoredAllocation, StoredVersion } from '../persistence/allocation.query.js';
import { AllocationDto, AllocationLineDto, AllocationUseDto, AllocationVersionDto } from './allocation.dto.js';
import { share } from './share.js';

const REMOVED = '13';
const HOUR = '04';
const MINUTE = '01';
const decimal = (cents: string): string => decimalFromCents(BigInt(cents));
const told = (code: string | null, name: (code: string) => string): string | null => (code === null ? null : name(code));

export function allocationAnswer(a: StoredAllocation): AllocationDto {
  const [held] = a.versions;
  return {
    id: held!.id,
    nummer: a.number,
    kind: child(a.personId),
    kindId: a.personId,
    aanbieder: a.provider,
    gemeente: a.municipality,
    van: held!.from,
    totEnMet: held!.until,
    versies: a.versions.map(versionAnswer),
    verwijzer: a.referrer,
    verzoek: a.request && {
      id: a.request.id,
      referentie: a.request.reference,
      van: a.request.from,
      totEnMet: a.request.until,
      ontvangenOp: new Date(a.request.receivedAt).toISOString(),
      bericht: a.request.message,
    },
    meldingen: a.notices.map((n) => ({
      soort: n.kind,
      begin: n.begins,
      einde: n.ends,
      reden: n.reason,
      redenNaam: told(n.reason, endReasonName),
      ingetrokken: n.withdrawn,
      ontvangenOp: new Date(n.receivedAt).toISOString(),
      bericht: n.message,
    })),
    gedeclareerd: useAnswer(a.declared, held!),
  };
}

function versionAnswer(v: StoredVersion): AllocationVersionDto {
  return {
    id: v.id,
    toegewezenOp: v.assignedAt,
    van: v.from,
    totEnMet: v.until,
    reden: v.reason,
    redenNaam: told(v.reason, changeReasonName),
    categorie: v.category,
    product: v.product,
    volume: v.volume,
    eenheid: v.unit,
    eenheidNaam: told(v.unit, unitName),
    frequentie: v.frequency,
    frequentieNaam: told(v.frequency, frequencyName),
    budget: told(v.budgetCents, decimal),
    bericht: v.message,
    geldt: v.newest && v.reason !== REMOVED,
  };
}

/**
 * What was declared beside what may be. Hours were counted in minutes; they are told in hours unless minutes were declared. Without an
 * allocated unit the volumes add up only when all lines are of one.
 */
function useAnswer({ lines, cents, counted, units, most }: StoredAllocation['declared'], held: StoredVersion): AllocationUseDto {
  const hours = held.unit === HOUR && !units.includes(MINUTE);
  const unit = held.unit === null ? (units.length === 1 ? units[0]! : null) : held.unit === HOUR && !hours ? MINUTE : held.unit;
  const inUnit = (volume: number): number => (hours ? volume / 60 : volume);
  return {
    regels: lines,
    aantal: held.unit === null && units.length > 1 ? null : inUnit(counted),
    eenheidNaam: told(unit, unitName),
    maximum: most === null ? null : inUnit(most),
    percentage: most === null ? null : share(counted, most),
    bedrag: decimal(cents),
    budget: told(held.budgetCents, decimal),
    budgetPercentage: held.budgetCents === null ? null : share(BigInt(cents), BigInt(held.budgetCents)),
  };
}

export function allocationLineAnswer(l: AllocationLine): AllocationLineDto {
  return {
    bericht: l.message,
    regel: l.no,
    zorgVan: l.from,
    zorgTotEnMet: l.until,
    product: { code: l.code, naam: l.name },
    aantal: Number(l.volume),
    eenheidNaam: unitName(l.unit),
    bedrag: decimal(l.cents),
    soort: l.credit ? 'credit' : 'debet',
    goedgekeurd: l.accepted,
  };
}
