// SPDX-License-Identifier: EUPL-1.2
import { Textbox } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useList } from '../api/hooks.js';
import type { Named, ProviderRow } from '../api/types.js';
import { texts } from '../texts/nl.js';
import { FieldFrame } from './field.js';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly id?: string;
  /** The chosen provider; its name is looked up where only the key is known. */
  readonly value: string;
  readonly name?: string | null;
  readonly onChange: (provider: Named | null) => void;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** A provider by its name, from a list that follows what is typed. */
export function ProviderField({ label, hint, error, id, value, name, onChange }: Props): ReactElement {
  const list = useId();
  const typing = useRef(false);
  const [text, setText] = useState(name ?? '');
  const [asked, setAsked] = useState('');
  const query = useList<ProviderRow>('/aanbieders', { zoek: asked, perPagina: 12, sorteer: 'naam' }, { enabled: asked.length >= 2 });
  const found = asked.length >= 2 ? (query.data?.rows ?? []) : [];
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);
  // The address names only the key; the page that shows the rows knows the name. What is being typed stays.
  useEffect(() => {
    if (typing.current) return;
    if (value === '' || name) setText(value === '' ? '' : (name ?? ''));
  }, [value, name]);
  const match = found.find((provider) => same(provider.naam, text));
  const key = match?.sleutel;
  useEffect(() => {
    if (typing.current && match && match.sleutel !== value) onChange({ sleutel: match.sleutel, naam: match.naam });
    // The newest onChange is always the right one; only another match decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return (
    <FieldFrame label={label} hint={hint} error={error} id={id} wide>
      {(ids) => (
        <>
          <Textbox
            id={ids.id}
            list={list}
            value={text}
            autoComplete="off"
            invalid={Boolean(error)}
            aria-describedby={ids.describedBy}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              typing.current = true;
              setText(typed);
              const chosen = found.find((provider) => same(provider.naam, typed));
              if (chosen) onChange({ sleutel: chosen.sleutel, naam: chosen.naam });
              else if (value !== '') onChange(null);
            }}
            onBlur={() => {
              typing.current = false;
            }}
          />
          <datalist id={list}>
            {found.map((provider) => (
              <option key={provider.sleutel} value={provider.naam} />
            ))}
          </datalist>
          <span className="rw-hidden" aria-live="polite">
            {asked.length >= 2 && query.data && !match ? texts.frame.searchFound(found.length) : ''}
          </span>
        </>
      )}
    </FieldFrame>
  );
}
