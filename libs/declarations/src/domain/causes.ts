// SPDX-License-Identifier: EUPL-1.2

/** Who has to do something before the care can be paid. */
export type Mender = 'aanbieder' | 'gemeente' | 'regio';

/** What a return code means to a person, and what usually mends it. */
export interface Cause {
  readonly cause: string;
  readonly repair: string;
  /** Who usually acts first; null where nothing has to be done. */
  readonly who: Mender | null;
}

const told = (cause: string, repair: string, who: Mender | null = 'aanbieder'): Cause => ({ cause, repair, who });

const CAUSES: Readonly<Record<string, Cause>> = {
  '0001': told('Het bericht voldoet niet aan de standaard', 'Verbeter het bericht en stuur het opnieuw in. Er is niets beoordeeld.'),
  '0200': told('Geen opmerkingen', '', null),
  '0233': told('Niet beoordeeld: de cliënt klopt niet', 'Verbeter het BSN of de toewijzing bij deze cliënt en dien alle regels opnieuw in.'),
  '0611': told('Tarief wijkt af van het contract', 'Dien de regel opnieuw in met het tarief uit het contract. Gebruik een nieuw referentienummer.'),
  '8001': told('Alles goedgekeurd', '', null),
  '8017': told('Terugname hoort niet bij een goedgekeurde regel', 'Neem alleen een goedgekeurde regel terug, met precies dezelfde gegevens.'),
  '8021': told('Referentienummer is al gebruikt', 'Dien de regel opnieuw in met een nieuw referentienummer.'),
  '8187': told('Het kind hoort niet bij de toewijzing', 'Controleer het BSN en het toewijzingsnummer en dien de regels van dit kind opnieuw in.'),
  '8214': told(
    'De declaratie is van een eerdere maand dan de vorige',
    'Dien late regels in met de laatste maand die al is gedeclareerd, of met een latere. Kan dat niet, vraag de regio dan om een besluit.',
  ),
  '8848': told('De dagtekening ligt in de toekomst', 'Stuur het bericht opnieuw met een dagtekening van vandaag of eerder.'),
  '9056': told('De berichtidentificatie is al gebruikt', 'Stuur het bericht opnieuw met een nieuwe identificatie.'),
  '9307': told('Periode begint voor de toewijzing', 'Declareer alleen zorg vanaf de ingangsdatum van de toewijzing.'),
  '9308': told('Periode eindigt na de toewijzing', 'Declareer alleen zorg tot en met de einddatum van de toewijzing, of vraag een verlenging aan.'),
  '9319': told('De zorg valt na de maand van de declaratie', 'Declareer deze zorg met de maand van de zorg, of met een latere.'),
  '9321': told(
    'Meer dan voor deze periode is toegewezen',
    'Controleer het aantal. Klopt het, vraag de gemeente dan om een toewijzing die erbij past.',
  ),
  '9322': told(
    'Meer dan in het geheel is toegewezen',
    'Controleer wat al is gedeclareerd. Is er meer nodig, vraag de gemeente dan om een nieuwe toewijzing.',
  ),
  '9333': told('Het declaratienummer is al gebruikt', 'Stuur de declaratie opnieuw met een nieuw declaratienummer.'),
  '9338': told('Toewijzing is niet bekend', 'Controleer het toewijzingsnummer. Is er nog geen toewijzing? Vraag de gemeente erom.'),
  '9339': told('Categorie is niet de toegewezen categorie', 'Declareer in de categorie die is toegewezen, of vraag een wijziging aan.'),
  '9340': told('Product is niet het toegewezen product', 'Declareer het product dat is toegewezen, of vraag een wijziging aan.'),
  '9341': told('Eenheid past niet bij de toewijzing', 'Declareer in de eenheid die is toegewezen. Uren mag u ook in minuten declareren.'),
  '9346': told('Bedrag is niet aantal × tarief', 'Reken het bedrag opnieuw uit en dien de regel opnieuw in met een nieuw referentienummer.'),
  '9369': told('Het toegewezen budget is op', 'Vraag de gemeente om een hoger budget. Dien de regel daarna opnieuw in.', 'gemeente'),
  '9384': told(
    'De toewijzing is ingetrokken',
    'De gemeente geeft een nieuwe toewijzing als de zorg doorgaat. Declareer dan daarop, met een nieuw referentienummer.',
    'gemeente',
  ),
  '9387': told(
    'Periode begint niet op de eerste dag van de maand',
    'Laat de periode beginnen op de eerste dag van de maand of van de toewijzing, ook als de zorg later begon.',
  ),
  '9388': told(
    'Periode eindigt niet op de laatste dag van de maand',
    'Laat de periode eindigen op de laatste dag van de maand of van de toewijzing, ook als de zorg eerder stopte.',
  ),
  '9389': told('Deze zorg is al gedeclareerd en goedgekeurd', 'Neem eerst de goedgekeurde regel terug. Dien daarna de nieuwe regel in.'),
  '9390': told('De regel is al eerder teruggenomen', 'U hoeft niets te doen: de regel was al teruggenomen.', null),
  S300: told(
    'De gemeentecode gold niet toen de toewijzing inging',
    'Stuur het bericht met de gemeentecode die gold op de ingangsdatum van de toewijzing.',
  ),
  S329: told('Product is niet gecontracteerd', 'Controleer productcode en categorie. Klopt die, vraag dan de contractmanager naar de overeenkomst.'),
};

/** Codes that answer a whole message: its lines are not assessed. */
export const MESSAGE_CODES: readonly string[] = ['0001', '8848', '9056', 'S300', '8214', '9333'];

/** The cause of a return code; for a code we do not use ourselves its number. */
export function causeOf(code: string): Cause {
  return CAUSES[code] ?? { cause: `Retourcode ${code}`, repair: '', who: null };
}

export function knownCauses(): readonly string[] {
  return Object.keys(CAUSES);
}
