// SPDX-License-Identifier: EUPL-1.2
import { BSN } from './world.js';

/** Care of the one child, entered by hand. */
export const MANUAL = {
  aanbieder: 'aanbieder-1',
  gemeente: '0503',
  periode: '2025-01',
  reden: 'geheim-adres',
  toelichting: 'proef van de toegang',
  clienten: [
    {
      bsn: BSN,
      regels: [
        {
          toewijzing: '1',
          categorie: '45',
          product: 'P1',
          van: '2025-01-01',
          totEnMet: '2025-01-31',
          aantal: 1,
          eenheid: '04',
          tarief: '100.00',
          bedrag: '100.00',
        },
      ],
    },
  ],
};

/** Of a body that does not exist. */
export const BOARD_DECISION = {
  gremium: 'geen',
  titel: 'proef',
  onderwerp: { soort: 'procedure', label: 'proef' },
  uitkomst: 'aangenomen',
  motivering: 'proef van de toegang',
  genomenOp: '2025-01-01',
};

/** One figure of the one series that the world's rule weighs. */
export const INDEXATION = {
  titel: 'Proef',
  ingangsdatum: '2025-07-01',
  prognosejaar: 2026,
  cijfers: [{ jaar: 2026, reeks: 'OVA', soort: 'prognose', percentage: '3.84' }],
  cijfersBron: 'proef van de toegang',
};
