// SPDX-License-Identifier: EUPL-1.2
import { FormLabel, Select as UtrechtSelect, SelectOption, Textarea as UtrechtTextarea, Textbox } from '@utrecht/component-library-react';
import { useId, type ReactElement, type ReactNode } from 'react';

interface FrameProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly wide?: boolean;
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** Label above, hint below it, error between hint and field. */
export function FieldFrame({ label, hint, error, wide = false, children }: FrameProps): ReactElement {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`rw-field${error ? ' rw-field--wrong' : ''}${wide ? ' rw-field--search' : ''}`}>
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
}

export function TextField({ label, value, onChange, hint, error, type = 'text', autoComplete, required, wide }: TextProps): ReactElement {
  return (
    <FieldFrame label={label} hint={hint} error={error} wide={wide}>
      {({ id, describedBy }) => (
        <Textbox
          id={id}
          type={type}
          value={value}
          autoComplete={autoComplete}
          required={required}
          invalid={Boolean(error)}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export function TextareaField({ label, value, onChange, hint, error }: TextProps): ReactElement {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
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
  readonly hideLabel?: boolean;
}

export function SelectField({ label, value, options, onChange }: SelectProps): ReactElement {
  return (
    <FieldFrame label={label}>
      {({ id }) => (
        <UtrechtSelect id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
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
