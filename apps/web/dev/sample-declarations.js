// SPDX-License-Identifier: EUPL-1.2
// Invented messages, runs and jobs for work on screens.
import { providers } from './sample-providers.js';

const finding = (code, oorzaak, gedeclareerd, verwacht, label, soort = 'toewijzing', id = 'x', herstel = null) => ({
  code,
  oorzaak,
  gedeclareerd,
  verwacht,
  waaruit: { soort, id, label },
  herstel,
});
const line = (regel, kind, product, bedrag, ...bevindingen) => ({
  regel,
  kind,
  kindId: kind.slice(2),
  product: { code: product.slice(0, 5), naam: product.slice(6) },
  categorie: '45',
  referentie: `SD-2025-09-${String(regel).padStart(4, '0')}`,
  toewijzing: '2025118004',
  zorgVan: '2025-09-01',
  zorgTotEnMet: '2025-09-30',
  aantal: 10,
  eenheid: '04',
  eenheidNaam: 'uur',
  tarief: '110.56',
  bedrag,
  soort: 'debet',
  goedgekeurd: bevindingen.length === 0,
  bevindingen,
});
const repair = 'Dien de regel opnieuw in met € 114,32 per uur: € 1.143,20. Gebruik een nieuw referentienummer.';
const refused = [
  line(
    14,
    'C-4821',
    '45A04 Behandeling',
    '3429.60',
    finding('9308', 'Periode eindigt na de toewijzing', '1 – 30 sep 2025', 't/m 21 sep 2025', 'Toewijzing 2025-118-004'),
  ),
  line(
    15,
    'C-4821',
    '45A04 Behandeling',
    '1371.84',
    finding('9308', 'Periode eindigt na de toewijzing', '22 – 30 sep 2025', 't/m 21 sep 2025', 'Toewijzing 2025-118-004'),
  ),
  line(
    31,
    'C-5107',
    '45A04 Behandeling',
    '1105.60',
    finding(
      '0611',
      'Tarief wijkt af van het contract',
      '€ 110,56 per uur',
      '€ 114,32 per uur',
      'RO-2021-0087, versie 5',
      'contract',
      'RO-2021-0087#5',
      repair,
    ),
  ),
  line(
    32,
    'C-5107',
    '45A04 Behandeling',
    '884.48',
    finding(
      '0611',
      'Tarief wijkt af van het contract',
      '€ 110,56 per uur',
      '€ 114,32 per uur',
      'RO-2021-0087, versie 5',
      'contract',
      'RO-2021-0087#5',
      repair,
    ),
  ),
  line(
    47,
    'C-3390',
    '54B11 Groep, dagdeel',
    '1497.40',
    finding('9346', 'Bedrag is niet aantal × tarief', '€ 1.497,40', '€ 1.474,40', '16 dagdelen × € 92,15', 'zelf'),
  ),
  line(
    58,
    'C-2276',
    '45A04 Behandeling',
    '1028.88',
    finding('8021', 'Referentienummer is al gebruikt', 'SD-2025-09-0058', 'nog niet gebruikt', 'Bericht van 8 sep, regel 12', 'regel', 'm1#12'),
  ),
  line(
    73,
    'C-6014',
    '45A04 Behandeling',
    '571.60',
    finding('9338', 'Toewijzing is niet bekend', '2025-131-019', 'geldig nummer', 'Geen JW301 met dit nummer', 'zelf'),
  ),
];
const accepted = Array.from({ length: 25 }, (_, i) => line(100 + i, `C-${5200 + i}`, '45A04 Behandeling', '1143.20'));

export const lines = ({ staat, code }) => {
  const all = staat === 'afgekeurd' ? refused : staat === 'goedgekeurd' ? accepted : [...refused, ...accepted];
  return code ? all.filter((l) => l.bevindingen.some((f) => f.code === code)) : all;
};
export const lineDetail = (nr) => {
  const found = [...refused, ...accepted].find((l) => l.regel === nr) ?? refused[0];
  const wrong = found.bevindingen.some((f) => f.code === '0611');
  return {
    ...found,
    vergelijking: [
      { onderdeel: 'Product', gedeclareerd: '45A04 Behandeling', verwacht: '45A04 Behandeling', klopt: true },
      { onderdeel: 'Periode', gedeclareerd: '1 – 30 september 2025', verwacht: 'binnen 3 feb 2025 – 2 feb 2026', klopt: true },
      { onderdeel: 'Aantal', gedeclareerd: '10 uur', verwacht: null, klopt: null },
      { onderdeel: 'Tarief', gedeclareerd: '€ 110,56 per uur', verwacht: '€ 114,32 per uur', klopt: !wrong },
      { onderdeel: 'Bedrag', gedeclareerd: '€ 1.105,60', verwacht: '€ 1.143,20', klopt: !wrong },
    ],
  };
};

const row = (i) => ({
  id: `m${i + 1}`,
  soort: i % 5 === 4 ? 'JW301' : 'JW323',
  nummer: i === 0 ? 'SD-2025-09-WL' : `SD-2025-0${1 + (i % 9)}-${String(i).padStart(3, '0')}`,
  aanbieder: { sleutel: providers[i % providers.length].sleutel, naam: providers[i % providers.length].naam },
  gemeente: { code: '1783', naam: ['Westland', 'Delft', 'Rijswijk'][i % 3] },
  periode: i % 5 === 4 ? null : `2025-0${1 + (i % 9)}`,
  ontvangenOp: '2025-10-07T07:58:11Z',
  regels: 86,
  afgekeurdeRegels: i % 3 === 1 ? 0 : 7,
  ingediend: i % 5 === 4 ? null : '118402.36',
  toegekend: i % 5 === 4 ? null : '108512.96',
  staat: i % 3 === 1 ? 'goedgekeurd' : i === 8 ? 'afgekeurd' : 'deels-goedgekeurd',
  kopcode: '0200',
});
export const messages = Array.from({ length: 61 }, (_, i) => row(i));
export const message = () => ({
  ...row(0),
  identificatie: 'SD20250901',
  dagtekening: '2025-10-06',
  afgekeurd: '9889.40',
  kopoorzaak: null,
  declaratiecode: null,
  declaratieoorzaak: null,
  bevindingen: [],
  spoor: [
    { stap: 'Ontvangen', op: '2025-10-07T07:58:11Z' },
    { stap: 'Vorm goed', op: '2025-10-07T07:58:11Z' },
    { stap: 'Regels gecontroleerd', op: '2025-10-07T07:58:13Z' },
    { stap: 'Geboekt', op: '2025-10-07T07:58:13Z' },
  ],
  oorzaken: [
    ['9308', 'Periode', 2, '4801.44'],
    ['0611', 'Tarief', 2, '1990.08'],
    ['9346', 'Bedrag', 1, '1497.40'],
    ['8021', 'Referentienummer', 1, '1028.88'],
    ['9338', 'Toewijzing', 1, '571.60'],
  ].map(([code, oorzaak, regels, bedrag]) => ({ code, oorzaak, regels, bedrag })),
});

const run = (id, naam, staat, verwerkt) => ({
  id,
  naam,
  door: 'Noor el Amrani',
  op: '2025-10-15T07:50:00Z',
  staat,
  bestanden: 1540,
  verwerkt,
  goedgekeurd: 1004,
  deels: 115,
  afgekeurd: 5,
  onleesbaar: 2,
  geweigerd: 1,
  eerder: 4,
  regels: 37204,
  taak: 'j1',
});
export const imports = [
  run('i1', 'september-deel-3.zip', 'loopt', 1126),
  run('i2', 'september-deel-2.zip', 'klaar', 1540),
  run('i3', 'augustus', 'klaar', 1540),
  run('i4', 'proef', 'geannuleerd', 12),
];
export const files = [
  {
    id: 1,
    naam: 'JW323_98001417_1783_202509.xml',
    staat: 'verwerkt',
    soort: 'JW323',
    regels: 86,
    bericht: { id: 'm1', nummer: 'SD-2025-09-WL', staat: 'deels-goedgekeurd', regels: 86, afgekeurdeRegels: 7, oorzaak: null },
    reden: null,
    bevindingen: [],
  },
  {
    id: 2,
    naam: 'JW323_98001510_0503_202509.xml',
    staat: 'onleesbaar',
    soort: null,
    regels: null,
    bericht: null,
    reden: 'Dit bestand is geen geldig declaratiebericht: het eindigt midden in regel 412. Er is niets geboekt.',
    bevindingen: [{ rule: 'XML', path: null, text: 'Onverwacht einde van het bestand.' }],
  },
  {
    id: 3,
    naam: 'JW323_98001999_0603_202509.xml',
    staat: 'geweigerd',
    soort: 'JW323',
    regels: 12,
    bericht: null,
    reden: 'De afzender 98001999 is geen aanbieder van deze regio.',
    bevindingen: [],
  },
  {
    id: 4,
    naam: 'JW323_98001417_1783_202508.xml',
    staat: 'eerder-ontvangen',
    soort: 'JW323',
    regels: 81,
    bericht: { id: 'm2', nummer: 'SD-2025-08-NW', staat: 'goedgekeurd', regels: 81, afgekeurdeRegels: 0, oorzaak: null },
    reden: null,
    bevindingen: [],
  },
];

const job = (id, titel, staat, gedaan, totaal, toelichting, fout = null) => ({
  id,
  soort: 'import',
  titel,
  staat,
  gedaan,
  totaal,
  toelichting,
  pogingen: fout ? 5 : 1,
  fout,
  onderwerp: null,
  door: 'Noor el Amrani',
  aangemaaktOp: '2025-10-15T07:50:00Z',
  begonnenOp: '2025-10-15T07:50:01Z',
  klaarOp: staat === 'klaar' ? '2025-10-15T08:01:00Z' : null,
});
export const jobs = [
  job('j1', 'Inlezen september, deel 3', 'loopt', 1126, 1540, 'Nog ongeveer 40 seconden.'),
  job('j2', 'Controle bestedingsruimte 2025', 'wacht', 0, 74, null),
  job('j3', 'Inlezen september, deel 2', 'klaar', 1540, 1540, null),
  job('j4', 'Controle bestedingsruimte 2024', 'mislukt', 12, 74, null, 'De database antwoordde niet. Er is niets veranderd.'),
];

export const products = Array.from({ length: 40 }, (_, i) => ({
  code: `45A${String(i).padStart(2, '0')}`,
  categorie: '45',
  naam: ['Behandeling', 'Ambulante begeleiding', 'Groep, dagdeel', 'Verblijf zwaar'][i % 4],
  eenheid: 'uur',
  indelingen: { segment: i % 7 === 6 ? null : String(1 + (i % 5)), zorgvorm: 'b' },
}));
export const unmapped = [
  ['47F01', 'Vaktherapie', '1204300.00', 612],
  ['49A03', 'Logeren, etmaal', '612100.00', 240],
  ['50X20', 'Vervoer naar zorg', '308000.00', 168],
].map(([code, naam, besteed, regels]) => ({
  product: { code, naam, categorie: code.slice(0, 2) },
  indeling: { sleutel: 'segment', naam: 'Segmenten Haaglanden 2027', versie: 1 },
  besteed,
  regels,
}));
export const audit = Array.from({ length: 20 }, (_, i) => ({
  op: `2025-10-15T07:${String(59 - i).padStart(2, '0')}:11Z`,
  wie: ['Noor el Amrani', 'Femke Bakker', 'Raamwerk'][i % 3],
  soort: 'persoon',
  vanaf: '127.0.0.1',
  actie: ['Signaal op naam gezet', 'BSN getoond', 'Inlezing gestart'][i % 3],
  objectSoort: ['signaal', 'kind', 'inlezing'][i % 3],
  objectId: `0199e${i}`,
  uitkomst: i === 7 ? 'geweigerd' : 'gelukt',
  detail: i % 3 === 1 ? { doel: 'nabellen aanbieder' } : {},
}));
