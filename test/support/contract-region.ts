// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import {
  ContractsModule,
  readClauseFile,
  readContractKindFile,
  readKpiFile,
  recordContract,
  recordContractVersion,
  seedClauses,
  seedContractKinds,
  seedKpis,
} from '#contracts';
import { readGovernanceFile, recordDecision, seedGovernance } from '#governance';
import { newId, type LocalDate } from '#kernel';
import { productRoot, type Tx } from '#platform';
import { RegionDatabase } from './region-database.js';

const DATA = join(productRoot, 'data/haaglanden');
const [PROVIDER, PRODUCT] = [newId(), newId()];
export const KINDS = readContractKindFile(DATA);

/** A region with kinds, clauses, KPIs and bodies as in Haaglanden, in which contracts of 2022 to 2025 are made; its day is 15 October 2025. */
export class ContractRegion {
  private made = 0;

  private constructor(readonly db: RegionDatabase) {}

  static async open(): Promise<ContractRegion> {
    const db = await RegionDatabase.open([ContractsModule], 'raamwerk_worker');
    const region = new ContractRegion(db);
    await db.owner(`insert into municipality (region_id, code, key, name, source) values (1, '0503', 'delft', 'Delft', 'proef')`);
    await db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, 'schorrenduin', 'Schorrenduin', 'groot')`, [PROVIDER]);
    await db.owner(
      `insert into product (region_id, id, code, category, name, unit, valid, source) values (1, $1, '45A04', '45', 'Behandeling', '04', '[2020-01-01,)', 'proef')`,
      [PRODUCT],
    );
    await region.clock('2025-10-15');
    await region.run(async (tx) => {
      await seedContractKinds(tx, KINDS);
      await seedClauses(tx, readClauseFile(DATA));
      await seedKpis(tx, readKpiFile(DATA));
      await seedGovernance(tx, readGovernanceFile(DATA));
    });
    return region;
  }

  run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => this.db.uow.run(this.db.actor, work);

  clock = (day: LocalDate): Promise<unknown> =>
    this.db.owner(`update region set clock_offset = ($1 || ' 10:00+02')::timestamptz - now() where id = 1`, [day]);

  close = (): Promise<void> => this.db.close();

  /** A contract with one product line and a bestedingsruimte. @returns its number */
  contract = async (kind = 'resultaatovereenkomst'): Promise<string> => {
    const number = `C-${++this.made}`;
    await this.run(async (tx) => {
      await recordContract(tx, { number, providerId: PROVIDER, kind, blockKey: null, from: '2022-01-01', until: '2025-12-31' });
      await recordContractVersion(tx, {
        contractNumber: number,
        from: '2022-01-01',
        until: '2025-12-31',
        ground: 'aanvang',
        summary: 'Aanvang',
        recordedAt: new Date('2021-12-01T09:00:00Z'),
        lines: [
          {
            line: 1,
            productId: PRODUCT,
            unit: '04',
            fundingMode: 'inspanningsgericht',
            taakgerichtRule: null,
            municipalities: ['0503'],
            tariffs: [{ from: '2022-01-01', until: '2025-12-31', cents: 11_432n }],
          },
        ],
        bestedingsruimten: [{ year: 2025, grain: 'aanbieder', segmentCode: null, productGroup: null, cents: 100_000_00n, consequence: 'gesprek' }],
      });
    });
    return number;
  };

  /** A decision to extend. @returns its id */
  decision = (subjectId: string | null = null, bodyKey = 'gr-bestuur'): Promise<string> =>
    this.run((tx) =>
      recordDecision(tx, {
        bodyKey,
        meetingId: null,
        agendaItem: null,
        title: 'Verlengen',
        subjectKind: 'verlenging',
        subjectId,
        subjectLabel: 'Verlenging 2026',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'De nieuwe contracten beginnen pas in 2027.',
        takenOn: '2025-06-01',
        effectiveFrom: null,
        replaces: null,
      }),
    );
}
