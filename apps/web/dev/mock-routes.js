// SPDX-License-Identifier: EUPL-1.2
import * as steering from './sample.js';
import * as agreements from './sample-providers.js';
import { workRoutes } from './mock-work-routes.js';
import { audit, files, imports, jobs, lineDetail, lines, message, products, unmapped } from './sample-declarations.js';
import { messageRows, withAnswer } from './sample-work.js';

const sample = { ...steering, ...agreements };
const MINUTE = 60;
const problem = (status, title, detail, code) => ({ status, value: { title, status, detail, code } });
const unauthenticated = problem(401, 'Niet ingelogd', 'Log eerst in.', 'niet-ingelogd');

function paged(rows, { pagina = '1', perPagina = '25' }) {
  const page = Number(pagina);
  const per = Number(perPagina);
  return {
    value: rows.slice((page - 1) * per, page * per),
    headers: { 'Current-Page': page, 'Per-Page': per, 'Total-Count': rows.length, 'Total-Pages': Math.ceil(rows.length / per) },
  };
}

const signalsFor = ({ staat, eigenaar, aanbieder }) =>
  sample.signals.filter(
    (s) =>
      (!staat || (staat === 'open' ? s.staat !== 'afgehandeld' : s.staat === staat)) &&
      (eigenaar !== 'mij' || s.eigenaar?.naam === 'Noor el Amrani') &&
      (!aanbieder || s.aanbieder.sleutel === aanbieder),
  );

function providersFor({ zoek = '', segment, grootte, drempel, sorteer = 'naam' }) {
  const key = sorteer.replace(/^-/, '');
  const sign = sorteer.startsWith('-') ? -1 : 1;
  const of = { afgekeurd: 'afgekeurdeRegels' }[key] ?? key;
  return sample.providers
    .filter(
      (p) =>
        p.naam.toLowerCase().includes(zoek.toLowerCase()) &&
        (!segment || p.segmenten.includes(segment)) &&
        (!grootte || p.grootte === grootte) &&
        (!drempel || Number(p.percentage) >= Number(drempel)),
    )
    .sort((a, b) => sign * (of === 'naam' ? a.naam.localeCompare(b.naam) : Number(a[of] ?? 0) - Number(b[of] ?? 0)));
}

const open = [
  ['GET', /^\/demo-inloggen$/, () => ({ value: sample.logins })],
  [
    'POST',
    /^\/sessie$/,
    ({ body }) => {
      const login = sample.logins.find((l) => l.email === body.email && l.wachtwoord === body.wachtwoord);
      if (!login) return unauthenticated;
      return { status: 201, value: sample.sessionOf(login.rol), headers: { 'set-cookie': `rol=${login.rol}; Path=/; HttpOnly; SameSite=Lax` } };
    },
  ],
  ['DELETE', /^\/sessie$/, () => ({ status: 204, headers: { 'set-cookie': 'rol=; Path=/; Max-Age=0' } })],
];

const closed = [
  ...workRoutes(paged, problem),
  ['GET', /^\/sessie$/, ({ role }) => ({ value: sample.sessionOf(role) })],
  [
    'GET',
    /^\/vandaag$/,
    ({ query }) =>
      query.jaar === '2021'
        ? problem(500, 'Storing', 'De database antwoordde niet. Er is niets veranderd.', 'storing')
        : { value: sample.today(query) },
  ],
  ['GET', /^\/signalen$/, ({ query }) => paged(signalsFor(query), query)],
  ['GET', /^\/signalen\/([^/]+)$/, ({ parts }) => ({ value: sample.signalDetail(parts[0]) })],
  [
    'PATCH',
    /^\/signalen\/([^/]+)$/,
    ({ parts, body }) => {
      const signal = sample.signals.find((s) => s.id === parts[0]);
      if (body.versie !== signal.versie) return problem(412, 'Gewijzigd', 'Iemand was u voor.', 'verouderd');
      if ('eigenaar' in body) signal.eigenaar = body.eigenaar ? { id: 'noor', naam: 'Noor el Amrani' } : null;
      if (body.staat) signal.staat = body.staat;
      signal.versie += 1;
      return { value: signal };
    },
  ],
  ['POST', /^\/signalen\/[^/]+\/notities$/, () => ({ status: 201, value: {} })],
  ['GET', /^\/segmenten$/, () => ({ value: sample.segmentRows })],
  ['GET', /^\/segmenten\/([^/]+)$/, ({ parts }) => ({ value: sample.segmentDetail(parts[0]) })],
  ['GET', /^\/aanbieders$/, ({ query }) => paged(providersFor(query), query)],
  [
    'GET',
    /^\/aanbieders\/([^/]+)$/,
    ({ parts }) =>
      parts[0] === 'onbekend' ? problem(404, 'Niet gevonden', 'Deze aanbieder is er niet.', 'niet-gevonden') : { value: sample.providerDetail() },
  ],
  [
    'GET',
    /^\/contracten$/,
    ({ query }) =>
      paged(
        sample.contractRows.filter((c) => !query.zoek || `${c.nummer} ${c.aanbieder.naam}`.toLowerCase().includes(query.zoek.toLowerCase())),
        query,
      ),
  ],
  ['GET', /^\/contracten\/([^/]+)$/, ({ parts, query }) => ({ value: sample.contractDetail(parts[0], query.versie) })],
  ['GET', /^\/boekingen$/, ({ query }) => ({ value: sample.postings(query), headers: { Link: '</api/v1/boekingen?na=25>; rel="next"' } })],
  [
    'GET',
    /^\/berichten$/,
    ({ query }) =>
      paged(
        messageRows.filter((m) => !query.soort || m.soort === query.soort),
        query,
      ),
  ],
  ['GET', /^\/berichten\/([^/]+)$/, ({ parts }) => ({ value: withAnswer(message(parts[0]), Number(parts[0].slice(1)) - 1) })],
  ['GET', /^\/berichten\/[^/]+\/regels$/, ({ query }) => ({ value: lines(query) })],
  ['GET', /^\/berichten\/[^/]+\/regels\/(\d+)$/, ({ parts }) => ({ value: lineDetail(Number(parts[0])) })],
  ['POST', /^\/kinderen\/[^/]+\/bsn$/, () => ({ value: { bsn: '999990019' } })],
  ['GET', /^\/inlezen$/, ({ query }) => paged(imports, query)],
  ['POST', /^\/inlezen$/, () => ({ status: 201, value: { id: imports[0].id } })],
  ['POST', /^\/inlezen\/[^/]+\/(bestanden|start|annuleren)$/, () => ({ status: 202, value: { ontvangen: 1, eerder: 0, geweigerd: [] } })],
  [
    'GET',
    /^\/inlezen\/([^/]+)$/,
    ({ parts, query }) => {
      const run = imports.find((r) => r.id === parts[0]) ?? imports[0];
      const { value, headers } = paged(files, query);
      return { value: { ...run, bestandenLijst: value }, headers };
    },
  ],
  [
    'GET',
    /^\/inlezen\/[^/]+\/voortgang$/,
    ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
      let done = 1126;
      const tell = () =>
        response.write(
          `event: voortgang\ndata: ${JSON.stringify({ gedaan: (done += 7), totaal: 1540, staat: 'loopt', toelichting: 'Nog ongeveer 40 seconden.' })}\n\n`,
        );
      tell();
      const timer = setInterval(tell, 1000);
      response.on('close', () => clearInterval(timer));
      return null;
    },
  ],
  [
    'GET',
    /^\/taken$/,
    ({ query }) =>
      paged(
        jobs.filter((j) => !query.staat || j.staat === query.staat),
        query,
      ),
  ],
  ['POST', /^\/taken\/.+$/, () => ({ status: 202, value: { taak: 't1' } })],
  ['POST', /^\/voorbeeld\/volgende-maand$/, () => ({ status: 202, value: { taak: 't1' } })],
  ['GET', /^\/producten$/, ({ query }) => paged(products, query)],
  ['GET', /^\/producten\/niet-ingedeeld$/, () => ({ value: unmapped })],
  [
    'GET',
    /^\/indelingen$/,
    () => ({
      value: [
        {
          sleutel: 'segment',
          naam: 'Segmenten Haaglanden 2027',
          versie: 1,
          waarden: sample.segments.filter((x) => x.nummer).map((x) => ({ code: x.nummer, naam: x.naam })),
        },
      ],
    }),
  ],
  ['PUT', /^\/producten\/([^/]+)\/indelingen\/.+$/, () => ({ value: {} })],
  ['GET', /^\/logboek$/, () => ({ value: audit, headers: { Link: '</api/v1/logboek?na=99>; rel="next"', 'Total-Count': MINUTE } })],
  [
    'GET',
    /^\/zoek$/,
    ({ query }) => ({
      value: sample.providers
        .filter((p) => p.naam.toLowerCase().includes((query.q ?? '').toLowerCase()))
        .slice(0, 6)
        .map((p) => ({ soort: 'aanbieder', titel: p.naam, toelichting: `AGB ${p.agb}`, link: `/aanbieders/${p.sleutel}` })),
    }),
  ],
];

const guarded = (handle) => (call) => (call.role ? handle(call) : unauthenticated);

export const routes = [...open, ...closed.map(([method, pattern, handle]) => [method, pattern, guarded(handle)])];
