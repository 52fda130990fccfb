// SPDX-License-Identifier: EUPL-1.2
import { checkPassword, DEMO_COST, hashPassword } from './password.js';
import { PERMISSIONS, permissionsOf, reachFor, reachOf, ROLES_OF_PEOPLE, type Grant } from './permissions.js';

const whole = (role: string): Grant => ({ role, scopeKind: 'regio', scopeId: null });
const provider = (id: string): Grant => ({ role: 'aanbieder', scopeKind: 'aanbieder', scopeId: id });
const municipality = (code: string): Grant => ({ role: 'gemeente', scopeKind: 'gemeente', scopeId: code });

describe('permissions', () => {
  it('name only roles that exist', () => {
    const roles: string[] = [...ROLES_OF_PEOPLE, 'machine'];
    expect(
      Object.values(PERMISSIONS)
        .flat()
        .filter((role) => !roles.includes(role)),
    ).toEqual([]);
  });

  it('narrow a provider and a municipality to their own, and open nothing when given for a whole region', () => {
    expect(reachFor([provider('a')], 'declaration:read', false)).toEqual({ providerId: 'a', municipalityCode: null });
    expect(reachFor([municipality('0503')], 'declaration:read', false)).toEqual({ providerId: null, municipalityCode: '0503' });
    for (const role of ['aanbieder', 'gemeente']) {
      expect(reachOf(whole(role))).toBeNull();
      expect(reachFor([whole(role)], 'declaration:read', false)).toBeNull();
    }
    expect(reachFor([{ role: 'aanbieder', scopeKind: 'gemeente', scopeId: '0503' }], 'provider:read', false)).toBeNull();
  });

  it('take the reach of the grant that gives the permission, never that of another', () => {
    const grants = [provider('a'), whole('auditor')];
    expect(reachFor(grants, 'audit:read', false)).toEqual({ providerId: null, municipalityCode: null });
    expect(reachFor(grants, 'declaration:import', false)).toEqual({ providerId: 'a', municipalityCode: null });
    expect(reachFor([whole('verwijzer'), provider('a')], 'provider:read', false)).toEqual({ providerId: 'a', municipalityCode: null });
  });

  it('give a role of a body or procedure no rows, and who has no role only the own session', () => {
    expect(permissionsOf([{ role: 'controller', scopeKind: 'gremium', scopeId: 'x' }], false)).toEqual(['session:own']);
    expect(permissionsOf([], true)).toEqual(['session:own']);
    for (const grants of [[], [whole('aanbieder')]])
      expect(reachFor(grants, 'session:own', false)).toEqual({ providerId: expect.any(String), municipalityCode: expect.any(String) });
    expect(reachFor([whole('controller'), provider('a')], 'session:own', false)).toEqual({ providerId: 'a', municipalityCode: null });
  });

  it('move the clock only in a demo region', () => {
    expect([reachFor([whole('controller')], 'demo:advance', false), reachFor([whole('controller')], 'demo:advance', true)]).toEqual([
      null,
      { providerId: null, municipalityCode: null },
    ]);
  });
});

describe('a password', () => {
  it('is found by its hash, whatever cost it was made with, and in either form of é', async () => {
    const hash = await hashPassword('caf\u00e9 met twaalf', DEMO_COST);
    expect(hash).toMatch(/^scrypt\$10\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(await checkPassword('cafe\u0301 met twaalf', hash)).toBe(true);
    expect(await checkPassword('caf\u00e9 met twaalf ', hash)).toBe(false);
    expect(await hashPassword('x', DEMO_COST)).not.toBe(await hashPassword('x', DEMO_COST));
  });

  it('takes as long for an address that does not exist', async () => {
    const hash = await hashPassword('een wachtwoord');
    const time = async (stored: string | null): Promise<number> => {
      const from = performance.now();
      expect(await checkPassword('verkeerd', stored)).toBe(false);
      return performance.now() - from;
    };
    await time(hash);
    const [known, unknown] = [await time(hash), await time(null)];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});
