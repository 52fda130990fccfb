// SPDX-License-Identifier: EUPL-1.2
import type { BoardDecisionDetail, GoverningBody, Outcome, SubjectKind } from '../../api/types.js';
import { readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { FieldError } from '../../ui/error-summary.js';

/** A decision while it is written down. */
export interface Entry {
  readonly body: string;
  readonly meeting: string;
  readonly item: string;
  readonly title: string;
  readonly kind: SubjectKind | '';
  readonly subjectId: string;
  readonly subjectLabel: string;
  readonly amount: string;
  readonly outcome: Outcome;
  readonly motivation: string;
  readonly takenOn: string;
  readonly from: string;
  /** Key of the councils or colleges that must consent; empty: none. */
  readonly ratify: string;
}

const words = texts.boardDecisions;

/** An entry with what the address says about it already. */
export function newEntry(value: (key: string) => string): Entry {
  return {
    body: value('gremium'),
    meeting: '',
    item: '',
    title: '',
    kind: Object.hasOwn(texts.subjectKinds, value('soort')) ? (value('soort') as SubjectKind) : '',
    subjectId: value('onderwerp'),
    subjectLabel: value('naam'),
    amount: '',
    outcome: 'aangenomen',
    motivation: '',
    takenOn: '',
    from: '',
    ratify: '',
  };
}

/** What a decision that corrects another begins from. */
export function entryFrom(old: BoardDecisionDetail): Entry {
  return {
    body: old.gremium.sleutel,
    meeting: '',
    item: '',
    title: old.titel,
    kind: old.onderwerp.soort,
    subjectId: old.onderwerp.id ?? '',
    subjectLabel: old.onderwerp.label,
    amount: old.bedrag?.replace('.', ',') ?? '',
    outcome: old.uitkomst,
    motivation: old.motivering,
    takenOn: '',
    from: '',
    ratify: old.bekrachtiging?.gremium.sleutel ?? '',
  };
}

export const fieldId = (pointer: string): string => `veld${pointer.replaceAll('/', '-')}`;

export const FIELDS: Readonly<Record<string, string>> = {
  '/gremium': words.body,
  '/vergadering': words.facts.meeting,
  '/titel': words.one,
  '/onderwerp/soort': words.kind,
  '/onderwerp/id': words.form.idLabel,
  '/onderwerp/label': words.form.labelLabel,
  '/bedrag': words.amount,
  '/motivering': words.motivation,
  '/genomenOp': words.takenOn,
  '/geldtVanaf': words.form.from,
  '/bekrachtigingDoor': texts.votes.form.ratify,
};

export function check(e: Entry): readonly FieldError[] {
  const { empty } = words.form;
  const wrong: readonly (readonly [string, boolean, string])[] = [
    ['/gremium', e.body === '', empty.body],
    ['/genomenOp', e.takenOn === '', empty.taken],
    ['/titel', e.title.trim() === '', empty.title],
    ['/onderwerp/soort', e.kind === '', empty.kind],
    ['/onderwerp/label', e.subjectLabel.trim() === '', empty.label],
    ['/bedrag', e.amount.trim() !== '' && readMoney(e.amount) === null, empty.amount],
    ['/motivering', e.motivation.trim() === '', empty.motivation],
  ];
  return wrong.filter(([, is]) => is).map(([pointer, , text]) => ({ field: fieldId(pointer), where: FIELDS[pointer]!, text }));
}

export function bodyOf(e: Entry, replaces: string | null): Record<string, unknown> {
  return {
    gremium: e.body,
    vergadering: e.meeting || null,
    agendapunt: e.item.trim() || null,
    titel: e.title.trim(),
    onderwerp: { soort: e.kind, id: e.subjectId.trim() || null, label: e.subjectLabel.trim() },
    bedrag: e.amount.trim() === '' ? null : readMoney(e.amount),
    uitkomst: e.outcome,
    motivering: e.motivation.trim(),
    genomenOp: e.takenOn,
    geldtVanaf: e.from || null,
    bekrachtigingDoor: e.ratify || null,
    vervangt: replaces,
  };
}

/** Whether the chosen body may decide on the chosen kind; the limit of the amount is the server's to judge. */
export function lacksMandate(e: Entry, bodies: readonly GoverningBody[]): GoverningBody | null {
  const body = bodies.find((b) => b.sleutel === e.body);
  return body && e.kind !== '' && !body.mandaten.some((m) => m.onderwerp === e.kind) ? body : null;
}
