// SPDX-License-Identifier: EUPL-1.2
import { indexFactor, keepIndexRule, recordClassification, recordProducts, type IndexFigure } from '#catalogue';
import {
  approveIndexation,
  ContractsModule,
  prepareIndexation,
  recordContract,
  recordContractVersion,
  recordIndexation,
  submitIndexation,
  type IndexationCommand,
  type IndexationControl,
  type VersionCommand,
} from '#contracts';
import type { LocalDate } from '#kernel';
import type { Actor } from '#platform';
import { RegionDatabase } from './region-database.js';

/** OVA 90, PPC 10. */
export const RULE = {
  key: 'proef',
  validFrom: '2020-01-01',
  name: 'Proef',
  parts: [
    { series: 'OVA', name: 'Arbeid', weight: 9_000 },
    { series: 'PPC', name: 'Materieel', weight: 1_000 },
  ],
  source: 't',
};
export const figures = (year: number, ova: number, ppc: number): IndexFigure[] => [
  { year, series: 'OVA', kind: 'prognose', rate: ova },
  { year, series: 'PPC', kind: 'prognose', rate: ppc },
];
export const COMMAND: IndexationCommand = {
  title: 'Tarieven 2026',
  note: null,
  effectiveFrom: '2026-01-01',
  forecastYear: 2026,
  settlementYear: null,
  kinds: null,
  segments: null,
  productCodes: null,
  figures: figures(2026, 400, 300),
  figuresSource: 'proef',
};
export const FACTOR = indexFactor(RULE, COMMAND, COMMAND.figures);

const nothing = async (): Promise<void> => undefined;
export const CONTROL: IndexationControl = { batch: 2, throwIfStopped: () => undefined, checkpoint: nothing, finish: nothing };
const PROVIDER = '01890000-0000-7000-8000-0000000000aa';

/** A region with one provider and three products, whose contracts a test makes itself and indexes. */
export class IndexationRegion {
  readonly products = new Map<string, string>();

  private constructor(readonly db: RegionDatabase) {}

  static async open(): Promise<IndexationRegion> {
    const region = new IndexationRegion(await RegionDatabase.open([ContractsModule]));
    await region.fill();
    return region;
  }

  person = (n: number): Actor => ({ ...this.db.actor, kind: 'persoon', accountId: `01890000-0000-7000-8000-00000000000${n}`, name: `Persoon ${n}` });

  prepare = (change: Partial<IndexationCommand> = {}): Promise<string> =>
    this.db.uow.run(this.person(1), (tx) => prepareIndexation(tx, { ...COMMAND, ...change }));
  submit = (id: string, n = 1): Promise<void> => this.db.uow.run(this.person(n), (tx) => submitIndexation(tx, id));
  approve = (id: string, n = 2): Promise<string> => this.db.uow.run(this.person(n), (tx) => approveIndexation(tx, id));
  record = (id: string, control: IndexationControl = CONTROL): Promise<void> => recordIndexation(this.db.uow, this.db.actor, id, control);

  async approved(change: Partial<IndexationCommand> = {}): Promise<string> {
    const id = await this.prepare(change);
    await this.submit(id);
    await this.approve(id);
    return id;
  }

  async whole(change: Partial<IndexationCommand> = {}): Promise<string> {
    const id = await this.approved(change);
    await this.record(id);
    return id;
  }

  async state(id: string): Promise<unknown> {
    return (await this.db.owner(`select state from indexation_run where id = $1`, [id]))[0]?.state;
  }

  version = (number: string, change: Partial<VersionCommand> = {}): VersionCommand => ({
    contractNumber: number,
    from: '2025-01-01',
    until: '2026-12-31',
    ground: 'aanvang',
    summary: 'proef',
    recordedAt: new Date('2024-12-01T09:00:00Z'),
    lines: [
      {
        line: 1,
        productId: this.products.get('45A04')!,
        unit: '04',
        fundingMode: 'inspanningsgericht',
        taakgerichtRule: null,
        municipalities: ['0503'],
        tariffs: [{ from: '2025-01-01', until: '2026-12-31', cents: 11_432n }],
      },
    ],
    bestedingsruimten: [{ year: 2026, grain: 'aanbieder', segmentCode: null, productGroup: null, cents: 50_000_00n, consequence: 'gesprek' }],
    ...change,
  });

  contract = (number: string, versions: readonly Partial<VersionCommand>[], until = '2026-12-31'): Promise<void> =>
    this.db.uow.run(this.db.actor, async (tx) => {
      await recordContract(tx, { number, providerId: PROVIDER, kind: 'resultaatovereenkomst', blockKey: null, from: '2025-01-01', until });
      for (const change of versions) await recordContractVersion(tx, this.version(number, change));
    });

  /** Somebody changes the contract by hand. */
  change = (number: string): Promise<number> =>
    this.db.uow.run(this.db.actor, (tx) =>
      recordContractVersion(tx, this.version(number, { from: '2026-01-01', recordedAt: new Date('2025-01-01T09:00:00Z') })),
    );

  /** Tariffs of a day as known now. */
  tariffsOn = (day: LocalDate): Promise<{ number: string; cents: string; no: number }[]> =>
    this.db.owner(
      `select c.number, tf.cents, v.no from contract c join contract_version_period p on p.contract_id = c.id and upper_inf(p.recorded) and p.valid @> $1::date
         join contract_version v on v.id = p.version_id left join tariff tf on tf.version_id = v.id and tf.valid @> $1::date order by c.number, tf.contract_line_id`,
      [day],
    );

  empty = (): Promise<unknown> =>
    this.db.owner(`truncate indexation_version, indexation_line, indexation_contract, indexation_run, tariff, bestedingsruimte, contract_line_term,
                            contract_version_period, contract_line, contract cascade`);

  close = (): Promise<void> => this.db.close();

  private async fill(): Promise<void> {
    await this.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, 'p', 'P', 'groot')`, [PROVIDER]);
    await this.db.owner(`insert into municipality (region_id, code, key, name, source) values (1, '0503', 'delft', 'Delft', 't')`);
    await this.db.uow.run(this.db.actor, async (tx) => {
      const product = { category: '45', name: 'x', from: '2020-01-01', source: 't' };
      await recordProducts(tx, [
        { ...product, code: '45A04', unit: '04' },
        { ...product, code: '45B14', unit: '14' },
        { ...product, code: '45C83', unit: '83' },
      ]);
      const values = [{ code: '5', name: 'Vijf', kind: 'segment' as const, source: 't' }];
      await recordClassification(tx, { key: 'segment', name: 'S', version: '1', validFrom: '2027-01-01', note: null, source: 't', values });
      await keepIndexRule(tx, RULE);
    });
    for (const { id, code } of await this.db.owner<{ id: string; code: string }>(`select id, code from product`)) this.products.set(code, id);
  }
}
