// SPDX-License-Identifier: EUPL-1.2
import { useApi } from '../../api/hooks.js';
import type { SegmentRow } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { texts } from '../../texts/nl.js';
import { segmentTitle } from '../segments/segment-spend-table.js';

export interface Segments {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (key: string | null) => string;
}

/** The segments and blocks of the region by their key, and how they are called. */
export function useSegments(): Segments {
  const asOf = useAsOf();
  const query = useApi<readonly SegmentRow[]>('/segmenten', asOf.query);
  const rows = query.data ?? [];
  return {
    options: rows.map((s) => ({ value: s.sleutel, label: segmentTitle(s) })),
    nameOf: (key) => (key === null ? texts.coverage.notMapped : (rows.find((s) => s.sleutel === key) ?? { naam: key }).naam),
  };
}
