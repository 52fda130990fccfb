// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

/** Puts everything of a procedure in one file: too much reading for the process that answers the page. */
export const makeDossierJob = defineJob<{ dossierId: string }>({
  name: 'procurement.dossier',
  queue: 'controle',
  title: 'Procesdossier maken',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const dossierId = (raw as { dossierId?: unknown } | null)?.dossierId;
    if (typeof dossierId !== 'string' || !isId(dossierId)) throw new Error('procurement.dossier: dossierId is missing');
    return { dossierId };
  },
});
