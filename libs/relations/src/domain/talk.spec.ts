// SPDX-License-Identifier: EUPL-1.2
import { mayGo } from '#kernel';
import fc from 'fast-check';
import { SIDES } from './question-thread.js';
import { AGREEMENT_STATES, AGREEMENT_STEPS, mayClose } from './talk-agreement.js';
import { planStand, talksInYear } from './talk-plan.js';
import { proposedPoints, type DossierCounts } from './talk-points.js';
import { afterReply, fitsPlan, HELD_STATES, mayTake, talkWaitsFor, TALK_STATES } from './talk.js';

describe('a talk', () => {
  it('is held before its report can be put before the provider, and stays as it is once both sides confirmed it or it was called off', () => {
    const steps = TALK_STATES.flatMap((from) => TALK_STATES.filter((to) => mayTake(from, to)).map((to) => `${from} → ${to}`));
    expect(steps).toEqual(['gepland → gehouden', 'gepland → afgezegd', 'gehouden → voorgelegd', 'voorgelegd → gehouden', 'voorgelegd → bevestigd']);
  });
  it('waits for the region to write, for the provider to confirm, and for nobody else', () => {
    expect(TALK_STATES.map((state) => [state, talkWaitsFor(state)])).toEqual([
      ['gepland', null],
      ['gehouden', 'regio'],
      ['voorgelegd', 'aanbieder'],
      ['bevestigd', null],
      ['afgezegd', null],
    ]);
    expect([talkWaitsFor(afterReply(true)), talkWaitsFor(afterReply(false))]).toEqual([null, 'regio']);
  });
  it('counts as seen from the day it was held, whatever becomes of its report', () => {
    expect(HELD_STATES.every((s) => !mayTake(s, 'gepland') && !mayTake(s, 'afgezegd'))).toBe(true);
  });
  it('can stand in the year before and in the two after this one', () => {
    expect(['2024-12-31', '2025-01-01', '2028-12-31', '2029-01-01'].map((day) => fitsPlan(day, '2026-06-15'))).toEqual([false, true, true, false]);
  });
});

describe('the stand of a provider in the plan', () => {
  it('never says that enough was held or planned where it was not', () => {
    const n = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.option(n), n, n, (perYear, held, planned) => {
        const stand = planStand(perYear, held, planned);
        expect(stand === 'geen-afspraak').toBe(perYear === null);
        if (perYear === null) return;
        expect(stand === 'voldaan').toBe(held >= perYear);
        expect(stand === 'te-plannen').toBe(held + planned < perYear);
      }),
    );
  });
});

describe('the talks a contract asks for in a year', () => {
  it('are as many as whole terms fit, and one in the year in which a longer term falls', () => {
    expect([1, 3, 5, 6, 12].map((months) => talksInYear(months, null, 2025))).toEqual([12, 4, 2, 2, 1]);
    expect(talksInYear(24, null, 2025)).toBe(1);
    expect(['2023-12-31', '2024-01-01', '2024-02-29'].map((last) => talksInYear(24, last, 2025))).toEqual([1, 0, 0]);
  });
});

describe('an agreement', () => {
  it('is closed and opened by the region; the provider may only say that its own is done', () => {
    for (const of of SIDES)
      for (const from of AGREEMENT_STATES)
        for (const to of AGREEMENT_STATES) {
          expect(mayClose('regio', of, from, to)).toBe(mayGo(AGREEMENT_STEPS, from, to));
          expect(mayClose('aanbieder', of, from, to)).toBe(of === 'aanbieder' && from === 'open' && to === 'gedaan');
        }
  });
});

describe('points that follow from the dossier', () => {
  const quiet: DossierCounts = {
    fullRooms: [],
    openSignals: 0,
    refusedLines: 4,
    lines: 100,
    openThreads: 0,
    lateThreads: 0,
    openAgreements: 0,
    lateAgreements: 0,
  };
  it('are none where all is well, also with the faults everybody has', () => {
    expect(proposedPoints(quiet)).toEqual([]);
    expect(proposedPoints({ ...quiet, refusedLines: 0, lines: 0 })).toEqual([]);
  });
  it('begin with what was promised and name the numbers', () => {
    const d = {
      fullRooms: ['RO-1: 92,3%'],
      openSignals: 2,
      refusedLines: 5,
      lines: 100,
      openThreads: 1,
      lateThreads: 1,
      openAgreements: 1,
      lateAgreements: 0,
    };
    expect(proposedPoints(d)).toEqual([
      'Afspraken van vorige gesprekken: 1 open afspraak',
      'Bestedingsruimte RO-1: 92,3% besteed',
      'Signalen: 2 open',
      'Afkeur: 5 regels van 100 afgekeurd',
      'Vragen: 1 open, waarvan 1 te laat',
    ]);
  });
});
