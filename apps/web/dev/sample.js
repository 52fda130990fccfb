// SPDX-License-Identifier: EUPL-1.2
// Invented figures for work on screens; the product's own sample comes from libs/sample.
const work = [
  'declaration:answer',
  'integrity:read',
  'integrity:own',
  'prebill:read',
  'prebill:run',
  'trajectory:read',
  'decision:read',
  'decision:take',
  'decision:approve',
  'manual:read',
  'manual:enter',
];
const staff = ['steering:read', 'provider:read', 'contract:read', 'catalogue:read', 'demo:advance', 'session:own'];
const RIGHTS = {
  controller: [
    ...staff,
    ...work,
    'declaration:read',
    'declaration:import',
    'ledger:read',
    'signal:read',
    'signal:handle',
    'job:read',
    'job:manage',
    'bsn:read',
  ],
  contractmanager: [
    ...staff,
    ...work,
    'declaration:read',
    'ledger:read',
    'signal:read',
    'signal:handle',
    'job:read',
    'catalogue:classify',
    'bsn:read',
  ],
  beheerder: [
    ...staff,
    'declaration:read',
    'declaration:import',
    'ledger:read',
    'signal:read',
    'job:read',
    'job:manage',
    'catalogue:classify',
    'audit:read',
  ],
  gemeente: [...staff, 'declaration:read', 'prebill:read', 'integrity:read', 'trajectory:read', 'decision:read'],
  aanbieder: ['provider:read', 'contract:read', 'declaration:read', 'declaration:import', 'trajectory:read', 'decision:read', 'session:own'],
  verwijzer: ['session:own'],
};
const NAMES = {
  controller: 'Noor el Amrani',
  contractmanager: 'Femke Bakker',
  beheerder: 'Sven de Wit',
  gemeente: 'Ayse Demir',
  aanbieder: 'Tom Visser',
  verwijzer: 'Dr. Lam',
};

export const logins = Object.keys(RIGHTS).map((rol) => ({
  email: `${rol}@voorbeeld.test`,
  wachtwoord: 'kijk-maar-rond',
  naam: NAMES[rol],
  rol,
  regio: 'Haaglanden',
  omschrijving: `Ziet wat een ${rol} ziet`,
}));

export const sessionOf = (rol) => ({
  naam: NAMES[rol],
  email: `${rol}@voorbeeld.test`,
  rollen: [rol],
  bereik:
    rol === 'gemeente'
      ? { soort: 'gemeente', id: '0503', naam: 'Delft' }
      : rol === 'aanbieder'
        ? { soort: 'aanbieder', id: 'p1', naam: 'Stichting Schorrenduin' }
        : { soort: 'regio', id: null, naam: null },
  rechten: RIGHTS[rol],
  csrf: 'sample',
  regio: { sleutel: 'haaglanden', naam: 'Haaglanden', voorbeeld: true },
  regios: [{ sleutel: 'haaglanden', naam: 'Haaglanden' }],
  vandaag: '2025-10-15',
  geladenTotEnMet: '2025-09',
  volgendeMaand: '2025-10',
});

const segment = (nummer, naam, besteed, met, ruimte, crisis, regels, soort = 'segment') => ({
  nummer,
  sleutel: nummer ?? naam.toLowerCase().replaceAll(' ', '-'),
  naam,
  soort,
  besteed: `${besteed}.00`,
  besteedMetRuimte: `${met}.00`,
  ruimte: ruimte === null ? null : `${ruimte}.00`,
  percentage: ruimte === null ? null : ((met / ruimte) * 100).toFixed(1),
  crisis: `${crisis}.00`,
  regels,
});
export const segments = [
  segment('1', 'Jeugdhulp met verblijf', 72143000, 70120400, 94850000, 2143000, 31204),
  segment('2', 'Hoogspecialistische jeugdhulp', 47840000, 47110000, 46100000, 913000, 28110),
  segment('3', 'Dagbehandeling en dagbesteding', 22310000, 21900000, 30900000, 0, 19872),
  segment('4', 'Onderwijs-jeugdhulp', 8870000, 8100000, 12400000, 0, 9040),
  segment('5', 'Veelvoorkomende jeugdhulp', 59420000, 51003000, 60250000, 0, 204311),
  segment(null, 'Jeugdbescherming en jeugdreclassering', 38210000, 38210000, 51000000, 0, 20112, 'blok'),
  segment(null, 'Gesloten jeugdhulp', 11004000, 0, null, 0, 1210, 'blok'),
  segment(null, 'Landelijk ingekocht', 8286000, 0, null, 0, 3110, 'blok'),
  { ...segment(null, 'Nog niet ingedeeld', 2124000, 0, null, 0, 1020, 'niet-ingedeeld'), sleutel: 'niet-ingedeeld' },
];
export const segmentRows = segments.map((s, i) => ({
  ...s,
  aanbieders: [42, 31, 24, 40, 118, 6, 3, 12, 18][i],
  kinderen: [1890, 2104, 1610, 720, 9840, 2210, 88, 140, 160][i],
  schaal: i < 3 ? 'H9' : 'H8',
  bekostiging: i === 4 ? 'inspanningsgericht' : 'taakgericht',
  procedure: i === 4 ? 'SAS of open house' : 'herziening',
}));

export const provider = (naam, sleutel) => ({ sleutel: sleutel ?? naam.toLowerCase().replaceAll(' ', '-'), naam });
const signal = (id, drempel, naam, geboekt, ruimte, eigenaar, staat, sinds) => ({
  id,
  soort: 'bestedingsruimte',
  drempel,
  aanbieder: provider(naam),
  contract: 'RO-2021-0087',
  grondslag: 'aanbieder',
  grondslagNaam: 'alle contracten',
  jaar: 2025,
  geboekt: `${geboekt}.00`,
  ruimte: `${ruimte}.00`,
  percentage: ((geboekt / ruimte) * 100).toFixed(1),
  crisis: '214300.00',
  gevolg: 'gesprek',
  eigenaar: eigenaar ? { id: eigenaar, naam: eigenaar } : null,
  staat,
  sinds: `${sinds}T08:02:00Z`,
  versie: 1,
});
export const signals = [
  signal('s1', 100, 'Stichting Havikskruid', 3214880, 3200000, 'Femke Bakker', 'in-gesprek', '2025-10-07'),
  signal('s2', 95, 'Jeugdhulp Rietkraag', 5268900, 5500000, null, 'nieuw', '2025-10-14'),
  signal('s3', 95, 'Behandelhuis Veenpluis', 1925000, 2000000, 'Noor el Amrani', 'nieuw', '2025-10-14'),
  signal('s4', 85, 'Stichting Schorrenduin', 5412000, 6240000, 'Femke Bakker', 'gezien', '2025-10-07'),
  signal('s5', 85, 'Ambulant Elzenpad', 3912000, 4500000, 'Noor el Amrani', 'gezien', '2025-10-10'),
  signal('s6', 70, 'Zorggroep Zilverschoon', 3147000, 4400000, null, 'nieuw', '2025-10-15'),
  signal('s7', 70, 'Jeugdteam Kattenstaart', 2941000, 4100000, 'Noor el Amrani', 'afgehandeld', '2025-09-09'),
];
export const signalDetail = (id) => ({
  ...(signals.find((s) => s.id === id) ?? signals[3]),
  gebeurtenissen: [
    { op: '2025-10-08T07:12:00Z', door: 'Femke Bakker', soort: 'eigenaar', tekst: 'Femke Bakker heeft het signaal op zich genomen.' },
    { op: '2025-10-08T07:15:00Z', door: 'Femke Bakker', soort: 'notitie', tekst: 'Past bij het seizoen; gesprek staat gepland op 23 oktober.' },
  ],
  controle: {
    id: 'c1',
    ruimte: '6240000.00',
    geboekt: '5412000.00',
    crisis: '214300.00',
    regels: 11864,
    drempel: 85,
    gecontroleerdOp: '2025-10-07T08:02:00Z',
    grootboekTotEnMet: '318204',
  },
});

export const today = ({ jaar = '2025', zoalsBekendOp }) => ({
  jaar: Number(jaar),
  peildatum: zoalsBekendOp ?? '2025-10-15',
  zoalsBekendOp: zoalsBekendOp ?? '2025-10-15',
  bijgewerktOp: '2025-10-15T08:04:00Z',
  indeling: { naam: 'inkoopstrategie Haaglanden 2027', versie: '1' },
  kerncijfers: {
    besteed: { bedrag: '210583000.00', totEnMet: '2025-09', regels: 318204 },
    ruimte: { bedrag: '295500000.00', besteedMetRuimte: '236443400.00', percentage: '80.0' },
    bovenDrempel: { drempel: 95, aantal: 9, van: 74 },
    afgekeurd: { maand: '2025-09', regels: 1412, van: 37204, percentage: '3.8', bedrag: '612418.20' },
  },
  segmenten: segments,
  totalen: {
    segmenten: { besteed: '210583000.00', besteedMetRuimte: '198233400.00', ruimte: '244500000.00', percentage: '81.1' },
    naastSegmenten: { besteed: '57500000.00', besteedMetRuimte: '38210000.00', ruimte: '51000000.00', percentage: '74.9' },
    regio: { besteed: '270207000.00', besteedMetRuimte: '236443400.00', ruimte: '295500000.00', percentage: '80.0' },
  },
  verstreken: '0.789',
  ruimteOverMeerSegmenten: { aantal: 12, bedrag: '18400000.00', besteed: '14210000.00' },
  signalen: { open: 23, nieuw: 4, vanMij: 7, lijst: signals.slice(0, 6) },
  looptNu: [
    {
      id: 'j1',
      titel: 'Inlezen september, deel 3',
      gedaan: 1126,
      totaal: 1540,
      toelichting: '1.119 goedgekeurd of deels goedgekeurd, 5 afgekeurd, 2 onleesbaar. Nog ongeveer 40 seconden.',
      staat: 'loopt',
      link: '/inlezen/i1',
    },
    {
      id: 'j2',
      titel: 'Controle bestedingsruimte',
      gedaan: 52,
      totaal: 74,
      toelichting: 'Begon om 10:02 na het inlezen van deel 2',
      staat: 'loopt',
      link: null,
    },
  ],
  termijnen: [
    { datum: '2025-10-31', titel: 'Laatste dag om te verlengen', toelichting: '4 overeenkomsten zonder besluit', link: '/contracten' },
    {
      datum: '2025-12-31',
      titel: '186 resultaatovereenkomsten lopen af',
      toelichting: 'verlengen kan één keer met een jaar',
      link: '/contracten?soort=resultaatovereenkomst',
    },
  ],
});

export const MUNICIPALITIES = [
  ['0503', 'Delft', 9310000],
  ['1916', 'Leidschendam-Voorburg', 6690000],
  ['1842', 'Midden-Delfland', 1355000],
  ['1926', 'Pijnacker-Nootdorp', 4870000],
  ['0603', 'Rijswijk', 5910000],
  ['0629', 'Wassenaar', 1745000],
  ['1783', 'Westland', 11060000],
  ['0637', 'Zoetermeer', 18480000],
];
export const muni = ([code, naam]) => ({ code, naam, sleutel: naam.toLowerCase() });
const BIG = [
  ['Ambulant Elzenpad', 641, 3912000],
  ['Jeugdhulp Rietkraag', 602, 3640000],
  ['Ambulant Zwenkgras', 561, 3384000],
  ['Zorggroep Zilverschoon', 528, 3147000],
  ['Jeugdteam Kattenstaart', 492, 2941000],
];
export const segmentDetail = () => ({
  nummer: '5',
  sleutel: '5',
  naam: 'Veelvoorkomende jeugdhulp',
  soort: 'segment',
  samenvatting: 'Ambulante hulp bij enkelvoudige of korte problemen. Acht gemeenten, zonder Den Haag.',
  schaal: 'Acht gemeenten (H8)',
  toegang: 'Lokaal team verwijst',
  bekostiging: 'Inspanningsgericht',
  procedure: 'Aanbesteding of open house',
  doelen: [
    'Jeugdhulp is tijdelijk',
    'Herstel binnen het eigen netwerk en gezin: meedoen aan het gewone leven',
    'Het gezin staat centraal en werkt gelijkwaardig mee',
    'Jeugdhulp is collectief, tenzij',
    'Oorzaken in de leefwereld pakken we aan: thuis, school, vrije tijd',
  ].map((tekst, i) => ({ nummer: i + 1, tekst, bron: 'inkoopstrategie, 3.1' })),
  marktfeiten: [{ tekst: 'Meer dan 100 aanbieders, 22 daarvan behandelen 80% van de kinderen', bron: 'inkoopstrategie, 5.3' }],
  opmerkingen: [{ tekst: '1.3 noemt dit segment licht, 3.1 specialistisch', bron: 'inkoopstrategie, 1.3 en 3.1' }],
  deelname: MUNICIPALITIES.map((m) => ({ gemeente: muni(m), zorgvorm: null, van: '2025-01-01', totEnMet: null })),
  besteed: '59420000.00',
  ruimte: '60250000.00',
  percentage: '84.7',
  gemeenten: MUNICIPALITIES.map((m) => ({
    ...muni(m),
    besteed: `${m[2]}.00`,
    regels: Math.round(m[2] / 290),
    kinderen: Math.round(m[2] / 6000),
    aandeel: ((m[2] / 59420000) * 100).toFixed(1),
  })),
  aanbieders: BIG.map(([naam, kinderen, besteed]) => ({
    ...provider(naam),
    kinderen,
    aandeelKinderen: (kinderen / 98.4).toFixed(1),
    besteed: `${besteed}.00`,
    aandeelBesteed: (besteed / 594200).toFixed(1),
  })),
  aantalAanbieders: 118,
  concentratie: [
    { aandeel: '70', aanbieders: 17, van: 'kinderen' },
    { aandeel: '80', aanbieders: 22, van: 'kinderen' },
    { aandeel: '70', aanbieders: 15, van: 'besteding' },
  ],
  producten: [
    ['45A12', 'Ambulante begeleiding', '45', 31200000],
    ['45A04', 'Behandeling', '45', 21104000],
    ['54B11', 'Groep, dagdeel', '54', 7116000],
  ].map(([code, naam, categorie, besteed]) => ({ code, naam, categorie, besteed: `${besteed}.00`, regels: Math.round(besteed / 300) })),
  bron: 'Segmenten volgens inkoopstrategie Haaglanden 2027, versie 1.',
});
