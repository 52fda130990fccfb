// SPDX-License-Identifier: EUPL-1.2

export const admissionYears = {
  title: 'Toelating over de jaren',
  note: 'Zolang de procedure openstaat, kan wie voldoet erbij komen. Hier ziet u wat er per jaar van aanmeldingen kwam.',
  what: 'de toelating over de jaren',
  year: 'Jaar',
  figures: {
    ingediend: 'Ingediend',
    toegelaten: 'Toegelaten',
    afgewezen: 'Niet toegelaten',
    hertoetst: 'Opnieuw getoetst',
    uitgetreden: 'Uitgetreden',
  },
  atTheEnd: 'Toegelaten aan het eind',
  today: 'vandaag',
  watched: 'Dagen die komen',
  nothing: 'Het komende jaar is er geen dag die bewaakt moet worden.',
  terms: {
    'venster-open': 'Aanmelden gaat open',
    'venster-dicht': 'Laatste dag om aan te melden',
    'overeenkomst-eindigt': 'De overeenkomsten eindigen',
    'bewijs-verloopt': 'Een bewijs verloopt',
  },
  proofOf: (provider: string): string => `Een bewijs van ${provider} verloopt`,
  testDue: (day: string): string => `sinds ${day}, nieuwe toets nodig`,
} as const;
