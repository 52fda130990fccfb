// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import { defineError, DomainError } from '#kernel';
import { createFurtherAccount, grantRole, homeAccount, ROLES_OF_PEOPLE, systemActor, type Reader, type UnitOfWork } from '#platform';
import { withDatabase } from '../database.js';
import { explain } from '../explain.js';

const USAGE = `Gebruik: raamwerk grant-role --email ADRES --regio REGIO --rol ROL
  --email  het adres waarmee deze persoon al inlogt, in welke regio ook
  --regio  de regio waarin de rol geldt, vanaf vandaag en voor de hele regio
  --rol    ${ROLES_OF_PEOPLE.filter((r) => r !== 'aanbieder' && r !== 'gemeente').join(', ')}
`;

const noRegion = defineError('regio-bestaat-niet', 'not-found', 'Deze regio is er niet.');
const nobody = defineError('account-bestaat-niet', 'not-found', 'Met dit e-mailadres logt niemand in. Maak eerst een account.');

export interface GrantCommand {
  readonly email: string;
  readonly region: string;
  readonly role: string;
}

/**
 * Gives somebody who logs in somewhere in this installation a role over a whole region. In a region that is not the person's own this
 * makes an account without a password: from then on the person can switch to it. Only who runs the installation stands above regions.
 * @throws DomainError `regio-bestaat-niet`, `account-bestaat-niet`, `rol-onbekend`, `e-mailadres-bezet`; then nothing was written
 */
export async function grantRoleInRegion(uow: UnitOfWork, reader: Reader, { email, region, role }: GrantCommand): Promise<void> {
  const regions = await reader.outsideRegion<{ id: number; key: string }>('select id, key from region order by id');
  const target = regions.find((r) => r.key === region);
  if (!target) throw new DomainError(noRegion, { regio: region });
  for (const { id } of regions) {
    const home = await uow.run(systemActor(id, 'opdrachtregel'), (tx) => homeAccount(tx, email));
    if (!home) continue;
    return uow.run(systemActor(target.id, 'opdrachtregel'), async (tx) => {
      const accountId =
        id === target.id ? home.id : await createFurtherAccount(tx, { email, name: home.name, home: { regionId: id, accountId: home.id } });
      await grantRole(tx, { accountId, role, scopeKind: 'regio', scopeId: null, from: tx.today });
    });
  }
  throw new DomainError(nobody);
}

function readArguments(args: string[]): GrantCommand | null {
  const text = { type: 'string' } as const;
  try {
    const { email, regio, rol } = parseArgs({ args, options: { email: text, regio: text, rol: text } }).values;
    return email && regio && rol ? { email, region: regio, role: rol } : null;
  } catch {
    return null;
  }
}

/** raamwerk grant-role: gives somebody a role in a further region. */
export async function run(args: string[]): Promise<number> {
  const command = readArguments(args);
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    return await withDatabase(async ({ uow, reader }) => {
      await grantRoleInRegion(uow, reader, command);
      process.stdout.write(`${command.email} is ${command.role} in ${command.region}\n`);
      return 0;
    });
  } catch (error) {
    const text = explain(error);
    if (text === null) throw error;
    process.stderr.write(`${text}\n`);
    return 1;
  }
}
