// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readRegionFile } from '#regions';
import { SUBJECT_KINDS } from '../domain/body.js';
import { readGovernanceFile } from './governance-file.js';

const folder = (region: string): string => join(import.meta.dirname, '../../../../data', region);

describe.each(['haaglanden', 'holland-rijnland'])('the bodies of %s', (region) => {
  const { content: bodies } = readGovernanceFile(folder(region));
  const known = new Set(readRegionFile(folder(region)).content.municipalities.map((m) => m.code));

  it('sit for municipalities of the region, and for none where no source says so', () => {
    const codes = bodies.flatMap((b) => b.seats.flatMap((s) => s.municipalities));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(bodies.some((b) => b.seats.some((s) => s.municipalities.length === 0))).toBe(true);
  });
  it('have somebody to decide on every kind, and say where that is derived and not read', () => {
    const mandates = bodies.flatMap((b) => b.mandates);
    expect(SUBJECT_KINDS.filter((kind) => !mandates.some((m) => m.subjectKind === kind))).toEqual([]);
    for (const m of mandates) expect(m.source.startsWith('Afgeleid')).toBe(m.inferred);
    expect(mandates.every((m) => m.maxCents === null)).toBe(true);
  });
});
