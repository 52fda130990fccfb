// SPDX-License-Identifier: EUPL-1.2
import { inspectFile, type Inspected } from './file-inspection.js';

export const PROOF_LIMIT = 10 * 1024 * 1024;

/**
 * Looks at a proof before it is kept: size, name and content tell the same kind, and a PDF starts nothing.
 * @param content null: larger than any upload may be
 * @returns its media type, or why it is refused
 */
export const checkProof = (name: string, content: Uint8Array | null): Inspected => inspectFile(name, content, 'bewijs', PROOF_LIMIT);
