// SPDX-License-Identifier: EUPL-1.2
import type { Fate, HostileFile } from './hostile-file.js';
import type { Outcome } from './intake-child.js';
import { MOST_MEGABYTES, MOST_MILLISECONDS, MUCH, WatchedIntake, type IntakeProcess } from './watched-intake.js';

/** A sentence in plain Dutch: no stack, no word of a program, no number of a child. */
const PLAIN = /^[A-Z][^\n]{10,400}\.$/;
const PROGRAM = /Error|undefined|null|NaN|\bat \w|unexpected|invalid|expected|9999000\d\d/;

function fateOf(outcomes: readonly Outcome[]): Fate | 'nothing' {
  const fates = new Set(outcomes.map(({ refused, verdict }): Fate => (refused === null ? verdict! : 'refused')));
  if (fates.size === 1) return [...fates][0]!;
  return fates.size === 2 && fates.has('refused') && fates.has('accepted') ? 'mixed' : 'nothing';
}

/**
 * Files made to do harm, taken in by a process that is watched: none ends it, holds it up or fills its memory, and of each comes a verdict
 * or a refusal, in words for the person who sent it.
 */
export function describeFamily(family: string, upload: string, files: readonly HostileFile[]): void {
  describe(`hostile files: ${family}`, () => {
    const watched = new WatchedIntake();
    let intake: IntakeProcess;
    beforeAll(async () => {
      intake = await watched.start();
    });
    afterAll(() => {
      intake.stop();
      watched.remove();
    });

    it('each has a name of its own', () => {
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    });

    it.each(files.map((file) => [file.name, file] as const))('%s', async (_name, file) => {
      const content = Buffer.from(file.content());
      if (content.length > MUCH || !intake.isFit) {
        intake.stop();
        intake = await watched.start();
      }
      const { outcomes, milliseconds, processorMilliseconds, peakMegabytes } = await intake.takeIn(upload, content);
      expect(fateOf(outcomes)).toBe(file.fate);
      for (const { verdict, texts } of outcomes) {
        if (verdict !== 'accepted') expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) expect(text).toMatch(PLAIN);
        for (const text of texts) expect(text).not.toMatch(PROGRAM);
      }
      expect(Math.min(milliseconds, processorMilliseconds)).toBeLessThan(MOST_MILLISECONDS);
      expect(peakMegabytes).toBeLessThan(MOST_MEGABYTES);
    });
  });
}
