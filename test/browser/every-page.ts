// SPDX-License-Identifier: EUPL-1.2
import type { BrowserContext } from 'playwright-core';
import { everyAddress, type Address } from './addresses.js';
import { axeFindings, settled, sideways, type Visitors } from './support.js';

/** As many pages are looked at side by side. */
const LANES = 3;

/** Windows of one lane: one per role, so that a browser need not fetch the application anew for every page. */
class Windows {
  private readonly open = new Map<string, BrowserContext>();

  constructor(
    private readonly visitors: Visitors,
    private readonly width: number,
  ) {}

  async of(role: Address['role']): Promise<BrowserContext> {
    const key = role ?? 'nobody';
    const known = this.open.get(key);
    if (known) return known;
    const fresh = await this.visitors.enter(role, this.width);
    this.open.set(key, fresh);
    return fresh;
  }

  close = (): Promise<unknown> => Promise.all([...this.open.values()].map((window) => window.close()));
}

export interface Look {
  /** The window, in pixels, and the narrower ones to which it is then drawn. */
  readonly widths: readonly [number, ...number[]];
  /** In which of them axe looks too. */
  readonly axe: readonly number[];
}

/** Every page of the product in a window of each width. @returns what axe finds and what sticks out sideways, each with the page and the width */
export async function wrongOnAnyPage(visitors: Visitors, { widths, axe }: Look): Promise<readonly string[]> {
  const waiting = [...(await everyAddress(visitors))];
  const wrong: string[] = [];
  const lane = async (): Promise<void> => {
    const windows = new Windows(visitors, widths[0]);
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      const page = await visitors.pageOf(await windows.of(address.role), `${address.path} at ${widths[0]}`);
      await page.goto(visitors.url + address.path);
      await settled(page);
      for (const width of widths) {
        if (width !== widths[0]) await page.setViewportSize({ width, height: 900 });
        const at = `${address.name} at ${width}`;
        if (axe.includes(width)) wrong.push(...(await axeFindings(page)).map((finding) => `${at}: ${finding}`));
        const over = await sideways(page);
        if (over > 0) wrong.push(`${at}: ${over}px sideways`);
      }
      await page.close();
    }
    await windows.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return wrong;
}
