// SPDX-License-Identifier: EUPL-1.2
import { post } from '../api/client.js';

const CHANNEL = 'raamwerk-regio';

/** Goes on in another region: everything on the page is of the old one, so the page begins anew. The other tabs hear of it. */
export async function switchRegion(region: string, to = `/${region}/vandaag`): Promise<void> {
  await post('/sessie/regio', { regio: region });
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(region);
  channel.close();
  window.location.assign(to);
}

/** Tells when the person switched in another tab. @returns ends the listening */
export function onSwitchElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
