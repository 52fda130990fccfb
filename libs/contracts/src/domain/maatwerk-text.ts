// SPDX-License-Identifier: EUPL-1.2

/** What may stand in a text about a child and what may not: the child goes by a mark ("J-104"), never by what it can be recognised by. */
export interface Trace {
  readonly kind: 'nummer' | 'datum' | 'naam';
  readonly found: string;
}

/** The mark of a child: one to three letters and a number of at most six digits, "J-104"; too short to be a BSN. */
export const YOUTH_MARK = /^[A-Z]{1,3}-\d{1,6}$/;

/** Eight digits or more, also with points, dashes or spaces: a BSN, with or without a typing error. */
const NUMBER = /\d(?:[ .-]?\d){7,}/g;
const MONTHS =
  'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** A day of the calendar: any can be a birthday, so a month and a year is all that may be named. */
const DAY = new RegExp(
  String.raw`\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}(?:\s+|-)(?:${MONTHS})\.?(?:\s+|-)(?:\d{4}|'?\d{2}))\b`,
  'gi',
);
/** "A. Jansen", "Jansen", "Sanne de Vries"; not a word in capitals (WLZ) and nothing with a digit in it (J-104). */
const CAPITAL = /(?<![\p{L}\d-])(?:\p{Lu}\.\s?)*\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)*(?![\p{L}\d-])/gu;
/** Said of a person: a name in front of it is a name, also where a sentence begins. */
const OF_A_PERSON = /^\s+(?:is|was|heeft|had|woont|wil|kan|gaat|krijgt|zit|moet|volgt|verblijft|slaapt|wordt|komt)\b/u;
/** Words that begin a sentence and are followed by a verb without being anybody's name. */
const ORDINARY = new Set(
  `er het dit dat die deze wie wat hier daar nu hij zij ze wij we men u ik jeugdige kind meisje jongen puber peuter kleuter cliënt client moeder vader
   ouder ouders opa oma pleegmoeder pleegvader voogd gezin school verblijf hulp zorg begeleiding behandeling plaatsing opname crisis thuis plek niemand
   iedereen iets niets alles veiligheid overgang terugkeer wonen daarom daarna daarnaast ook soms vaak`.split(/\s+/),
);

const wordsOf = (names: Iterable<string>): Set<string> => new Set([...names].flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)));

/** Whether a sentence begins at this place of the text. */
const beginsSentence = (text: string, at: number): boolean => /(?:^|[.!?:;\n]["'”’)]?\s*|["“(]\s*|[-•]\s+)$/u.test(text.slice(0, at));

function isName(text: string, word: string, at: number, known: ReadonlySet<string>): boolean {
  const parts = word.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (parts.every((part) => known.has(part))) return false;
  if (/\p{Lu}\./u.test(word)) return true;
  if (!beginsSentence(text, at)) return true;
  const after = text.slice(at + word.length);
  return !ORDINARY.has(word.toLowerCase()) && OF_A_PERSON.test(after);
}

/**
 * What in a text can lead to a child: a long number, a day of the calendar, a name. A rule of thumb that rather refuses too much: a word
 * with a capital in a sentence is taken for a name unless it is known; whoever means none writes it without. It cannot see everything
 * (a nickname in small letters), so the form asks for a mark as well.
 * @param known names that are nobody's: of municipalities, of the provider
 */
export function tracesOfPerson(text: string, known: Iterable<string> = []): Trace[] {
  const allowed = wordsOf(known);
  const days = [...text.matchAll(DAY)].map((m) => m[0]);
  const bare = text.replaceAll(DAY, ' ');
  const numbers = [...bare.matchAll(NUMBER)].map((m) => m[0]);
  const names = [...text.matchAll(CAPITAL)].filter((m) => isName(text, m[0], m.index, allowed)).map((m) => m[0]);
  return [
    ...numbers.map((found) => ({ kind: 'nummer' as const, found })),
    ...days.map((found) => ({ kind: 'datum' as const, found })),
    ...[...new Set(names)].map((found) => ({ kind: 'naam' as const, found })),
  ];
}

const TOLD: Readonly<Record<Trace['kind'], (found: string) => string>> = {
  nummer: () => 'Hier staat een lang getal. Dat kan een BSN zijn: haal het weg. Noem de jeugdige met het kenmerk.',
  datum: (found) => `Hier staat een datum (${found}). Dat kan een geboortedatum zijn: noem de leeftijd, of alleen de maand en het jaar.`,
  naam: (found) => `Hier lijkt een naam te staan (${found}). Noem geen namen. Is het geen naam? Schrijf het woord met een kleine letter.`,
};

/** One clear sentence about the first trace of each kind. */
export function tracesTold(traces: readonly Trace[]): string[] {
  return (['nummer', 'datum', 'naam'] as const).flatMap((kind) => {
    const first = traces.find((t) => t.kind === kind);
    return first ? [TOLD[kind](first.found)] : [];
  });
}
