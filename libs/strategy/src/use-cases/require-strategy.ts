// SPDX-License-Identifier: EUPL-1.2
import { requireDecision } from '#governance';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { decisionsOnStrategy } from '../persistence/strategy.store.js';
import { strategyNotDecided } from './strategy-errors.js';

/**
 * A strategy takes effect only with a decision: one that was adopted by a body with a mandate for strategies, has every consent it needs,
 * was not replaced, and holds today.
 * @throws DomainError `strategie-niet-vastgesteld` when there is none, or why the newest decision on it does not carry it
 */
export async function requireStrategyInForce(tx: Tx, strategyKey: string): Promise<void> {
  const [newest] = await decisionsOnStrategy(tx, strategyKey);
  if (newest === undefined) throw new DomainError(strategyNotDecided, { strategie: strategyKey });
  await requireDecision(tx, newest, { subjectKind: 'inkoopstrategie', subjectId: strategyKey, on: tx.today });
}
