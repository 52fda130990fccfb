// SPDX-License-Identifier: EUPL-1.2
// One pass over all files of a sample: sums what is submitted, accepted and refused from the XML itself, for tests.
import type { SampleYear } from '../generate-sample.js';
import { monthStart } from './in-message-rules.js';
import type { MessageType, PlantedFault } from '../types.js';
import { readJw301, readJw323, readNotices, type ReadAllocation, type ReadDeclaration, type ReadLine, type ReadNotice } from './read-message.js';

export interface ScannedLine {
  line: ReadLine;
  agb: string;
  municipality: string;
  submitted: string;
  accepted: boolean;
  cents: number;
}

export interface Scan {
  files: Record<MessageType, number>;
  lines: ScannedLine[];
  /** Number of lines of every readable declaration message. */
  messageSizes: number[];
  bsns: Set<string>;
  declaringAgb: Set<string>;
  allocatedAgb: Set<string>;
  /** Allocations as sent, and the products of starts, stops and requests, in order of arrival. */
  allocations: (ReadAllocation & { file: string; month: string })[];
  notices: (ReadNotice & { type: MessageType; month: string })[];
}

/** Reads everything back; what is refused follows from the planted faults alone. */
export const scan = (sample: SampleYear): Scan => {
  const planted = new Map<string, PlantedFault[]>();
  for (const p of sample.manifest.planted) planted.set(p.file, [...(planted.get(p.file) ?? []), p]);
  const out: Scan = {
    files: { JW301: 0, JW305: 0, JW307: 0, JW315: 0, JW323: 0 },
    lines: [],
    messageSizes: [],
    bsns: new Set(),
    declaringAgb: new Set(),
    allocatedAgb: new Set(),
    allocations: [],
    notices: [],
  };
  for (const month of sample.months()) {
    for (const { name, text, type } of sample.files(month)) {
      out.files[type] += 1;
      const faults = planted.get(name) ?? [];
      if (faults.some((p) => p.scope === 'file')) continue;
      if (type === 'JW301') {
        for (const a of readJw301(text)) {
          out.allocatedAgb.add(a.agb);
          out.bsns.add(a.bsn);
          out.allocations.push({ ...a, file: name, month });
        }
        continue;
      }
      if (type !== 'JW323') {
        for (const notice of readNotices(text)) out.notices.push({ ...notice, type, month });
        continue;
      }
      const message = readJw323(text);
      out.declaringAgb.add(message.agb);
      addLines(out, message, month, faults.some((p) => p.scope === 'message') ? null : new Set(faults.map((p) => p.reference!)));
    }
  }
  return out;
};

const addLines = (out: Scan, m: ReadDeclaration, month: string, refused: ReadonlySet<string> | null): void => {
  let size = 0;
  for (const client of m.clients) {
    out.bsns.add(client.bsn);
    for (const line of client.lines) {
      size += 1;
      const accepted = refused !== null && !refused.has(line.reference);
      out.lines.push({
        line,
        agb: m.agb,
        municipality: m.municipality,
        submitted: month,
        accepted,
        cents: line.side === 'D' ? line.amount : -line.amount,
      });
    }
  }
  out.messageSizes.push(size);
};

/** 'YYYY-MM' of the care. */
export const careMonth = (line: ReadLine): string => monthStart(line.begin).slice(0, 7);
