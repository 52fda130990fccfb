// SPDX-License-Identifier: EUPL-1.2
import * as care from './sample-care.js';
import * as work from './sample-work.js';

/** Routes of refusals, decisions, manual declarations, trajectories and answers; `paged` cuts a list. */
export const workRoutes = (paged, problem) => [
  [
    'GET',
    /^\/afkeur$/,
    ({ query }) =>
      paged(
        work.refusals.filter((r) => (!query.oorzaak || r.code === query.oorzaak) && (!query.aanbieder || r.aanbieder.sleutel === query.aanbieder)),
        query,
      ),
  ],
  ['GET', /^\/afkeur\/regels$/, () => ({ value: work.refusedLines, headers: { Link: '</api/v1/afkeur/regels?na=7>; rel="next"' } })],
  ['GET', /^\/data-integriteit$/, ({ query }) => ({ value: query.jaar === '2023' ? { ...work.integrity, totalen: { regels: 0 } } : work.integrity })],
  [
    'PUT',
    /^\/data-integriteit\/eigenaren$/,
    ({ body }) => {
      const rule = work.integrity.perRegel.find((r) => r.code === body.code);
      rule.eigenaar = body.eigenaar ? { id: 'n', naam: 'Noor el Amrani' } : null;
      rule.versie += 1;
      return { value: rule };
    },
  ],
  ['GET', /^\/voor-de-rekening\/samenvatting$/, () => ({ value: work.prebillSummary() })],
  [
    'GET',
    /^\/voor-de-rekening$/,
    ({ query }) =>
      paged(
        work.prebill.filter((p) => (!query.soort || p.soort === query.soort) && (!query.gemeente || p.gemeente.code === query.gemeente)),
        query,
      ),
  ],
  ['POST', /^\/voor-de-rekening\/controle$/, () => ({ status: 202, value: { taak: 'j3' } })],
  ['GET', /^\/trajecten\/samenvatting$/, () => ({ value: care.trajectorySummary })],
  [
    'GET',
    /^\/trajecten$/,
    ({ query }) =>
      paged(
        care.trajectories.filter((t) => !query.zorgvorm || t.zorgvorm.code === query.zorgvorm),
        query,
      ),
  ],
  ['GET', /^\/toewijzingen\/([^/]+)$/, ({ parts }) => ({ value: care.allocation(parts[0]) })],
  ['GET', /^\/toewijzingen\/[^/]+\/regels$/, () => ({ value: care.allocationLines })],
  [
    'GET',
    /^\/besluiten$/,
    ({ query }) =>
      paged(
        work.decisions.filter((d) => (!query.staat || d.staat === query.staat) && (!query.soort || d.soort === query.soort)),
        query,
      ),
  ],
  ['GET', /^\/besluiten\/mandaat$/, ({ role }) => ({ value: { grens: role === 'controller' ? '2500.00' : '1000.00', rol: role, hogerOk: true } })],
  ['POST', /^\/besluiten$/, () => ({ status: 201, value: work.decisions[0] })],
  ['GET', /^\/besluiten\/([^/]+)$/, ({ parts }) => ({ value: work.decisions.find((d) => d.id === parts[0]) ?? work.decisions[0] })],
  [
    'POST',
    /^\/besluiten\/([^/]+)\/(goedkeuren|weigeren|intrekken)$/,
    ({ parts }) => {
      const found = work.decisions.find((d) => d.id === parts[0]);
      found.staat = { goedkeuren: 'genomen', weigeren: 'geweigerd', intrekken: 'ingetrokken' }[parts[1]];
      return { value: found };
    },
  ],
  [
    'GET',
    /^\/handmatig$/,
    ({ query }) =>
      paged(
        work.manual.filter((m) => !query.staat || m.staat === query.staat),
        query,
      ),
  ],
  ['GET', /^\/handmatig\/([^/]+)$/, ({ parts }) => ({ value: work.manualDetail(parts[0]) })],
  [
    'POST',
    /^\/handmatig$/,
    ({ body }) =>
      body.clienten[0].regels[0].toewijzing === '1'
        ? {
            status: 422,
            value: {
              title: 'Ongeldig',
              status: 422,
              detail: 'Niet alles is goed ingevuld.',
              code: 'ongeldig',
              pointers: [{ pointer: '/clienten/0/regels/0/toewijzing', tekst: 'Deze toewijzing is niet bekend.' }],
            },
          }
        : { status: 201, value: { id: 'h2', nummer: 4 } },
  ],
  ['POST', /^\/handmatig\/[^/]+\/(goedkeuren|weigeren)$/, () => problem(409, 'Al beslist', 'Iemand was u voor.', 'al-beslist')],
  ['GET', /^\/antwoorden\/termijnen$/, () => ({ value: work.answerTerms })],
  ['POST', /^\/berichten\/[^/]+\/antwoord$/, () => ({ status: 202, value: { taak: 'j1' } })],
  ['GET', /^\/gemeenten$/, () => ({ value: work.municipalities })],
];
