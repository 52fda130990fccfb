// SPDX-License-Identifier: EUPL-1.2
import type { ContractAgreements, ContractDetail, ContractTerm, ContractVersion, Money } from '../../api/types.js';
import { readMoney } from '../../format/money.js';
import { agreementsBody, EMPTY_AGREEMENTS, type AgreementValues } from './changed-agreements.js';
import { EMPTY_ROOMS, roomsBody, type RoomValues } from './changed-rooms.js';

export const FACTS = ['indexering', 'aanvullend', 'onvoorzien', 'andereAanbieder', 'andereAard', 'wezenlijk'] as const;
export type Fact = (typeof FACTS)[number];

/** What somebody filled in on the page of a change. */
export interface ChangeValues extends AgreementValues, RoomValues {
  readonly from: string;
  readonly summary: string;
  readonly tariffs: Readonly<Record<number, string>>;
  readonly delta: string;
  readonly clause: string;
  readonly facts: Readonly<Partial<Record<Fact, boolean>>>;
  readonly ground: string;
  readonly explanation: string;
  readonly deviation: string;
}

export const EMPTY_CHANGE: ChangeValues = {
  ...EMPTY_AGREEMENTS,
  ...EMPTY_ROOMS,
  from: '',
  summary: '',
  tariffs: {},
  delta: '',
  clause: '',
  facts: {},
  ground: '',
  explanation: '',
  deviation: '',
};

/** An amount that may go down: "-1.250". */
export function readDelta(text: string): Money | null {
  const tidy = text.trim().replace(/^[−-]\s*/, '');
  const amount = readMoney(tidy);
  return amount === null ? null : tidy === text.trim() ? amount : `-${amount}`;
}

export const groundFacts = (v: ChangeValues): Record<string, unknown> => ({
  bedrag: v.delta.trim() === '' ? null : (readDelta(v.delta) ?? v.delta.trim()),
  clausule: v.clause === '' ? null : v.clause,
  ...v.facts,
});

/** The version that a change on this day starts from: the one that holds then; before a day is chosen the one that holds now. */
export function versionOn(versions: readonly ContractVersion[], day: string): number | null {
  const holds = versions.find((v) => v.stukken.some((s) => s.van <= day && (s.totEnMet === null || day <= s.totEnMet)));
  return (holds ?? versions.find((v) => v.staat === 'geldt-nu') ?? versions.at(-1))?.nummer ?? null;
}

/** What holds on the day of the change. */
export interface ChangedFrom {
  readonly contract: ContractDetail;
  readonly agreed: ContractAgreements | null;
}

export const changeBody = (v: ChangeValues, seen: ContractTerm, from: ChangedFrom): Record<string, unknown> => ({
  gezien: seen.nieuwsteVersie,
  van: v.from,
  samenvatting: v.summary.trim(),
  grond: { ...groundFacts(v), grond: v.ground, toelichting: v.explanation.trim(), afwijking: v.deviation.trim() || null },
  tarieven: Object.entries(v.tariffs)
    .filter(([, text]) => text.trim() !== '')
    .map(([line, text]) => ({ regel: Number(line), bedrag: readMoney(text) ?? text.trim() })),
  ...roomsBody(v, from.contract.ruimten),
  afspraken: agreementsBody(v, from.agreed),
});

/** The tariff of a line in the version that is changed; null where it has none. */
export const tariffNow = (line: NonNullable<ContractDetail['regels']>[number]): Money | null => line.tarieven.at(-1)?.bedrag ?? null;
