// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readPdf } from '../support/pdf-text.js';
import { settled, shut, type Visitors } from './support.js';

export async function sign(page: Page, mandate: string): Promise<void> {
  await page.getByLabel('Ik heb het stuk gelezen.').check();
  await page.getByLabel(/^Ik mag .* binden aan deze afspraken\.$/).check();
  await page.getByLabel('Waarom u mag tekenen').fill(mandate);
  await page.getByRole('button', { name: 'Teken', exact: true }).click();
  await page.getByText('U hebt getekend.').waitFor();
  await settled(page);
}

/** The first version of a new contract becomes a paper, and both sign it: the provider on its page first, then for the region. */
export async function signFirstVersion(visitors: Visitors, provider: Page, contract: string): Promise<void> {
  const manager = await visitors.open('contractmanager', `/haaglanden/contracten/${contract}`);
  await manager.getByRole('button', { name: /^Maak de overeenkomst van versie 1$/ }).click();
  await manager.getByRole('button', { name: /^Zet klaar om te tekenen/ }).click();
  await manager.getByRole('link', { name: /^Wacht op tekenen: Overeenkomst/ }).waitFor();
  for (const page of [provider, await visitors.open('tekenbevoegde', '/haaglanden/tekenen')]) {
    await page.goto(`${visitors.url}/haaglanden/tekenen`);
    await page.getByRole('link', { name: new RegExp(`^${contract}: Overeenkomst`) }).click();
    await sign(page, 'bestuurder, mandaatregister');
    await shut(page);
  }
  await manager.reload();
  await manager.getByRole('link', { name: /^Getekend: Overeenkomst/ }).waitFor();
  await shut(manager);
}

/** From a version to a paper that both parties signed: the provider first, then for the region another than who prepared it. */
export async function signAContract(visitors: Visitors): Promise<void> {
  const provider = await visitors.open('aanbieder', '/haaglanden/tekenen');
  await provider.getByText('Er wacht niets op een handtekening').waitFor();
  const [contract] = await visitors.ask<readonly { nummer: string }[]>(provider, '/contracten?perPagina=1');

  const region = await visitors.open('contractmanager', `/haaglanden/contracten/${contract!.nummer}`);
  await region.getByRole('button', { name: /^Maak de overeenkomst van versie \d+$/ }).click();
  const link = region.getByRole('link', { name: /^PDF van Overeenkomst, versie \d+$/ });
  await link.waitFor();
  const pdf = await (await region.context().request.get(visitors.url + (await link.getAttribute('href'))!)).body();
  expect(readPdf(pdf)).toMatchObject({ language: 'nl-NL', marked: true, title: expect.stringContaining(contract!.nummer) });
  await region.getByText(createHash('sha256').update(pdf).digest('hex')).waitFor();
  await region.getByRole('button', { name: /^Zet klaar om te tekenen/ }).click();
  await region.getByRole('link', { name: /^Wacht op tekenen: Overeenkomst/ }).click();
  await region.getByText('De aanbieder tekent eerst', { exact: false }).first().waitFor();
  expect(await region.getByRole('button', { name: 'Teken', exact: true }).count()).toBe(0);

  await provider.reload();
  await provider.getByRole('link', { name: new RegExp(`^${contract!.nummer}: Overeenkomst`) }).click();
  visitors.provokes(/400 .*\/handtekening/);
  await provider.getByRole('button', { name: 'Teken', exact: true }).click();
  await provider.getByText('Lees het stuk en vink aan dat u het hebt gelezen.').waitFor();
  await sign(provider, 'bestuurder, tekent zelfstandig');
  await shut(provider);

  const director = await visitors.open('tekenbevoegde', '/haaglanden/tekenen');
  await director.getByRole('link', { name: new RegExp(`^${contract!.nummer}: Overeenkomst`) }).click();
  await sign(director, 'directeur, mandaatregister');
  await director.getByText('Getekend', { exact: true }).first().waitFor();
  await shut(director);

  await region.goto(`${visitors.url}/haaglanden/contracten/${contract!.nummer}`);
  await region.getByRole('link', { name: /^Getekend: Overeenkomst/ }).waitFor();
  await shut(region);
}
