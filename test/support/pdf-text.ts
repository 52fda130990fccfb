// SPDX-License-Identifier: EUPL-1.2
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  readonly text: string;
  /** Tags of the structure, in the order of the file. */
  readonly tags: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  readonly marked: boolean;
  readonly pages: number;
}

/** Reads a PDF back as a screen reader would: text by its Unicode map, tags, title and language. Knows no more than our own files hold. */
export function readPdf(file: Buffer): ReadPdf {
  const raw = file.toString('latin1');
  const objects = new Map([...raw.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map((m) => [m[1]!, m[2]!]));
  const stream = (object: string): string => {
    const data = Buffer.from(/stream\n([\s\S]*?)\nendstream/.exec(object)![1]!, 'latin1');
    return (object.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const maps = new Map(
    [...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name!,
      unicodeMap(stream(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!)![1]!)!)),
    ]),
  );
  const pages = [...objects.values()].filter((o) => /\/Type \/Page\n/.test(o));
  const words = pages.map((page) => textOf(stream(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!), maps));
  const [, inline, elsewhere] = /\/Title (?:(\([\s\S]*?[^\\]\))|(\d+) 0 R)/.exec(raw) ?? [];
  const title = inline ?? (elsewhere ? objects.get(elsewhere)! : null);
  return {
    text: words.join(' ').replaceAll(/\s+/g, ' '),
    tags: [...objects.values()].flatMap((o) => /\/S \/([A-Z][A-Za-z0-9]*)/.exec(o)?.[1] ?? []),
    title: title === null ? null : plain(title.slice(1, -1)),
    language: /\/Lang \(([^)]+)\)/.exec(raw)?.[1] ?? null,
    marked: /\/Marked true/.test(raw),
    pages: pages.length,
  };
}

function plain(text: string): string {
  const bytes = Buffer.from(
    text
      .replaceAll(/\\([()\\])/g, '$1')
      .replaceAll('\\r', '\r')
      .replaceAll('\\n', '\n'),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

function unicodeMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, first, , list] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    [...list!.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex], i) =>
      map.set(parseInt(first!, 16) + i, Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')),
    );
  return map;
}

function textOf(content: string, maps: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let map: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) map = maps.get(font) ?? map;
    else {
      for (const [, hex] of shown!.matchAll(/<([0-9a-f]+)>/gi))
        for (const code of hex!.match(/.{4}/g) ?? []) text += map.get(parseInt(code, 16)) ?? '';
      text += ' ';
    }
  }
  return text;
}
