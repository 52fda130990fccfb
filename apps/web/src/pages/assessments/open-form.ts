// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from 'react-router';

export type FormKey = 'besluit' | 'wijzig';
const KEYS = ['besluit', 'wijzig', 'onderdeel', 'gekozen'] as const;

export interface OpenForm {
  readonly value: (key: (typeof KEYS)[number]) => string;
  /** Opens one form, of a part where it is given; any other closes. */
  readonly open: (key: FormKey, value: string, part?: string) => void;
  readonly close: () => void;
}

/** Which form of the page is open; it stands in the address, so that a link leads to it. */
export function useOpenForm(): OpenForm {
  const [search, setSearch] = useSearchParams();
  const change = (edit: (params: URLSearchParams) => void): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const key of KEYS) after.delete(key);
        edit(after);
        return after;
      },
      { preventScrollReset: true },
    );
  return {
    value: (key) => search.get(key) ?? '',
    open: (key, value, part = '') =>
      change((params) => {
        params.set(key, value);
        if (part !== '') params.set('onderdeel', part);
      }),
    close: () => change(() => undefined),
  };
}
