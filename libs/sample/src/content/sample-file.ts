// SPDX-License-Identifier: EUPL-1.2
import { ROLES_OF_PEOPLE } from '#platform';
import { readContentFile, type ContentFile, type Fields } from '#regions';
import { takesPart } from '#strategy';
import type { DemoPerson } from '../domain/demo-people.js';
import type { BoughtProduct, SampledRegion, SampleTariffRow, SmallRosterGroup, SmallSample } from '../domain/small-sample.js';
import type { RegionFiles } from './region-files.js';

export const SAMPLE_FILE = 'voorbeeld.json';

function readPerson(f: Fields): DemoPerson {
  const role = f.text('role');
  if (!(ROLES_OF_PEOPLE as readonly string[]).includes(role)) f.fault('role', `"${role}" is geen rol.`);
  return { email: f.text('email'), name: f.text('name'), role: role as DemoPerson['role'] };
}

function readTariff(f: Fields): SampleTariffRow {
  const frequency = f.matching('frequency', /^[1246]$/, 'frequentie') as SampleTariffRow['frequency'];
  const [least, most] = [f.whole('least'), f.whole('most')];
  if (most < least) f.fault('most', 'Het meeste is minder dan het minste.');
  return { code: f.text('code'), cents: f.whole('cents'), frequency, least, most, months: f.whole('months'), weight: f.whole('weight') };
}

function readGroup(f: Fields): SmallRosterGroup {
  const size = f.matching('size', /^(groot|middel)$/, 'grootte') as SmallRosterGroup['size'];
  return {
    forms: f.texts('forms'),
    count: f.whole('count'),
    larger: f.whole('larger'),
    size,
    description: f.text('description'),
    products: f.texts('products'),
    productsLeast: f.whole('productsLeast'),
    productsMost: f.whole('productsMost'),
    reachLeast: f.whole('reachLeast'),
    reachMost: f.whole('reachMost'),
  };
}

/** The file with a small invented year; a region without it has the full one, or none. */
export function readSampleFile(dataDir: string, name = SAMPLE_FILE): ContentFile<SmallSample> {
  return readContentFile(dataDir, name, (file) => {
    const c = file.part('contracts');
    const contracts = {
      kind: c.text('kind'),
      series: c.text('series'),
      from: c.date('from'),
      last: c.date('last'),
      indexation: c.list('indexation', (i) => ({ year: i.whole('year'), perMille: i.whole('perMille') })),
    };
    c.nothingElse();
    const tariffs = file.list('tariffs', readTariff);
    const priced = new Set(tariffs.map((t) => t.code));
    const roster = file.list('roster', (f) => {
      const group = readGroup(f);
      for (const code of group.products) if (!priced.has(code)) f.fault('products', `Product ${code} heeft hier geen tarief.`);
      return group;
    });
    return {
      contracts,
      children: file.whole('children'),
      tariffs,
      roster,
      municipality: file.text('municipality'),
      people: file.list('people', readPerson),
      guests: file.list('guests', (f) => ({ ...readPerson(f), region: f.text('region') })),
    };
  });
}

/** Who may buy what on which day follows from the strategy: a product of no segment is bought by who takes part in a whole segment. */
export function sampledRegion({ region, strategy, catalogue }: RegionFiles): SampledRegion {
  const codes = region.content.municipalities.map((m) => m.code);
  const { segments } = strategy.content.strategy;
  const products = catalogue.products.content.map((p): BoughtProduct => {
    const own = segments.find((s) => s.key === p.segment);
    const participants = (day: string): string[] =>
      own
        ? codes.filter((code) => own.participation.some((x) => takesPart([x], code, x.careForm, day)))
        : codes.filter((code) => segments.some((s) => takesPart(s.participation, code, null, day)));
    return { code: p.code, category: p.category, unit: p.unit, segment: p.segment, participants };
  });
  return {
    key: region.content.region.key,
    municipalities: new Map(region.content.municipalities.map((m) => [m.code, m.name])),
    products,
  };
}
