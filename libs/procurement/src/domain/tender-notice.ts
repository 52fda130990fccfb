// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, type LocalDate } from '#kernel';
import { CPV, NUTS, type ListedCode } from './tender-codes.js';
import { estimateOf, PROCEDURE_CODES, type TenderLot, type TenderPapers } from './tender.js';

/** The announcement, the result, and a change of what was agreed: the notices of a SAS tender (eForms SDK 1.16; law.md 2). */
export const NOTICES = {
  20: 'Aankondiging van de opdracht',
  33: 'Aankondiging van het resultaat',
  38: 'Wijziging van een lopende opdracht',
} as const;
export type NoticeType = keyof typeof NOTICES;
export const isNoticeType = (n: number): n is NoticeType => n in NOTICES;

/** What the notices are filled from: the papers, and of the result what was awarded. */
export interface NoticeSource {
  readonly papers: TenderPapers;
  readonly title: string;
  readonly summary: string;
  readonly number: string;
  readonly region: string;
  readonly contractFrom: LocalDate;
  readonly contractLast: LocalDate;
  readonly requirements: readonly { readonly title: string; readonly text: string }[];
  readonly publicAddress: string | null;
  readonly results: readonly { readonly lotNo: number; readonly received: number; readonly winners: readonly string[] }[];
  readonly contracts: readonly { readonly number: string; readonly provider: string }[];
  readonly decidedOn: LocalDate | null;
}

/** "verplicht": always asked for this notice; "soms": when something else is so; "mag": may be given. */
export type Obligation = 'verplicht' | 'soms' | 'mag';

export interface NoticeField {
  readonly bt: string;
  readonly title: string;
  readonly must: Partial<Readonly<Record<NoticeType, Obligation>>>;
  readonly perLot: boolean;
  /** What the papers say; null: it is typed. */
  readonly from: (s: NoticeSource, lot: { readonly no: number; readonly lot: TenderLot } | null) => string | null;
}

const ALL = { 20: 'verplicht', 33: 'verplicht', 38: 'verplicht' } as const;
const typed = (): null => null;
const field = (bt: string, title: string, must: NoticeField['must'], from: NoticeField['from'] = typed, perLot = false): NoticeField => ({
  bt,
  title,
  must,
  from,
  perLot,
});
const money = (cents: bigint | null): string | null => (cents === null ? null : `${decimalFromCents(cents)} EUR`);
const named = (list: readonly ListedCode[], code: string): string => {
  const known = list.find((c) => c.code === code);
  return known ? `${code} ${known.name}` : code;
};
const moment = (at: Date | null): string | null => at?.toISOString() ?? null;
const result = (s: NoticeSource, no: number): NoticeSource['results'][number] | undefined => s.results.find((r) => r.lotNo === no);

/** The fields by the number of the eForms business term. Machine matters (identifiers, versions, dispatch) are given by TenderNed itself. */
export const NOTICE_FIELDS: readonly NoticeField[] = [
  field('BT-01', 'Wettelijke grondslag', ALL, () => '32014L0024'),
  field('BT-500', 'Naam van de aanbestedende dienst', ALL, (s) => s.region),
  field('BT-501', 'KvK-nummer van de aanbestedende dienst', ALL),
  field('BT-513', 'Plaats van de aanbestedende dienst', ALL),
  field('BT-514', 'Land van de aanbestedende dienst', ALL, () => 'NLD'),
  field('BT-506', 'E-mailadres van de aanbestedende dienst', { 20: 'soms', 33: 'soms', 38: 'soms' }),
  field('BT-503', 'Telefoonnummer van de aanbestedende dienst', { 20: 'soms', 33: 'soms', 38: 'soms' }),
  field('BT-22', 'Eigen kenmerk', { 20: 'mag', 33: 'mag', 38: 'mag' }, (s) => s.number),
  field('BT-21', 'Titel', ALL, (s) => s.title),
  field('BT-24', 'Omschrijving', ALL, (s) => s.summary),
  field('BT-23', 'Aard van de opdracht', { 20: 'verplicht', 33: 'verplicht', 38: 'mag' }, () => 'services'),
  field(
    'BT-105',
    'Soort procedure',
    { 20: 'mag', 33: 'mag', 38: 'mag' },
    (s) => `${s.papers.procedureCode} (${PROCEDURE_CODES[s.papers.procedureCode]})`,
  ),
  field(
    'BT-88',
    'Kenmerken van de procedure',
    { 20: 'verplicht', 33: 'mag' },
    (s) => s.papers.terms.find((t) => t.key === 'procedure')?.choice ?? null,
  ),
  field('BT-27', 'Geraamde waarde, zonder btw', { 20: 'mag', 33: 'mag' }, (s) => money(estimateOf(s.papers.lots, s.contractFrom).total)),
  field('BT-31', 'Grootste aantal percelen om op in te schrijven', { 20: 'mag' }, (s) =>
    s.papers.lots.length > 1 ? String(s.papers.lots.length) : null,
  ),
  field('BT-33', 'Grootste aantal percelen voor één inschrijver', { 20: 'mag' }, (s) =>
    s.papers.maxLots === null ? null : String(s.papers.maxLots),
  ),
  field('BT-806', 'Waar de uitsluitingsgronden staan', { 20: 'verplicht', 33: 'mag' }),
  field('BT-67(a)', 'Uitsluitingsgronden', { 20: 'soms' }, (s) => s.papers.terms.find((t) => t.key === 'uitsluiting')?.choice ?? null),
  field('BT-137', 'Perceel', ALL, (_, at) => (at ? `LOT-${String(at.no).padStart(4, '0')}` : null), true),
  field('BT-21-Lot', 'Titel van het perceel', { 20: 'verplicht', 33: 'verplicht' }, (_, at) => at?.lot.title ?? null, true),
  field('BT-24-Lot', 'Omschrijving van het perceel', ALL, (_, at) => at?.lot.description || null, true),
  field('BT-262', 'CPV-code', ALL, (_, at) => (at?.lot.cpv[0] ? named(CPV, at.lot.cpv[0]) : null), true),
  field(
    'BT-263',
    'Andere CPV-codes',
    { 20: 'mag', 33: 'mag', 38: 'mag' },
    (_, at) =>
      at?.lot.cpv
        .slice(1)
        .map((c) => named(CPV, c))
        .join('; ') || null,
    true,
  ),
  field(
    'BT-5071',
    'Waar de hulp wordt gegeven (NUTS)',
    { 20: 'soms', 33: 'soms', 38: 'mag' },
    (_, at) => at?.lot.nuts.map((c) => named(NUTS, c)).join('; ') || null,
    true,
  ),
  field(
    'BT-27-Lot',
    'Geraamde waarde van het perceel, met opties',
    { 20: 'mag', 33: 'mag' },
    (_, at) => (at?.lot.estimateCents == null ? null : money(at.lot.estimateCents + (at.lot.optionCents ?? 0n))),
    true,
  ),
  field('BT-765', 'Raamovereenkomst', { 20: 'mag', 33: 'mag' }, (s) => (s.papers.framework ? 'fa-wo-rc' : 'none'), true),
  field(
    'BT-271',
    'Hoogste waarde van de raamovereenkomst',
    { 20: 'mag', 33: 'mag' },
    (s, at) => (s.papers.framework ? money(at?.lot.maxCents ?? null) : null),
    true,
  ),
  field(
    'BT-113',
    'Grootste aantal deelnemers aan de raamovereenkomst',
    { 20: 'mag' },
    (s, at) => (s.papers.framework && at?.lot.maxContracts ? String(at.lot.maxContracts) : null),
    true,
  ),
  field('BT-109', 'Waarom de raamovereenkomst langer duurt', { 20: 'mag' }, (s) => s.papers.frameworkReason, true),
  field('BT-536', 'Eerste dag van de overeenkomst', { 20: 'mag', 33: 'mag' }, (s) => s.contractFrom, true),
  field('BT-537', 'Laatste dag van de overeenkomst', { 20: 'mag', 33: 'mag' }, (s) => s.contractLast, true),
  field('BT-58', 'Hoe vaak te verlengen', { 20: 'mag', 33: 'mag' }, (s) => String(s.papers.optionCount), true),
  field(
    'BT-57',
    'Verlenging',
    { 20: 'mag', 33: 'mag' },
    (s) => (s.papers.optionCount > 0 ? `${s.papers.optionCount} keer ${s.papers.optionMonths} maanden` : null),
    true,
  ),
  field('BT-821', 'Waar de geschiktheidseisen staan', { 20: 'verplicht', 33: 'mag' }, typed, true),
  field('BT-750', 'Geschiktheidseisen', { 20: 'soms' }, (s) => s.requirements.map((r) => `${r.title}: ${r.text}`).join('\n') || null, true),
  field(
    'BT-540',
    'Gunningscriteria en gewichten',
    { 20: 'soms', 33: 'soms' },
    (s, at) =>
      s.papers.criteria
        .filter((c) => c.lotNo === null || c.lotNo === at?.no)
        .map((c) => `${c.title} (${c.kind === 'prijs' ? 'prijs' : 'kwaliteit'}): ${c.weight}%`)
        .join('; ') || null,
    true,
  ),
  field('BT-71', 'Voorbehouden aan sociale werkplaatsen', { 20: 'verplicht' }, typed, true),
  field('BT-736', 'Uitvoering voorbehouden', { 20: 'verplicht' }, typed, true),
  field('BT-97', 'Taal van de inschrijving', { 20: 'verplicht' }, () => 'NLD', true),
  field('BT-15', 'Adres van de stukken', { 20: 'soms' }, (s) => s.publicAddress, true),
  field('BT-13', 'Vragen stellen tot', { 20: 'soms' }, (s) => moment(s.papers.questionsUntil), true),
  field('BT-131', 'Inschrijven tot', { 20: 'soms' }, (s) => moment(s.papers.deadline), true),
  field(
    'BT-99',
    'Termijn voor bezwaar',
    { 20: 'mag', 33: 'mag' },
    (s) => `Kort geding binnen ${s.papers.standstillDays} kalenderdagen na het voornemen tot gunnen, bij ${s.papers.court || '…'}`,
    true,
  ),
  field(
    'BT-142',
    'Is er een winnaar',
    { 33: 'verplicht' },
    (s, at) => (at && result(s, at.no) ? (result(s, at.no)!.winners.length > 0 ? 'selec-w' : 'clos-nw') : null),
    true,
  ),
  field('BT-144', 'Waarom niet gegund', { 33: 'soms' }, typed, true),
  field('BT-759', 'Aantal inschrijvingen', { 33: 'soms' }, (s, at) => (at && result(s, at.no) ? String(result(s, at.no)!.received) : null), true),
  field('BT-500-Winner', 'Winnaars', { 33: 'soms' }, (s, at) => (at && result(s, at.no)?.winners.join('; ')) || null, true),
  field('BT-1451', 'Dag van het besluit', { 33: 'mag', 38: 'mag' }, (s) => s.decidedOn),
  field('BT-150', 'Kenmerk van de overeenkomst', { 33: 'soms', 38: 'verplicht' }, (s) => s.contracts.map((c) => c.number).join('; ') || null),
  field('BT-145', 'Dag waarop de overeenkomst is gesloten', { 33: 'soms', 38: 'soms' }),
  field('BT-161', 'Waarde van alle overeenkomsten', { 33: 'soms', 38: 'mag' }),
  field('BT-1501', 'Welke overeenkomst wijzigt', { 38: 'verplicht' }),
  field('BT-200', 'Grond van de wijziging (mod-cir, add-wss, …)', { 38: 'verplicht' }),
  field('BT-201', 'Waarom de wijziging nodig is', { 38: 'verplicht' }),
  field('BT-202', 'Wat er wijzigt', { 38: 'verplicht' }),
];

export interface NoticeRow {
  /** Of the field and, where it has one, the lot: "BT-262/2". */
  readonly key: string;
  readonly bt: string;
  readonly title: string;
  readonly lotNo: number | null;
  readonly must: Obligation;
  readonly value: string | null;
  readonly from: 'stukken' | 'ingevuld' | 'ontbreekt' | 'leeg';
}

/** The notice, field by field: from the papers, typed, or still missing. What somebody typed goes before what the papers say. */
export function noticeRows(type: NoticeType, source: NoticeSource, typedIn: ReadonlyMap<string, string>): NoticeRow[] {
  return NOTICE_FIELDS.filter((f) => f.must[type] !== undefined).flatMap((f) => {
    const places = f.perLot ? source.papers.lots.map((lot, i) => ({ no: i + 1, lot })) : [null];
    return places.map((at): NoticeRow => {
      const key = at ? `${f.bt}/${at.no}` : f.bt;
      const given = typedIn.get(key);
      const value = given ?? f.from(source, at);
      const must = f.must[type]!;
      return {
        key,
        bt: f.bt.replace(/-(Lot|Winner)$/, ''),
        title: f.title,
        lotNo: at?.no ?? null,
        must,
        value,
        from: given !== undefined ? 'ingevuld' : value !== null ? 'stukken' : must === 'verplicht' ? 'ontbreekt' : 'leeg',
      };
    });
  });
}
