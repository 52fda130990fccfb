// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { amountCents, euroCents, readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { product, WITHOUT_TARIFF, type LineEntry } from './entry.js';
import { fieldId } from './entry-check.js';

interface Props {
  readonly line: LineEntry;
  readonly client: number;
  readonly index: number;
  readonly removable: boolean;
  readonly errorAt: (pointer: string) => string | null;
  /** null: this line goes out of the declaration. */
  readonly onChange: (line: LineEntry | null) => void;
}

type Typed = Exclude<keyof LineEntry, 'key' | 'unit'>;

/** One line of a child, field below field, with what volume times tariff comes to. */
export function LineFields({ line, client, index, removable, errorAt, onChange }: Props): ReactElement {
  const at = (name: string): string => `/clienten/${client}/regels/${index}/${name}`;
  const text = (key: Typed, name: string, label: string, hint?: string, inputMode?: 'numeric' | 'decimal'): ReactElement => (
    <TextField
      id={fieldId(at(name))}
      label={label}
      hint={hint}
      value={line[key]}
      inputMode={inputMode}
      short
      autoComplete="off"
      error={errorAt(at(name))}
      onChange={(value) => onChange({ ...line, [key]: value })}
    />
  );
  const computed = product(line);
  const differs = computed !== null && readMoney(line.amount) !== computed;
  return (
    <fieldset className="rw-fields rw-fields--inner">
      <legend>{texts.manual.line(index + 1)}</legend>
      {text('allocation', 'toewijzing', texts.manual.allocation, texts.manual.allocationHint, 'numeric')}
      {text('category', 'categorie', texts.manual.category, texts.manual.categoryHint)}
      {text('product', 'product', texts.manual.product, texts.manual.productHint)}
      {text('from', 'van', texts.manual.from, texts.manual.dayHint, 'numeric')}
      {text('until', 'totEnMet', texts.manual.until, texts.manual.dayHint, 'numeric')}
      {text('volume', 'aantal', texts.manual.volume, undefined, 'numeric')}
      <SelectField
        id={fieldId(at('eenheid'))}
        label={texts.manual.unit}
        value={line.unit}
        options={Object.entries(texts.units).map(([value, label]) => ({ value, label }))}
        error={errorAt(at('eenheid'))}
        onChange={(unit) => onChange({ ...line, unit, tariff: unit === WITHOUT_TARIFF ? '' : line.tariff })}
      />
      {line.unit === WITHOUT_TARIFF ? null : text('tariff', 'tarief', texts.manual.tariff, texts.manual.tariffHint, 'decimal')}
      {text('amount', 'bedrag', texts.manual.amount, undefined, 'decimal')}
      {differs ? (
        <p className="rw-small">
          {texts.manual.amountIs(euroCents(computed))}{' '}
          <TextButton small onClick={() => onChange({ ...line, amount: amountCents(computed) })}>
            {texts.manual.amountTake}
          </TextButton>
        </p>
      ) : null}
      {removable ? (
        <div>
          <TextButton onClick={() => onChange(null)}>{texts.manual.removeLine(index + 1)}</TextButton>
        </div>
      ) : null}
    </fieldset>
  );
}
