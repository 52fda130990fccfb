// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { count } from '../format/money.js';
import { StatusBadge, type Tone } from './status-badge.js';

export interface CountItem {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly tone: Tone;
}

/** Counts per state that filter the table below. */
export function CountFilter({
  label,
  items,
  value,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly CountItem[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <ul className="rw-counts" aria-label={label}>
      {items.map((item) => (
        <li key={item.value}>
          <button type="button" aria-pressed={item.value === value} onClick={() => onChange(item.value === value ? '' : item.value)}>
            <b>{count(item.count)}</b>
            <StatusBadge tone={item.tone} plain>
              {item.name}
            </StatusBadge>
          </button>
        </li>
      ))}
    </ul>
  );
}
