// SPDX-License-Identifier: EUPL-1.2
// 9338, 9339, 9340, 9341 and S329: allocation, category, product and unit of a line. Specific allocations name category and
// product, aspecific ones the category, generic ones neither.
import type { Allocation } from '../allocations.js';
import { firstDay, lastDay, type Month } from '../calendar.js';
import type { SampleProduct, Unit } from '../products.js';
import { border, fault, type Case, type Stage } from './stage.js';

const period = (first: Month): { start: number; end: number } => ({ start: firstDay(first - 1), end: lastDay(first + 3) });

const withOther = (
  fits: (own: SampleProduct, other: SampleProduct) => boolean,
  play: (stage: Stage, place: Allocation, other: SampleProduct, first: Month) => void,
): Case => ({
  span: 1,
  play: (stage, first) => {
    const place = stage.place((a) => a.product.unit !== '83' && stage.others(a).some((x) => fits(a.product, x)));
    if (place === null) return false;
    play(
      stage,
      place,
      stage.others(place).find((x) => fits(place.product, x))!,
      first,
    );
    return true;
  },
});

const NAMED: readonly Case[] = [
  withOther(
    (own, other) => own.category !== other.category,
    (stage, place, other, first) => {
      const aspecific = () => stage.allocate(place, { ...period(first), code: null, extent: null });
      fault(stage.declare(aspecific(), first, { volume: 2, product: other }), '9339', 'Andere categorie gedeclareerd dan toegewezen');
      border(stage.declare(aspecific(), first, { volume: 2 }), '9339', 'Categorie is die van de aspecifieke toewijzing');
      const generic = stage.allocate(place, { ...period(first), category: null, code: null, extent: null, budget: 5_000_000 });
      border(stage.declare(generic, first, { volume: 2, product: other }), '9339', 'Generieke toewijzing noemt geen categorie');
    },
  ),
  withOther(
    (own, other) => own.category === other.category,
    (stage, place, other, first) => {
      const aspecific = stage.allocate(place, { ...period(first), code: null, extent: null, budget: 5_000_000 });
      border(stage.declare(aspecific, first, { volume: 2, product: other }), '9340', 'Aspecifieke toewijzing noemt geen productcode');
    },
  ),
  withOther(
    (own, other) => own.category === other.category && own.unit === other.unit && own.unit !== '82',
    (stage, place, other, first) => {
      const specific = (): Allocation => stage.allocate(place, period(first));
      fault(stage.declare(specific(), first, { volume: 2, product: other }), '9340', 'Ander product gedeclareerd dan toegewezen');
      border(stage.declare(specific(), first, { volume: 2 }), '9340', 'Productcode is die van de toewijzing');
    },
  ),
];

/** The tariff as agreed, so that the unit is all that is wrong. */
const inUnit = (stage: Stage, allocation: Allocation, first: Month, unit: Unit): ReturnType<Stage['declare']> =>
  stage.declare(allocation, first, { volume: 2, unit, tariff: stage.tariff(allocation, allocation.product, first) });

const UNITS: readonly Case[] = [
  {
    span: 1,
    play: (stage, first) => {
      const place = stage.placeOf('01', '16');
      if (place === null) return false;
      fault(inUnit(stage, stage.allocate(place, period(first)), first, '04'), '9341', 'Eenheid is niet die van de toewijzing');
      const aspecific = stage.allocate(place, { ...period(first), code: null, extent: null });
      fault(inUnit(stage, aspecific, first, '04'), '9341', 'Eenheid is niet die van de overeenkomst (aspecifieke toewijzing)');
      return true;
    },
  },
  {
    span: 1,
    play: (stage, first) => {
      const place = stage.placeOf('04');
      if (place === null) return false;
      const minutes = { volume: 95, unit: '01' } as const;
      border(stage.declare(stage.allocate(place, period(first)), first, minutes), '9341', 'Uren toegewezen, minuten gedeclareerd');
      const aspecific = stage.allocate(place, { ...period(first), code: null, extent: null });
      border(stage.declare(aspecific, first, minutes), '9341', 'Uren in de overeenkomst, minuten gedeclareerd (aspecifieke toewijzing)');
      // The allocation is in another unit than the contract: the unit fits the allocation, but no tariff is agreed for it.
      const extent = { volume: 4, unit: '16', frequency: '2' } as const;
      const line = inUnit(stage, stage.allocate(place, { ...period(first), extent }), first, '16');
      fault(line, '0611', 'Voor deze eenheid is geen tarief afgesproken');
      return true;
    },
  },
];

const KNOWN: readonly Case[] = [
  {
    span: 1,
    play: (stage, first) => {
      const place = stage.placeOf('01', '04', '16');
      const foreign = place === null ? null : stage.place((a) => a.owner !== place.owner && a.municipality === place.municipality);
      if (place === null || foreign === null) return false;
      const line = stage.declare(stage.allocate(place, period(first)), first, { volume: 2, allocation: foreign.number, suffix: 'A' });
      fault(line, '9338', 'Toewijzing is van een andere aanbieder');
      // Issued after the care: it arrives in the month of the declaration.
      const late = stage.allocate(place, { ...period(first), issued: lastDay(first) - 2 });
      border(stage.declare(late, first, { volume: 2 }), '9338', 'Toewijzing komt in dezelfde maand als de declaratie');
      return true;
    },
  },
];

export const PRODUCT_CASES: readonly Case[] = [...NAMED, ...UNITS, ...KNOWN];
