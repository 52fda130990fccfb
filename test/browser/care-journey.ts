// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled, shut, type Visitors } from './support.js';

/** Whoever works on procedures signs first, for each that runs, that it has no interest. */
export async function signNoInterest(page: Page): Promise<void> {
  const forms = page.getByRole('form', { name: /^Verklaring bij IP-/ });
  await forms.first().waitFor();
  for (let left = await forms.count(); left > 0; left--) {
    await forms.first().getByRole('button', { name: 'Teken' }).click();
    if (left > 1) await forms.nth(left - 1).waitFor({ state: 'detached' });
    else await forms.first().waitFor({ state: 'detached' });
  }
}

/** A provider objects, the region answers; what runs at a court holds, and everything goes into one file. */
export async function objectAndGoToCourt(visitors: Visitors): Promise<void> {
  const provider = await visitors.open('aanbieder', '/haaglanden/inkoopprocedures');
  await provider.getByRole('link', { name: /^Toelating ambulante/ }).click();
  await provider.getByRole('link', { name: 'Bezwaar maken of klagen' }).click();
  await provider.getByRole('button', { name: 'Maak bezwaar of dien een klacht in' }).click();
  await provider.getByLabel('Onderwerp').fill('Eis 2 is te zwaar');
  await provider.getByLabel('Wat u wilt inbrengen').fill('Een kleine aanbieder kan dit keurmerk niet betalen.');
  await provider.getByRole('button', { name: 'Dien in' }).click();
  await provider.getByText('Eis 2 is te zwaar').waitFor();
  const address = new URL(provider.url()).pathname;

  const buyer = await visitors.open('inkoopadviseur', address);
  await buyer.getByRole('button', { name: /^Neem BZ-\d+ in behandeling$/ }).waitFor();
  // Signed already where applications were looked at before.
  if ((await buyer.getByRole('form', { name: /^Verklaring bij IP-/ }).count()) > 0) await signNoInterest(buyer);
  await buyer.getByRole('button', { name: /^Neem BZ-\d+ in behandeling$/ }).click();
  await buyer.getByRole('button', { name: /^Antwoord op BZ-/ }).click();
  await buyer.getByLabel('Antwoord met redenen').fill('Het keurmerk volgt uit de wet en geldt voor iedereen.');
  await buyer.getByRole('button', { name: 'Verstuur het antwoord' }).click();
  await buyer.getByText('Het keurmerk volgt uit de wet').waitFor();
  await buyer.getByRole('button', { name: 'Leg een rechtszaak vast' }).click();
  await buyer.getByLabel('Rechter', { exact: true }).fill('Rechtbank Den Haag');
  await buyer.getByLabel('Wie de zaak begon').fill('Een aanbieder');
  await buyer.getByLabel('Begonnen op').fill('2025-10-15');
  await buyer.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await buyer.getByText('Tekenen wacht', { exact: true }).waitFor();
  await buyer.getByLabel('Waarvoor is het dossier nodig').fill('Kort geding');
  await buyer.getByRole('button', { name: 'Maak het dossier' }).click();
  const link = buyer.getByRole('link', { name: /^Haal op: \d+ stukken/ });
  await link.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([buyer.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^dossier-IP-\d{3}\.zip$/);
  await buyer.getByRole('button', { name: 'Leg het einde vast' }).click();
  await buyer.getByLabel('Afgelopen op').fill('2025-10-15');
  await buyer.getByLabel('Hoe het afliep').fill('De rechter wees de eis af.');
  await buyer.getByRole('form', { name: 'Leg het einde vast' }).getByRole('button', { name: 'Leg het einde vast' }).click();
  await buyer.getByText(/^Afgelopen 15/).waitFor();
  await shut(buyer);

  await provider.reload();
  await provider.getByText('Het keurmerk volgt uit de wet').waitFor();
  expect(await provider.getByText('Rechtszaken').count()).toBe(0);
  await settled(provider);
  await shut(provider);
}
