// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { texts } from '../texts/nl.js';
import { TextField } from './field.js';
import { TextButton } from './button.js';

/** Filters in one row; labels above the fields. */
export function Filters({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <search className="rw-filters" aria-label={texts.table.filters}>
      {children}
    </search>
  );
}

/** A search field that waits until the writer pauses. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), 300);
    return () => clearTimeout(timer);
    // The newest onChange is always the right one; only the text decides when to ask.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, value]);
  return <TextField type="search" label={label} value={text} onChange={setText} wide />;
}

export interface ChosenFilter {
  readonly key: string;
  readonly label: string;
}

/** Every filter that is on, each removable. */
export function ChosenFilters({
  chosen,
  onRemove,
  onClear,
}: {
  readonly chosen: readonly ChosenFilter[];
  readonly onRemove: (key: string) => void;
  readonly onClear: () => void;
}): ReactElement | null {
  if (chosen.length === 0) return null;
  return (
    <div className="rw-chosen">
      <span>{texts.table.chosen}</span>
      {chosen.map((filter) => (
        <button key={filter.key} type="button" className="rw-pill" aria-label={texts.table.remove(filter.label)} onClick={() => onRemove(filter.key)}>
          {filter.label} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chosen.length > 1 ? (
        <TextButton small onClick={onClear}>
          {texts.table.clear}
        </TextButton>
      ) : null}
    </div>
  );
}
