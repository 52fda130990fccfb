// SPDX-License-Identifier: EUPL-1.2

/** Somebody invented to log in as; one per role, and a second where two are needed: who checks, who assesses, who bids. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role:
    | 'contractmanager'
    | 'inkoopadviseur'
    | 'controller'
    | 'aanbieder'
    | 'gemeente'
    | 'bestuurder'
    | 'clientvertegenwoordiger'
    | 'verwijzer'
    | 'beoordelaar'
    | 'tekenbevoegde'
    | 'beheerder'
    | 'auditor';
}

const at = (name: string): string => `${name}@haaglanden.voorbeeld`;

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { email: at('controller'), name: 'Noor el Amrani', role: 'controller' },
  { email: at('contractmanager'), name: 'Femke Bakker', role: 'contractmanager' },
  { email: at('contractmanager2'), name: 'Ruben Wiersma', role: 'contractmanager' },
  { email: at('inkoopadviseur'), name: 'Sanne de Graaf', role: 'inkoopadviseur' },
  { email: at('aanbieder'), name: 'Joris Hofman', role: 'aanbieder' },
  { email: at('aanbieder2'), name: 'Hanna Meijer', role: 'aanbieder' },
  { email: at('gemeente'), name: 'Yara Soekhai', role: 'gemeente' },
  { email: at('bestuurder'), name: 'Marijke Vos', role: 'bestuurder' },
  { email: at('clientvertegenwoordiger'), name: 'Aylin Demir', role: 'clientvertegenwoordiger' },
  { email: at('verwijzer'), name: 'Pieter Blom', role: 'verwijzer' },
  { email: at('beoordelaar'), name: 'Lotte Prins', role: 'beoordelaar' },
  { email: at('beoordelaar2'), name: 'Bram Jacobs', role: 'beoordelaar' },
  { email: at('tekenbevoegde'), name: 'Karim Haddad', role: 'tekenbevoegde' },
  { email: at('beheerder'), name: 'Tom Verkerk', role: 'beheerder' },
  { email: at('auditor'), name: 'Inge Smit', role: 'auditor' },
];

/** The municipality whose own login shows what a municipality sees: Delft. */
export const DEMO_MUNICIPALITY = '0503';

/** From when the roles of invented people hold: before anything of the sample happens. */
export const ACCOUNTS_FROM = '2021-01-01';
