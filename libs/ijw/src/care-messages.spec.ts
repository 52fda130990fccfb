// SPDX-License-Identifier: EUPL-1.2
import { jw305, jw307, jw315 } from '../../../test/support/ijw/care-messages.js';
import { enveloped } from '../../../test/support/ijw/messages.js';
import { checkMessage } from './check-message.js';

const check = (message: string) => checkMessage(Buffer.from(message));
const outcome = (message: string) => {
  const { message: type, verdict, lines, findings } = check(message);
  return [type, verdict, lines, ...findings.map(({ rule, path }) => `${rule} ${path}`)];
};
const HEADER = { sender: '12345678', receiver: '0518', identification: 'N-1', baseXsdVersion: '1.0.0', messageXsdVersion: '1.0.0' };
const CLIENT = { bsn: '999900006', birthDate: '2012-02-29', birthDateUse: '1', gender: '2' };
const IN_FULL = { allocationNumber: 1001, category: '45', productCode: '45A48', allocationFrom: '2027-01-01', status: '1' };
const AT_LEAST = { allocationNumber: null, category: null, productCode: null, allocationFrom: null, status: '3' };

describe('the content of a message about care', () => {
  it('is when care began', () => {
    expect(check(jw305())).toEqual({
      message: 'JW305',
      verdict: 'accepted',
      lines: 0,
      findings: [],
      content: {
        type: 'JW305',
        header: { ...HEADER, dated: '2027-01-12' },
        client: CLIENT,
        starts: [
          { ...IN_FULL, begins: '2027-01-11' },
          { ...AT_LEAST, begins: '2027-01-05' },
        ],
      },
    });
  });

  it('is when and why care ended', () => {
    expect(check(jw307())).toEqual({
      message: 'JW307',
      verdict: 'accepted',
      lines: 0,
      findings: [],
      content: {
        type: 'JW307',
        header: { ...HEADER, dated: '2027-06-02' },
        client: CLIENT,
        stops: [
          { ...IN_FULL, begins: '2027-01-11', endReason: '31', ends: '2027-05-31' },
          { ...AT_LEAST, begins: '2027-01-05', endReason: '20', ends: '2027-01-05' },
        ],
      },
    });
  });

  it('is what is asked for, and who referred the child', () => {
    expect(check(jw315())).toEqual({
      message: 'JW315',
      verdict: 'accepted',
      lines: 0,
      findings: [],
      content: {
        type: 'JW315',
        header: { ...HEADER, dated: '2026-12-20' },
        client: CLIENT,
        requests: [
          {
            providerReference: 'VOT 7',
            decisionNumber: 44,
            decisionFrom: '2026-12-01',
            category: '45',
            productCode: '45A48',
            from: '2027-01-01',
            until: '2027-12-31',
            volume: 4,
            unit: '04',
            frequency: '2',
            budgetCents: 500000,
            referrerType: '02',
            referrerName: 'Huisarts De Brug',
            referrerCode: '01000001',
            frameworkContract: false,
          },
          {
            providerReference: 'VOT 8',
            decisionNumber: null,
            decisionFrom: null,
            category: null,
            productCode: null,
            from: '2027-02-01',
            until: null,
            volume: null,
            unit: null,
            frequency: null,
            budgetCents: null,
            referrerType: '06',
            referrerName: null,
            referrerCode: null,
            frameworkContract: null,
          },
        ],
      },
    });
  });

  it('may come in an envelope, and not from the wrong side', () => {
    for (const message of [jw305(), jw307(), jw315()]) {
      const { message: type } = check(message);
      expect(outcome(enveloped(message))).toEqual([type, 'accepted', 0]);
      expect(outcome(message.replace('>12345678<', '>0518<'))).toEqual([type, 'unreadable', 0, 'XSD /Bericht/Header/Afzender']);
      expect(outcome(message.replace(/43[68]|440|446/, '490'))).toEqual([type, 'unreadable', 0, 'XSD /Bericht/Header/BerichtCode']);
    }
  });
});

describe('level 2 of a message about care', () => {
  it('CS002: a citizen service number passes the eleven test', () => {
    for (const write of [jw305, jw307, jw315])
      expect(outcome(write({ bsn: '999900007' })).slice(1)).toEqual(['rejected', 0, 'CS002 /Bericht/Client/Bsn']);
  });

  it('CS058: a notice is new or takes an earlier one back', () => {
    for (const status of ['2', '9']) {
      expect(outcome(jw305({ status }))).toEqual(['JW305', 'rejected', 0, 'CS058 /Bericht/Client/StartProducten/StartProduct[1]/StatusAanlevering']);
      expect(outcome(jw307({ status }))).toEqual(['JW307', 'rejected', 0, 'CS058 /Bericht/Client/StopProducten/StopProduct[1]/StatusAanlevering']);
    }
  });

  it('TR018: care does not end before it begins', () => {
    expect(outcome(jw307({ begins: '2027-05-31' }))).toEqual(['JW307', 'accepted', 0]);
    expect(outcome(jw307({ begins: '2027-06-01' }))).toEqual([
      'JW307',
      'rejected',
      0,
      'TR018 /Bericht/Client/StopProducten/StopProduct[1]/Einddatum',
    ]);
  });

  it('CS003: an allocation that is asked for does not end before it begins', () => {
    expect(outcome(jw315({ until: '2027-01-01' }))).toEqual(['JW315', 'accepted', 0]);
    expect(outcome(jw315({ until: '2026-12-31' }))).toEqual([
      'JW315',
      'rejected',
      0,
      'CS003 /Bericht/Client/AangevraagdeProducten/AangevraagdProduct[1]/ToewijzingEinddatum',
    ]);
  });

  it('TR383: each product of a request has its own reference', () => {
    expect(outcome(jw315({ reference: 'VOT 7' }))).toEqual([
      'JW315',
      'rejected',
      0,
      'TR383 /Bericht/Client/AangevraagdeProducten/AangevraagdProduct[2]/ReferentieAanbieder',
    ]);
  });
});
