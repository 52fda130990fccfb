// SPDX-License-Identifier: EUPL-1.2
import { TENDER_EFFECTS, TENDER_GUARDS, type TenderEffect, type TenderGuard } from '../tender-guards.js';
import type { Step, StepRule, StepTable } from '../variant.js';
import type { Variant } from '../variants.js';

const rule = (text: string, source: string, certainty: StepRule['certainty']): StepRule => ({ text, source, certainty });
type TenderStep = Step<TenderGuard, TenderEffect>;

/** A step that the product takes when what it needs has happened elsewhere, or the time has passed. */
const own = (step: string, done: string, from: readonly string[], to: string, needs: readonly TenderGuard[], why: StepRule): TenderStep => ({
  step,
  done,
  from,
  to,
  by: ['product'],
  needs,
  causes: [],
  rule: why,
});

const WAY = 'Werkwijze van het product';
const OPEN = ['aangekondigd', 'vragenronde', 'inlichtingen', 'indienen'];

/** The states of the way from draft to award, in order; the others are ends beside it. */
export const TENDER_TRAIL = [
  'concept',
  'aangekondigd',
  'vragenronde',
  'inlichtingen',
  'indienen',
  'gesloten',
  'geopend',
  'beoordeling',
  'gunningsvoornemen',
  'standstill',
  'gegund',
] as const;

/** SAS tender: announced, bids, criteria, a motivated award, a standstill, contracts with a chosen few. */
export const sasTender: Variant & { readonly procedure: StepTable<TenderGuard, TenderEffect> } = {
  key: 'sas-tender',
  name: 'Aanbesteding (SAS)',
  guards: TENDER_GUARDS,
  effects: TENDER_EFFECTS,
  application: null,
  procedure: {
    first: 'concept',
    ends: ['gegund', 'niet-gegund', 'ingetrokken', 'overgestapt'],
    steps: [
      {
        step: 'aankondigen',
        done: 'Aangekondigd',
        from: ['concept'],
        to: 'aangekondigd',
        by: ['inkoop'],
        needs: ['papers-award', 'papers-terms', 'deadline-ahead', 'warned-with-reason'],
        causes: ['publish', 'open-box'],
        rule: rule(
          'Een SAS-opdracht boven de drempel wordt aangekondigd; percelen, criteria en gewichten staan vanaf dan vast.',
          'Aw 2.38 en 2.39',
          'te-bevestigen',
        ),
      },
      own(
        'vragen-open',
        'De vragenronde is begonnen',
        ['aangekondigd'],
        'vragenronde',
        ['question-round'],
        rule('Vragen stellen kan vanaf de aankondiging.', WAY, 'werkwijze'),
      ),
      own(
        'zonder-vragen',
        'Geen vragenronde',
        ['aangekondigd'],
        'indienen',
        ['no-question-round'],
        rule('Een vragenronde is bij SAS niet verplicht.', 'Aw 2.38 en 2.39', 'te-bevestigen'),
      ),
      own(
        'vragen-dicht',
        'De vragenronde is voorbij',
        ['vragenronde'],
        'inlichtingen',
        ['questions-over'],
        rule('Wie te laat klaagt, kan zijn recht verliezen; de termijn staat vooraf vast.', 'ECLI:NL:RBGEL:2025:5590', 'gezien'),
      ),
      own(
        'nota-klaar',
        'Alle vragen zijn beantwoord',
        ['inlichtingen'],
        'indienen',
        ['nota-out'],
        rule('Iedereen krijgt dezelfde antwoorden op hetzelfde moment.', 'Gelijke behandeling en transparantie (Aw 1.8 en 1.9)', 'te-bevestigen'),
      ),
      own(
        'sluiten',
        'De inschrijving is gesloten',
        OPEN,
        'gesloten',
        ['deadline-passed'],
        rule('Na de sluiting komt er niets bij en gaat er niets af.', 'domein: niets opent voor de sluiting', 'werkwijze'),
      ),
      own(
        'openen',
        'De inschrijvingen zijn geopend',
        ['gesloten'],
        'geopend',
        ['box-open'],
        rule('Twee personen openen, na de sluiting.', 'domein: niets opent voor de sluiting', 'werkwijze'),
      ),
      {
        step: 'zonder-inschrijving',
        done: 'Niemand schreef in',
        from: ['geopend'],
        to: 'niet-gegund',
        by: ['inkoop'],
        needs: ['box-open', 'no-bids', 'has-reason'],
        causes: ['end'],
        rule: rule('Zonder inschrijvingen valt er niets te gunnen; de uitkomst wordt wel gemeld.', 'eForms type 33', 'gelezen'),
      },
      own(
        'beoordelen',
        'De beoordeling is begonnen',
        ['geopend'],
        'beoordeling',
        ['assessment-begun'],
        rule('Minstens twee beoordelaars geven los van elkaar punten.', 'domein: niet beoordelen door één persoon', 'werkwijze'),
      ),
      own(
        'besluiten',
        'Het voornemen tot gunnen is genomen',
        ['beoordeling'],
        'gunningsvoornemen',
        ['award-decided'],
        rule('Een gunning heeft voor elk criterium een reden.', 'Aw 2.130', 'gelezen'),
      ),
      own(
        'brieven',
        'De brieven zijn verstuurd',
        ['gunningsvoornemen'],
        'standstill',
        ['letters-sent'],
        rule('De wachttermijn van minstens 20 dagen begint op de dag na het versturen.', 'Aw 2.127', 'gelezen'),
      ),
      own(
        'gunnen',
        'De gunning is definitief',
        ['standstill'],
        'gegund',
        ['awarded'],
        rule('Tekenen kan niet in de wachttermijn en niet zolang een kort geding loopt.', 'Aw 2.127 en 2.131', 'gelezen'),
      ),
      own(
        'niet-gunnen',
        'Niemand krijgt een overeenkomst',
        ['standstill'],
        'niet-gegund',
        ['not-awarded'],
        rule('Ook wie niet gunt, motiveert dat.', 'Aw 2.130', 'gelezen'),
      ),
      {
        step: 'intrekken',
        done: 'Ingetrokken',
        from: ['concept', ...OPEN, 'gesloten', 'geopend', 'beoordeling', 'gunningsvoornemen', 'standstill'],
        to: 'ingetrokken',
        by: ['inkoop'],
        needs: ['has-reason'],
        causes: ['end'],
        rule: rule(
          'De regio kan een aanbesteding met een reden intrekken tot de gunning definitief is. Inschrijvingen blijven dan verzegeld.',
          'Gelijke behandeling, transparantie en behoorlijk bestuur (Aw 1.4 – 1.10)',
          'gezien',
        ),
      },
      {
        step: 'overstappen',
        done: 'Overgestapt op een andere procedure',
        from: ['concept', ...OPEN, 'gesloten', 'geopend'],
        to: 'overgestapt',
        by: ['inkoop'],
        needs: ['has-reason', 'has-target'],
        causes: ['end'],
        rule: rule(
          'Blijkt een procedure door onvoorziene omstandigheden niet haalbaar, dan kan de regio een andere kiezen. Doelen en kaders blijven.',
          'Strategie 5.3 (NB)',
          'gelezen',
        ),
      },
    ],
  },
};
