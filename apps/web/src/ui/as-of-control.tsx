// SPDX-License-Identifier: EUPL-1.2
import { Textbox } from '@utrecht/component-library-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useAsOf } from '../app/as-of.js';
import { useSession } from '../app/session.js';
import { fieldDate, readDate } from '../format/dates.js';
import { texts } from '../texts/nl.js';
import { FieldFrame, SelectField } from './field.js';
import { CalendarIcon } from './icons.js';

/** Year and "zoals bekend op"; writes the address, from which every dated section reads. */
export function AsOfControl({ withoutYear = false }: { readonly withoutYear?: boolean }): ReactElement {
  const asOf = useAsOf();
  const { vandaag } = useSession();
  const [text, setText] = useState(fieldDate(asOf.date));
  const [error, setError] = useState<string | null>(null);
  const native = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setText(fieldDate(asOf.date));
    setError(null);
  }, [asOf.date]);
  const choose = (written: string): void => {
    const day = readDate(written);
    if (!day) setError(texts.asOf.noDate);
    else if (day > vandaag) setError(texts.asOf.future);
    else {
      setError(null);
      if (day !== asOf.date) asOf.change({ date: day });
    }
  };
  const thisYear = Number(vandaag.slice(0, 4));
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, asOf.year])].sort((a, b) => b - a);
  return (
    <>
      {withoutYear ? null : (
        <SelectField
          label={texts.asOf.year}
          value={String(asOf.year)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => asOf.change({ year: Number(year) })}
        />
      )}
      <FieldFrame label={texts.asOf.label} error={error}>
        {({ id, describedBy }) => (
          <span className="rw-date">
            <Textbox
              id={id}
              value={text}
              inputMode="numeric"
              autoComplete="off"
              invalid={error !== null}
              aria-describedby={describedBy}
              onChange={(event) => setText(event.currentTarget.value)}
              onBlur={() => choose(text)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') choose(text);
              }}
            />
            <button type="button" aria-label={texts.asOf.openCalendar} onClick={() => native.current?.showPicker()}>
              <CalendarIcon />
            </button>
            <input
              ref={native}
              className="rw-date__native"
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              max={vandaag}
              value={asOf.date}
              onChange={(event) => {
                if (event.currentTarget.value) asOf.change({ date: event.currentTarget.value });
              }}
            />
          </span>
        )}
      </FieldFrame>
    </>
  );
}
