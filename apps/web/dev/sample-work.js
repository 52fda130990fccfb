// SPDX-License-Identifier: EUPL-1.2
// Invented refusals, decisions, manual declarations and trajectories for work on screens.
import { MUNICIPALITIES } from './sample.js';
import { lines, messages } from './sample-declarations.js';
import { providers } from './sample-providers.js';

export const named = (i) => ({ sleutel: providers[i % providers.length].sleutel, naam: providers[i % providers.length].naam });
export const town = (i) => ({ code: ['1783', '0503', '0603'][i % 3], naam: ['Westland', 'Delft', 'Rijswijk'][i % 3] });
export const product = { code: '45A04', naam: 'Behandeling' };
const CAUSES = [
  [
    '9308',
    'Periode eindigt na de toewijzing',
    'Declareer alleen zorg tot en met de einddatum van de toewijzing, of vraag een verlenging aan.',
    'aanbieder',
  ],
  [
    '0611',
    'Tarief wijkt af van het contract',
    'Dien de regel opnieuw in met het tarief uit het contract. Gebruik een nieuw referentienummer.',
    'aanbieder',
  ],
  [
    '9321',
    'Aantal past niet bij de toewijzing in deze periode',
    'Declareer hoogstens wat voor deze maand is toegewezen, of vraag een wijziging aan.',
    'aanbieder',
  ],
  ['9338', 'Toewijzing is niet bekend', 'Controleer het toewijzingsnummer. Is er nog geen toewijzing? Vraag de gemeente erom.', 'gemeente'],
  [
    'S329',
    'Product is niet gecontracteerd',
    'Controleer productcode en categorie. Klopt die, vraag dan de contractmanager naar de overeenkomst.',
    'regio',
  ],
  ['8848', 'De dagtekening ligt in de toekomst', 'Stuur het bericht opnieuw met een dagtekening van vandaag of eerder.', 'aanbieder'],
];
export const refusals = Array.from({ length: 34 }, (_, i) => {
  const [code, oorzaak, tekst, wie] = CAUSES[i % CAUSES.length];
  return {
    aanbieder: named(i),
    code,
    oorzaak,
    soort: code === '8848' ? 'bericht' : 'regel',
    regels: 120 - i * 3,
    bedrag: `${(120 - i * 3) * 917}.40`,
    berichten: 9 - (i % 7),
    herstel: { tekst, wie },
    eigenaar: i % 5 === 1 ? { id: 'x', naam: 'Femke Bakker' } : null,
    versie: 0,
  };
});
const linked = { id: 'b2', nummer: 17, staat: 'wacht-op-tweede' };
export const refusedLines = lines({ staat: 'afgekeurd' }).map((line, i) => ({
  ...line,
  bericht: { id: 'm1', nummer: 'SD-2025-09-WL' },
  aanbieder: named(0),
  gemeente: town(0),
  periode: '2025-09',
  regels: 1,
  besluit: i === 1 ? linked : null,
}));

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((m) => `2025-${m}`);
const trend = (from, step, i) =>
  MONTHS.map((maand, m) => ({
    maand,
    regels: 40 - m,
    percentage: m === 3 && i === 2 ? null : Math.max(0, from + step * m + Math.sin(m * 1.7 + i) * 0.4).toFixed(1),
  }));
export const integrity = {
  jaar: 2025,
  totalen: { regels: 317804, afgekeurd: 12076, percentage: '3.8', bedrag: '5230118.40' },
  perRegel: CAUSES.map(([code, oorzaak], i) => ({
    code,
    oorzaak,
    soort: 'regel',
    regels: 4200 - i * 700,
    bedrag: `${(4200 - i * 700) * 433}.20`,
    trend: trend(1.6 - i * 0.2, i % 2 ? 0.12 : -0.1, i),
    eigenaar: i === 0 ? { id: 'n', naam: 'Noor el Amrani' } : i === 1 ? { id: 'f', naam: 'Femke Bakker' } : null,
    versie: 1,
  })),
  perAanbieder: providers.slice(0, 24).map((p, i) => ({
    aanbieder: named(i),
    regels: 9000 - i * 210,
    afgekeurd: 812 - i * 30,
    percentage: (9 - i * 0.32).toFixed(1),
    bedrag: `${(812 - i * 30) * 433}.00`,
    trend: trend(9 - i * 0.3, i % 2 ? 0.3 : -0.4, i),
  })),
  perMaand: MONTHS.map((maand, m) => ({
    maand,
    regels: 36000 - m * 90,
    afgekeurd: 1700 - m * 60,
    percentage: (4.7 - m * 0.13).toFixed(1),
    berichtenAfgekeurd: 14 - m,
    bedrag: '600000.00',
  })),
};

const KINDS = [
  [
    'contract-geeindigd',
    'Contract RO-2021-0087 eindigde op 30 juni 2025; de toewijzing loopt door.',
    'Leg vast onder welk contract de zorg doorgaat, of vraag de gemeente de toewijzing te beëindigen.',
    'regio',
  ],
  [
    'product',
    'Product 45A04 staat niet in het contract van deze aanbieder.',
    'Laat de toewijzing wijzigen naar een gecontracteerd product.',
    'gemeente',
  ],
  ['eenheid', 'Toegewezen in dagdelen, afgesproken in uren.', 'Laat de toewijzing wijzigen naar uren.', 'gemeente'],
  ['geen-start', 'Drie maanden na de ingangsdatum is nog geen start gemeld.', 'Vraag de aanbieder of de zorg is begonnen.', 'aanbieder'],
  ['geen-declaratie', 'De zorg begon op 2 juni 2025; er is nog niets gedeclareerd.', 'Vraag de aanbieder naar de declaraties.', 'aanbieder'],
];
export const prebill = Array.from({ length: 43 }, (_, i) => {
  const [soort, omschrijving, tekst, wie] = KINDS[i % KINDS.length];
  return {
    id: `p${i}`,
    soort,
    omschrijving,
    toewijzing: { id: `${300 + i}`, nummer: `${2025118000 + i}` },
    kind: `C-${4800 + i}`,
    kindId: String(4800 + i),
    aanbieder: named(i),
    gemeente: town(i),
    product,
    vanaf: '2025-02-03',
    totEnMet: i % 4 ? '2026-02-02' : null,
    sinds: `2025-0${5 + (i % 5)}-1${i % 9}`,
    waaruit: { soort: 'contract', id: 'RO-2021-0087#5', label: 'RO-2021-0087, versie 5' },
    herstel: { tekst, wie },
  };
});
export const prebillSummary = () => ({
  op: '2025-10-15T00:31:00Z',
  perSoort: ['contract-geeindigd', 'product', 'eenheid', 'indeling', 'gemeente', 'geen-start', 'geen-declaratie'].map((soort) => ({
    soort,
    aantal: prebill.filter((p) => p.soort === soort).length,
  })),
  perGemeente: [0, 1, 2].map((i) => ({ gemeente: town(i), aantal: prebill.filter((p) => p.gemeente.code === town(i).code).length })),
});

const decision = (id, nummer, staat, door, extra = {}) => ({
  id,
  nummer,
  soort: 'regel',
  moment: 'voor-antwoord',
  aanbieder: named(nummer),
  gemeente: town(nummer),
  bericht: { id: 'm1', nummer: 'SD-2025-09-WL' },
  regel: 14,
  codes: ['9308'],
  grens: '3429.60',
  gebruikt: '0.00',
  gebruikteRegels: 0,
  reden: 'De gemeente heeft de verlenging toegezegd; het bericht is door een storing te laat verzonden.',
  staat,
  voorgesteldDoor: door,
  voorgesteldOp: '2025-10-14T13:20:00Z',
  beslistDoor: null,
  beslistOp: null,
  opmerking: null,
  product: { code: '45A04', naam: 'Behandeling' },
  tarief: null,
  magBeslissen: staat === 'wacht-op-tweede' && door !== 'Noor el Amrani',
  magIntrekken: staat === 'wacht-op-tweede' && door === 'Noor el Amrani',
  geldigVan: null,
  geldigTotEnMet: null,
  ...extra,
});
const done = { beslistDoor: 'Femke Bakker', beslistOp: '2025-10-14T15:02:00Z', geldigVan: '2025-10-14', geldigTotEnMet: '2026-01-12' };
export const decisions = [
  decision('b1', 18, 'wacht-op-tweede', 'Femke Bakker'),
  decision('b2', 17, 'wacht-op-tweede', 'Noor el Amrani', { regel: 15, grens: '1371.84' }),
  decision('b3', 16, 'gebruikt', 'Noor el Amrani', { ...done, gebruikt: '3429.60', gebruikteRegels: 1 }),
  decision('b4', 15, 'genomen', 'Noor el Amrani', { ...done, soort: 'tarief', codes: ['0611'], regel: 31, grens: '1105.60', moment: 'na-antwoord' }),
  decision('b5', 14, 'geweigerd', 'Femke Bakker', {
    beslistDoor: 'Noor el Amrani',
    beslistOp: '2025-10-01T09:00:00Z',
    opmerking: 'De toewijzing is niet verlengd.',
  }),
  decision('b6', 13, 'vervallen', 'Femke Bakker', { ...done, soort: 'te-laat', codes: ['8214'], regel: null }),
];

const manualRow = (id, nummer, staat, door) => ({
  id,
  nummer,
  aanbieder: named(nummer),
  gemeente: town(nummer),
  periode: '2025-09',
  reden: 'geheim-adres',
  toelichting: 'Het kind woont op een geheim adres; de gemeente vroeg om declaratie buiten het berichtenverkeer.',
  regels: 2,
  totaal: '2286.40',
  staat,
  ingevoerdDoor: door,
  ingevoerdOp: '2025-10-14T10:12:00Z',
  beslistDoor: staat === 'ingevoerd' ? null : 'Femke Bakker',
  beslistOp: staat === 'ingevoerd' ? null : '2025-10-14T11:00:00Z',
  bericht: staat === 'verwerkt' ? { id: 'm1', nummer: 'H-00003', staat: 'deels-goedgekeurd' } : null,
  magBeoordelen: staat === 'ingevoerd' && door !== 'Noor el Amrani',
});
export const manual = [
  manualRow('h1', 5, 'ingevoerd', 'Femke Bakker'),
  manualRow('h2', 4, 'ingevoerd', 'Noor el Amrani'),
  manualRow('h3', 3, 'verwerkt', 'Noor el Amrani'),
  manualRow('h4', 2, 'geweigerd', 'Noor el Amrani'),
];
export const manualDetail = (id) => ({
  ...(manual.find((m) => m.id === id) ?? manual[0]),
  opmerking: id === 'h4' ? 'Dit kind heeft geen geheim adres meer; dien een bericht in.' : null,
  lijst: [0, 1].map((i) => ({
    regel: i + 1,
    goedgekeurd: id === 'h3' ? i === 0 : null,
    codes: id === 'h3' && i === 1 ? ['9321'] : [],
    kind: `C-${7001 + i}`,
    kindId: String(7001 + i),
    toewijzing: `202511801${i}`,
    categorie: '45',
    product,
    van: '2025-09-01',
    totEnMet: '2025-09-30',
    aantal: 10,
    eenheid: '04',
    eenheidNaam: 'uur',
    tarief: '114.32',
    bedrag: '1143.20',
  })),
});
export const answerTerms = {
  open: 212,
  vandaagOfLater: [
    { datum: '2025-10-20', aantal: 198 },
    { datum: '2025-10-21', aantal: 11 },
  ],
  teLaat: 3,
};
export const withAnswer = (m, i) =>
  m.soort !== 'JW323'
    ? { ...m, antwoord: null, antwoordTermijn: null, antwoordWerkdagen: null }
    : {
        ...m,
        antwoordTermijn: i === 2 ? '2025-10-13' : '2025-10-21',
        antwoordWerkdagen: i === 2 ? -2 : 4,
        antwoord:
          i % 3 === 0 && i > 0
            ? {
                identificatie: 'A7K3P0Q9ZX1M',
                gemaaktOp: '2025-10-07T07:58:14Z',
                dagtekening: '2025-10-07',
                kopcode: '0200',
                declaratiecode: null,
                toegekend: '108512.96',
              }
            : null,
      };
export const messageRows = messages.map(withAnswer);
export const municipalities = MUNICIPALITIES.map(([code, naam]) => ({
  code,
  sleutel: naam.toLowerCase(),
  naam,
  bron: '',
  lidmaatschappen: [],
  groepen: [],
  inwoners: [],
}));
