// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import { settled, shut, type Visitors } from './support.js';

/** One product, on the last day of the contracts: what is indexed here touches nobody else's declarations. */
const PRODUCT = '50H01';

/** One calculates and sees every amount, another approves it, and the contracts have their new version. */
export async function indexTariffs(visitors: Visitors): Promise<void> {
  const adviser = await visitors.open('inkoopadviseur', '/haaglanden/indexeringen');
  await adviser.getByRole('link', { name: 'Bereken indexering' }).click();
  await adviser.getByLabel('Ingangsdatum').fill('31-12-2025');
  await adviser.getByLabel('Naam').fill('Tarieven 2026');
  await adviser.getByLabel('Jaar van de prognose').fill('2026');
  await adviser.getByLabel('OVA 2026, prognose (%)').fill('vier');
  await adviser.getByLabel('PPC 2026, prognose (%)').fill('3');
  await adviser.getByLabel('Productcodes').fill(PRODUCT);
  await adviser.getByRole('button', { name: 'Bereken', exact: true }).click();
  await adviser.getByText('Er zijn 2 fouten').waitFor();
  await adviser.getByLabel('OVA 2026, prognose (%)').fill('4');
  await adviser.getByLabel('Waar staan deze cijfers?').fill('Proef');
  await adviser.getByRole('button', { name: 'Bereken', exact: true }).click();
  await adviser.getByText('+3,90%').waitFor();
  const tariffs = adviser.getByRole('table', { name: 'Tarieven', exact: true });
  await tariffs.getByRole('link').first().waitFor();
  const cells = await tariffs.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
  const money = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.').replace('+', ''));
  const [old, fresh, difference] = cells.slice(2, 5).map(money);
  expect(fresh).toBeCloseTo(Math.round(old! * 1.039 * 100) / 100, 1);
  expect(difference).toBeCloseTo(fresh! - old!, 2);
  await adviser.getByRole('button', { name: 'Leg voor aan een ander' }).click();
  await adviser.getByText('U hebt dit zelf berekend of voorgelegd.', { exact: false }).waitFor();
  expect(await adviser.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);
  await settled(adviser);
  const { pathname } = new URL(adviser.url());
  await shut(adviser);

  const controller = await visitors.open('controller', pathname);
  await controller.getByRole('button', { name: 'Keur goed' }).click();
  await controller.getByRole('button', { name: /^Leg .* vast$/ }).click();
  await controller.getByRole('heading', { level: 1 }).locator('..').getByText('Vastgelegd').waitFor({ timeout: 60_000 });
  await controller.getByRole('table', { name: 'Tarieven', exact: true }).getByText('Vastgelegd').nth(1).waitFor();
  await controller.getByRole('table', { name: 'Tarieven', exact: true }).getByRole('link').first().click();
  await controller
    .getByText(/Indexering van de tarieven met 3,9000% per 31-12-2025/)
    .first()
    .waitFor();
  await settled(controller);
  await shut(controller);
}
