// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { address } from '../../api/client.js';
import type { Progress } from '../../api/types.js';

const ENDED = new Set(['klaar', 'geannuleerd', 'mislukt']);

/**
 * Follows a run through server-sent events. `live` says whether they come in; where a proxy or a cut connection keeps them away, the
 * page asks by itself instead.
 */
export function useLiveProgress(run: string, active: boolean): { readonly progress: Progress | null; readonly live: boolean } {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (!active || typeof EventSource === 'undefined') return undefined;
    setProgress(null);
    const source = new EventSource(address(`/inlezen/${run}/voortgang`));
    source.addEventListener('voortgang', (event) => {
      const next = JSON.parse((event as MessageEvent<string>).data) as Progress;
      setLive(true);
      setProgress(next);
      if (ENDED.has(next.staat)) source.close();
    });
    source.onerror = () => setLive(false);
    return () => {
      source.close();
      setLive(false);
    };
  }, [run, active]);
  return { progress, live };
}
