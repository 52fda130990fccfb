// SPDX-License-Identifier: EUPL-1.2

export const post = {
  title: 'Berichten voor u',
  lead: 'Wat er gebeurde waar u iets mee moet of over wilde weten.',
  what: 'Uw berichten',
  none: { title: 'Er zijn geen berichten voor u', text: 'Gebeurt er iets waar u bij betrokken bent, dan leest u het hier.' },
  unreadOnly: 'Alleen ongelezen',
  show: 'Toon',
  all: 'Alle berichten',
  open: 'Bekijk waar het over gaat',
  openLabel: (subject: string) => `Bekijk waar het over gaat: ${subject}`,
  read: 'Gelezen',
  readLabel: (subject: string) => `Gelezen: ${subject}`,
  isRead: (subject: string) => `"${subject}" is gelezen.`,
} as const;

export const mail = {
  title: 'E-mail',
  lead: 'Wat er per e-mail is verstuurd, of nog wacht. Wat iemand schreef, staat hier niet.',
  what: 'De e-mail',
  subject: 'Onderwerp',
  to: 'Aan',
  state: 'Staat',
  every: 'Alle',
  states: {
    klaar: 'Staat klaar',
    bezig: 'Wordt verstuurd',
    verstuurd: 'Verstuurd',
    'geen-server': 'Niet verstuurd: geen mailserver ingesteld',
    mislukt: 'Mislukt',
  },
  made: 'Gemaakt',
  sent: 'Verstuurd',
  again: 'Opnieuw',
  againLabel: (subject: string, to: string) => `Opnieuw versturen: ${subject}, aan ${to}`,
  retried: (to: string) => `De e-mail aan ${to} staat weer klaar.`,
  actions: 'Actie',
  search: 'Naam, adres of onderwerp',
  chosenSearch: (text: string) => `zoekt: ${text}`,
  none: { title: 'Er is nog geen e-mail', text: 'Zodra er iemand iets te melden is, staat het hier.' },
} as const;
