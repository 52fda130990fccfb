// SPDX-License-Identifier: EUPL-1.2
import type { KeyRing } from '#platform';

const context = (regionId: number, place: string): string => `paper-name:${regionId}:${place}`;

/** Seals the name of a paper: for its own bidder, who reads it in a draft, and for the opening; who has the database alone reads it never. */
export const sealName = (keys: KeyRing, regionId: number, paper: { readonly place: string; readonly name: string }): Buffer =>
  keys.seal(Buffer.from(paper.name), context(regionId, paper.place));

export const openName = (keys: KeyRing, regionId: number, paper: { readonly place: string; readonly sealedName: Buffer }): string =>
  keys.open(paper.sealedName, context(regionId, paper.place)).toString('utf8');
