// SPDX-License-Identifier: EUPL-1.2
// Late lines of Voorschoten, which left the region at the end of 2023: membership goes by the date of care (domain).
// Only for the sample of 2025, within 14 months.
import type { AllocationMaker } from './allocations.js';
import { dayOf, firstDay, lastDay, monthOf } from './calendar.js';
import type { Child } from './children.js';
import type { ContractPlan } from './contracts.js';
import { contractTariff } from './delivery.js';
import { debitLine, type PlannedLine } from './lines.js';
import { VOORSCHOTEN } from './municipalities.js';
import { productByCode } from './products.js';
import type { PlannedProvider } from './providers.js';
import type { Window } from './timing.js';

const LINES = 8;
const LAST_DAY = dayOf(2023, 12, 31);

export const voorschotenLines = (
  window: Window,
  providers: readonly PlannedProvider[],
  plan: ContractPlan,
  maker: AllocationMaker,
  spare: readonly string[],
): PlannedLine[] => {
  if (window.january !== monthOf(2025, 1)) return [];
  const product = productByCode.get('45A48')!;
  const owner = providers.find((x) => x.shares.has('5') && (plan.agreements[x.index]!.get(product.code)?.planned.firstYear ?? 9999) <= 2022);
  if (owner === undefined) return [];
  // This contract went on naming Voorschoten in 2024, which makes its care no care of the region.
  const { planned, line } = plan.agreements[owner.index]!.get(product.code)!;
  const agreed = planned.contract.versions.find((v) => v.from === '2024-01-01')!.lines[line - 1]!;
  agreed.municipalities = [...agreed.municipalities, VOORSCHOTEN.code];

  const november = monthOf(2023, 11);
  const out: PlannedLine[] = [];
  for (let i = 0; i < LINES; i += 1) {
    const child: Child = {
      index: -1 - i,
      bsn: spare[i]!,
      born: firstDay(monthOf(2012 + i, 5)),
      gender: i % 2 === 0 ? '1' : '2',
      municipality: VOORSCHOTEN.code,
      primary: '5',
      intensity: 0.3,
    };
    if (i < 2) {
      const allocation = maker.addFixed(child, owner, product, LAST_DAY, lastDay(november + 2));
      const borders = [{ rule: 'S329', note: 'Zorg op de laatste dag dat Voorschoten meedeed' }];
      const tariff = contractTariff(allocation, november + 1);
      const given = { begin: LAST_DAY, end: LAST_DAY, volume: 1, unit: product.unit, tariff, amount: tariff };
      out.push({ ...debitLine(allocation, november + 1, window.january + i), pinned: true, borders, given });
      const fault = { rules: ['S329'], note: 'Zorg in Voorschoten na het vertrek uit de regio; de overeenkomst noemt het nog', change: {} };
      out.push({ ...debitLine(allocation, november + 2, window.january + 2), pinned: true, fault });
      continue;
    }
    const allocation = maker.addFixed(child, owner, product, firstDay(november), lastDay(november + 1));
    const month = november + (i % 2);
    out.push({ ...debitLine(allocation, month, window.january + (i % 2)), pinned: true });
  }
  return out;
};
