// SPDX-License-Identifier: EUPL-1.2
import { createToken, KeyRing, PERMISSIONS, Reader, ROLES_OF_PEOPLE, systemActor, UnitOfWork, type Grant } from '#platform';
import { allRoutes, type Route } from '#platform/http';
import { testApi, type Answer, type TestApi, type Visitor } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { READS } from './reads.js';
import { bodyOf, letIn, type Sample } from './sample.js';
import { WRITES } from './writes.js';
import { BSN, makeWorld, NARROWED, RELATIONS, sealChildren, SECRETS, type Kind, type Relation, type World } from './world.js';

/** One entry for every route of the application; the test fails on a route without one, and on an entry without a route. */
const SAMPLES: Readonly<Record<string, Sample>> = { ...READS, ...WRITES };

const ROLES = [...ROLES_OF_PEOPLE, 'machine'] as const;
type Role = (typeof ROLES)[number];

function grantOf(role: Role, world: World): Grant {
  if (role === 'aanbieder') return { role, scopeKind: 'aanbieder', scopeId: world.providerId };
  if (role === 'gemeente') return { role, scopeKind: 'gemeente', scopeId: '0503' };
  return { role, scopeKind: 'regio', scopeId: null };
}

const nameOf = (route: Route): string => `${route.method} ${route.path}`;

describe('every route, asked by every role for its own, foreign and missing objects', () => {
  let db: TestDatabase;
  let api: TestApi;
  let world: World;
  let routes: Route[];
  const visitors = new Map<Role, Visitor>();
  const missing = new Map<string, Answer>();

  beforeAll(async () => {
    db = await testDatabase();
    world = await makeWorld(db);
    api = await testApi(db);
    await sealChildren(db, api.app.get(KeyRing));
    routes = allRoutes(api.app);
    for (const role of ROLES) visitors.set(role, await enter(role));
  });
  afterAll(async () => {
    await api?.close();
    await db?.drop();
  });

  async function enter(role: Role): Promise<Visitor> {
    if (role !== 'machine') return api.visitor(1, grantOf(role, world));
    const { token } = await api.app
      .get(UnitOfWork)
      .run(systemActor(1, 'test'), (tx) => createToken(tx, { ...grantOf(role, world), name: 'Systeem', days: 1 }));
    const visitor = api.anonymous();
    const ask = visitor.ask.bind(visitor);
    visitor.ask = (method, path, body, headers = {}) => ask(method, path, body, { ...headers, Authorization: `Bearer ${token}` });
    return visitor;
  }

  function addressOf(route: Route, sample: Sample, relation: Relation): string {
    const values: Record<string, string> = { ...sample.params };
    if (sample.object) values[sample.object[0]] = world[sample.object[1]][relation];
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? `geen-waarde-voor-${name}`));
    return `${path}${sample.query ? `?${sample.query}` : ''}`;
  }

  function expected(route: Route, sample: Sample, role: Role, relation: Relation): readonly number[] {
    if (route.permission === null) return letIn(sample);
    if (!(PERMISSIONS[route.permission] as readonly string[]).includes(role)) return [403];
    if (role === 'machine' && sample.personOnly) return [401];
    if (!sample.object || relation === 'own') return letIn(sample);
    return foreign(sample.object[1], role, relation) ? [404] : letIn(sample);
  }

  function foreign(kind: Kind, role: Role, relation: Relation): boolean {
    if (relation === 'otherRegion' || relation === 'missing') return true;
    return (role === 'aanbieder' && NARROWED[kind].provider) || (role === 'gemeente' && NARROWED[kind].municipality);
  }

  /** What this role may not see, wherever it looks. */
  function secretsFor(role: Role): string[] {
    const secrets = [SECRETS.otherRegion];
    if (role === 'aanbieder') secrets.push(SECRETS.otherProvider, SECRETS.otherMunicipality);
    if (role === 'gemeente') secrets.push(SECRETS.otherMunicipality);
    return secrets;
  }

  it('has a sample for every route, and no sample too many', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(routes.map(nameOf).sort());
  });

  it('asks with every parameter filled in', () => {
    const open = routes.filter((r) => addressOf(r, SAMPLES[nameOf(r)] ?? {}, 'own').includes('geen-waarde-voor')).map(nameOf);
    expect(open).toEqual([]);
  });

  it('lets nobody in without a login, but where a route says why', async () => {
    const faults: string[] = [];
    for (const route of routes) {
      const sample = SAMPLES[nameOf(route)] ?? {};
      const answer = await api.anonymous().ask(route.method, addressOf(route, sample, 'own'), bodyOf(sample), sample.headers);
      const right = route.permission === null ? letIn(sample).includes(answer.status) : answer.status === 401;
      if (!right) faults.push(`${nameOf(route)}: ${answer.status}`);
    }
    expect(faults).toEqual([]);
  });

  it.each(ROLES)('keeps to its rules for %s', async (role) => {
    const faults: string[] = [];
    for (const route of routes) {
      const sample = SAMPLES[nameOf(route)] ?? {};
      for (const relation of sample.object ? RELATIONS : (['own'] as const)) {
        const visitor = sample.endsSession ? await enter(role) : visitors.get(role)!;
        const answer = await visitor.ask(route.method, addressOf(route, sample, relation), bodyOf(sample), sample.headers);
        const wanted = expected(route, sample, role, relation);
        const label = `${nameOf(route)} as ${role} for ${relation}`;
        if (!wanted.includes(answer.status)) faults.push(`${label}: ${answer.status} instead of ${wanted.join('/')} ${answer.text.slice(0, 200)}`);
        if (answer.status >= 400 && !answer.headers.get('content-type')?.startsWith('application/problem+json'))
          faults.push(`${label}: no problem document`);
        if (answer.status === 404 && wanted.includes(404)) faults.push(...sameAsMissing(nameOf(route), label, answer));
        faults.push(
          ...secretsFor(role)
            .filter((s) => answer.text.includes(s))
            .map((s) => `${label}: shows ${s}`),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  it('keeps no number of a child under an Idempotency-Key', async () => {
    const answer = await visitors
      .get('controller')!
      .post(`/kinderen/${world.person.own}/bsn`, { doel: 'proef van de sleutel' }, { 'Idempotency-Key': 'bsn' });
    expect(answer.body).toEqual({ bsn: BSN });
    expect(await api.app.get(Reader).rows(systemActor(1, 'test'), `select 1 from idempotency where key = 'bsn'`)).toEqual([]);
  });

  /** Foreign and missing are one answer, to the byte: otherwise ids could be tried. */
  function sameAsMissing(route: string, label: string, answer: Answer): string[] {
    const first = missing.get(route);
    if (!first) missing.set(route, answer);
    return !first || first.text === answer.text ? [] : [`${label}: another 404 than for a missing object`];
  }
});
