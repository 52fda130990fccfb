// SPDX-License-Identifier: EUPL-1.2
import { PatternLines } from '@visx/pattern';
import { useId, type ReactElement } from 'react';

/** A small bar beside a count; the count itself tells the figure. */
export function InlineBar({ share }: { readonly share: number }): ReactElement {
  return (
    <svg className="rw-inline-bar" aria-hidden="true" focusable="false">
      <rect className="rw-fill-spend" height="8" width={`${Math.max(1, share * 100)}%`} />
    </svg>
  );
}

/** Accepted and refused as one bar; refused is hatched. */
export function SplitBar({
  accepted,
  refused,
  label,
}: {
  readonly accepted: number;
  readonly refused: number;
  readonly label: string;
}): ReactElement {
  const pattern = useId();
  const total = accepted + refused || 1;
  const edge = (accepted / total) * 100;
  return (
    <svg className="rw-split-bar" role="img" aria-label={label}>
      <PatternLines id={pattern} width={5} height={5} orientation={['diagonal']} strokeWidth={2} className="rw-stroke-red" background="#fff" />
      <rect className="rw-fill-green" height="10" rx="2" width={`${refused > 0 && accepted > 0 ? edge - 0.6 : edge}%`} />
      {refused > 0 ? (
        <rect x={`${edge}%`} height="10" width={`${100 - edge}%`} fill={`url(#${pattern})`} className="rw-stroke-red" strokeWidth="1" />
      ) : null}
    </svg>
  );
}
