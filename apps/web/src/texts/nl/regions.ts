// SPDX-License-Identifier: EUPL-1.2

export const regions = {
  choose: (now: string) => `${now}, kies een andere regio`,
  current: (now: string) => `U werkt in de regio ${now}.`,
  goOn: (name: string) => `Verder in ${name}`,
  failed: 'Overstappen lukt nu niet. Probeer het opnieuw.',
  elsewhere: {
    title: (name: string) => `Deze pagina hoort bij ${name}`,
    text: (now: string, name: string) => `U werkt nu in ${now}. U hebt ook een rol in ${name}. Stap over om de pagina te openen.`,
  },
  person: 'Wie u bent',
  demoOf: (name: string) => `Regio ${name}`,
} as const;
