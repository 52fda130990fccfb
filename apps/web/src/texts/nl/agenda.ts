// SPDX-License-Identifier: EUPL-1.2

export const agenda = {
  title: 'Agenda',
  lead: 'Wat er komt: termijnen, vergaderingen en gesprekken, van alles wat u mag zien.',
  whatLoads: 'De agenda',
  search: 'Zoek in de agenda',
  kind: 'Soort',
  every: 'Alle soorten',
  day: 'Dag',
  what: 'Wat',
  none: { title: 'Er komt niets aan', text: 'Hier staan de dagen van de komende dertien maanden die passen bij wat u koos.' },
  take: 'Zet in agenda',
  own: 'In uw eigen agenda',
  ownNote: 'Een geheim adres waarmee uw agenda deze dagen leest. Wie het adres heeft, ziet uw dagen.',
  addressMade: (when: string) => `U hebt een adres sinds ${when}. Het wordt niet opnieuw getoond.`,
  addressMake: 'Maak een agenda-adres',
  addressAnew: 'Maak een nieuw adres',
  addressStop: 'Trek het adres in',
  address: 'Uw adres',
  addressHint: 'Neem dit adres over in uw agenda, onder "abonneren". Het wordt maar één keer getoond.',
  addressStopped: 'Het agenda-adres is ingetrokken.',
} as const;
