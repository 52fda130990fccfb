// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import type { BidBox } from '../../api/types/bids.js';
import { texts } from '../../texts/nl.js';

const words = texts.bids;
const two = (n: number): string => String(n).padStart(2, '0');

/** 3 dagen en 04:05:06 */
export function leftWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const days = Math.floor(seconds / 86_400);
  return days > 0 ? words.leftDays(days, clock) : clock;
}

/** How long until the closing, by the clock of the server: that of whoever reads may be off. Asks anew when it has passed. */
export function BidClock({ box }: { readonly box: Pick<BidBox, 'sluitOp' | 'nu' | 'gesloten'> }): ReactElement {
  const cache = useQueryClient();
  // At the moment the answer came the server's clock stood at `nu`; a steady clock counts on from there.
  const [came, setCame] = useState(() => performance.now());
  const [now, setNow] = useState(came);
  useEffect(() => {
    const start = performance.now();
    setCame(start);
    setNow(start);
    if (box.gesloten) return undefined;
    const ticking = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(ticking);
  }, [box.nu, box.gesloten]);
  const left = new Date(box.sluitOp).getTime() - new Date(box.nu).getTime() - (now - came);
  const over = box.gesloten || left <= 0;
  useEffect(() => {
    if (over && !box.gesloten) setTimeout(() => void cache.invalidateQueries(), 1500);
  }, [over, box.gesloten, cache]);
  return over ? <span>{words.over}</span> : <span role="timer">{leftWords(left)}</span>;
}
