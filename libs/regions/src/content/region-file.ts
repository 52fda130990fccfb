// SPDX-License-Identifier: EUPL-1.2
import { doubleEntry } from '../domain/membership.js';
import type { GroupMember, InhabitantCount, Membership, Municipality, MunicipalityGroup, Region } from '../domain/region.js';
import { readContentFile, type ContentFile } from './content-file.js';
import type { Fields } from './fields.js';

export interface RegionContent {
  readonly region: Region;
  readonly municipalities: readonly Municipality[];
  readonly memberships: readonly Membership[];
  readonly groups: readonly MunicipalityGroup[];
  readonly inhabitants: readonly InhabitantCount[];
}

const KEY = /^[a-z][a-z0-9-]*$/;
const CODE = /^[0-9]{4}$/;

/** First and last day; a period that ends before it begins is a fault at `last`. */
export function readPeriod(fields: Fields): { from: string; last: string | null } {
  const from = fields.date('from');
  const last = fields.optionalDate('last');
  if (last !== null && last < from) fields.fault('last', 'De laatste dag ligt voor de eerste.');
  return { from, last };
}

function readMember(known: ReadonlySet<string>) {
  return (fields: Fields): GroupMember => {
    const municipality = fields.text('municipality');
    if (!known.has(municipality)) fields.fault('municipality', `Gemeente ${municipality} staat niet in de lijst van gemeenten.`);
    return { municipality, ...readPeriod(fields) };
  };
}

function noDoubles(fields: Fields, key: string, members: readonly GroupMember[]): void {
  const double = doubleEntry(members);
  if (double) fields.fault(key, `Gemeente ${double[0].municipality} staat er twee keer in op dezelfde dag.`);
}

/** The file with a region, its municipalities, their periods, the groups and the inhabitants. */
export function readRegionFile(dataDir: string): ContentFile<RegionContent> {
  return readContentFile(dataDir, 'regio.json', (file) => {
    const r = file.part('region');
    const region = { id: r.whole('id'), key: r.matching('key', KEY, 'sleutel'), name: r.text('name'), demo: r.flag('demo') };
    r.nothingElse();
    const municipalities = file.list('municipalities', (f) => ({
      code: f.matching('code', CODE, 'gemeentecode van vier cijfers'),
      key: f.matching('key', KEY, 'sleutel'),
      name: f.text('name'),
      source: f.text('source'),
    }));
    const member = readMember(new Set(municipalities.map((m) => m.code)));
    const memberships = file.list('memberships', (f) => ({ ...member(f), source: f.text('source'), note: f.optionalText('note') }));
    noDoubles(file, 'memberships', memberships);
    const groups = file.list('groups', (f) => {
      const members = f.list('members', member);
      noDoubles(f, 'members', members);
      return { key: f.text('key'), name: f.text('name'), note: f.optionalText('note'), source: f.text('source'), members };
    });
    const inhabitants = file.list('inhabitants', (f) => {
      const municipality = f.text('municipality');
      return { municipality, on: f.date('on'), count: f.optionalWhole('count'), source: f.text('source') };
    });
    return { region, municipalities, memberships, groups, inhabitants };
  });
}
