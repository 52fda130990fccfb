// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '#kernel';
import { readRegionFile } from './region-file.js';

type Json = Record<string, unknown>;
const original = readFileSync(join(import.meta.dirname, '../../../../data/haaglanden/regio.json'), 'utf8');
let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'raamwerk-content-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function refusal(text: string | null): { code: string; details: Json; faults: string[] } {
  if (text !== null) writeFileSync(join(dir, 'regio.json'), text);
  try {
    readRegionFile(dir);
  } catch (error) {
    const e = error as DomainError;
    return { code: e.code, details: e.details, faults: e.violations.map((v) => `${v.pointer}: ${v.text}`) };
  }
  throw new Error('was accepted');
}
const changed = (change: (file: { [key: string]: Json[] }) => void): string[] => {
  const file = JSON.parse(original) as { [key: string]: Json[] };
  change(file);
  return refusal(JSON.stringify(file)).faults;
};

describe('a data file', () => {
  it('that is absent or no JSON names itself', () => {
    expect(refusal(null)).toMatchObject({ code: 'gegevensbestand-onleesbaar', details: { bestand: 'regio.json' } });
    expect(refusal('{"version":')).toMatchObject({ code: 'gegevensbestand-onleesbaar', details: { bestand: 'regio.json' } });
  });
  it('names every fault with its place, all at once', () => {
    const faults = changed((f) => {
      f.municipalities![0]!.code = '503';
      f.memberships![1]!.from = '2015-02-30';
      delete f.groups![0]!.source;
    });
    expect(faults).toEqual([
      '/municipalities/0/code: "503" is geen gemeentecode van vier cijfers.',
      '/memberships/0/municipality: Gemeente 0503 staat niet in de lijst van gemeenten.',
      '/memberships/1/from: Hier hoort een datum te staan (jjjj-mm-dd).',
      expect.stringContaining('/groups/'),
      expect.stringContaining('/groups/'),
      expect.stringContaining('/groups/'),
      expect.stringContaining('/groups/'),
      expect.stringContaining('/groups/'),
      expect.stringContaining('/groups/'),
    ]);
  });
  it('refuses a misspelt field, a period that ends before it begins, and a member twice on a day', () => {
    expect(changed((f) => void (f.municipalities![2]!.soucre = 'x'))).toEqual(['/municipalities/2/soucre: Dit veld is onbekend.']);
    expect(changed((f) => void (f.memberships![0]!.last = '2014-01-01'))[0]).toBe('/memberships/0/last: De laatste dag ligt voor de eerste.');
    expect(changed((f) => void f.memberships!.push({ ...f.memberships![0]! }))).toEqual([
      '/memberships: Gemeente 0503 staat er twee keer in op dezelfde dag.',
    ]);
  });
  it('refuses a list that is none, and an object that is none', () => {
    expect(changed((f) => void ((f as Json).groups = 'H1'))).toEqual(['/groups: Hier hoort een lijst te staan.']);
    expect(refusal('[]').faults[0]).toBe('/: Hier hoort een object te staan.');
  });
});
