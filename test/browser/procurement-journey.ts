// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import { signNoInterest } from './care-journey.js';
import { signFirstVersion } from './signing-journey.js';
import { settled, shut, type Visitors } from './support.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF\n');

/** From what anybody can read without a login to a provider that is admitted, with its letter, and to its contract that both signed. */
export async function letAProviderIn(visitors: Visitors): Promise<void> {
  const plain = await visitors.browser.newContext({ javaScriptEnabled: false });
  const open = await plain.newPage();
  await open.goto(`${visitors.url}/openbaar/haaglanden/inkoopprocedures`);
  await open.getByRole('link', { name: /^Toelating ambulante/ }).click();
  await open.getByRole('heading', { name: 'Eisen' }).waitFor();
  expect(await open.getByRole('row', { name: /45A04.*uur.*76,80/ }).count()).toBe(1);
  await plain.close();

  const provider = await visitors.open('aanbieder', '/haaglanden/inkoopprocedures');
  await provider.getByRole('link', { name: /^Toelating ambulante/ }).click();
  await provider.getByRole('button', { name: 'Meld u aan' }).click();
  await provider.getByRole('button', { name: 'Dien de aanmelding in' }).click();
  await provider.getByRole('heading', { name: /^Er zijn \d+ fouten$/ }).waitFor();
  await provider.getByLabel('E-mailadres').fill('info@aanbieder.voorbeeld');
  for (const no of await provider.getByRole('radio', { name: 'Nee' }).all()) await no.check();
  const files = provider.locator('input[type=file]');
  visitors.provokes(/400 .*\/bewijzen\/1/);
  await files.first().setInputFiles({ name: 'kvk.docm', mimeType: 'application/octet-stream', buffer: Buffer.from('PK macro') });
  await provider.getByText('Stuur een pdf, png of jpg.').waitFor();
  for (const [n, name] of ['kvk.pdf', 'keurmerk.pdf'].entries()) {
    await files.nth(n).setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });
    await provider.getByText(`${name} (1`).waitFor();
  }
  await provider.getByLabel('Bewijs bij eis 2 geldt').fill('2026-03-31');
  await provider.getByLabel('Antwoord bij eis 3').fill('Regiebehandelaars doen de intake.');
  await provider.getByLabel('Antwoord bij eis 4').fill('Met een gekoppeld systeem.');
  await provider.getByLabel(/45A04/).check();
  await provider.getByRole('button', { name: 'Dien de aanmelding in' }).click();
  await provider.getByRole('dialog').getByRole('button', { name: 'Dien de aanmelding in' }).click();
  await provider.getByRole('heading', { name: 'Ontvangstbewijs' }).waitFor();
  const address = new URL(provider.url()).pathname;

  const assessor = await visitors.open('beoordelaar', '/haaglanden/aanmeldingen');
  await signNoInterest(assessor);
  await assessor.getByRole('button', { name: 'Neem de volgende aanmelding' }).click();
  for (const no of [1, 2, 3, 4]) {
    await assessor.getByRole('button', { name: `Voldoet aan eis ${no}` }).click();
    await assessor
      .locator('li')
      .filter({ hasText: `${no}. ` })
      .getByText(visitors.nameOf('beoordelaar'))
      .first()
      .waitFor();
  }
  await assessor.getByRole('button', { name: 'Rond de beoordeling af' }).click();
  await assessor.getByText('U heeft geen aanmelding in behandeling').waitFor();
  await shut(assessor);

  const buyer = await visitors.open('inkoopadviseur', '/haaglanden/aanmeldingen');
  await signNoInterest(buyer);
  await buyer.goto(`${visitors.url}${address}`);
  await buyer.getByRole('button', { name: 'Laat toe' }).waitFor();
  expect(await buyer.getByRole('button', { name: 'Wijs af' }).count()).toBe(0);
  await buyer.getByRole('button', { name: 'Laat toe' }).click();
  await buyer.getByRole('dialog').getByRole('button', { name: 'Laat toe' }).click();
  await buyer.getByText('Besluit: toegelaten').waitFor();
  await shut(buyer);

  await provider.reload();
  await provider.getByText('U bent daarom toegelaten.').waitFor();
  const contract = provider.getByRole('link', { name: /^OH-/ });
  const number = await contract.innerText();
  await contract.click();
  await provider.getByRole('heading', { level: 1, name: /^OH-/ }).waitFor();
  await settled(provider);
  await signFirstVersion(visitors, provider, number);
}
