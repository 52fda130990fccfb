// SPDX-License-Identifier: EUPL-1.2
// The official schema as judge: xmllint (compiled to WebAssembly) on the schemas of the standard, many messages a call.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const FOLDER = join(process.env.STANDARDS_DIR ?? '../shared/standards', 'ijw-3.2');

interface Lint {
  validateXML(options: object): Promise<{ rawOutput: string }>;
}

/** Whether the official schemas are here; they may not be part of the product. */
export const hasOfficialSchema = existsSync(join(FOLDER, 'jw323.xsd'));

const file = (name: string) => ({ fileName: name, contents: readFileSync(join(FOLDER, name), 'utf8') });

export type Schema = `jw${'301' | '305' | '307' | '315' | '323' | '325'}.xsd`;

/**
 * Whether each message is well-formed and valid. What the recommendation on namespaces forbids counts as not well-formed:
 * xmllint reports it, but goes on.
 */
export async function judge(schema: Schema, messages: readonly (string | Buffer)[]): Promise<boolean[]> {
  const { validateXML } = createRequire(import.meta.url)('xmllint-wasm') as Lint;
  const { rawOutput } = await validateXML({
    xml: messages.map((contents, i) => ({ fileName: `m${i}.xml`, contents })),
    schema: [file(schema)],
    preload: [file('basisschema.xsd')],
    initialMemoryPages: 1024,
    maxMemoryPages: 16384,
  });
  const valid = new Set([...rawOutput.matchAll(/^m(\d+)\.xml validates$/gm)].map((found) => Number(found[1])));
  for (const [, index, text] of rawOutput.matchAll(/^m(\d+)\.xml:\d+: namespace error : (.*)$/gm)) {
    if (!/is not a valid URI|is not absolute/.test(text!)) valid.delete(Number(index));
  }
  return messages.map((_, i) => valid.has(i));
}
