// SPDX-License-Identifier: EUPL-1.2
import { post } from '../api/client.js';

/** One for the whole page: a channel does not hear itself, so that only the other tabs begin anew. */
const tabs = new BroadcastChannel('raamwerk-regio');

/** While the page is on its way to the other region, what it still asked of the old one is refused: no reason to begin anew here. */
let leaving = false;

/** Goes on in another region: everything on the page is of the old one, so the page begins anew. The other tabs hear of it. */
export async function switchRegion(region: string, to = `/${region}/vandaag`): Promise<void> {
  leaving = true;
  try {
    await post('/sessie/regio', { regio: region });
  } catch (error) {
    leaving = false;
    throw error;
  }
  tabs.postMessage(region);
  window.location.assign(to);
}

/** Loads the page again in the region in which the person works by now. */
export function beginAnew(): void {
  if (!leaving) window.location.reload();
}

/** Tells when the person switched in another tab. @returns ends the listening */
export function onSwitchElsewhere(listener: () => void): () => void {
  tabs.addEventListener('message', listener);
  return () => tabs.removeEventListener('message', listener);
}
