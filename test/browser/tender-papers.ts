// SPDX-License-Identifier: EUPL-1.2

/** The papers of a small tender, as its form sends them: one lot, one maximum, questions for a week and bids for three. */
export function tenderPapers(today: string): object {
  const day = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  return {
    titel: 'Aanbesteding gezinsbegeleiding',
    toelichting: 'Begeleiding van gezinnen in twee gemeenten.',
    segment: '5',
    motivering: 'De inrichting wijzigt zo sterk dat overeenstemming met alle aanbieders niet te verwachten is.',
    contractsoort: 'resultaatovereenkomst',
    contractVan: '2027-01-01',
    contractTotEnMet: '2030-12-31',
    gemeenten: ['0503', '0637'],
    verduidelijkingDagen: 10,
    eisen: [{ titel: 'Keurmerk', tekst: 'De aanbieder heeft een keurmerk.', bewijssoort: 'bewijsstuk', bewijs: 'Certificaat', verloopt: true }],
    vorm: 'oth-single',
    raamovereenkomst: false,
    optieAantal: 0,
    optieMaanden: 0,
    ramingToelichting: 'Uitgaven van een jaar maal de looptijd.',
    percelenReden: 'Eén perceel: de gemeenten werken samen.',
    vragenTot: `${day(7)}T12:00:00+01:00`,
    notaOp: day(8),
    sluitOp: `${day(20)}T12:00:00+01:00`,
    wachttermijn: 20,
    rechter: 'de rechtbank Den Haag',
    proportionaliteit: 'De eisen volgen uit de wet en uit de omvang van de opdracht.',
    percelen: [
      { titel: 'Gezinnen', omschrijving: '', raming: '900000.00', maximumBedrag: '1000000.00', maximum: 1, cpv: ['85311300'], nuts: ['NL361'] },
    ],
    criteria: [
      { titel: 'Plan van aanpak', soort: 'kwaliteit', gewicht: 60, toelichting: '' },
      { titel: 'Prijs', soort: 'prijs', gewicht: 40, toelichting: '' },
    ],
    keuzes: [],
  };
}
