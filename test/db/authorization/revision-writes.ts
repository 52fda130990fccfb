// SPDX-License-Identifier: EUPL-1.2
import type { Sample } from './sample.js';

const ROUND = {
  titel: 'proef',
  waarom: 'proef van de toegang',
  ingangsdatum: '2099-01-01',
  keuze: { segmenten: [], soorten: ['resultaatovereenkomst'], aanbieders: [], contracten: [] },
  reactiedagen: 30,
  herinneringen: [7],
};

/** Of the routes that prepare, release and answer a revision. */
export const REVISION_WRITES: Readonly<Record<string, Sample>> = {
  'POST /herzieningen': { body: ROUND },
  'PUT /herzieningen/:id': { object: ['id', 'revision'], body: { ...ROUND, versie: 999 } },
  // Nothing is decided yet: the step is refused, which is a conflict of state.
  'POST /herzieningen/:id/stappen': { object: ['id', 'revision'], body: { versie: 999, stap: 'aanbieden' } },
};
