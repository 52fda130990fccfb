// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, DomainError } from '#kernel';
import {
  checkAcceptance,
  checkOpen,
  nextOfferCheck,
  OFFER_STATES,
  OPEN_OFFERS,
  outcomeOfSilence,
  reminderDates,
  reminderDue,
  shareOf,
  type OpenOffer,
} from './offer.js';

const SHA = 'ab'.repeat(32);
const offer = (over: Partial<OpenOffer> = {}): OpenOffer => ({
  state: 'geopend',
  respondUntil: '2025-10-31',
  paused: false,
  stopped: false,
  letterSha256: SHA,
  ...over,
});
const signature = { sha256: SHA, mandate: 'bestuurder', read: true, mayBind: true };
const refusal = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('an offer of a revision round', () => {
  it('can be answered on the last day of the term and not the day after', () => {
    expect(refusal(() => checkOpen(offer(), '2025-10-31'))).toBeNull();
    expect(refusal(() => checkOpen(offer(), '2025-11-01'))).toBe('reactietermijn-voorbij');
  });

  it('cannot be answered while the round stands still, once it is stopped, or once it is over', () => {
    expect(refusal(() => checkOpen(offer({ paused: true }), '2025-10-01'))).toBe('herziening-gepauzeerd');
    expect(refusal(() => checkOpen(offer({ stopped: true }), '2025-10-01'))).toBe('aanbod-gesloten');
    for (const state of OFFER_STATES.filter((s) => !OPEN_OFFERS.includes(s)))
      expect(refusal(() => checkOpen(offer({ state }), '2025-10-01'))).toBe('aanbod-gesloten');
  });

  it('is signed as the very letter that was sent, with everything that is missing told at once', () => {
    expect(refusal(() => checkAcceptance(offer(), signature, '2025-10-01'))).toBeNull();
    expect(refusal(() => checkAcceptance(offer(), { ...signature, sha256: 'cd'.repeat(32) }, '2025-10-01'))).toBe('andere-brief');
    try {
      checkAcceptance(offer(), { sha256: SHA, mandate: ' ', read: false, mayBind: false }, '2025-10-01');
      throw new Error('was accepted');
    } catch (error) {
      expect((error as DomainError).violations?.map((v) => v.pointer)).toEqual(['/gelezen', '/bevoegd', '/bevoegdheid']);
    }
  });

  it('counts silence as acceptance only where a clause of that contract says so and none says otherwise', () => {
    expect(outcomeOfSilence([])).toBe('stil');
    expect(outcomeOfSilence(['aanvaard'])).toBe('stil-aanvaard');
    expect(outcomeOfSilence(['geldt-niet'])).toBe('stil');
    expect(outcomeOfSilence(['aanvaard', 'geldt-niet'])).toBe('stil');
  });

  it('gets every reminder once, however the days of the work fall', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }),
        (daysBefore, steps) => {
          const [begun, until] = ['2025-09-15', '2025-10-31'];
          let today: string = begun;
          const sent: string[] = [];
          for (const step of steps) {
            const due = reminderDue(until, daysBefore, sent, today);
            if (due !== null) {
              expect(due <= today && today <= until).toBe(true);
              expect(sent.every((day) => day < due)).toBe(true);
              sent.push(today);
            }
            // Looking again on the same day sends nothing more.
            expect(reminderDue(until, daysBefore, sent, today)).toBeNull();
            expect(nextOfferCheck(until, daysBefore, today) > (today <= until ? today : until)).toBe(true);
            today = addDays(today, step);
          }
          expect(sent.length).toBeLessThanOrEqual(reminderDates(until, daysBefore).length);
        },
      ),
    );
  });

  it('is looked at on each day of a reminder and on the day after the term', () => {
    expect(nextOfferCheck('2025-10-31', [14, 3], '2025-10-01')).toBe('2025-10-17');
    expect(nextOfferCheck('2025-10-31', [14, 3], '2025-10-17')).toBe('2025-10-28');
    expect(nextOfferCheck('2025-10-31', [14, 3], '2025-10-28')).toBe('2025-11-01');
  });

  it('gives shares in hundredths of a percent, rounded half up, and none of nothing', () => {
    expect(shareOf(121n, 186n)).toBe(6505);
    expect(shareOf(1n, 0n)).toBeNull();
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (part, whole) => {
        const share = shareOf(part, whole)!;
        expect(BigInt(share) * whole * 2n <= part * 20_000n + whole).toBe(true);
        expect((BigInt(share) + 1n) * whole * 2n > part * 20_000n + whole).toBe(true);
      }),
    );
  });
});
