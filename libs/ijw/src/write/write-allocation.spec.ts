// SPDX-License-Identifier: EUPL-1.2
import { jw301 } from '../../../../test/support/ijw/messages.js';
import { hasOfficialSchema, judge } from '../../../../test/support/ijw/official-schema.js';
import { checkMessage } from '../check-message.js';
import type { Allocation, AllocationMessage } from '../types.js';
import { writeAllocation } from './write-allocation.js';

const HEADER = {
  sender: '0503',
  receiver: '01000001',
  identification: 'C-1',
  dated: '2027-02-03',
  baseXsdVersion: '1.0.0',
  messageXsdVersion: '1.0.0',
};
const ALLOCATION: Allocation = {
  number: 2001,
  providerReference: 'VOT 7 & 8',
  category: '45',
  productCode: '45A99',
  assignedDate: '2027-02-03',
  assignedTime: '10:00:00',
  from: '2027-03-01',
  until: '2027-12-31',
  reasonChange: '03',
  volume: 240,
  unit: '01',
  frequency: '2',
  budgetCents: null,
};
const OPEN: Allocation = {
  ...ALLOCATION,
  number: 2002,
  providerReference: null,
  until: null,
  reasonChange: null,
  volume: null,
  unit: null,
  frequency: null,
};

describe('an allocation message about the client of an earlier one', () => {
  const earlier = Buffer.from(jw301());
  const bytes = writeAllocation(earlier, HEADER, [ALLOCATION, OPEN]);

  it('is read back with that client, and what is allocated now', () => {
    const read = checkMessage(bytes);
    expect(read).toMatchObject({ message: 'JW301', verdict: 'accepted', findings: [] });
    const before = checkMessage(earlier).content as AllocationMessage;
    expect(read.content).toEqual({ type: 'JW301', header: HEADER, client: before.client, allocations: [ALLOCATION, OPEN] });
  });

  it('keeps name, address and relations of the client, and can be the earlier one of the next', () => {
    expect(bytes.toString()).toContain('<ijw:Achternaam>Dåver</ijw:Achternaam>');
    expect(bytes.toString()).toContain('Let op: twee\nregels.');
    expect(bytes.toString()).toContain('<Relatie><Nummer>1</Nummer>');
    expect(writeAllocation(bytes, HEADER, [ALLOCATION, OPEN]).equals(bytes)).toBe(true);
  });

  (hasOfficialSchema ? it : it.skip)('keeps the official schema', async () => {
    expect(await judge('jw301.xsd', [bytes, writeAllocation(bytes, HEADER, [OPEN])])).toEqual([true, true]);
  });

  it.each([
    ['nothing', []],
    ['a volume with a part', [{ ...ALLOCATION, volume: 0.5 }]],
    ['a day that does not exist', [{ ...ALLOCATION, until: '2027-02-30' }]],
  ])('cannot allocate %s', (_what, allocations) => {
    expect(() => writeAllocation(earlier, HEADER, allocations)).toThrow('XSD');
  });
});
