// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { checkMessage, type DeclarationMessage } from '#ijw';
import { KeyRing, loadFiles, Reader, UnitOfWork, type Actor } from '#platform';
import type { ManualReason, ManualState } from '../domain/manual.js';

export interface ManualFilter {
  readonly state?: ManualState | undefined;
  /** Key of the provider. */
  readonly provider?: string | undefined;
}

export interface ShownManual {
  readonly id: string;
  readonly no: number;
  readonly provider: { readonly sleutel: string; readonly naam: string };
  readonly municipality: { readonly code: string; readonly sleutel: string; readonly naam: string };
  readonly periodFrom: string;
  readonly why: ManualReason;
  readonly note: string;
  readonly lines: number;
  readonly totalCents: string;
  readonly state: ManualState;
  readonly enteredBy: string;
  readonly enteredName: string;
  readonly enteredAt: Date;
  readonly decidedName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  readonly runId: string | null;
  readonly message: { readonly id: string; readonly nummer: string; readonly staat: string } | null;
}

/** What the import made of a line. */
export interface ManualLineOutcome {
  readonly no: number;
  readonly personId: string | null;
  readonly accepted: boolean;
  readonly codes: readonly string[];
}

const SHOWN = `
  select d.id, d.no, json_build_object('sleutel', v.key, 'naam', v.name) as provider, json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as municipality,
         d.period_from as "periodFrom", d.why, d.note, d.lines, d.total_cents as "totalCents", d.state, d.entered_by as "enteredBy", d.entered_name as "enteredName", d.entered_at as "enteredAt",
         d.decided_name as "decidedName", d.decided_at as "decidedAt", d.decision_note as "decisionNote", d.run_id as "runId",
         case when m.id is not null then json_build_object('id', m.id, 'nummer', coalesce(m.declaration_number, m.identification), 'staat', m.state) end as message`;
const JOINED = `
  from manual_declaration d
  join provider v on v.region_id = d.region_id and v.id = d.provider_id
  join municipality g on g.region_id = d.region_id and g.code = d.municipality_code
  left join message m on m.region_id = d.region_id and m.id = d.message_id`;
const WANTED = 'd.region_id = $1 and ($2::text is null or d.state = $2) and ($3::text is null or v.key = $3)';

@Injectable()
export class ManualQuery {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async page(actor: Actor, filter: ManualFilter, limit: number | null, offset: number): Promise<{ rows: ShownManual[]; total: number }> {
    const values = [actor.regionId, filter.state ?? null, filter.provider ?? null];
    const [rows, count] = await Promise.all([
      this.reader.rows<ShownManual>(actor, `${SHOWN} ${JOINED} where ${WANTED} order by d.no desc limit $4 offset $5`, [...values, limit, offset]),
      this.reader.one<{ n: number }>(actor, `select count(*)::int as n ${JOINED} where ${WANTED}`, values),
    ]);
    return { rows, total: count!.n };
  }

  one(actor: Actor, id: string): Promise<ShownManual | null> {
    return this.reader.one<ShownManual>(
      actor,
      `${SHOWN} ${JOINED} where d.region_id = $1 and d.id = $2`,
      [actor.regionId, id],
      'declarations.manual',
    );
  }

  /** What was entered, out of its seal. */
  content(actor: Actor, id: string): Promise<DeclarationMessage> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.sql<{ sha256: Buffer }>('select sha256 from manual_declaration where region_id = $1 and id = $2', [tx.regionId, id]);
      const files = await loadFiles(tx, this.keys, [row!.sha256]);
      return checkMessage(files.get(row!.sha256.toString('hex'))!).content as DeclarationMessage;
    });
  }

  outcomes(actor: Actor, messageId: string): Promise<ManualLineOutcome[]> {
    return this.reader.rows<ManualLineOutcome>(
      actor,
      `select line_no as no, person_id as "personId", accepted, codes from declaration_line where region_id = $1 and message_id = $2 order by line_no`,
      [actor.regionId, messageId],
    );
  }

  /** Names of products on a day, by code. */
  async productNames(actor: Actor, codes: readonly string[], day: string): Promise<Map<string, string>> {
    const rows = await this.reader.rows<{ code: string; name: string }>(
      actor,
      'select code, name from product where region_id = $1 and code = any($2) and valid @> $3::date',
      [actor.regionId, codes, day],
    );
    return new Map(rows.map((r) => [r.code, r.name]));
  }
}
