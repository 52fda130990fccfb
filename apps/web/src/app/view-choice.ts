// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from 'react-router';

export type View = 'grafiek' | 'tabel';
const KEY = 'weergave';

const remembered = (): View => {
  try {
    return localStorage.getItem(KEY) === 'tabel' ? 'tabel' : 'grafiek';
  } catch {
    return 'grafiek';
  }
};

/** Chart or table: in the address, so that a link shows the same, and remembered for the next page. */
export function useView(): readonly [View, (view: View) => void] {
  const [search, setSearch] = useSearchParams();
  const stated = search.get(KEY);
  const view: View = stated === 'tabel' || stated === 'grafiek' ? stated : remembered();
  const change = (next: View): void => {
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser that keeps nothing still has the address.
    }
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(KEY, next);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [view, change];
}
