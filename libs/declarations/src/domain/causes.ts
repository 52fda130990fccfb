// SPDX-License-Identifier: EUPL-1.2

/** What a return code means to a person, and what usually mends it. */
export interface Cause {
  readonly cause: string;
  readonly repair: string;
}

const CAUSES: Readonly<Record<string, Cause>> = {
  '0001': { cause: 'Het bericht voldoet niet aan de standaard', repair: 'Verbeter het bericht en stuur het opnieuw in. Er is niets beoordeeld.' },
  '0200': { cause: 'Geen opmerkingen', repair: '' },
  '0233': {
    cause: 'Niet beoordeeld: de cliënt klopt niet',
    repair: 'Verbeter het BSN of de toewijzing bij deze cliënt en dien alle regels opnieuw in.',
  },
  '0611': {
    cause: 'Tarief wijkt af van het contract',
    repair: 'Dien de regel opnieuw in met het tarief uit het contract. Gebruik een nieuw referentienummer.',
  },
  '8001': { cause: 'Alles goedgekeurd', repair: '' },
  '8017': {
    cause: 'Terugname hoort niet bij een goedgekeurde regel',
    repair: 'Neem alleen een goedgekeurde regel terug, met precies dezelfde gegevens.',
  },
  '8021': { cause: 'Referentienummer is al gebruikt', repair: 'Dien de regel opnieuw in met een nieuw referentienummer.' },
  '8187': {
    cause: 'Het kind hoort niet bij de toewijzing',
    repair: 'Controleer het BSN en het toewijzingsnummer en dien de regels van dit kind opnieuw in.',
  },
  '8848': { cause: 'De dagtekening ligt in de toekomst', repair: 'Stuur het bericht opnieuw met een dagtekening van vandaag of eerder.' },
  '9056': { cause: 'De berichtidentificatie is al gebruikt', repair: 'Stuur het bericht opnieuw met een nieuwe identificatie.' },
  '9307': { cause: 'Periode begint voor de toewijzing', repair: 'Declareer alleen zorg vanaf de ingangsdatum van de toewijzing.' },
  '9308': {
    cause: 'Periode eindigt na de toewijzing',
    repair: 'Declareer alleen zorg tot en met de einddatum van de toewijzing, of vraag een verlenging aan.',
  },
  '9333': { cause: 'Het declaratienummer is al gebruikt', repair: 'Stuur de declaratie opnieuw met een nieuw declaratienummer.' },
  '9338': { cause: 'Toewijzing is niet bekend', repair: 'Controleer het toewijzingsnummer. Is er nog geen toewijzing? Vraag de gemeente erom.' },
  '9340': { cause: 'Product is niet het toegewezen product', repair: 'Declareer het product dat is toegewezen, of vraag een wijziging aan.' },
  '9346': {
    cause: 'Bedrag is niet aantal × tarief',
    repair: 'Reken het bedrag opnieuw uit en dien de regel opnieuw in met een nieuw referentienummer.',
  },
  '9390': { cause: 'De regel is al eerder teruggenomen', repair: 'U hoeft niets te doen: de regel was al teruggenomen.' },
  S329: {
    cause: 'Product is niet gecontracteerd',
    repair: 'Controleer productcode en categorie. Klopt die, vraag dan de contractmanager naar de overeenkomst.',
  },
};

/** The cause of a return code; for a code we do not use ourselves its number. */
export function causeOf(code: string): Cause {
  return CAUSES[code] ?? { cause: `Retourcode ${code}`, repair: '' };
}

export function knownCauses(): readonly string[] {
  return Object.keys(CAUSES);
}
