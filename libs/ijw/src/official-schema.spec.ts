// SPDX-License-Identifier: EUPL-1.2
// Level 1 against the official schema itself: on thousands of changed messages our verdict is that of xmllint.
import fc from 'fast-check';
import { jw305, jw307, jw315 } from '../../../test/support/ijw/care-messages.js';
import { jw301, jw323, type Client } from '../../../test/support/ijw/messages.js';
import { mutation } from '../../../test/support/ijw/mutations.js';
import { hasOfficialSchema, judge, type Schema } from '../../../test/support/ijw/official-schema.js';
import { readQuickly } from './fast-path.js';
import { Findings } from './findings.js';
import { readSlowly } from './slow-path.js';

const SEED = Number(process.env.IJW_SEED ?? 20270101);
const A_MINUTE = 60_000;
const BATCH = 500;

const VARIED_CLIENTS: Client[] = [
  { lines: [{}, { previous: 'OLD-1', debitCredit: 'C' }] },
  { bsn: '999900018', lines: [{ unit: '83', tariff: null, volume: 7000 }] },
];
const DECLARATIONS = [jw323(), jw323({ clients: VARIED_CLIENTS }), jw323({ own: '', base: 'b:' }), jw323({ own: 'm:', base: '' })];

function mutants(messages: readonly string[], count: number, seed: number): string[] {
  return fc
    .sample(fc.tuple(fc.constantFrom(...messages), mutation), { numRuns: count, seed })
    .map(([message, change]) => wellFormed(change(message)));
}

/** Half a surrogate pair cannot be written in UTF-8. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function readable(message: string): boolean {
  const findings = new Findings();
  return readSlowly(Buffer.from(message), findings, false).content !== null && findings.isEmpty;
}

async function disagreements(schema: Schema, messages: readonly string[]): Promise<object[]> {
  const found: object[] = [];
  for (let start = 0; start < messages.length; start += BATCH) {
    const batch = messages.slice(start, start + BATCH);
    const official = await judge(schema, batch);
    batch.forEach((message, i) => {
      const ours = readable(message);
      if (ours !== official[i]) found.push({ official: official[i], ours, message });
    });
  }
  return found;
}

(hasOfficialSchema ? describe : describe.skip)('level 1 and the official schema', () => {
  it('agree on the messages of our tests', async () => {
    expect(await judge('jw323.xsd', DECLARATIONS)).toEqual([true, true, true, true]);
    expect(await judge('jw301.xsd', [jw301()])).toEqual([true]);
    expect(await judge('jw305.xsd', [jw305()])).toEqual([true]);
    expect(await judge('jw307.xsd', [jw307()])).toEqual([true]);
    expect(await judge('jw315.xsd', [jw315()])).toEqual([true]);
  });

  it(
    'agree on every changed declaration',
    async () => {
      const messages = mutants(DECLARATIONS, 3_000, SEED);
      expect(messages.filter(readable).length).toBeGreaterThan(300);
      expect(await disagreements('jw323.xsd', messages)).toEqual([]);
    },
    A_MINUTE,
  );

  it(
    'agree on every changed allocation',
    async () => {
      const messages = mutants([jw301()], 1_500, SEED + 1);
      expect(messages.filter(readable).length).toBeGreaterThan(150);
      expect(await disagreements('jw301.xsd', messages)).toEqual([]);
    },
    A_MINUTE,
  );

  it.each([
    ['start of care', 'jw305.xsd', jw305(), 3],
    ['stop of care', 'jw307.xsd', jw307(), 4],
    ['request', 'jw315.xsd', jw315(), 5],
  ] as const)(
    'agree on every changed %s',
    async (_what, schema, message, shift) => {
      const messages = mutants([message], 1_000, SEED + shift);
      expect(messages.filter(readable).length).toBeGreaterThan(100);
      expect(await disagreements(schema, messages)).toEqual([]);
    },
    A_MINUTE,
  );
});

describe('the fast path', () => {
  it('reads what the slow path reads, or leaves it to the slow path', () => {
    const messages = [...DECLARATIONS, ...mutants(DECLARATIONS, 4_000, SEED + 2)];
    let quick = 0;
    for (const message of messages) {
      const bytes = Buffer.from(message);
      const content = readQuickly(bytes);
      if (content === undefined) continue;
      quick++;
      const findings = new Findings();
      expect({ message, content, findings: [] }).toEqual({ message, content: readSlowly(bytes, findings, false).content, findings: findings.list() });
    }
    expect(quick).toBeGreaterThan(200);
  });
});
