// SPDX-License-Identifier: EUPL-1.2

/** One ground on which a provider declares itself; whether it excludes is judged at a published requirement, never by itself. */
export interface DeclarationTopic {
  readonly key: string;
  readonly title: string;
  readonly question: string;
}

export const SELF_DECLARATION_SOURCE = 'Onderwerpen van de Uniforme Europese Aanbestedingsverklaring, deel III (Verordening 2016/7)';

export const SELF_DECLARATION: readonly DeclarationTopic[] = [
  {
    key: 'veroordeling',
    title: 'Veroordelingen',
    question:
      'Is uw organisatie of een bestuurder in de afgelopen jaren veroordeeld voor deelname aan een criminele organisatie, corruptie, fraude, terrorisme, witwassen, kinderarbeid of mensenhandel?',
  },
  {
    key: 'belasting-premies',
    title: 'Belasting en premies',
    question: 'Heeft uw organisatie een schuld aan belasting of sociale premies waarover geen regeling is?',
  },
  { key: 'faillissement', title: 'Faillissement', question: 'Is er een faillissement, surseance of vereffening, of is die aangevraagd?' },
  {
    key: 'beroepsfout',
    title: 'Ernstige beroepsfout',
    question: 'Is er een ernstige beroepsfout begaan, of een maatregel van een inspectie of tuchtcollege?',
  },
  { key: 'belangenconflict', title: 'Belangenconflict', question: 'Heeft iemand van uw organisatie een belang dat botst met deze procedure?' },
  {
    key: 'eerdere-opdracht',
    title: 'Eerdere overeenkomsten',
    question: 'Is een eerdere overeenkomst wegens tekortkoming voortijdig beëindigd, of leidde die tot een schadevergoeding?',
  },
  {
    key: 'milieu-sociaal-arbeidsrecht',
    title: 'Milieu-, sociaal en arbeidsrecht',
    question: 'Heeft uw organisatie verplichtingen uit het milieurecht, sociaal recht of arbeidsrecht geschonden?',
  },
  {
    key: 'mededinging',
    title: 'Afspraken met anderen',
    question: 'Heeft uw organisatie met anderen afspraken gemaakt die de mededinging vervalsen?',
  },
  {
    key: 'betrokken-voorbereiding',
    title: 'Hulp bij de voorbereiding',
    question: 'Heeft uw organisatie, of iemand die voor haar werkt, de regio geadviseerd bij de voorbereiding van deze procedure?',
  },
  {
    key: 'onjuiste-verklaring',
    title: 'Onjuiste verklaringen',
    question: 'Is uw organisatie schuldig aan onjuiste verklaringen in een procedure, of hield zij informatie achter?',
  },
];
