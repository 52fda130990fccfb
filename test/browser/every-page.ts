// SPDX-License-Identifier: EUPL-1.2
import type { BrowserContext } from 'playwright-core';
import { everyAddress, type Address } from './addresses.js';
import { settled, wrongAtAnyWidth, type Visitors } from './support.js';

/** As many pages are looked at side by side. */
const LANES = 3;

/** Windows of one lane: one per role, so that a browser need not fetch the application anew for every page. */
class Windows {
  private readonly open = new Map<string, BrowserContext>();

  constructor(private readonly visitors: Visitors) {}

  async of(role: Address['role']): Promise<BrowserContext> {
    const key = role ?? 'nobody';
    const known = this.open.get(key);
    if (known) return known;
    const fresh = await this.visitors.enter(role);
    this.open.set(key, fresh);
    return fresh;
  }

  close = (): Promise<unknown> => Promise.all([...this.open.values()].map((window) => window.close()));
}

/** Every page of the product, as wide as a desk and as narrow as a telephone. @returns what is wrong, each with the page and the width */
export async function wrongOnAnyPage(visitors: Visitors): Promise<readonly string[]> {
  const waiting = [...(await everyAddress(visitors))];
  const wrong: string[] = [];
  const lane = async (): Promise<void> => {
    const windows = new Windows(visitors);
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      const page = await visitors.pageOf(await windows.of(address.role), address.path);
      await page.goto(visitors.url + address.path);
      await settled(page);
      for (const finding of await wrongAtAnyWidth(page)) wrong.push(`${address.name} ${finding}`);
      await page.close();
    }
    await windows.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return wrong;
}
