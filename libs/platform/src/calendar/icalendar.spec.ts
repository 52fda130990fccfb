// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { iCalendar, type CalendarDay } from './icalendar.js';

const day: CalendarDay = { uid: 'a@raamwerk', on: '2024-02-29', title: 'Gunning; stap 1, klaar', description: 'Eén\nregel', link: null };
const STAMP = new Date('2026-01-05T10:11:12.345Z');

describe('a calendar', () => {
  it('has whole days with the day after as their end, and text that is escaped', () => {
    const text = iCalendar('Planning', [day], STAMP);
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Raamwerk//Agenda//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Planning',
      'BEGIN:VEVENT',
      'UID:a@raamwerk',
      'DTSTAMP:20260105T101112Z',
      'DTSTART;VALUE=DATE:20240229',
      'DTEND;VALUE=DATE:20240301',
      'SUMMARY:Gunning\\; stap 1\\, klaar',
      'DESCRIPTION:Eén\\nregel',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
  it('has no line over 75 octets, and unfolds to what was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const clean = title.replace(/[\r\n]/g, '');
        const text = iCalendar('Planning', [{ ...day, title: clean }], STAMP);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${clean.replace(/[\\;,]/g, (c) => `\\${c}`)}\r\n`);
      }),
    );
  });
});
