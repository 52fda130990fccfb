// SPDX-License-Identifier: EUPL-1.2
import type { Column } from '#platform/http';
import type { AgreementItem } from '../persistence/talk-agreements.query.js';
import type { PlanRow } from '../persistence/talk-plan.query.js';
import type { TalkItem } from '../persistence/talks.query.js';

export const PLAN_COLUMNS: readonly Column<PlanRow>[] = [
  { head: 'Jaar', kind: 'getal', value: (r) => r.jaar },
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Contractmanager', kind: 'tekst', value: (r) => r.contractmanager },
  { head: 'Overeenkomsten', kind: 'getal', value: (r) => r.contracten },
  { head: 'Afgesproken per jaar', kind: 'getal', value: (r) => r.perJaar },
  { head: 'Waarom dit aantal', kind: 'tekst', value: (r) => r.frequentieReden },
  { head: 'Gehouden', kind: 'getal', value: (r) => r.gehouden },
  { head: 'Gepland', kind: 'getal', value: (r) => r.gepland },
  { head: 'Stand', kind: 'tekst', value: (r) => r.stand },
  { head: 'Laatste gesprek', kind: 'datum', value: (r) => r.laatste },
  { head: 'Volgende gesprek', kind: 'datum', value: (r) => r.volgende?.datum },
  { head: 'Zonder verslag', kind: 'getal', value: (r) => r.nietVastgelegd },
  { head: 'Open afspraken', kind: 'getal', value: (r) => r.openAfspraken },
  { head: 'Afspraken te laat', kind: 'getal', value: (r) => r.afsprakenTeLaat },
];

export const TALK_LIST_COLUMNS: readonly Column<TalkItem>[] = [
  { head: 'Nummer', kind: 'tekst', value: (t) => t.nummer },
  { head: 'Soort', kind: 'tekst', value: (t) => t.soort },
  { head: 'Aanbieder', kind: 'tekst', value: (t) => t.aanbieder.naam },
  { head: 'Datum', kind: 'datum', value: (t) => t.datum },
  { head: 'Tijd', kind: 'tekst', value: (t) => t.tijd },
  { head: 'Plaats', kind: 'tekst', value: (t) => t.plaats },
  { head: 'Namens de regio', kind: 'tekst', value: (t) => t.eigenaar?.naam },
  { head: 'Staat', kind: 'tekst', value: (t) => t.staat },
  { head: 'Open afspraken', kind: 'getal', value: (t) => t.openAfspraken },
];

export const AGREEMENT_COLUMNS: readonly Column<AgreementItem>[] = [
  { head: 'Afspraak', kind: 'tekst', value: (a) => a.tekst },
  { head: 'Aanbieder', kind: 'tekst', value: (a) => a.aanbieder.naam },
  { head: 'Gesprek', kind: 'tekst', value: (a) => a.gesprek.nummer },
  { head: 'Gesprek op', kind: 'datum', value: (a) => a.gesprek.datum },
  { head: 'Wie', kind: 'tekst', value: (a) => a.kant },
  { head: 'Naam', kind: 'tekst', value: (a) => a.eigenaar?.naam },
  { head: 'Uiterlijk', kind: 'datum', value: (a) => a.datum },
  { head: 'Staat', kind: 'tekst', value: (a) => a.staat },
  { head: 'Te laat', kind: 'tekst', value: (a) => (a.teLaat ? 'ja' : 'nee') },
  { head: 'Afgerond op', kind: 'datum', value: (a) => a.afgerondOp },
  { head: 'Toelichting', kind: 'tekst', value: (a) => a.toelichting },
];
