// SPDX-License-Identifier: EUPL-1.2

/**
 * Places at which a test takes the process away, to prove that whatever happens there is put right: all of them, by name. Those that end
 * in -committed stand right after a transaction, the others inside one.
 */
export const FAILPOINTS = [
  // taking in
  'intake.files-stored',
  'intake.files-added',
  'intake.files-committed',
  'intake.run-enqueued',
  'intake.start-committed',
  'intake.message-handed-in',
  'intake.hand-in-committed',
  // an import
  'import.files-read',
  'import.reading-committed',
  'import.requests-booked',
  'import.allocations-booked',
  'import.declarations-booked',
  'import.notices-booked',
  'import.booking-committed',
  'import.run-closed',
  'import.close-committed',
  // answers
  'answer.composed',
  'answer.files-stored',
  'answer.inserted',
  'answer.due-made',
  'answer.due-committed',
  // decisions
  'decision.applied',
  'decision.committed',
] as const;

export type Failpoint = (typeof FAILPOINTS)[number];

export interface ArmedFailpoint {
  readonly name: Failpoint;
  /** Which time that the process comes by is its last. */
  readonly nth: number;
}

let armed: ArmedFailpoint | null = null;
let passed = 0;

/** Does nothing, unless this process was started with FAILPOINT: then it dies here, as in a power cut. */
export function failpoint(name: Failpoint): void {
  if (armed?.name === name && ++passed === armed.nth) process.kill(process.pid, 'SIGKILL');
}

/** Says at the start of a process where it will die, if anywhere; loudly, for nobody wants that outside a test. */
export function armFailpoint(point: ArmedFailpoint | null): void {
  armed = point;
  passed = 0;
  if (point) {
    process.stderr.write(
      `LET OP: FAILPOINT=${point.name}:${point.nth} staat aan. Dit proces breekt zichzelf af op dat punt. Zet FAILPOINT nooit in productie.\n`,
    );
  }
}

/** Reads "name" or "name:nth". @returns null when that is no failpoint */
export function readFailpoint(text: string): ArmedFailpoint | null {
  const [, name, nth = '1'] = /^([a-z.-]+)(?::([1-9]\d{0,3}))?$/.exec(text) ?? [];
  const known = FAILPOINTS.find((f) => f === name);
  return known ? { name: known, nth: Number(nth) } : null;
}
