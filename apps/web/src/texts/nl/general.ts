// SPDX-License-Identifier: EUPL-1.2
import type { Permission } from '../../api/types.js';

export const frame = {
  product: 'Raamwerk',
  skip: 'Naar de inhoud',
  breadcrumb: 'Kruimelpad',
  mainMenu: 'Hoofdmenu',
  menu: 'Menu',
  closeMenu: 'Sluit menu',
  logOut: 'Uitloggen',
  loggedInAs: (name: string, role: string) => `U bent ingelogd als ${name}, ${role}.`,
  accessibility: 'Toegankelijkheid',
  help: 'Hulp',
  search: 'Zoek aanbieder, contract of bericht',
  searchNone: 'Niets gevonden. Zoek op naam, AGB-code, contractnummer of declaratienummer.',
  searchFailed: 'Zoeken lukt nu niet. Probeer het zo opnieuw.',
  searchFound: (count: number) => (count === 1 ? '1 gevonden' : `${count} gevonden`),
  searchKinds: { aanbieder: 'aanbieder', contract: 'contract', bericht: 'bericht' },
  demo: {
    title: 'Voorbeeldregio.',
    today: (day: string) => `Het is hier ${day}.`,
    loaded: (month: string) => `Declaraties zijn geladen tot en met ${month}.`,
    nothingLoaded: 'Er zijn nog geen declaraties geladen.',
    invented: 'Namen en cijfers zijn verzonnen.',
    load: (month: string) => `Laad ${month}`,
    loading: (month: string) => `Wij laden ${month}. U kunt gewoon verder werken.`,
    failed: 'Laden begon niet. Probeer het opnieuw.',
  },
  asKnown: (moment: string) => `Cijfers zoals bekend op ${moment}.`,
  classification: (name: string, version: string | number, year: number) =>
    `Indeling: ${name.charAt(0).toLowerCase()}${name.slice(1)}, versie ${version}, teruggerekend op ${year}.`,
} as const;

export const menu = {
  today: 'Vandaag',
  signals: 'Signalen',
  steering: 'Sturen',
  segments: 'Segmenten',
  strategy: 'Strategie',
  planning: 'Planning',
  assessments: 'Afwegingen',
  boardDecisions: 'Bestuursbesluiten',
  trajectories: 'Trajecten',
  coverage: 'Dekking',
  missingSupply: 'Missend aanbod',
  ceilings: 'Budgetplafonds',
  agreements: 'Afspraken',
  providers: 'Aanbieders',
  contracts: 'Contracten',
  indexations: 'Indexeringen',
  declarations: 'Declaraties',
  messages: 'Berichten',
  refusals: 'Afkeur',
  prebill: 'Voor de rekening',
  integrity: 'Data-integriteit',
  decisions: 'Besluiten',
  manual: 'Handmatige declaraties',
  questions: 'Vragen',
  talks: 'Gesprekken',
  procedures: 'Inkoopprocedures',
  applications: 'Aanmeldingen',
  imports: 'Inlezen',
  management: 'Beheer',
  jobs: 'Taken',
  productBook: 'Productenboek',
  products: 'Producten',
  unmapped: 'Nog niet ingedeeld',
  municipalities: 'Gemeenten',
  audit: 'Logboek',
  openCount: (count: number) => `, ${count} open`,
} as const;

export const actions = {
  undo: 'Maak ongedaan',
  close: 'Sluit',
  cancel: 'Annuleer',
  save: 'Sla op',
} as const;

export const asOf = {
  year: 'Jaar',
  label: 'Zoals bekend op',
  openCalendar: 'Kies een dag in de kalender',
  noDate: 'Vul een dag in als 31-07-2025.',
  future: 'Deze dag is nog niet geweest.',
  older: (day: string) => `U kijkt naar de stand van ${day}.`,
  olderMeaning: 'Wat daarna is vastgelegd, ziet u niet. U kunt hier niets wijzigen.',
  back: 'Terug naar vandaag',
} as const;

/** What a unit code of the national standard means. */
export const units: Readonly<Record<string, string>> = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel',
  '82': 'stuk, outputgericht',
  '83': 'euro',
  '84': 'stuk, inspanningsgericht',
};

export const table = {
  wide: (name: string) => `${name}, schuif opzij voor meer`,
  chart: 'Grafiek',
  table: 'Tabel',
  view: 'Weergave',
  total: 'Totaal',
  pages: 'Bladeren',
  none: 'Geen regels',
  range: (from: number, until: number, total: number) =>
    `${from.toLocaleString('nl-NL')} tot en met ${until.toLocaleString('nl-NL')} van ${total.toLocaleString('nl-NL')}`,
  previous: 'Vorige',
  next: 'Volgende',
  first: 'Terug naar het begin',
  more: 'Volgende regels',
  filters: 'Kies wat u ziet',
  all: 'Alle',
  chosen: 'Gekozen:',
  remove: (name: string) => `Haal weg: ${name}`,
  clear: 'Wis de keuzes',
  nothingMatches: 'Niets past bij uw keuze',
  nothingMatchesText: (chosen: string) => `U koos ${chosen}.`,
  xlsx: 'XLSX',
  csv: 'CSV',
  notDelivered: 'niet aangeleverd',
  notInSource: 'niet in bron',
  notApplicable: 'n.v.t.',
  none2: 'geen',
} as const;

export const roles: Readonly<Record<string, string>> = {
  contractmanager: 'contractmanager',
  inkoopadviseur: 'inkoopadviseur',
  controller: 'controller',
  aanbieder: 'aanbieder',
  gemeente: 'gemeente',
  bestuurder: 'bestuurder',
  clientvertegenwoordiger: 'cliëntvertegenwoordiger',
  verwijzer: 'verwijzer',
  beoordelaar: 'beoordelaar',
  tekenbevoegde: 'tekenbevoegde',
  beheerder: 'beheerder',
  auditor: 'auditor',
};

const staff = 'contractmanager, inkoopadviseur, controller, bestuurder, gemeente, auditor en beheerder';
const whoMay: Readonly<Partial<Record<Permission, string>>> = {
  'steering:read': staff,
  'provider:read': `${staff}; een aanbieder ziet zichzelf`,
  'contract:read': `${staff}; een aanbieder ziet zijn eigen contracten`,
  'ledger:read': 'contractmanager, controller, bestuurder en auditor; een gemeente en een aanbieder zien hun eigen boekingen',
  'declaration:read': 'contractmanager, controller en auditor; een gemeente en een aanbieder zien hun eigen berichten',
  'import:read': 'contractmanager, controller, auditor en beheerder; een aanbieder ziet wat hij zelf inlas',
  'declaration:import': 'controller en beheerder; een aanbieder leest zijn eigen berichten in',
  'signal:read': 'contractmanager, controller, inkoopadviseur, bestuurder en auditor',
  'job:read': 'controller, beheerder, contractmanager en auditor',
  'catalogue:read': staff,
  'audit:read': 'auditor en beheerder',
  'integrity:read': 'contractmanager, controller en auditor; een gemeente ziet haar eigen cijfers',
  'prebill:read': 'contractmanager, controller en auditor; een gemeente ziet haar eigen toewijzingen',
  'trajectory:read': 'contractmanager, controller en auditor; een gemeente en een aanbieder zien hun eigen trajecten',
  'decision:read': 'contractmanager, controller, bestuurder en auditor; een gemeente en een aanbieder zien wat over hen gaat',
  'manual:read': 'contractmanager, controller en auditor',
  'manual:enter': 'contractmanager en controller',
  'thread:read': 'contractmanager, controller en inkoopadviseur; een gemeente en een aanbieder zien hun eigen vragen',
  'thread:templates': 'contractmanager, controller en inkoopadviseur',
};

export const states = {
  failed: (what: string) => `${what} kunnen wij nu niet tonen`,
  noAnswer: 'De server antwoordt niet. Er is niets veranderd. Kijk of u verbinding hebt en probeer het opnieuw.',
  unknownError: 'Er ging iets mis op de server. Er is niets veranderd. Probeer het opnieuw; blijft het misgaan, meld het bij de beheerder.',
  code: (code: string) => `Foutcode ${code}`,
  wrongCount: (count: number) => (count === 1 ? 'Er is 1 fout' : `Er zijn ${count} fouten`),
  retry: 'Probeer opnieuw',
  loading: 'Wij halen de gegevens op.',
  loadingLong: 'Dit duurt langer dan normaal. Wij zijn nog bezig met ophalen.',
  started: 'begonnen',
  doneOf: (done: string, total: string, unit: string) => `${done} van ${total}${unit ? ` ${unit}` : ''}`,
  notSaved: (detail: string) => `Niet opgeslagen. ${detail}`,
  changedMeanwhile: 'Iemand anders heeft dit intussen gewijzigd. U ziet nu de nieuwe stand. Kies opnieuw als dat nodig is.',
  noServer: { title: 'Raamwerk is niet bereikbaar', what: 'Uw sessie' },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Het adres klopt niet, of u mag dit niet zien. Zoek in de balk bovenaan, of begin opnieuw.',
    home: 'Naar het begin',
  },
  otherRegion: (name: string) => `U bent ingelogd in de regio ${name}. Pagina’s van een andere regio kunt u niet openen.`,
  forbidden: {
    title: 'U mag deze pagina niet openen',
    text: (permission: Permission) => {
      const who = whoMay[permission];
      return who ? `Deze pagina is voor: ${who}.` : 'Uw rol heeft hier geen recht op.';
    },
    ask: 'Hebt u dit nodig voor uw werk? Vraag de beheerder van uw regio om een andere rol.',
  },
  nothingYet: { title: 'Voor uw rol zijn er nog geen pagina’s', text: 'Uw rol krijgt in een volgende versie eigen pagina’s. U bent wel ingelogd.' },
  crashed: {
    title: 'Deze pagina ging stuk',
    text: 'Er is niets gewijzigd. Laad de pagina opnieuw. Blijft het misgaan, meld het bij de beheerder.',
    reload: 'Laad opnieuw',
  },
} as const;
