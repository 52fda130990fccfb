// SPDX-License-Identifier: EUPL-1.2
import { generateSample } from '#sample';
import { hasOracle, recompute, type Recomputed, type RecomputedFile, type Tally } from '../oracle/recompute.js';
import { loadedRegion, type RegionWorld } from '../support/region-world.js';

// The full year, with all that it takes, is `npm run oracle`.
const CHOICE = { lines: Number(process.env.ORACLE_LINES ?? 6_000), seed: 1, year: 2025 };
const MINUTES = 60_000;
if (process.env.ORACLE_LINES && !hasOracle) throw new Error('The oracle needs python3, xmllint and the official schemas: see CONTRIBUTING.md.');

/** What one side has and the other has not; a few of each, so that a failure can be read. */
function differences(oracle: Iterable<string>, product: Iterable<string>): { missed: string[]; invented: string[] } {
  const [wanted, found] = [new Set(oracle), new Set(product)];
  const few = (of: Set<string>, besides: Set<string>): string[] => [...of].filter((one) => !besides.has(one)).slice(0, 20);
  return { missed: few(wanted, found), invented: few(found, wanted) };
}
const NONE = { missed: [], invented: [] };
const joined = (codes: readonly string[]): string => [...codes].sort().join('+');

(hasOracle ? describe : describe.skip)('the oracle and the product agree on a whole year', () => {
  let world: RegionWorld;
  let oracle: Recomputed;
  let messages: RecomputedFile[];
  const rows = async <Row>(sql: string): Promise<Row[]> => (await world.owner.query(sql)).rows as Row[];

  beforeAll(async () => {
    oracle = await recompute(generateSample(CHOICE));
    world = await loadedRegion(CHOICE);
    messages = oracle.files.filter((f) => f.answer !== undefined);
  }, 60 * MINUTES);
  afterAll(() => world?.stop());

  it('to the cent: per provider, municipality and month of care', async () => {
    const booked = async (expression: string): Promise<Record<string, Tally>> =>
      Object.fromEntries(
        (
          await rows<{ key: string; lines: string; cents: string }>(
            `select ${expression} as key, count(*) as lines, sum(p.cents) as cents from posting p join provider pr on pr.id = p.provider_id group by 1`,
          )
        ).map((r) => [r.key, { lines: Number(r.lines), cents: Number(r.cents) }]),
      );
    expect(await booked(`'all'`)).toEqual({ all: oracle.totals.accepted });
    expect(await booked('pr.key')).toEqual(oracle.totals.perProvider);
    expect(await booked('p.municipality_code')).toEqual(oracle.totals.perMunicipality);
    expect(await booked(`to_char(p.care_month, 'YYYY-MM')`)).toEqual(oracle.totals.perCareMonth);
  });

  it('on which files can be read, and on every rule a message breaks as a whole', async () => {
    const found = await rows<{ file: string; state: string; header: string | null; rules: string[] }>(
      `select i.name as file, i.state, m.header_code as header,
              case when i.state = 'onleesbaar' then '{}' else array(select distinct f ->> 'rule' from jsonb_array_elements(coalesce(m.findings, '[]')) f) end as rules
         from import_file i left join message m on m.id = i.message_id`,
    );
    const wanted = oracle.files.map((f) => {
      const level2 = f.rules ?? [];
      const header = f.state !== 'verwerkt' ? null : level2.length > 0 ? '0001' : (f.header?.[0] ?? '0200');
      return `${f.name} ${f.state} ${header} ${joined([...level2, ...(f.header ?? []), ...(f.declaration ?? [])])}`;
    });
    expect(
      differences(
        wanted,
        found.map((f) => `${f.file} ${f.state} ${f.header} ${joined(f.rules)}`),
      ),
    ).toEqual(NONE);
  });

  it('on every code of every line, both ways', async () => {
    const found = await rows<{ file: string; line: number; reference: string; codes: string[] }>(
      `select i.name as file, l.line_no as line, l.reference, array_agg(distinct f.code) as codes
         from line_finding f join declaration_line l on l.id = f.line_id join import_file i on i.message_id = l.message_id and i.state = 'verwerkt'
        group by 1, 2, 3`,
    );
    const wanted = messages.flatMap((f) => f.findings!.map((l) => `${f.name} ${l.line} ${l.reference} ${joined(l.codes)}`));
    expect(wanted.length).toBeGreaterThan(200);
    expect(
      differences(
        wanted,
        found.map((l) => `${l.file} ${l.line} ${l.reference} ${joined(l.codes)}`),
      ),
    ).toEqual(NONE);
  });

  it('on what each message is good for', async () => {
    const found = await rows<{ file: string; lines: number; cents: string }>(
      `select i.name as file, m.accepted_lines as lines, m.accepted_cents as cents
         from message m join import_file i on i.message_id = m.id and i.state = 'verwerkt' where m.type = 'JW323'`,
    );
    expect(
      differences(
        messages.map((f) => `${f.name} ${f.accepted!.lines} ${f.accepted!.cents}`),
        found.map((m) => `${m.file} ${m.lines} ${m.cents}`),
      ),
    ).toEqual(NONE);
  });

  it('on the answer to each message', async () => {
    const found = await rows<{ file: string; header: string; declaration: string | null; submitted: string; granted: string | null; lines: number }>(
      `select i.name as file, a.header_code as header, a.declaration_code as declaration, a.submitted_cents as submitted, a.granted_cents as granted,
              a.returned_lines as lines
         from answer a join import_file i on i.message_id = a.message_id and i.state = 'verwerkt'`,
    );
    // Until answers are made with the import there is nothing to hold against the oracle.
    if (found.length === 0) return;
    expect(
      differences(
        messages.map(
          ({ name, answer: a }) => `${name} ${a!.header[0]} ${a!.declaration[0] ?? null} ${a!.submitted} ${a!.granted} ${a!.lines.length}`,
        ),
        found.map((a) => `${a.file} ${a.header} ${a.declaration} ${a.submitted} ${a.granted} ${a.lines}`),
      ),
    ).toEqual(NONE);
  });
});
