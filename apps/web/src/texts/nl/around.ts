// SPDX-License-Identifier: EUPL-1.2
export const login = {
  title: 'Inloggen',
  lead: 'Raamwerk helpt jeugdhulpregio’s bij inkoop, contracten en sturing.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  submit: 'Log in',
  wrong: 'E-mailadres of wachtwoord klopt niet. Kijk ze na en probeer het opnieuw.',
  required: 'Vul uw e-mailadres en uw wachtwoord in.',
  demoTitle: 'Kijk rond in de voorbeeldregio',
  demoNote: 'Namen en cijfers zijn verzonnen. Kies met welke rol u kijkt.',
  demoAs: (name: string, role: string) => `${name}, ${role}`,
  ended: 'Uw sessie is afgelopen. Log opnieuw in; daarna komt u terug op de pagina waar u was.',
  own: 'Met een eigen account',
} as const;

export const info = {
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet met Raamwerk kunnen werken.',
    paragraphs: [
      'Wij bouwen naar WCAG 2.2 niveau AA. Elke pagina wordt bij elke wijziging automatisch getest, op een groot scherm en op een telefoon.',
      'Alles kan met het toetsenbord. Met Tab gaat u naar het volgende, met Enter opent u het. De eerste Tab op een pagina brengt u naar ‘Naar de inhoud’.',
      'Elke grafiek heeft een knop ‘Tabel’ met dezelfde cijfers. Een staat ziet u aan vorm, woord en kleur samen.',
      'Een automatische test vindt niet alles. Werkt iets voor u niet? Meld het bij de beheerder van uw regio. Zeg op welke pagina u was en wat u wilde doen.',
    ],
  },
  help: {
    title: 'Hulp',
    lead: 'Kort: zo werkt u met Raamwerk.',
    items: [
      {
        title: 'Elk bedrag is een link',
        text: 'Klik op een bedrag of aantal. U ziet dan de regels waaruit het bestaat, met hetzelfde totaal bovenaan.',
      },
      {
        title: 'Zoals bekend op',
        text: 'Cijfers over een maand kunnen later veranderen door late declaraties. Kies een eerdere dag om te zien wat toen bekend was. U kunt dan niets wijzigen.',
      },
      {
        title: 'Signalen',
        text: 'Komt de besteding van een aanbieder boven een drempel van de bestedingsruimte, dan ontstaat een signaal. Neem het op u, schrijf een notitie en zet het op ‘Afgehandeld’ als u klaar bent.',
      },
      {
        title: 'Inlezen',
        text: 'Sleep berichten, een map of een ZIP in het vak op ‘Inlezen’. Per bestand ziet u wat ermee gebeurde. Hetzelfde bericht twee keer inlezen kan geen kwaad.',
      },
      {
        title: 'Afgekeurde regels',
        text: 'Op de pagina van een bericht staat per regel wat is gedeclareerd, wat wij verwachtten en waar dat uit volgt. Met de pijltjes gaat u naar de volgende regel.',
      },
      { title: 'Delen', text: 'Keuzes staan in het adres van de pagina. Wie uw link krijgt en dezelfde rechten heeft, ziet hetzelfde.' },
    ],
  },
} as const;
