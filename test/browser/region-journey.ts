// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, settled, shut, wrongAtAnyWidth, type Visitors } from './support.js';

const LOADED_WITHIN_MS = 180_000;

interface Session {
  readonly regio: { readonly sleutel: string };
  readonly volgendeMaand: string | null;
}

/** The small sample of the second region is loaded after that of the first. */
async function untilLoaded(visitors: Visitors, page: Page): Promise<void> {
  for (const deadline = Date.now() + LOADED_WITHIN_MS; Date.now() < deadline; await sleep(500))
    if ((await visitors.ask<Session>(page, '/sessie')).volgendeMaand !== null) return;
  throw new Error('the second region was not loaded in time');
}

async function switchTo(page: Page, region: string): Promise<void> {
  await page.getByRole('button', { name: /kies een andere regio$/ }).click();
  await page.getByRole('button', { name: `Verder in ${region}` }).click();
  await page.getByRole('button', { name: `${region}, kies een andere regio` }).waitFor();
  await settled(page);
}

/** Every page of the menu and one of each object in the second region: nothing is missing or too wide with its content; what axe says of these pages is asked in the first region. */
async function lookAround(visitors: Visitors, page: Page): Promise<void> {
  const [contract] = await visitors.ask<readonly { nummer: string }[]>(page, '/contracten?perPagina=1');
  const [provider] = await visitors.ask<readonly { sleutel: string }[]>(page, '/aanbieders?sorteer=-besteed&perPagina=1&jaar=2025');
  const menu = await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').all();
  const pages = await Promise.all(menu.map(async (link) => (await link.getAttribute('href'))!));
  const objects = ['segmenten/7', `aanbieders/${provider!.sleutel}`, `contracten/${contract!.nummer}`].map((path) => `/holland-rijnland/${path}`);
  for (const path of [...pages, ...objects]) {
    await page.goto(visitors.url + path);
    await settled(page);
    expect({ path, wrong: await wrongAtAnyWidth(page, { axe: false }) }).toEqual({ path, wrong: [] });
  }
}

/** One person, two regions: each by itself, and back. */
export async function workInTwoRegions(visitors: Visitors): Promise<void> {
  // A session of its own: the switch ends the one it leaves.
  const page = await visitors.open(null, '/inloggen');
  await visitors.logIn(page, 'controller');
  // What a tab still asks for the region that is being left, the server refuses: whether it does depends on who is first.
  visitors.mayProvoke(/^\/inloggen at 1360: .* 409 /);
  const [here] = await visitors.ask<readonly { nummer: string; aanbieder: { naam: string } }[]>(page, '/contracten?perPagina=1');
  await switchTo(page, 'Holland Rijnland');
  expect(new URL(page.url()).pathname).toBe('/holland-rijnland/vandaag');
  await untilLoaded(visitors, page);
  await page.reload();
  await page.getByText('7 segmenten').first().waitFor();
  visitors.provokes(new RegExp(`404 .*/contracten/${here!.nummer}`));
  await page.goto(`${visitors.url}/holland-rijnland/contracten/${here!.nummer}`);
  await settled(page);
  expect(await page.getByText(here!.aanbieder.naam).count()).toBe(0);
  await lookAround(visitors, page);

  const other = await page.context().newPage();
  await other.goto(`${visitors.url}/haaglanden/segmenten`);
  await other.getByRole('heading', { level: 1, name: 'Deze pagina hoort bij Haaglanden' }).waitFor();
  expect(await axeFindings(other)).toEqual([]);
  await other.getByRole('button', { name: 'Verder in Haaglanden' }).last().click();
  await other.getByRole('heading', { level: 1, name: 'Segmenten' }).waitFor();
  // The first tab was of the region that was left: it begins anew, and offers to switch back.
  await page.getByRole('heading', { level: 1, name: 'Deze pagina hoort bij Holland Rijnland' }).waitFor();
  await shut(page);
}
