// SPDX-License-Identifier: EUPL-1.2
import type { Query } from '../api/client.js';

export const YEAR = 'jaar';
export const AS_OF = 'zoalsBekendOp';

export function buildPath(region: string, to: string, query: Query, search: string): string {
  const [path = '', own = ''] = to.split('?');
  const result = new URLSearchParams(own);
  const present = new URLSearchParams(search);
  for (const key of [YEAR, AS_OF]) {
    const value = present.get(key);
    if (value && !result.has(key)) result.set(key, value);
  }
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') result.delete(key);
    else result.set(key, String(value));
  }
  const text = result.toString();
  const full = path === `/${region}` || path.startsWith(`/${region}/`) ? path : `/${region}${path.startsWith('/') ? '' : '/'}${path}`;
  return `${full}${text ? `?${text}` : ''}`;
}
