// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { settled, shut, type Visitors } from './support.js';

const PROVIDER = 'input[list]';

async function ask(page: Page, provider: string): Promise<void> {
  await page.getByLabel('Kenmerk van de jeugdige').fill('J-555');
  await page.locator(PROVIDER).fill(provider);
  await page.locator('datalist option').first().waitFor({ state: 'attached' });
  await page.getByRole('combobox', { name: 'Product' }).selectOption({ index: 1 });
  await page.getByLabel('Eerste dag').fill('2025-10-01');
  await page.getByLabel('Laatste dag').fill('2026-06-30');
  await page.getByLabel('Aantal over de hele periode').fill('36');
  await page.getByLabel('Tarief dat de aanbieder vraagt').fill('312,50');
  await page.getByLabel('Waarom is maatwerk nodig').fill('Sanne is 14, geboren op 3-4-2011, en heeft een plek nodig die in de regio niet vrij is.');
}

async function sign(page: Page, party: 'aanbieder' | 'regio', name: string): Promise<void> {
  await page.getByRole('button', { name: `Leg de handtekening van de ${party} vast` }).click();
  await page.getByLabel('Wie tekende').fill(name);
  await page.getByLabel('Functie of mandaat').fill('directeur');
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await page.getByText(`${name} (directeur) tekende op`, { exact: false }).first().waitFor();
}

/** A municipality asks without a name, the region checks, another approves, both sign, and the contract ends with the help. */
export async function arrangeMaatwerk(visitors: Visitors): Promise<void> {
  const asker = await visitors.open('gemeente', '/haaglanden/maatwerk');
  const [provider] = await visitors.ask<readonly { naam: string }[]>(asker, '/aanbieders?perPagina=1');
  await asker.getByRole('link', { name: 'Vraag maatwerk aan' }).first().click();
  await ask(asker, provider!.naam);
  visitors.provokes(/400 .*\/maatwerk$/);
  await asker.getByRole('button', { name: 'Vraag aan' }).click();
  await asker.getByText('Hier lijkt een naam te staan (Sanne)').first().waitFor();
  await asker.getByText('Hier staat een datum (3-4-2011)').first().waitFor();
  await asker.getByLabel('Waarom is maatwerk nodig').fill('De jeugdige is 14 en heeft een plek nodig die in de regio niet vrij is.');
  await asker.getByRole('button', { name: 'Vraag aan' }).click();
  await asker.getByRole('heading', { name: /^MA-\d{4}: / }).waitFor();
  const { pathname } = new URL(asker.url());
  await settled(asker);

  const checker = await visitors.open('contractmanager', '/haaglanden/vandaag');
  await checker.getByRole('link', { name: 'Maatwerk wacht op de toets' }).click();
  await checker.getByRole('link', { name: /J-555/ }).click();
  await checker.getByRole('button', { name: 'Toets aanbieder en tarief' }).click();
  const form = checker.getByRole('form', { name: 'Toets aanbieder en tarief' });
  visitors.provokes(/400 .*\/toets/);
  await form.getByRole('button', { name: 'Leg de toets vast' }).click();
  await form.getByText('Leg uit waar', { exact: false }).first().waitFor();
  await form.getByLabel('Waarom dit tarief').fill('Twee begeleiders in plaats van een.');
  await form.getByLabel('Toelichting').fill('Gebeld met de aanbieder: er is plek vanaf de eerste dag.');
  await form.getByRole('button', { name: 'Leg de toets vast' }).click();
  await checker.getByText('U vroeg dit aan of toetste het.').waitFor();

  const approver = await visitors.open('controller', pathname);
  await approver.getByRole('button', { name: 'Keur goed' }).click();
  await approver.getByRole('button', { name: /^Keur € 11\.250,00 goed$/ }).click();
  await approver.getByText('Nog niet getekend').first().waitFor();
  await shut(approver);

  await checker.reload();
  await sign(checker, 'aanbieder', 'T. Eken');
  await shut(checker);
  const signer = await visitors.open('inkoopadviseur', pathname);
  await sign(signer, 'regio', 'R. Egio');
  await signer.getByRole('link', { name: /^MW-2025-\d{4}$/ }).click();
  await signer
    .getByRole('heading', { name: /MW-2025-\d{4}/ })
    .first()
    .waitFor();
  await shut(signer);

  await asker.reload();
  await asker.getByRole('button', { name: 'Meld het einde van de hulp' }).click();
  const end = asker.getByRole('form', { name: 'Einde van de hulp' });
  await end.getByLabel('Laatste dag van de hulp').fill('2025-12-19');
  await end.getByLabel('Waarom eindigt de hulp').fill('De jeugdige woont weer thuis.');
  await end.getByRole('button', { name: 'Beëindig hulp en contract' }).click();
  await asker.getByText('De jeugdige woont weer thuis.').first().waitFor();
  await settled(asker);
  await shut(asker);
}
