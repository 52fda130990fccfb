// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import { grantRole, revokeRole, type Tx } from '#platform';
import { isEmptyPortfolio, MANAGING_ROLE, PORTFOLIO_KINDS, samePortfolio, type Portfolio } from '../domain/portfolio.js';
import { accountName, insertHandOver, lockHandOver, moveAll, portfolioOf, regionalGrant } from '../persistence/portfolio.store.js';

const unfit = defineError('overdracht-ongeldig', 'invalid', 'Deze overdracht kan zo niet. Pas de velden aan.');
const otherNow = defineError(
  'overdracht-gewijzigd',
  'stale',
  'De portefeuille is intussen anders dan in het voorbeeld. Bekijk het nieuwe voorbeeld en bevestig opnieuw.',
);
const roleByAdmin = defineError('overdracht-mandaat', 'forbidden', 'Een rol geven of beëindigen doet de beheerder, en niet aan zichzelf.');

export interface HandOver {
  readonly fromId: string;
  readonly toId: string;
  readonly reason: string;
  /** What the preview showed. */
  readonly previewed: Portfolio;
  /** The successor gets the role of contract manager from today, and with it the mandate of that role. */
  readonly giveRole: boolean;
  /** The role of who leaves ends today. */
  readonly endRole: boolean;
  /** Whether who hands over may deal out roles. */
  readonly mayDealRoles: boolean;
}

const fault = (pointer: string, text: string): DomainError => new DomainError(unfit, {}, [{ pointer, text }]);

async function dealRoles(tx: Tx, h: HandOver): Promise<{ gegeven: boolean; beeindigd: boolean }> {
  const has = await regionalGrant(tx, h.toId, MANAGING_ROLE);
  const gives = h.giveRole && has === null;
  const ends = h.endRole ? await regionalGrant(tx, h.fromId, MANAGING_ROLE) : null;
  if ((gives || ends !== null) && (!h.mayDealRoles || tx.actor.accountId === h.toId)) throw new DomainError(roleByAdmin);
  if (gives) await grantRole(tx, { accountId: h.toId, role: MANAGING_ROLE, scopeKind: 'regio', scopeId: null, from: tx.today, lastDay: null });
  if (ends !== null) await revokeRole(tx, ends, tx.today);
  return { gegeven: gives, beeindigd: ends !== null };
}

/**
 * Hands all providers and open work of a contract manager to somebody else in one step: exactly what was previewed, or nothing. With it,
 * where asked, the role of contract manager, whose mandate the successor then has. Both keep what is closed on their name.
 * @returns its id
 */
export async function handOverPortfolio(tx: Tx, h: HandOver): Promise<string> {
  await lockHandOver(tx);
  if (h.fromId === h.toId) throw fault('/naar', 'Kies iemand anders dan wie overdraagt.');
  const [fromName, toName] = [await accountName(tx, h.fromId), await accountName(tx, h.toId)];
  if (fromName === null) throw fault('/van', 'Deze persoon kennen wij niet.');
  if (toName === null) throw fault('/naar', 'Deze persoon kennen wij niet.');
  const now = await portfolioOf(tx, h.fromId);
  if (!samePortfolio(now, h.previewed)) throw new DomainError(otherNow);
  if (isEmptyPortfolio(now)) throw fault('/van', 'Deze persoon heeft niets dat open staat.');
  const roles = await dealRoles(tx, h);
  if ((await regionalGrant(tx, h.toId, MANAGING_ROLE)) === null)
    throw fault('/naar', 'Deze persoon is geen contractmanager. Kies een ander, of laat de beheerder de rol meegeven.');
  await moveAll(tx, h.fromId, { id: h.toId, name: toName });
  const moved = { ...Object.fromEntries(PORTFOLIO_KINDS.map((kind) => [kind, now[kind]])), rol: roles };
  const id = await insertHandOver(tx, { ...h, fromName, toName, moved });
  await tx.audit({
    action: 'portefeuille overgedragen',
    objectKind: 'account',
    objectId: h.fromId,
    detail: { naar: h.toId, overgegaan: moved, reden: h.reason },
  });
  return id;
}
