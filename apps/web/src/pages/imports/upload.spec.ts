// SPDX-License-Identifier: EUPL-1.2
import { inRequests, leftOut, messagesAmong } from './upload.js';

const file = (name: string, size: number): File => ({ name, size }) as File;
const MB = 1024 * 1024;

describe('sending files', () => {
  it('takes messages and archives only', () => {
    expect(messagesAmong([file('a.xml', 1), file('b.ZIP', 1), file('.DS_Store', 1), file('c.pdf', 1)]).map((f) => f.name)).toEqual([
      'a.xml',
      'b.ZIP',
    ]);
  });

  it('names what it leaves out, but for hidden files', () => {
    expect(leftOut([file('a.xml', 1), file('.DS_Store', 1), file('c.pdf', 1)]).map((f) => f.name)).toEqual(['c.pdf']);
  });

  it('keeps requests small in number and in bytes, and sends a large file alone', () => {
    const many = Array.from({ length: 60 }, (_, i) => file(`${i}.xml`, 1000));
    expect(inRequests(many).map((group) => group.length)).toEqual([25, 25, 10]);
    expect(inRequests([file('a', 15 * MB), file('b', 10 * MB), file('c', 24 * MB), file('d', 1)]).map((group) => group.map((f) => f.name))).toEqual([
      ['a'],
      ['b'],
      ['c'],
      ['d'],
    ]);
    expect(inRequests([])).toEqual([]);
  });
});
