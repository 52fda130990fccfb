// SPDX-License-Identifier: EUPL-1.2

/** A document in parts that mean something, so that a reader who cannot see it is told a heading from a table. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: DocumentTable };

export interface DocumentTable {
  /** Says what the table holds; stands above it. */
  readonly caption: string;
  readonly head: readonly string[];
  /** As many cells a row as the head has. */
  readonly rows: readonly (readonly string[])[];
  /** Columns with figures, to the right; counted from 0. */
  readonly figures: readonly number[];
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
}

export interface ComposedDocument {
  readonly title: string;
  /** One line under the title. */
  readonly lead: string;
  /** Whose document it is: the region. */
  readonly author: string;
  /** The moment of the version, not of making the file: the same version gives the same file. */
  readonly dated: Date;
  /** At the foot of each page. */
  readonly reference: string;
  readonly parts: readonly DocumentPart[];
}
