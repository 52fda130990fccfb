// SPDX-License-Identifier: EUPL-1.2
import { centsFromDecimal } from '#kernel';
import { readContentFile, readPeriod, type ContentFile, type Fields } from '#regions';
import { VOTE_MODES } from '../domain/vote.js';
import { BODY_KINDS, doubleOf, isSubjectKind, SUBJECT_KINDS, type Body, type BodyKind, type Mandate, type Seat } from '../domain/body.js';

const KEY = /^[a-z0-9][a-z0-9-]*$/;
const AMOUNT = /^\d{1,13}(\.\d{2})?$/;

/** Codes with commas between them; none: no source says for whom the seat stands. */
function municipalitiesOf(f: Fields): string[] {
  const codes = (f.optionalText('municipalities') ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  for (const code of codes) if (!/^[0-9]{4}$/.test(code)) f.fault('municipalities', `"${code}" is geen gemeentecode van vier cijfers.`);
  return codes;
}

function readSeat(f: Fields): Seat {
  return {
    seat: f.matching('seat', KEY, 'sleutel'),
    name: f.text('name'),
    municipalities: municipalitiesOf(f),
    holder: f.optionalText('holder'),
    ...readPeriod(f),
    source: f.text('source'),
  };
}

function readMandate(f: Fields): Mandate {
  const kind = f.text('subject');
  if (!isSubjectKind(kind)) f.fault('subject', `Kies uit: ${SUBJECT_KINDS.join(', ')}.`);
  const max = f.optionalText('maxAmount');
  if (max !== null && !AMOUNT.test(max)) f.fault('maxAmount', 'Hier hoort een bedrag in euro’s te staan.');
  return {
    subjectKind: isSubjectKind(kind) ? kind : 'inkoopstrategie',
    maxCents: max !== null && AMOUNT.test(max) ? centsFromDecimal(max) : null,
    ...readPeriod(f),
    inferred: f.flag('inferred'),
    source: f.text('source'),
  };
}

/** How the body votes, with its source; left out where no source says it. */
function readVoting(f: Fields): Body['voting'] {
  const mode = f.optionalText('votes');
  if (mode === null) return null;
  const known = VOTE_MODES.find((m) => m === mode);
  if (!known) f.fault('votes', `Kies uit: ${VOTE_MODES.join(', ')}.`);
  return { mode: known ?? 'consensus', source: f.text('votesSource') };
}

function readBody(f: Fields, sort: number): Body {
  const kind = f.text('kind');
  if (!(BODY_KINDS as readonly string[]).includes(kind)) f.fault('kind', `Kies uit: ${BODY_KINDS.join(', ')}.`);
  const seats = f.list('seats', readSeat);
  const mandates = f.list('mandates', readMandate);
  const seatTwice = doubleOf(seats, (s) => s.seat);
  if (seatTwice) f.fault('seats', `De zetel "${seatTwice.seat}" staat er op één dag twee keer in.`);
  const mandateTwice = doubleOf(mandates, (m) => m.subjectKind);
  if (mandateTwice) f.fault('mandates', `Het mandaat voor ${mandateTwice.subjectKind} staat er op één dag twee keer in.`);
  return {
    key: f.matching('key', KEY, 'sleutel'),
    name: f.text('name'),
    kind: kind as BodyKind,
    what: f.text('what'),
    sort,
    source: f.text('source'),
    voting: readVoting(f),
    seats,
    mandates,
  };
}

/** The file with the bodies of a region, their seats and mandates. A region without one has no bodies: nothing can be decided there yet. */
export function readGovernanceFile(dataDir: string, name = 'bestuur.json'): ContentFile<readonly Body[]> {
  return readContentFile(dataDir, name, (file) => {
    const keys = new Set<string>();
    let sort = 0;
    return file.list('bodies', (f) => {
      const body = readBody(f, ++sort);
      if (keys.has(body.key)) f.fault('key', `De sleutel "${body.key}" staat er twee keer in.`);
      keys.add(body.key);
      return body;
    });
  });
}
