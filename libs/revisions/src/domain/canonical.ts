// SPDX-License-Identifier: EUPL-1.2
import type { ContentAfter } from './contract-content.js';

/** The same content as the same text, whatever order its keys were made in: what is hashed, stored and compared. */
export function canonical(after: ContentAfter): string {
  const text = (value: unknown): string => {
    if (typeof value === 'bigint') return `"${value}"`;
    if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    const of = value as Readonly<Record<string, unknown>>;
    return `{${Object.keys(of)
      .sort()
      .map((key) => `"${key}":${text(of[key])}`)
      .join(',')}}`;
  };
  return text(after);
}
