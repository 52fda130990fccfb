// SPDX-License-Identifier: EUPL-1.2
import { Textbox } from '@utrecht/component-library-react';
import { useEffect, useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../api/hooks.js';
import type { SearchResult } from '../api/types.js';
import { texts } from '../texts/nl.js';
import { SearchIcon } from '../ui/icons.js';
import { usePaths } from './paths.js';

/** Finds a provider, contract or message by what is typed; arrows choose, Enter opens, Escape closes. */
export function Search(): ReactElement {
  const id = useId();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useApi<readonly SearchResult[]>('/zoek', { q: asked }, { enabled: asked.length >= 2 });
  const results = asked.length >= 2 ? (query.data ?? []) : [];
  const shown = open && asked.length >= 2 && (query.data !== undefined || query.isError);
  const go = (result: SearchResult | undefined): void => {
    if (!result) return;
    setOpen(false);
    setText('');
    void navigate(pathTo(result.link, {}, false));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter') go(results[chosen]);
    else if (event.key === 'ArrowDown') {
      setOpen(true);
      setChosen(Math.min(results.length - 1, chosen + 1));
    } else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else return;
    if (event.key !== 'Escape') event.preventDefault();
  };
  return (
    <search className="rw-search">
      <SearchIcon />
      <Textbox
        type="text"
        role="combobox"
        aria-label={texts.frame.search}
        placeholder={texts.frame.search}
        aria-expanded={shown}
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        aria-activedescendant={shown && results[chosen] ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setChosen(0);
        }}
        onKeyDown={onKey}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
      />
      <div className={shown ? 'rw-search__results' : undefined}>
        <div role="listbox" id={`${id}-results`} aria-label={texts.frame.search}>
          {shown
            ? results.map((result, index) => (
                <div
                  key={result.link}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === chosen}
                  className="rw-search__result"
                  onMouseDown={(event) => {
                    event.preventDefault();
                    go(result);
                  }}
                >
                  <b>{result.titel}</b>
                  <small>
                    {texts.frame.searchKinds[result.soort]} · {result.toelichting}
                  </small>
                </div>
              ))
            : null}
        </div>
        {shown && results.length === 0 ? (
          <p className="rw-search__none">{query.isError ? texts.frame.searchFailed : texts.frame.searchNone}</p>
        ) : null}
      </div>
      <span className="rw-hidden" role="status">
        {shown && results.length > 0 ? texts.frame.searchFound(results.length) : ''}
      </span>
    </search>
  );
}
