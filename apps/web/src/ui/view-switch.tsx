// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';

interface Props<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few ways to look at the same figures. */
export function ViewSwitch<T extends string>({ name, value, options, onChange }: Props<T>): ReactElement {
  return (
    <div className="rw-switch" role="group" aria-label={name}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </div>
  );
}
