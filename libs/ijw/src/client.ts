// SPDX-License-Identifier: EUPL-1.2
import type { MessageClient } from './types.js';

/** What the messages about one client say of that client; a JW323 has only the number. */
export interface ClientValues {
  readonly Bsn: string;
  readonly Geboortedatum: { readonly Datum: string; readonly DatumGebruik?: string };
  readonly Geslacht: string;
}

export function buildMessageClient({ Bsn, Geboortedatum, Geslacht }: ClientValues): MessageClient {
  return { bsn: Bsn, birthDate: Geboortedatum.Datum, birthDateUse: Geboortedatum.DatumGebruik ?? null, gender: Geslacht };
}

/** A category with or without a product code; absent where the allocation names neither. */
export interface ProductValues {
  readonly Categorie: string;
  readonly Code?: string;
}

export interface SizeValues {
  readonly Volume: number;
  readonly Eenheid: string;
  readonly Frequentie: string;
}
