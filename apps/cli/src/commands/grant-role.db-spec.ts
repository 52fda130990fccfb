// SPDX-License-Identifier: EUPL-1.2
import { createAccount, systemActor } from '#platform';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { grantRoleInRegion } from './grant-role.js';

const EMAIL = 'noor@voorbeeld.nl';

describe('giving somebody a role in a further region', () => {
  let db: RegionDatabase;
  const held = () =>
    db.owner(
      `select a.region_id, g.role, a.home_region_id, a.password_hash is null as "withoutPassword" from account a join role_grant g using (region_id)
        where g.account_id = a.id and a.email = $1 order by 1, 2`,
      [EMAIL],
    );
  const give = (region: string, role: string, email = EMAIL): Promise<void> => grantRoleInRegion(db.uow, db.reader, { email, region, role });

  beforeAll(async () => {
    db = await RegionDatabase.open();
    await db.owner(`insert into region (id, key, name, demo) values (2, 'twee', 'Twee', true)`);
    await db.uow.run(systemActor(1, 'test'), (tx) => createAccount(tx, { email: EMAIL, name: 'Noor', password: 'een lang wachtwoord' }));
  });
  afterAll(() => db.close());

  it('makes an account without a password there, once, whatever is given after that', async () => {
    await give('twee', 'controller');
    await give('twee', 'controller');
    await give('twee', 'auditor');
    await give('een', 'beheerder');
    expect(await held()).toEqual([
      { region_id: 1, role: 'beheerder', home_region_id: null, withoutPassword: false },
      { region_id: 2, role: 'auditor', home_region_id: 1, withoutPassword: true },
      { region_id: 2, role: 'controller', home_region_id: 1, withoutPassword: true },
    ]);
  });

  it('refuses a region, a person or a role that is not there, and one that needs a narrower scope; then nothing is written', async () => {
    const before = await held();
    await expect(give('drie', 'controller')).rejects.toMatchObject({ code: 'regio-bestaat-niet' });
    await expect(give('twee', 'controller', 'niemand@voorbeeld.nl')).rejects.toMatchObject({ code: 'account-bestaat-niet' });
    for (const role of ['baas', 'aanbieder', 'gemeente']) await expect(give('twee', role)).rejects.toMatchObject({ code: 'rol-onbekend' });
    expect(await held()).toEqual(before);
  });
});
