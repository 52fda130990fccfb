// SPDX-License-Identifier: EUPL-1.2
import { useLocation, useParams } from 'react-router';
import type { Query } from '../api/client.js';
import { buildPath } from './build-path.js';

export interface Paths {
  readonly pathTo: (to: string, query?: Query, keepDate?: boolean) => string;
}

/** Builds addresses within the region; year and as-of date of the present page go along unless told otherwise. */
export function usePaths(): Paths {
  const { region = '' } = useParams();
  const { search } = useLocation();
  return { pathTo: (to, query = {}, keepDate = true) => buildPath(region, to, query, keepDate ? search : '') };
}
