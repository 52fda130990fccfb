// SPDX-License-Identifier: EUPL-1.2
// The oracle beside the product: each side tells the same things in the same words, and what only one of them says is a difference.
import { loadFiles } from '#platform';
import type { RegionWorld } from '../support/region-world.js';
import type { SampleFolder } from './recompute.js';
import type { Recomputed, Tally } from './recomputed.js';

const ANSWERS_AT_ONCE = 500;

export interface Differences {
  /** What the oracle says and the product does not; a few, so that a failure can be read. */
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

const joined = (codes: readonly string[]): string => [...codes].sort().join('+');

function differences(oracle: readonly string[], product: readonly string[]): Differences {
  const few = (of: readonly string[], besides: readonly string[]): string[] => {
    const known = new Set(besides);
    return of.filter((one) => !known.has(one)).slice(0, 20);
  };
  return { missed: few(oracle, product), invented: few(product, oracle) };
}

export class Comparison {
  constructor(
    private readonly oracle: Recomputed,
    private readonly world: RegionWorld,
  ) {}

  async totals(): Promise<Record<'all' | 'perProvider' | 'perMunicipality' | 'perCareMonth', Record<string, Tally>>> {
    return {
      all: await this.booked(`'all'`),
      perProvider: await this.booked('pr.key'),
      perMunicipality: await this.booked('p.municipality_code'),
      perCareMonth: await this.booked(`to_char(p.care_month, 'YYYY-MM')`),
    };
  }

  /** Which files can be read, and every rule that a message breaks as a whole. */
  async files(): Promise<Differences> {
    const found = await this.rows<{ file: string; state: string; header: string | null; rules: string[] }>(
      `select i.name as file, i.state, m.header_code as header,
              array(select distinct f ->> 'rule' from jsonb_array_elements(case when i.state = 'verwerkt' then m.findings end) f) as rules
         from import_file i left join message m on m.id = i.message_id`,
    );
    const wanted = this.oracle.files.map((f) => {
      const [level2, header, declaration] = [f.rules ?? [], f.header ?? [], f.declaration ?? []];
      const inHeader = f.state !== 'verwerkt' ? null : level2.length > 0 ? '0001' : (header[0] ?? '0200');
      return `${f.name} ${f.state} ${inHeader} ${joined([...level2, ...header, ...declaration])}`;
    });
    return differences(
      wanted,
      found.map((f) => `${f.file} ${f.state} ${f.header} ${joined(f.rules)}`),
    );
  }

  /** Every code of every line. */
  async lines(): Promise<Differences> {
    const found = await this.rows<{ file: string; line: number; reference: string; codes: string[] }>(
      `select i.name as file, l.line_no as line, l.reference, array_agg(distinct f.code) as codes
         from line_finding f join declaration_line l on l.id = f.line_id join import_file i on i.message_id = l.message_id and i.state = 'verwerkt'
        group by 1, 2, 3`,
    );
    return differences(
      this.oracle.files.flatMap((f) => (f.findings ?? []).map((l) => `${f.name} ${l.line} ${l.reference} ${joined(l.codes)}`)),
      found.map((l) => `${l.file} ${l.line} ${l.reference} ${joined(l.codes)}`),
    );
  }

  /** What each message is good for. */
  async messages(): Promise<Differences> {
    const found = await this.rows<{ file: string; lines: number; cents: string }>(
      `select i.name as file, m.accepted_lines as lines, m.accepted_cents as cents
         from message m join import_file i on i.message_id = m.id and i.state = 'verwerkt' where m.type = 'JW323'`,
    );
    return differences(
      this.oracle.files.flatMap(({ name, accepted }) => (accepted ? [`${name} ${accepted.lines} ${accepted.cents}`] : [])),
      found.map((m) => `${m.file} ${m.lines} ${m.cents}`),
    );
  }

  /** The messages whose answer waits while people may still look at the refusals in it. */
  private async waiting(): Promise<Set<string>> {
    const found = await this.rows<{ file: string }>(
      `select i.name as file from message m join import_file i on i.message_id = m.id and i.state = 'verwerkt', region r
        where r.id = m.region_id and m.answered_at is null and m.answer_due >= ((now() + r.clock_offset) at time zone 'Europe/Amsterdam')::date
          and m.refused_lines > 0`,
    );
    return new Set(found.map((m) => m.file));
  }

  /** What is kept beside each answer. */
  async answers(): Promise<Differences> {
    const waiting = await this.waiting();
    const found = await this.rows<{ file: string; header: string; declaration: string | null; submitted: string; granted: string; lines: number }>(
      `select i.name as file, a.header_code as header, a.declaration_code as declaration, a.submitted_cents as submitted, a.granted_cents as granted,
              a.returned_lines as lines
         from answer a join import_file i on i.message_id = a.message_id and i.state = 'verwerkt'`,
    );
    return differences(
      this.oracle.files.flatMap(({ name, answer: a }) =>
        a && !waiting.has(name) ? [`${name} ${a.header[0]} ${a.declaration[0] ?? null} ${a.submitted} ${a.granted} ${a.lines.length}`] : [],
      ),
      found.map((a) => `${a.file} ${a.header} ${a.declaration} ${a.submitted} ${a.granted} ${a.lines}`),
    );
  }

  /** What is wrong with the answers themselves. */
  async faultsInAnswers(folder: SampleFolder): Promise<string[]> {
    const waiting = await this.waiting();
    return (await folder.faultsOf(await this.answerMessages())).filter((fault) => ![...waiting].some((name) => fault === `${name}: no answer`));
  }

  /** The answers, by the name of the message they answer. */
  private async answerMessages(): Promise<Map<string, Buffer>> {
    const kept = await this.rows<{ file: string; sha256: Buffer }>(
      `select i.name as file, a.sha256 from answer a join import_file i on i.message_id = a.message_id and i.state = 'verwerkt'`,
    );
    const { uow, actor, keys } = this.world;
    const messages = new Map<string, Buffer>();
    for (let at = 0; at < kept.length; at += ANSWERS_AT_ONCE) {
      const batch = kept.slice(at, at + ANSWERS_AT_ONCE);
      const sums = batch.map((a) => a.sha256);
      const contents = await uow.run(actor, (tx) => loadFiles(tx, keys, sums));
      for (const { file, sha256 } of batch) messages.set(file, contents.get(sha256.toString('hex'))!);
    }
    return messages;
  }

  private async booked(expression: string): Promise<Record<string, Tally>> {
    const found = await this.rows<{ key: string; lines: string; cents: string }>(
      `select ${expression} as key, count(*) as lines, sum(p.cents) as cents from posting p join provider pr on pr.id = p.provider_id group by 1`,
    );
    return Object.fromEntries(found.map((r) => [r.key, { lines: Number(r.lines), cents: Number(r.cents) }]));
  }

  private async rows<Row>(sql: string): Promise<Row[]> {
    return (await this.world.owner.query(sql)).rows as Row[];
  }
}
