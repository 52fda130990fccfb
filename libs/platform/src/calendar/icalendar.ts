// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';

/** One whole day in a calendar. */
export interface CalendarDay {
  /** Stays the same when the day moves, so that a calendar moves it along. */
  readonly uid: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly description: string;
  readonly link: string | null;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r?\n/g, '\\n');
const compact = (date: LocalDate): string => date.replaceAll('-', '');

/** Lines longer than 75 octets go on at the next one, after a space; never within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > (lines.length === 0 ? 75 : 74)) {
      lines.push(part);
      part = '';
      octets = 0;
    }
    part += char;
    octets += size;
  }
  return [...lines, part].join('\r\n ');
}

/**
 * A calendar in the form that calendar programs subscribe to (iCalendar, RFC 5545): whole days, which keep nobody occupied.
 * @param stamp when it was made
 */
export function iCalendar(name: string, days: readonly CalendarDay[], stamp: Date): string {
  const made = stamp.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Raamwerk//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((d) => [
      'BEGIN:VEVENT',
      `UID:${d.uid}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${compact(d.on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(d.on, 1))}`,
      `SUMMARY:${escaped(d.title)}`,
      `DESCRIPTION:${escaped(d.description)}`,
      ...(d.link === null ? [] : [`URL:${d.link}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
