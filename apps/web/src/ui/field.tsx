// SPDX-License-Identifier: EUPL-1.2
import { FormLabel, Select as UtrechtSelect, SelectOption, Textarea as UtrechtTextarea, Textbox } from '@utrecht/component-library-react';
import { useId, type ReactElement, type ReactNode } from 'react';

interface FrameProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly wide?: boolean;
  /** As wide as what goes into it: a number, a day, a code. */
  readonly short?: boolean;
  /** Where an error summary points at. */
  readonly id?: string;
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** Label above, hint below it, error between hint and field. */
export function FieldFrame({ label, hint, error, wide = false, short = false, id: given, children }: FrameProps): ReactElement {
  const own = useId();
  const id = given ?? own;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`rw-field${error ? ' rw-field--wrong' : ''}${wide ? ' rw-field--search' : ''}${short ? ' rw-field--short' : ''}`}>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      {hint ? (
        <span className="rw-field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="rw-field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
      {children({ id, describedBy })}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly type?: 'text' | 'search' | 'email' | 'password' | 'date';
  readonly autoComplete?: string;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly short?: boolean;
  readonly id?: string;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly onBlur?: () => void;
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  type = 'text',
  autoComplete,
  required,
  wide,
  short,
  id: given,
  inputMode,
  onBlur,
}: TextProps): ReactElement {
  return (
    <FieldFrame label={label} hint={hint} error={error} wide={wide} short={short} id={given}>
      {({ id, describedBy }) => (
        <Textbox
          id={id}
          type={type}
          value={value}
          autoComplete={autoComplete}
          required={required}
          inputMode={inputMode}
          onBlur={onBlur}
          invalid={Boolean(error)}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export function TextareaField({ label, value, onChange, hint, error, id: given }: TextProps): ReactElement {
  return (
    <FieldFrame label={label} hint={hint} error={error} id={given}>
      {({ id, describedBy }) => (
        <UtrechtTextarea
          id={id}
          value={value}
          invalid={Boolean(error)}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly id?: string;
}

export function SelectField({ label, value, options, onChange, hint, error, id: given }: SelectProps): ReactElement {
  return (
    <FieldFrame label={label} hint={hint} error={error} id={given}>
      {({ id, describedBy }) => (
        <UtrechtSelect
          id={id}
          value={value}
          invalid={Boolean(error)}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <SelectOption key={option.value} value={option.value}>
              {option.label}
            </SelectOption>
          ))}
        </UtrechtSelect>
      )}
    </FieldFrame>
  );
}
