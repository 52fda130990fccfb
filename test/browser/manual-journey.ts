// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled, shut, type Visitors } from './support.js';

interface Given {
  readonly bsn: string;
  readonly provider: string;
  readonly municipality: string;
  readonly allocation: string;
  readonly category: string;
  readonly product: string;
}

/** A child, provider and allocation that exist, as somebody with a paper invoice in hand would know them. */
async function knownCare(visitors: Visitors, page: Page): Promise<Given> {
  const message = (
    await visitors.ask<readonly { id: string; aanbieder: { naam: string }; gemeente: { code: string } }[]>(
      page,
      '/berichten?soort=JW323&staat=goedgekeurd&perPagina=1',
    )
  )[0]!;
  const line = (
    await visitors.ask<readonly { kindId: string; toewijzing: string; categorie: string; product: { code: string } }[]>(
      page,
      `/berichten/${message.id}/regels?staat=goedgekeurd`,
    )
  )[0]!;
  const { csrf } = await visitors.ask<{ csrf: string }>(page, '/sessie');
  const shown = await page.context().request.post(`${visitors.url}/api/v1/kinderen/${line.kindId}/bsn`, {
    headers: { 'X-CSRF-Token': csrf, Origin: visitors.url },
    data: { doel: 'handmatige declaratie invoeren' },
  });
  const { bsn } = (await shown.json()) as { bsn: string };
  return {
    bsn,
    provider: message.aanbieder.naam,
    municipality: message.gemeente.code,
    allocation: line.toewijzing,
    category: line.categorie,
    product: line.product.code,
  };
}

/** One person enters a declaration by hand, another approves it; then it went through the checks. */
export async function declareByHand(visitors: Visitors): Promise<void> {
  const enters = await visitors.open('controller', '/haaglanden/handmatig');
  const given = await knownCare(visitors, enters);
  await enters.getByRole('link', { name: 'Voer declaratie in' }).click();
  await enters.getByRole('heading', { level: 1, name: 'Handmatige declaratie invoeren' }).waitFor();
  await enters.getByRole('button', { name: 'Leg ter goedkeuring voor' }).click();
  await enters.getByRole('heading', { name: 'Er zijn 13 fouten' }).waitFor();
  await enters.getByRole('link', { name: /^Kind 1, BSN:/ }).click();
  expect(await enters.evaluate<string>('document.activeElement.id')).toBe('veld-clienten-0-bsn');

  const field = (label: string) => enters.getByLabel(label, { exact: true });
  await field('Aanbieder').fill(given.provider);
  await enters.locator(`datalist option[value="${given.provider}"]`).first().waitFor({ state: 'attached' });
  await field('Gemeente').selectOption(given.municipality);
  await field('Zorgmaand').selectOption('2025-09');
  await field('Toelichting').fill('Het kind woont op een geheim adres.');
  await field('BSN').fill(given.bsn);
  await field('Toewijzingsnummer').fill(given.allocation);
  await field('Productcategorie').fill(given.category);
  await field('Productcode').fill(given.product);
  await field('Zorg van').fill('01-09-2025');
  await field('Zorg tot en met').fill('30-09-2025');
  await field('Aantal').fill('2');
  await field('Tarief (€)').fill('10,50');
  await enters.getByText('Aantal × tarief is € 21,00.').waitFor();
  await enters.getByRole('button', { name: 'Neem over' }).click();
  await enters.getByRole('button', { name: 'Leg ter goedkeuring voor' }).click();
  await enters.getByText('U hebt deze declaratie zelf ingevoerd.').waitFor();
  expect(await enters.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);
  expect(await enters.content()).not.toContain(given.bsn);
  const address = new URL(enters.url()).pathname;
  expect(address).toMatch(/\/handmatig\/[0-9a-f-]{36}$/);
  await shut(enters);

  const approves = await visitors.open('contractmanager', address);
  await approves.getByText(`${visitors.nameOf('controller')} voerde dit in op`).waitFor();
  await approves.getByRole('button', { name: 'Keur goed' }).click();
  await approves.getByRole('dialog').getByRole('button', { name: 'Keur 1 regel goed' }).click();
  await approves.locator('.rw-head').getByText('Verwerkt', { exact: true }).waitFor();
  await approves.getByRole('link', { name: 'Bekijk de uitkomst' }).click();
  await approves.getByText('Hierop volgt geen antwoordbericht.').waitFor();
  await settled(approves);
  await shut(approves);
}
