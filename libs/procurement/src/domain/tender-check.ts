// SPDX-License-Identifier: EUPL-1.2
import { addMonths, daysBetween, businessDate, type LocalDate } from '#kernel';
import { isSocialService } from './tender-codes.js';
import { TERMS } from './tender-terms.js';
import { awardFaults, estimateOf, type TenderPapers } from './tender.js';
import type { Certainty } from './variant.js';

/** One thing that is looked at before a tender is announced. `blocks`: without it nothing can be announced; else a reason goes on record. */
export interface CheckItem {
  readonly key: string;
  readonly text: string;
  readonly done: boolean;
  readonly blocks: boolean;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface CheckFacts {
  readonly now: Date;
  readonly motivation: string;
  readonly contractFrom: LocalDate;
  readonly contractLast: LocalDate;
  readonly requirements: readonly { readonly proof: string }[];
  readonly documents: readonly { readonly kind: string }[];
}

/** Days from the announcement to the closing, and from the last nota to it, below which a reason is asked. No law sets them for a SAS tender. */
export const USUAL_DAYS = { submit: 30, nota: 10 } as const;
const WAY = 'Werkwijze van het product';

/**
 * Everything that is looked at, in the order of the form. What makes an award impossible blocks; a rule that no lawyer confirmed warns and asks
 * a reason (law.md, head).
 */
export function checkTender(p: TenderPapers, f: CheckFacts): CheckItem[] {
  const items: CheckItem[] = [];
  const item = (key: string, done: boolean, text: string, source: string, certainty: Certainty, blocks = false): void =>
    void items.push({ key, text, done, blocks, source, certainty });
  const today = businessDate(f.now);
  const on = p.announceOn !== null && p.announceOn > today ? p.announceOn : today;
  const estimate = estimateOf(p.lots, on);
  const wrong = awardFaults(p);

  item('percelen', p.lots.length > 0, 'Er is minstens één perceel.', 'domein: percelen en criteria vooraf', 'werkwijze', true);
  item(
    'criteria',
    wrong.length === 0,
    wrong[0] ?? 'De gewichten van elk perceel zijn samen 100, en elk perceel heeft een grootste aantal.',
    WAY,
    'werkwijze',
    true,
  );
  item(
    'sluiting',
    p.deadline !== null && p.deadline > f.now,
    p.deadline === null ? 'Zeg tot welk moment inschrijven kan.' : 'De sluiting ligt in de toekomst.',
    'domein: niets opent voor de sluiting',
    'werkwijze',
    true,
  );
  item(
    'vragen',
    p.questionsUntil === null || (p.questionsUntil > f.now && (p.deadline === null || p.questionsUntil < p.deadline)),
    'De vragenronde eindigt na vandaag en voor de sluiting.',
    WAY,
    'werkwijze',
    true,
  );
  item(
    'bewijs',
    f.requirements.every((r) => r.proof.trim() !== ''),
    'Elke eis zegt waarmee een aanbieder haar aantoont.',
    WAY,
    'werkwijze',
    true,
  );
  item('motivering', f.motivation.trim().length >= 20, 'De keuze voor een aanbesteding is gemotiveerd.', 'Aw 1.4', 'gezien', true);

  item(
    'raming',
    estimate.total !== null && p.estimateBasis.trim() !== '',
    'Elk perceel is geraamd, en de stukken zeggen hoe.',
    'PIANOo, SAS-diensten',
    'gezien',
  );
  item(
    'hoogste-bedrag',
    p.lots.every((l) => l.maxCents !== null),
    'Elk perceel noemt het hoogste bedrag.',
    'HvJ C-23/20; of dit voor SAS geldt, is onzeker',
    'te-bevestigen',
  );
  item(
    'cpv',
    p.lots.length > 0 && p.lots.every((l) => l.cpv.length > 0 && l.cpv.every(isSocialService)),
    'Elk perceel heeft een CPV-code uit de lijst van sociale diensten.',
    'Richtlijn 2014/24 bijlage XIV; PIANOo',
    'gezien',
  );
  item(
    'nuts',
    p.lots.length > 0 && p.lots.every((l) => l.nuts.length > 0),
    'Elk perceel zegt waar de hulp wordt gegeven (NUTS).',
    'eForms BT-5071',
    'gelezen',
  );
  for (const term of TERMS) {
    const said = p.terms.find((t) => t.key === term.key);
    item(
      `keuze-${term.key}`,
      Boolean(said?.choice.trim() && said.motivation.trim()),
      `${term.title}: gekozen en gemotiveerd.`,
      term.rule.source,
      term.rule.certainty,
    );
  }
  item(
    'proportioneel',
    p.proportionality.trim().length >= 20,
    'De stukken zeggen waarom de eisen in verhouding zijn.',
    'Aw 1.10, 1.13 en 1.16',
    'te-bevestigen',
  );
  const long = p.framework && f.contractLast >= addMonths(f.contractFrom, 48);
  item(
    'vier-jaar',
    !long || Boolean(p.frameworkReason?.trim()),
    'Een raamovereenkomst langer dan vier jaar is gemotiveerd.',
    'Aw 2.140 lid 3; of dit voor SAS geldt, is onzeker',
    'te-bevestigen',
  );
  item(
    'termijn',
    p.deadline === null || daysBetween(on, businessDate(p.deadline)) >= USUAL_DAYS.submit,
    `Tussen aankondiging en sluiting liggen minstens ${USUAL_DAYS.submit} dagen.`,
    'Geen wettelijke termijn voor SAS; een redelijke termijn (Aw 1.4)',
    'te-bevestigen',
  );
  item(
    'nota',
    p.questionsUntil === null || p.deadline === null || (p.notaOn !== null && daysBetween(p.notaOn, businessDate(p.deadline)) >= USUAL_DAYS.nota),
    `De nota van inlichtingen is er ${USUAL_DAYS.nota} dagen voor de sluiting.`,
    WAY,
    'werkwijze',
  );
  item(
    'stukken',
    f.documents.some((d) => d.kind === 'leidraad'),
    'De aanbestedingsleidraad staat bij de stukken.',
    'PIANOo, SAS-diensten',
    'gezien',
  );
  item(
    'overeenkomst',
    f.documents.some((d) => d.kind === 'overeenkomst'),
    'De concept-overeenkomst staat bij de stukken.',
    WAY,
    'werkwijze',
  );
  item('rechter', p.court.trim() !== '', 'De stukken zeggen bij welke rechter een kort geding kan.', 'Aw 2.127 en 2.131', 'gelezen');
  return items;
}
