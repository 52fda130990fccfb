// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Allocation } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { count, euroCents, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { UsageBar } from '../../ui/bullet-bar.js';
import { Section } from '../../ui/section.js';

const DAY = 86_400_000;
const days = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY;

/** 0–1: how much of the time of the allocation has passed; nothing to say where it has no end. */
function elapsedOf(allocation: Allocation, today: string): number | undefined {
  if (allocation.totEnMet === null) return undefined;
  const whole = days(allocation.totEnMet) - days(allocation.van) + 1;
  return whole <= 0 ? undefined : Math.min(1, Math.max(0, (days(today) - days(allocation.van)) / whole));
}

function Row({
  name,
  used,
  percentage,
  elapsed,
}: {
  readonly name: string;
  readonly used: string;
  readonly percentage: string;
  readonly elapsed?: number;
}) {
  return (
    <div className="rw-usage">
      <b>{name}</b>
      <UsageBar percentage={percentage} elapsed={elapsed} label={texts.allocations.barLabel(name, used, percent(percentage))} />
      <span>
        {used}
        <span className="rw-second">{texts.allocations.usedShare(percent(percentage))}</span>
      </span>
    </div>
  );
}

/** What was declared and accepted against what was allocated at most. */
export function AllocationUse({ allocation }: { readonly allocation: Allocation }): ReactElement {
  const { vandaag } = useSession();
  const elapsed = elapsedOf(allocation, vandaag);
  const { aantal, eenheidNaam, maximum, percentage, bedrag, budget, budgetPercentage, regels } = allocation.gedeclareerd;
  const unit = eenheidNaam ?? '';
  const ofBudget = budget === null ? null : (budgetPercentage ?? String(Number(budget) === 0 ? 0 : (Number(bedrag) / Number(budget)) * 100));
  return (
    <Section title={texts.allocations.used} note={elapsed === undefined ? texts.allocations.usedNote : texts.allocations.usedNoteElapsed}>
      {maximum !== null && percentage !== null && aantal !== null ? (
        <Row
          name={texts.allocations.volume}
          used={texts.allocations.volumeOf(count(aantal), count(maximum), unit)}
          percentage={percentage}
          elapsed={elapsed}
        />
      ) : null}
      {budget !== null && ofBudget !== null ? (
        <Row
          name={texts.allocations.budget}
          used={texts.allocations.budgetOf(euroCents(bedrag), euroCents(budget))}
          percentage={ofBudget}
          elapsed={elapsed}
        />
      ) : null}
      {maximum === null && budget === null ? <p>{texts.allocations.noMaximum(aantal === null ? null : count(aantal), unit)}</p> : null}
      <p className="rw-small rw-soft">{texts.allocations.amountSoFar(euroCents(bedrag), regels)}</p>
    </Section>
  );
}
