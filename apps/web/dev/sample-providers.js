// SPDX-License-Identifier: EUPL-1.2
// Invented providers, contracts and bookings for work on screens.
import { MUNICIPALITIES, muni, provider, signals } from './sample.js';

const PROVIDERS = [
  'Stichting Schorrenduin',
  'Stichting Havikskruid',
  'Jeugdhulp Rietkraag',
  'Behandelhuis Veenpluis',
  'Ambulant Elzenpad',
  'Zorggroep Zilverschoon',
  'Jeugdteam Kattenstaart',
  'Ambulant Zwenkgras',
  'Praktijk Duinroos',
  'Gezinshuis Wilgenroos',
  'Kinderteam Koekoeksbloem',
  'De Waterlelie Jeugdhulp',
  'Behandelcentrum Zandoogje',
  'Jeugdzorg Bosanemoon',
  'Leerhuis Ganzerik',
  'Dagcentrum Kruisbes',
  'Stichting Lisdodde',
  'Gezinsteam Guldenroede',
  'Huize Meidoorn',
  'Praktijk Parelgras',
  'Jeugdhulp Sleedoorn',
  'Ambulant Steenanjer',
  'Stichting Teunisbloem',
  'Zorgboerderij Vlierhof',
  'Jeugdkliniek Waterviolier',
  'Stichting Zeekraal',
  'Maatwerk Zonnedauw',
  'Praktijk Zuring',
];
export const providers = PROVIDERS.map((naam, i) => {
  const ruimte = i % 6 === 5 ? null : 6240000 - i * 190000;
  const besteed = Math.round((ruimte ?? 700000) * (0.62 + ((i * 7) % 40) / 100));
  return {
    ...provider(naam),
    agb: String(98001417 + i * 31),
    grootte: ['groot', 'groot', 'middel', 'klein', 'maatwerk'][i % 5],
    segmenten: [['2', '5'], ['1'], ['5'], ['3', '5'], ['4']][i % 5],
    contracten: 1 + (i % 3),
    besteed: `${besteed}.00`,
    ruimte: ruimte === null ? null : `${ruimte}.00`,
    ruimteAfspraak: ruimte === null ? (i % 2 ? 'geen-ruimte' : 'geen-afspraak') : 'bedrag',
    percentage: ruimte === null ? null : ((besteed / ruimte) * 100).toFixed(1),
    afgekeurdeRegels: (i * 37) % 490,
    kinderen: 412 - i * 13,
    signalen: i % 4 === 0 ? 1 : 0,
  };
});

const version = (nummer, van, totEnMet, vastgelegdOp, dagenNaIngang, grond, samenvatting, staat) => ({
  nummer,
  van,
  totEnMet,
  vastgelegdOp,
  dagenNaIngang,
  grond,
  samenvatting,
  staat,
  stukken: [{ van, totEnMet }],
});
const main = {
  nummer: 'RO-2021-0087',
  soort: 'resultaatovereenkomst',
  van: '2021-01-01',
  totEnMet: '2025-12-31',
  blok: null,
  producten: 14,
  versies: [
    version(1, '2021-01-01', '2021-12-31', '2020-11-30', 0, 'Overeenkomst', 'Eerste versie', 'vervangen'),
    version(2, '2022-01-01', '2023-06-30', '2021-12-03', 0, 'Indexering, artikel 6.1', 'Tarieven +2,1%', 'vervangen'),
    version(3, '2023-07-01', '2024-12-31', '2023-05-20', 0, 'Herzieningsclausule 4.2', 'Product 45A04 erbij', 'vervangen'),
    version(4, '2025-01-01', '2025-06-30', '2024-12-12', 0, 'Indexering, artikel 6.1', 'Tarieven +3,4%, product 54B11 erbij', 'vervangen'),
    version(
      5,
      '2025-07-01',
      '2025-12-31',
      '2025-08-22',
      52,
      'Herzieningsclausule 4.2',
      'Bestedingsruimte van € 6.000.000 naar € 6.240.000',
      'geldt-nu',
    ),
    version(
      6,
      '2026-01-01',
      '2026-12-31',
      '2025-10-01',
      0,
      'Herzieningsclausule 4.2',
      'Tarieven +3,4%, product 45A12 wordt 45A14, ruimte € 6.452.160',
      'komend',
    ),
  ],
};
const development = {
  nummer: 'OO-2021-0087',
  soort: 'ontwikkelovereenkomst',
  van: '2021-01-01',
  totEnMet: '2025-12-31',
  blok: null,
  producten: 0,
  versies: [
    version(1, '2021-01-01', '2022-12-31', '2020-12-01', 0, 'Overeenkomst', 'Eerste versie', 'vervangen'),
    version(2, '2023-01-01', '2024-12-31', '2022-11-20', 0, 'Herziening', 'Nieuwe ontwikkeldoelen', 'vervangen'),
    version(3, '2025-01-01', '2025-12-31', '2024-12-02', 0, 'Herziening', 'Afspraken over wachttijd', 'geldt-nu'),
  ],
};
const custom = {
  nummer: 'MW-2025-0132',
  soort: 'maatwerkovereenkomst',
  van: '2025-03-10',
  totEnMet: '2026-03-09',
  blok: 'Maatwerk en woonplaatsbeginsel',
  producten: 1,
  versies: [version(1, '2025-03-10', '2026-03-09', '2025-03-01', 0, 'Overeenkomst', 'Eerste versie', 'geldt-nu')],
};
const room = {
  contract: 'RO-2021-0087',
  grondslag: 'aanbieder',
  grondslagNaam: 'alle contracten',
  bedrag: '6240000.00',
  geboekt: '5412000.00',
  crisis: '214300.00',
  percentage: '86.7',
  gevolg: 'gesprek',
  versie: 5,
  sinds: '2025-08-22',
  drempels: [70, 85, 95, 100].map((p) => ({ percentage: p, bedrag: `${62400 * p}.00`, bereikt: p <= 86 })),
};
const MONTHS = [548000, 541000, 590000, 602000, 596000, 622000, 604000, 624000, 685000];
export const providerDetail = () => ({
  ...provider('Stichting Schorrenduin'),
  namen: [
    { soort: 'statutair', naam: 'Stichting Schorrenduin', van: '2014-01-01', totEnMet: null },
    { soort: 'handelsnaam', naam: 'Schorrenduin Jeugd', van: '2019-05-01', totEnMet: null },
  ],
  omschrijving: 'Behandeling en verblijf voor jongeren met complexe problemen. Werkt vooral in segment 2.',
  agb: ['98001417'],
  kvk: '90012345',
  iban: 'NL18RABO0123459876',
  grootte: 'groot',
  kinderen: 412,
  contractmanager: 'Femke Bakker',
  opvolging: [{ soort: 'voorganger', aanbieder: provider('Jeugdhuis Kweldergras'), op: '2022-07-01', reden: 'fusie' }],
  ruimten: [
    room,
    {
      ...room,
      grondslag: 'segment:2',
      grondslagNaam: 'segment 2',
      contract: 'OO-2021-0087',
      bedrag: null,
      percentage: null,
      gevolg: 'informatie',
      drempels: [],
    },
  ],
  verloop: {
    maanden: MONTHS.map((g, i) => ({
      maand: `2025-0${i + 1}`,
      geboekt: `${g}.00`,
      cumulatief: `${MONTHS.slice(0, i + 1).reduce((a, b) => a + b, 0)}.00`,
      cumulatiefMetRuimte: `${MONTHS.slice(0, i + 1).reduce((a, b) => a + b, 0)}.00`,
      regels: Math.round(g / 456),
    })),
    ruimte: [
      { vanaf: '2025-01-01', bedrag: '6000000.00' },
      { vanaf: '2025-07-01', bedrag: '6240000.00' },
    ],
    crisis: '214300.00',
  },
  contracten: [main, development, custom],
  afgekeurd: {
    regels: 490,
    van: 11864,
    totaalBedrag: '271063.42',
    oorzaken: [
      ['9308', 'Periode eindigt na de toewijzing', 212, '148310.40'],
      ['0611', 'Tarief wijkt af van het contract', 148, '61904.75'],
      ['8021', 'Referentienummer is al gebruikt', 63, '21377.10'],
      ['9338', 'Toewijzing is niet bekend', 41, '33092.60'],
      ['9346', 'Bedrag is niet aantal × tarief', 26, '6378.57'],
    ].map(([code, oorzaak, regels, bedrag]) => ({ code, oorzaak, regels, bedrag })),
  },
  signalen: [signals[3], { ...signals[6], id: 's8', aanbieder: provider('Stichting Schorrenduin') }],
  regelsAchterLijn: 11864,
});
export const contractRows = providers.slice(0, 27).map((p, i) => ({
  nummer: `RO-2021-00${60 + i}`,
  soort: ['resultaatovereenkomst', 'ontwikkelovereenkomst', 'maatwerkovereenkomst'][i % 3],
  aanbieder: { sleutel: p.sleutel, naam: p.naam },
  van: '2021-01-01',
  totEnMet: '2025-12-31',
  versie: 1 + (i % 5),
  producten: 3 + i,
}));
export const contractDetail = (nummer, versie) => {
  const contract = [main, development, custom].find((c) => c.nummer === nummer) ?? main;
  const regels = [
    ['45A04', 'Behandeling', 'uur', '114.32'],
    ['54B11', 'Groep, dagdeel', 'dagdeel', '92.15'],
    ['45A12', 'Ambulante begeleiding', 'uur', '88.40'],
  ].map(([code, naam, eenheid, bedrag], i) => ({
    regel: i + 1,
    product: { code, naam },
    eenheid,
    bekostiging: 'inspanningsgericht',
    gemeenten: MUNICIPALITIES.map(muni),
    tarieven: [{ van: '2025-01-01', totEnMet: '2025-12-31', bedrag }],
  }));
  return {
    ...contract,
    aanbieder: provider('Stichting Schorrenduin'),
    ruimten:
      contract === main ? [{ jaar: 2025, grondslag: 'aanbieder', segment: null, bedrag: '6240000.00', gevolg: 'gesprek', producten: null }] : [],
    ...(versie ? { regels } : {}),
  };
};
export const postings = () => ({
  totaal: { bedrag: '5412000.00', regels: 11864 },
  regels: Array.from({ length: 25 }, (_, i) => ({
    id: String(i + 1),
    geboektOp: '2025-10-07',
    zorgVan: '2025-09-01',
    zorgTotEnMet: '2025-09-30',
    aanbieder: provider('Stichting Schorrenduin'),
    gemeente: { code: '1783', naam: 'Westland' },
    product: { code: '45A04', naam: 'Behandeling' },
    contract: 'RO-2021-0087',
    kind: `C-${4821 + i}`,
    bedrag: i % 9 === 8 ? '-228.64' : `${(1143.2 + i * 57.16).toFixed(2)}`,
    bericht: { id: 'm1', nummer: 'SD-2025-09-WL' },
    regel: i + 1,
  })),
});
