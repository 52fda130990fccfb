// SPDX-License-Identifier: EUPL-1.2
import { readQuickly } from './fast-path.js';
import { Findings } from './findings.js';
import { MAX_BYTES } from './limits.js';
import { checkRules } from './rules/index.js';
import { readSlowly } from './slow-path.js';
import type { CheckedMessage, MessageContent, MessageType } from './types.js';

const TOO_LARGE = `Het bestand is groter dan ${MAX_BYTES} bytes (25 MB). Verdeel de declaratie over meer berichten.`;

/**
 * Checks a message against the official schema (level 1) and the rules inside one message (level 2).
 * A StUF-GGk envelope is opened first.
 */
export function checkMessage(input: Buffer | Uint8Array): CheckedMessage {
  return check(Buffer.from(input.buffer, input.byteOffset, input.byteLength), true);
}

function check(bytes: Buffer, mayBeEnvelope: boolean): CheckedMessage {
  const findings = new Findings();
  if (bytes.length > MAX_BYTES) {
    findings.add('XML', '/', TOO_LARGE);
    return unreadable(null, findings);
  }
  const quick = readQuickly(bytes);
  if (quick !== undefined) return judge(quick, findings);

  const { message, content, payload } = readSlowly(bytes, findings, mayBeEnvelope);
  if (payload !== null) return check(payload, false);
  return content === null ? unreadable(message, findings) : judge(content, findings);
}

function unreadable(message: MessageType | null, findings: Findings): CheckedMessage {
  return { message, lines: 0, verdict: 'unreadable', findings: findings.list(), content: null };
}

/** The verdict on a message that keeps the schema. */
function judge(content: MessageContent, findings: Findings): CheckedMessage {
  checkRules(content, findings);
  const verdict = findings.isEmpty ? 'accepted' : 'rejected';
  return { message: content.type, lines: lineCount(content), verdict, findings: findings.list(), content };
}

function lineCount(content: MessageContent): number {
  if (content.type !== 'JW323') return 0;
  return content.clients.reduce((sum, client) => sum + client.lines.length, 0);
}
