// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readRegionFile } from '../content/region-file.js';
import { doubleEntry, isMember, membersOn } from './membership.js';

const { content, version } = readRegionFile(join(import.meta.dirname, '../../../../data/haaglanden'));
const nameOf = new Map(content.municipalities.map((m) => [m.code, m.key]));
const on = (group: string, day: string): string[] =>
  membersOn(content.groups.find((g) => g.key === group)!.members, day)
    .map((c) => nameOf.get(c)!)
    .sort();
const region = (day: string): string[] => membersOn(content.memberships, day);

describe('membership of Haaglanden', () => {
  it('is ten municipalities until the end of 2023 and nine since', () => {
    expect([region('2023-12-31').length, region('2024-01-01').length, region('2014-12-31').length]).toEqual([10, 9, 0]);
    expect(version).toBe('2025.1');
  });
  it('is tested on the day of the care, not of the declaration', () => {
    expect(isMember(content.memberships, '0626', '2023-12-31')).toBe(true);
    expect(isMember(content.memberships, '0626', '2024-01-01')).toBe(false);
  });
  it('shows both dates and sources of the friction about Voorschoten', () => {
    expect(content.memberships.find((m) => m.municipality === '0626')!.note).toMatch(/2026.*31 december 2023/s);
  });
});

describe('the groups', () => {
  it('are those of the documents', () => {
    expect(on('H1', '2025-01-01')).toEqual(['den-haag']);
    expect(on('H4', '2025-01-01')).toEqual(['delft', 'midden-delfland', 'rijswijk', 'westland']);
    expect(on('H5', '2023-06-01')).toEqual(['leidschendam-voorburg', 'pijnacker-nootdorp', 'voorschoten', 'wassenaar', 'zoetermeer']);
    expect(on('H5', '2024-01-01')).not.toContain('voorschoten');
  });
  it('make H8 the region without Den Haag', () => {
    expect(on('H8', '2027-01-01')).toEqual(on('H9', '2027-01-01').filter((k) => k !== 'den-haag'));
    expect([on('H8', '2027-01-01').length, on('H9', '2027-01-01').length, on('H9', '2023-12-31').length]).toEqual([8, 9, 0]);
    expect([on('H10', '2023-12-31').length, on('H10', '2024-01-01').length]).toEqual([10, 0]);
  });
  it('keep the second sense of H5 apart, and mark H3 as an inference', () => {
    expect(on('H5-onderwijs', '2025-06-01')).not.toEqual(on('H5', '2025-06-01'));
    expect(on('H3', '2025-06-01')).toEqual(['leidschendam-voorburg', 'rijswijk', 'wassenaar']);
    expect(content.groups.find((g) => g.key === 'H3')!.note).toContain('afleiding');
    expect([...on('H5-onderwijs', '2025-06-01'), ...on('H3', '2025-06-01'), ...on('H1', '2025-06-01')].sort()).toEqual(on('H9', '2025-06-01'));
  });
});

describe('inhabitants', () => {
  it('are empty where no source gives them, and never zero', () => {
    const unknown = content.inhabitants.filter((i) => i.on === '2022-01-01' && i.count === null).map((i) => nameOf.get(i.municipality));
    expect(unknown).toEqual(['delft', 'pijnacker-nootdorp']);
    expect(content.inhabitants.every((i) => i.count !== 0 && (i.count !== null || i.source.startsWith('Niet in bron')))).toBe(true);
  });
});

describe('entries on one day', () => {
  const entry = (from: string, last: string | null) => ({ municipality: '0001', from, last });
  it('may touch but not overlap', () => {
    expect(doubleEntry([entry('2020-01-01', '2020-12-31'), entry('2021-01-01', null)])).toBeNull();
    expect(doubleEntry([entry('2020-01-01', '2021-01-01'), entry('2021-01-01', null)])).not.toBeNull();
    expect(doubleEntry([entry('2020-01-01', null), { ...entry('2020-01-01', null), municipality: '0002' }])).toBeNull();
  });
});
