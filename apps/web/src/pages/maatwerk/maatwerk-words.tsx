// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { MaatwerkRequest, MaatwerkState, Money } from '../../api/types.js';
import { euroCents, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { signed } from '../indexations/indexation-words.js';

const TONES: Readonly<Record<MaatwerkState, Tone>> = {
  aangevraagd: 'orange',
  getoetst: 'orange',
  goedgekeurd: 'blue',
  getekend: 'green',
  afgelopen: 'grey',
  beeindigd: 'grey',
  afgewezen: 'red',
  ingetrokken: 'grey',
};

export function MaatwerkBadge({ request }: { readonly request: Pick<MaatwerkRequest, 'staat' | 'teLaat'> }): ReactElement {
  return (
    <>
      <StatusBadge tone={TONES[request.staat]}>{texts.maatwerk.states[request.staat]}</StatusBadge>
      {request.teLaat ? (
        <>
          {' '}
          <StatusBadge tone="red" plain>
            {texts.maatwerk.late}
          </StatusBadge>
        </>
      ) : null}
    </>
  );
}

/** How far a tariff lies from the regional one, with its sign: "+€ 12,00"; null where there is none to hold it against. */
export function differenceWithRegion(tariff: Money, regional: Money | null): Money | null {
  return regional === null ? null : sum([tariff, `-${regional}`]);
}

/** The difference in words, for under a field or beside a figure. */
export function regionalWords(tariff: Money | null, regional: Money | null): string {
  if (regional === null) return texts.maatwerk.regional.none;
  const difference = tariff === null ? null : differenceWithRegion(tariff, regional);
  if (difference === null) return `${texts.maatwerk.check.regional}: ${euroCents(regional)}.`;
  return texts.maatwerk.regional.compared(euroCents(regional), signed(euroCents(difference), difference));
}

export const unitOf = (unit: string): string => texts.units[unit] ?? unit;
