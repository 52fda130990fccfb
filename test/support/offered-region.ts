// SPDX-License-Identifier: EUPL-1.2
import { recordContract, recordContractVersion, renderPdf } from '#contracts';
import { recordDecision } from '#governance';
import { newId } from '#kernel';
import type { Actor, Tx } from '#platform';
import { addChange, createRound, offerOne, stepRound, type RoundContent, type RoundStep } from '#revisions';
import { ContractRegion } from './contract-region.js';

export const OFFERED = ['Schorrenduin', 'Rietkraag', 'Veenpluis', 'Havikskruid'] as const;

export interface OfferedProvider {
  readonly id: string;
  readonly account: string;
  readonly contract: string;
}

export interface OfferRowNow {
  readonly id: string;
  readonly state: string;
  readonly apart_reason: string | null;
  readonly letter_sha256: Buffer | null;
  readonly name: string;
}

/** Providers with one contract and one person each, and a round over them that goes as far as a test wants. */
export class OfferedRegion {
  readonly buyer = newId();
  readonly board = newId();
  readonly provider = new Map<string, OfferedProvider>();
  private rounds = 0;

  private constructor(
    readonly region: ContractRegion,
    readonly names: readonly string[],
  ) {}

  static async open(names: readonly string[] = OFFERED): Promise<OfferedRegion> {
    const offered = new OfferedRegion(await ContractRegion.open(), names);
    await offered.region.contract();
    const product = await offered.product();
    for (const id of [offered.buyer, offered.board])
      await offered.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [id, `${id}@proef.nl`]);
    for (const [n, name] of names.entries()) {
      const [id, account, contract] = [newId(), newId(), `H-${n}`];
      await offered.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $3, 'groot')`, [id, `h${n}`, name]);
      await offered.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [
        account,
        `${name.toLowerCase()}@proef.nl`,
        name,
      ]);
      await offered.owner(
        `insert into role_grant (region_id, id, account_id, role, scope_kind, scope_id, valid) values (1, $1, $2, 'tekenbevoegde', 'aanbieder', $3::text, '[2020-01-01,)')`,
        [newId(), account, id],
      );
      offered.provider.set(name, { id, account, contract });
      await offered.signed(id, contract, product);
    }
    return offered;
  }

  private signed = (providerId: string, number: string, productId: string): Promise<void> =>
    this.region.run(async (tx) => {
      await recordContract(tx, { number, providerId, kind: 'resultaatovereenkomst', blockKey: null, from: '2022-01-01', until: '2026-12-31' });
      await recordContractVersion(tx, {
        contractNumber: number,
        from: '2022-01-01',
        until: '2026-12-31',
        ground: 'aanvang',
        summary: 'Aanvang',
        recordedAt: new Date('2021-12-01T09:00:00Z'),
        lines: [
          {
            line: 1,
            productId,
            unit: '04',
            fundingMode: 'inspanningsgericht',
            taakgerichtRule: null,
            municipalities: ['0503'],
            tariffs: [{ from: '2022-01-01', until: '2026-12-31', cents: 11_432n }],
          },
        ],
        bestedingsruimten: [],
      });
    });

  /** Gives each of them a new contract as it was at first, in the place of the one it had: what was done to that one is done with. */
  fresh = async (): Promise<void> => {
    const product = await this.product();
    this.rounds++;
    for (const [n, name] of this.names.entries()) {
      const contract = `H-${n}-${this.rounds}`;
      await this.signed(this.provider.get(name)!.id, contract, product);
      this.provider.set(name, { ...this.provider.get(name)!, contract });
    }
  };

  owner = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => this.region.db.owner<T>(sql, values);
  row = async <T>(sql: string, ...values: unknown[]): Promise<T> => (await this.owner<T & object>(sql, values))[0]! as T;
  product = async (): Promise<string> => (await this.row<{ id: string }>(`select id from product where code = '45A04'`)).id;

  as = <T>(over: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> =>
    this.region.db.uow.run({ ...this.region.db.actor, kind: 'persoon', ...over }, work);
  /** The person of a provider. */
  own = (name: string): Partial<Actor> => ({ name, accountId: this.provider.get(name)!.account, providerId: this.provider.get(name)!.id });
  asBuyer = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => this.as({ name: 'Sanne', accountId: this.buyer }, work);

  state = async (id: string): Promise<string> => (await this.row<{ state: string }>('select state from revision_round where id = $1', id)).state;

  step = async (id: string, name: RoundStep, by = this.buyer, reason: string | null = null): Promise<void> => {
    const { version } = await this.row<{ version: number }>('select version from revision_round where id = $1', id);
    await this.as({ name: 'Sanne', accountId: by }, (tx) =>
      stepRound(tx, { id, version, step: name, reason, decisionId: null, sides: ['voorbereider', 'vrijgever'] }),
    );
  };

  /** A round over all of them, without a change. */
  drafted = async (): Promise<string> => {
    await this.region.clock('2025-10-15');
    return (await this.asBuyer((tx) => createRound(tx, this.content()))).id;
  };
  content = (effectiveFrom = '2026-01-01'): RoundContent => ({
    title: 'Herziening 2026',
    why: 'De lonen stijgen.',
    effectiveFrom,
    effectiveUntil: null,
    choice: { segments: [], kinds: [], providers: [], contracts: this.names.map((n) => this.provider.get(n)!.contract), view: null },
    transition: null,
    responseDays: 30,
    reminderDays: [14, 3],
  });
  indexed = (id: string, clause: string | null = 'indexering'): Promise<number> =>
    this.asBuyer((tx) =>
      addChange(tx, id, {
        change: { kind: 'tarief', list: null, basisPoints: 340, productCodes: null },
        explanation: 'Indexering 3,40%',
        ground: '2.163c',
        clause,
      }),
    );
  decide = (id: string): Promise<unknown> =>
    this.region.run((tx) =>
      recordDecision(tx, {
        bodyKey: 'gr-bestuur',
        meetingId: null,
        agendaItem: null,
        title: 'Herziening vaststellen',
        subjectKind: 'herziening',
        subjectId: id,
        subjectLabel: 'Herziening 2026',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'Besproken.',
        takenOn: '2025-10-15',
        effectiveFrom: null,
        replaces: null,
      }),
    );

  /** A round over all of them, decided and released by a second person. */
  released = async (clause: string | null = 'indexering'): Promise<string> => {
    const id = await this.drafted();
    await this.indexed(id, clause);
    await this.step(id, 'naar-ontwikkeltafel');
    await this.owner(
      `insert into revision_consultation (region_id, round_id, no, kind, title, level, purpose, held_on, closed_at, closed_by)
       values (1, $1, 1, 'ontwikkeltafel', 'Tafel', 'adviseren', 'tarieven', '2025-10-14', now(), 'x')`,
      [id],
    );
    await this.step(id, 'naar-besluit');
    await this.decide(id);
    await this.step(id, 'aanbieden', this.board);
    return id;
  };

  send = (id: string): Promise<boolean> => offerOne((work) => this.region.run(work), id, renderPdf);

  /** Every offer of a round, those that were replaced too. */
  offersOf = (id: string): Promise<OfferRowNow[]> =>
    this.owner<OfferRowNow>(
      `select o.id, o.state, o.apart_reason, o.letter_sha256, p.name from revision_offer o join provider p on p.id = o.provider_id where o.round_id = $1 order by p.name, o.attempt`,
      [id],
    );

  close = (): Promise<void> => this.region.close();
}
