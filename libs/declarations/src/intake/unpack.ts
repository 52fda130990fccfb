// SPDX-License-Identifier: EUPL-1.2
import { INTAKE_LIMITS, type Intake } from './intake-limits.js';
import { looksLikeZip, readZip } from './zip.js';

const LARGE = 'Dit bestand is groter dan 25 MB (26.214.400 bytes). Verdeel de declaratie over meer berichten.';
const NO_ZIP = 'Dit bestand heet .zip, maar is geen ZIP-bestand.';
const EMPTY = 'Dit bestand is leeg.';

/**
 * What a handed-in file holds: itself, or the messages in it when it is a ZIP.
 * @param content null when it was too large to be taken in at all
 */
export async function* unpack(name: string, content: Buffer | null): AsyncGenerator<Intake> {
  if (content === null || content.length > INTAKE_LIMITS.fileBytes) yield { name, reason: LARGE };
  else if (content.length === 0) yield { name, reason: EMPTY };
  else if (looksLikeZip(content)) yield* readZip(name, content);
  else if (/\.zip$/i.test(name)) yield { name, reason: NO_ZIP };
  else yield { name, content };
}
