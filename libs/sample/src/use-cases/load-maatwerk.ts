// SPDX-License-Identifier: EUPL-1.2
import { approveMaatwerk, checkMaatwerk, requestMaatwerk, signMaatwerk } from '#contracts';
import { addDays } from '#kernel';
import type { Actor, Tx, UnitOfWork } from '#platform';
import { maatwerkScene } from '../persistence/maatwerk.store.js';

/** Where an invented request has come, and in how many days its help begins. */
const REQUESTS = [
  { mark: 'J-104', begins: -6, steps: 0, reason: 'Jeugdige van 15 jaar heeft een plek nodig die in de regio niet vrij is; de wachttijd is te lang.' },
  { mark: 'J-117', begins: 20, steps: 1, reason: 'Jeugdige van 9 jaar woont buiten de regio en krijgt daar al hulp, die door moet gaan.' },
  { mark: 'J-121', begins: 12, steps: 3, reason: 'Jeugdige van 13 jaar heeft begeleiding nodig die geen aanbieder met een contract geeft.' },
  { mark: 'J-98', begins: 5, steps: 4, reason: 'Jeugdige van 16 jaar verblijft dicht bij de school die de opleiding geeft.' },
] as const;
const LENGTH = 180;
const AMOUNT = 26;
const SIGNERS = { aanbieder: 'T. Eken', regio: 'R. de Vries' } as const;

/**
 * Makes the invented requests for maatwerk, one in every state on the way to a contract, by the people of the demo through the use cases of
 * the product. A region without such people or such contracts gets none.
 */
export async function loadMaatwerk(uow: UnitOfWork, actor: Actor): Promise<void> {
  const scene = await uow.run(actor, (tx) => maatwerkScene(tx, REQUESTS.length));
  if (!scene) return;
  const { people, offers, today } = scene;
  const as = <T>(role: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const { id, name, municipality } = people.find((p) => p.role === role)!;
    return uow.run({ ...actor, kind: 'persoon', accountId: id, name, municipalityCode: municipality }, work);
  };
  const municipality = people.find((p) => p.role === 'gemeente')?.municipality;
  if (!municipality || people.length < 4) return;
  for (const [i, { mark, begins, steps, reason }] of REQUESTS.slice(0, offers.length).entries()) {
    const { provider, product, cents: text } = offers[i]!;
    const [from, cents] = [addDays(today, begins), BigInt(text)];
    const wish = { municipality, provider, product, youthMark: mark, from, last: addDays(from, LENGTH), amount: AMOUNT, cents, reason };
    const id = await as('gemeente', (tx) => requestMaatwerk(tx, wish));
    const [tariffReason, note] = ['Het tarief dat deze aanbieder in eerdere maatwerkovereenkomsten had.', 'De aanbieder heeft plek en kan leveren.'];
    if (steps >= 1) await as('contractmanager', (tx) => checkMaatwerk(tx, { id, version: 1, cents, tariffReason, note }));
    if (steps >= 2) await as('controller', (tx) => approveMaatwerk(tx, { id, version: 2 }));
    const sign = (side: 'aanbieder' | 'regio', version: number) =>
      as('inkoopadviseur', (tx) => signMaatwerk(tx, { id, version }, { side, signer: SIGNERS[side], mandate: 'directeur', day: today }));
    if (steps >= 3) await sign('aanbieder', 3);
    if (steps >= 4) await sign('regio', 4);
  }
}
