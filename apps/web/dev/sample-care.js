// SPDX-License-Identifier: EUPL-1.2
// Invented trajectories and allocations for work on screens.
import { named, product, town } from './sample-work.js';

const FORMS = ['Ambulante hulp', 'Dagbehandeling', 'Verblijf', 'Jeugdbescherming'];
export const trajectorySummary = FORMS.map((naam, i) => ({
  zorgvorm: { code: `v${i}`, naam },
  aantal: 1204 - i * 280,
  lopend: 610 - i * 120,
  mediaanDuur: 214 + i * 60,
  mediaanTotStart: i === 3 ? null : 31 + i * 9,
  redenen:
    i === 3
      ? []
      : [
          { code: '31', reden: 'Levering volgens plan beëindigd', aantal: 402 - i * 80 },
          { code: '32', reden: 'Voortijdig door de cliënt', aantal: 61 },
        ],
}));
export const trajectories = Array.from({ length: 60 }, (_, i) => ({
  kind: `C-${4800 + i}`,
  kindId: String(4800 + i),
  aanbieder: named(i),
  gemeente: town(i),
  zorgvorm: { code: `v${i % 4}`, naam: FORMS[i % 4] },
  bekostiging: i % 3 === 2 ? 'taakgericht' : 'inspanningsgericht',
  begonnen: i % 11 === 10 ? null : `2025-0${1 + (i % 8)}-0${1 + (i % 9)}`,
  geeindigd: i % 3 === 0 && i % 11 !== 10 ? '2025-09-21' : null,
  duurDagen: i % 3 === 0 && i % 11 !== 10 ? 232 - i : null,
  redenEinde: i % 3 === 0 && i % 11 !== 10 ? 'Levering volgens plan beëindigd' : null,
  toewijzingen: 1 + (i % 3),
  starts: i % 11 === 10 ? 0 : 1,
  dagenTotStart: i % 11 === 10 ? null : 12 + i,
  toewijzing: `${300 + i}`,
}));
export const allocation = (id) => ({
  id,
  nummer: '2025118004',
  kind: 'C-4821',
  kindId: '4821',
  aanbieder: named(0),
  gemeente: town(0),
  van: '2025-02-03',
  totEnMet: '2026-02-02',
  versies: [0, 1].map((i) => ({
    id: `${id}-${i}`,
    toegewezenOp: i === 0 ? '2025-06-12T09:14:00Z' : '2025-01-28T13:02:00Z',
    van: '2025-02-03',
    totEnMet: i === 0 ? '2026-02-02' : '2025-08-02',
    reden: i === 0 ? '02' : null,
    redenNaam: i === 0 ? 'Geldigheid aangepast' : null,
    categorie: '45',
    product,
    volume: 4,
    eenheid: '04',
    eenheidNaam: 'uur',
    frequentie: '2',
    frequentieNaam: 'per week',
    budget: null,
    bericht: { id: 'm5', nummer: 'JW301-4410' },
    geldt: i === 0,
  })),
  verwijzer: { soort: '02', naam: 'Huisartsenpraktijk De Linde', code: '01012345' },
  verzoek: {
    id: '8',
    referentie: 'RA-8841',
    van: '2025-02-03',
    totEnMet: null,
    ontvangenOp: '2025-01-20T10:00:00Z',
    bericht: { id: 'm10', nummer: 'JW315-102' },
  },
  meldingen: [
    {
      soort: 'start',
      begin: '2025-02-10',
      einde: null,
      reden: null,
      redenNaam: null,
      ingetrokken: false,
      ontvangenOp: '2025-02-11T08:00:00Z',
      bericht: { id: 'm15', nummer: 'JW305-77' },
    },
  ],
  gedeclareerd: { aantal: 146, eenheidNaam: 'uur', maximum: 208, percentage: '70.2', bedrag: '16690.72', budget: null, regels: 8 },
});
export const allocationLines = Array.from({ length: 8 }, (_, i) => ({
  bericht: { id: 'm1', nummer: `SD-2025-0${i + 2}-WL` },
  regel: 14 + i,
  zorgVan: `2025-0${i + 2}-01`,
  zorgTotEnMet: `2025-0${i + 2}-28`,
  product,
  aantal: 18,
  eenheidNaam: 'uur',
  bedrag: '2057.76',
  soort: i === 4 ? 'credit' : 'debet',
  goedgekeurd: i !== 7,
}));
