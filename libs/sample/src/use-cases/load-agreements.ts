// SPDX-License-Identifier: EUPL-1.2
import { recordContract, recordContractVersion, type BestedingsruimteAgreement, type ProductLineAgreement } from '#contracts';
import type { LocalDate } from '#kernel';
import { recordProvider, recordSuccession } from '#providers';
import type { Tx } from '#platform';
import { morning } from '../domain/sample-calendar.js';
import type { SampleBestedingsruimte, SampleContract, SampleContractLine, SampleRegion } from '../generator/types.js';

const KNOWN_FROM = '2021-01-01';
const GRAIN = { provider: 'aanbieder', contract: 'overeenkomst', segment: 'segment', productgroep: 'productgroep' } as const;
const TAAKGERICHT_RULE = { refuse: 'weigeren', zeroOnly: 'alleen-nul' } as const;

/** Registers the invented providers and who succeeded whom. @returns their ids by key */
export async function loadProviders(tx: Tx, region: SampleRegion, contractManagers: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [n, p] of region.providers.entries()) {
    const names = [{ kind: 'statutair' as const, name: p.name }, ...p.tradeNames.map((name) => ({ kind: 'handelsnaam' as const, name }))];
    const command = {
      ...p,
      agb: [p.agb],
      names: names.map((name) => ({ ...name, from: KNOWN_FROM, last: null })),
      contractManagerId: p.sizeClass === 'maatwerk' || contractManagers.length === 0 ? null : contractManagers[n % contractManagers.length]!,
    };
    ids.set(p.key, await recordProvider(tx, command));
  }
  for (const s of region.successions)
    await recordSuccession(tx, { predecessorId: ids.get(s.predecessor)!, successorId: ids.get(s.successor)!, on: s.date, kind: s.kind });
  return ids;
}

export async function loadContract(tx: Tx, contract: SampleContract, providerId: string): Promise<void> {
  await recordContract(tx, {
    number: contract.number,
    providerId,
    kind: contract.kind,
    blockKey: contract.block,
    from: contract.from,
    until: contract.until,
  });
}

function lineOf(line: SampleContractLine, products: ReadonlyMap<string, string>): ProductLineAgreement {
  return {
    line: line.line,
    productId: products.get(line.productCode)!,
    unit: line.unit,
    fundingMode: line.fundingMode,
    taakgerichtRule: line.taakgerichtRule === null ? null : TAAKGERICHT_RULE[line.taakgerichtRule],
    municipalities: line.municipalities,
    tariffs: line.fundingMode === 'taakgericht' ? [] : line.tariffs.map((t) => ({ ...t, cents: BigInt(t.cents) })),
  };
}

function roomOf(room: SampleBestedingsruimte, products: ReadonlyMap<string, string>): BestedingsruimteAgreement {
  return {
    year: room.year,
    grain: GRAIN[room.grain],
    segmentCode: room.segment ?? null,
    productGroup:
      room.grain === 'productgroep'
        ? { name: [...room.products!].sort().join('+'), productIds: room.products!.map((code) => products.get(code)!) }
        : null,
    cents: room.cents === null ? null : BigInt(room.cents),
    consequence: room.consequence,
  };
}

/** Records the versions that were recorded on or before a day and are not recorded yet, each as of its own day. @returns how many */
export async function loadVersions(
  tx: Tx,
  contract: SampleContract,
  recorded: number,
  today: LocalDate,
  products: ReadonlyMap<string, string>,
): Promise<number> {
  const due = contract.versions.slice(recorded).filter((v) => v.recordedOn <= today);
  for (const v of due) {
    await recordContractVersion(tx, {
      contractNumber: contract.number,
      from: v.from,
      until: v.until,
      ground: v.ground,
      summary: v.summary,
      recordedAt: morning(v.recordedOn),
      lines: v.lines.map((l) => lineOf(l, products)),
      bestedingsruimten: v.bestedingsruimten.map((r) => roomOf(r, products)),
    });
  }
  return due.length;
}
