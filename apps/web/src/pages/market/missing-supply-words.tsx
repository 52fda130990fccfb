// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { MissingSupply } from '../../api/types.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';

const TONES: Readonly<Record<MissingSupply['staat'], Tone>> = { gemeld: 'blue', ontbreekt: 'orange', 'toelating-open': 'green', afgesloten: 'grey' };

export function SupplyState({ supply }: { readonly supply: MissingSupply }): ReactElement {
  const { staat, toelating } = supply;
  if (staat === 'toelating-open' && toelating?.stand === 'komt') return <StatusBadge tone="blue">{texts.missingSupply.admissionComing}</StatusBadge>;
  if (staat === 'toelating-open' && toelating?.stand === 'afgelopen') {
    return <StatusBadge tone="grey">{texts.missingSupply.admissionOver}</StatusBadge>;
  }
  return <StatusBadge tone={TONES[staat]}>{texts.missingSupply.states[staat]}</StatusBadge>;
}

/** What is missing: a product, or a whole segment. */
export function aboutOf({ product, segment }: Pick<MissingSupply, 'product' | 'segment'>): string {
  if (product) return `${product.code} ${product.naam}`;
  return segment ? `${segment.naam}, ${texts.missingSupply.allOfSegment}` : '';
}

export const placesOf = ({ gemeenten }: Pick<MissingSupply, 'gemeenten'>): string => gemeenten.map((g) => g.naam).join(', ');

export const admissionOf = ({ toelating }: Pick<MissingSupply, 'toelating'>): string =>
  toelating ? texts.missingSupply.period(tableDate(toelating.van), toelating.totEnMet && tableDate(toelating.totEnMet)) : texts.table.notApplicable;
