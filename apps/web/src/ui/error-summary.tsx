// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type ReactElement } from 'react';
import { texts } from '../texts/nl.js';

export interface FieldError {
  /** The id of the field. */
  readonly field: string;
  readonly where: string;
  readonly text: string;
}

/** All errors of a form at once, each with the way to its field. Takes the focus when it appears or changes. */
export function ErrorSummary({ errors, attempt }: { readonly errors: readonly FieldError[]; readonly attempt: number }): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0 && errors.length > 0) box.current?.focus();
    // Only another attempt moves the focus, not an error that goes away while typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="rw-box rw-box--wrong rw-errors" role="alert" tabIndex={-1}>
      <h2>{texts.states.wrongCount(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.where}: {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
