// SPDX-License-Identifier: EUPL-1.2
import type { StepRule } from './variant.js';

/** A choice that the law leaves to the region. It is stated and motivated, and never filled in by the product. */
export interface AskedTerm {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly rule: StepRule;
}

const FREE: Omit<StepRule, 'text'> = { source: 'Aw 2.38 en 2.39; PIANOo, SAS-diensten', certainty: 'te-bevestigen' };
const IN_PROPORTION: Omit<StepRule, 'text'> = { source: 'Aw 1.10, 1.13 en 1.16; Gids proportionaliteit', certainty: 'te-bevestigen' };

export const TERMS: readonly AskedTerm[] = [
  {
    key: 'procedure',
    title: 'Opzet van de procedure',
    question: 'Welke rondes zijn er, en waarom past dat bij deze jeugdhulp?',
    rule: { ...FREE, text: 'De regio ontwerpt een SAS-procedure zelf en motiveert de keuze.' },
  },
  {
    key: 'uitnodiging',
    title: 'Wie kan meedoen',
    question: 'Kan iedereen inschrijven, of op welke objectieve gronden niet?',
    rule: { text: 'De keuze van de procedure en van wie wordt toegelaten, rust op objectieve gronden.', source: 'Aw 1.4', certainty: 'gezien' },
  },
  {
    key: 'percelen',
    title: 'Percelen',
    question: 'Waarom deze verdeling, ook voor kleinere aanbieders?',
    rule: { ...IN_PROPORTION, source: 'Aw 1.5', text: 'Niet onnodig samenvoegen; wie niet verdeelt, motiveert dat in de stukken.' },
  },
  {
    key: 'termijn',
    title: 'Tijd om in te schrijven',
    question: 'Waarom is deze termijn genoeg voor een goede inschrijving?',
    rule: { ...FREE, text: 'Er is geen Europese minimumtermijn; de termijn moet wel redelijk zijn.' },
  },
  {
    key: 'uitsluiting',
    title: 'Uitsluitingsgronden',
    question: 'Welke gronden gelden, hoe ver kijkt u terug, en waarom?',
    rule: { ...FREE, text: 'Uitsluitingsgronden zijn bij SAS niet verplicht; wie ze stelt, motiveert ze.' },
  },
  {
    key: 'geschiktheid',
    title: 'Geschiktheidseisen',
    question: 'Wat moet een aanbieder kunnen, en waarom is dat in verhouding?',
    rule: { ...IN_PROPORTION, text: 'Eisen houden verband met de opdracht en zijn in verhouding.' },
  },
  {
    key: 'criteria',
    title: 'Gunningscriteria en gewichten',
    question: 'Waarom deze criteria, en waarom telt de prijs zo zwaar?',
    rule: { ...FREE, text: 'Criteria en gewichten staan vooraf vast en zijn voor iedereen gelijk.' },
  },
  {
    key: 'aantal',
    title: 'Aantal overeenkomsten',
    question: 'Waarom dit aantal aanbieders per perceel?',
    rule: { ...FREE, text: 'Hoeveel overeenkomsten er komen, staat vooraf vast.' },
  },
  {
    key: 'looptijd',
    title: 'Looptijd en opties',
    question: 'Waarom deze looptijd, en wanneer gebruikt u een optie?',
    rule: {
      text: 'Langer dan vier jaar vraagt bij een raamovereenkomst een motivering; of dit voor SAS geldt, is onzeker.',
      source: 'Aw 2.140 lid 3',
      certainty: 'te-bevestigen',
    },
  },
];
