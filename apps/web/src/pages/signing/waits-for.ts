// SPDX-License-Identifier: EUPL-1.2
import type { Signing, SigningParty } from '../../api/types.js';

/** Whose turn it is to sign; null: nobody's any more. */
export function waitsFor(signing: Signing): SigningParty | null {
  if (signing.staat !== 'wacht-op-tekenen') return null;
  return signing.handtekeningen.some((h) => h.partij === 'aanbieder') ? 'regio' : 'aanbieder';
}
