// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from 'react-router';
import type { Query } from '../api/client.js';
import type { IsoDate } from '../api/types.js';
import { AS_OF, YEAR } from './build-path.js';
import { useSession } from './session.js';

export interface AsOf {
  readonly year: number;
  /** The day whose knowledge is shown; today unless the reader chose another. */
  readonly date: IsoDate;
  readonly isToday: boolean;
  /** What goes to the server. */
  readonly query: Query;
  readonly change: (next: { readonly year?: number; readonly date?: IsoDate | null }) => void;
}

/** Year and as-of date of a dated page; they live in the address, so that whoever gets the link sees the same. */
export function useAsOf(): AsOf {
  const { vandaag } = useSession();
  const [search, setSearch] = useSearchParams();
  const chosen = search.get(AS_OF);
  const date = chosen && /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : vandaag;
  const yearText = search.get(YEAR);
  const year = yearText && /^\d{4}$/.test(yearText) ? Number(yearText) : Number(vandaag.slice(0, 4));
  const isToday = date === vandaag;
  return {
    year,
    date,
    isToday,
    query: { jaar: year, zoalsBekendOp: isToday ? undefined : date },
    change: (next) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        if (next.year !== undefined) after.set(YEAR, String(next.year));
        if (next.date === null || next.date === vandaag) after.delete(AS_OF);
        else if (next.date !== undefined) after.set(AS_OF, next.date);
        return after;
      }),
  };
}
