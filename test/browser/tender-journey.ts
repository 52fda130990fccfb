// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { signNoInterest } from './care-journey.js';
import { signFirstVersion } from './signing-journey.js';
import { axeFindings, settled, shut, type Visitors } from './support.js';
import { tenderPapers } from './tender-papers.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');
const at = (name: string): string => `${name}@haaglanden.voorbeeld`;
const WINNER = 'aanbieder';

async function sound(page: Page, where: string): Promise<void> {
  await settled(page);
  expect({ where, axe: await axeFindings(page) }).toEqual({ where, axe: [] });
}

/** The demo clock goes a month on, by the button that everybody in procurement has. */
async function aMonthOn(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Laad / });
  await button.waitFor({ timeout: 60_000 });
  const month = (await button.innerText()).replace('Laad ', '');
  await button.click();
  await page.getByText(`geladen tot en met ${month}`).waitFor({ timeout: 120_000 });
  await page.reload();
  await settled(page);
}

async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

/** A provider sends its plan and its price, and has the receipt. */
async function bid(page: Page, price: string): Promise<void> {
  await page.getByRole('button', { name: 'Begin met inschrijven' }).click();
  await page.getByLabel('Kies bestanden voor uw inschrijving').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: 'Haal plan.pdf weg' }).waitFor();
  await page.getByLabel(/^Prijs voor perceel 1/).fill(price);
  await confirmed(page, 'Dien in');
  await page.getByRole('heading', { name: 'Ontvangstbewijs' }).waitFor();
}

/** Gives every criterion of every bid these points, and says that all is judged. */
async function scoreAll(page: Page, points: string, reason: string): Promise<void> {
  const forms = page.getByRole('form', { name: /, perceel 1: Plan van aanpak/ });
  await forms.first().waitFor();
  for (const form of await forms.all()) {
    await form.getByLabel('Punten (0 tot en met 100)').fill(points);
    await form.getByLabel('Reden').fill(reason);
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await form.getByText(`Bewaard: ${points} punten.`).waitFor();
  }
}

/** From a notice over a question, two sealed bids, two who open, two who assess apart and two who decide, to a signed contract after the standstill. */
export async function tenderToContract(visitors: Visitors): Promise<void> {
  const { page: buyer, send } = await visitors.as(at('inkoopadviseur'), '/haaglanden/inkoopprocedures');
  const { vandaag } = await visitors.ask<{ vandaag: string }>(buyer, '/sessie');
  const { id } = (await send('/aanbestedingen', tenderPapers(vandaag))) as { id: string };
  const [tender, award] = [`/haaglanden/inkoopprocedures/${id}`, `/haaglanden/inkoopprocedures/${id}/gunning`];

  // The notice: what is missing is told, and announcing it all the same has a reason.
  await buyer.goto(visitors.url + tender);
  await buyer.getByLabel('Reden bij aandachtspunten').fill('De stukken staan op TenderNed.');
  await confirmed(buyer, 'Kondig aan');
  await buyer.getByRole('button', { name: 'Kondig aan' }).waitFor({ state: 'detached' });
  await sound(buyer, 'tender');

  // A question, answered for everybody at once.
  const winner = await visitors.as(at(WINNER), `${tender}/vragen`);
  await winner.page.getByRole('button', { name: 'Stel een vraag' }).click();
  await winner.page.getByLabel('Over welk stuk, en waar').fill('Leidraad 2');
  await winner.page.getByLabel('Uw vraag').fill('Telt reistijd mee?');
  await winner.page.getByRole('button', { name: 'Verstuur de vraag' }).click();
  await winner.page.getByText('Wacht op antwoord').waitFor();
  await buyer.goto(`${visitors.url}${tender}/vragen`);
  await buyer.getByRole('button', { name: 'Beantwoord' }).click();
  await buyer.getByLabel('De vraag zoals iedereen haar leest').fill('Telt reistijd mee in het tarief?');
  await buyer.getByLabel('Het antwoord').fill('Ja, zij zit in het tarief.');
  await buyer.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  await buyer
    .getByRole('button', { name: /^Publiceer/ })
    .first()
    .click();
  await buyer.getByRole('button', { name: 'Publiceer de nota' }).last().click();
  await buyer.getByText('Ja, zij zit in het tarief.').first().waitFor();
  await sound(buyer, 'nota');

  // Two bids, sealed: the region sees that it is closed and nothing of them.
  const other = await visitors.as(at('aanbieder2'), `${tender}/vragen`);
  await other.page.getByText('Ja, zij zit in het tarief.').first().waitFor();
  for (const [{ page }, price] of [
    [winner, '100000,00'],
    [other, '125000,00'],
  ] as const) {
    await page.goto(`${visitors.url}${tender}/inschrijving`);
    await bid(page, price);
  }
  await sound(winner.page, 'bid that was handed in');
  await buyer.goto(visitors.url + award);
  await signNoInterest(buyer);
  await buyer.getByText('Er is nog niets te beoordelen').waitFor();
  await sound(buyer, 'award before the opening');
  await aMonthOn(buyer);

  const board = await visitors.as(at('bestuurder'), award);
  await signNoInterest(board.page);
  for (const [page, turn] of [
    [buyer, 'Open als eerste'],
    [board.page, 'Open als tweede'],
  ] as const) {
    await page.goto(`${visitors.url}${tender}/inschrijving`);
    await confirmed(page, turn);
    await page.getByRole('button', { name: turn }).waitFor({ state: 'detached' });
  }
  await board.page.getByRole('heading', { name: 'Geopende inschrijvingen' }).waitFor();
  await sound(board.page, 'opened bids');

  // Two assess, each apart.
  await buyer.goto(visitors.url + award);
  for (const name of ['Bram Jacobs', 'Lotte Prins']) await buyer.getByRole('checkbox', { name }).check();
  await sound(buyer, 'begin of the assessment');
  // The page asks once more what there is to assess, and is told that it began.
  visitors.mayProvoke(/409 .*\/gunning\/voorbereiding/);
  await buyer.getByRole('button', { name: 'Begin de beoordeling' }).click();
  await buyer.getByText('Beoordelaars beoordelen los van elkaar').waitFor();
  const assessors = [];
  for (const [name, points] of [
    ['beoordelaar', '80'],
    ['beoordelaar2', '60'],
  ] as const) {
    const { page } = await visitors.as(at(name), award);
    await signNoInterest(page);
    await scoreAll(page, points, `Past bij de vraag, vindt ${name}.`);
    await page.getByRole('button', { name: 'Ik heb alles beoordeeld' }).click();
    await page
      .getByText(name === 'beoordelaar' ? 'U bent klaar.' : 'Gezamenlijk oordeel')
      .first()
      .waitFor();
    assessors.push(page);
  }
  // One judgement, with what each gave beside it.
  const [together, second] = assessors as [Page, Page];
  await together.reload();
  await together.getByText('Bram Jacobs: 60 punten').first().waitFor();
  await scoreAll(together, '70', 'Samen: het plan past bij de vraag.');
  await sound(together, 'agreed scores');
  await shut(together);
  await shut(second);

  // One proposes, another decides, the letters leave.
  await buyer.reload();
  await buyer.getByLabel('Besluit waarop het mandaat rust').fill('mandaatbesluit 2025-3');
  await buyer.getByRole('button', { name: 'Gunning voorstellen' }).click();
  await buyer.getByText('U deed het voorstel.').waitFor();
  await board.page.goto(visitors.url + award);
  await sound(board.page, 'proposal');
  await board.page.getByRole('button', { name: 'Besluiten te gunnen' }).click();
  await board.page.getByRole('dialog').getByRole('button', { name: 'Besluit te gunnen' }).click();
  await board.page.getByText('Besloten, brieven nog niet weg').waitFor();
  await shut(board.page);
  await buyer.reload();
  await confirmed(buyer, 'Brieven versturen');
  await buyer.getByText(/^De wachttermijn loopt tot en met/).waitFor();
  expect(await buyer.getByRole('button', { name: 'Gunning definitief maken' }).count()).toBe(0);
  await sound(buyer, 'standstill');

  // Who lost reads why and until when it can object, and nothing of how others bid.
  await other.page.goto(`${visitors.url}${tender}/uitkomst`);
  await other.page.getByText('De regio gunt dit perceel niet aan u.').waitFor();
  await other.page.getByText(/een kort geding beginnen/).waitFor();
  expect(await other.page.getByText('100.000').count()).toBe(0);
  await sound(other.page, 'letter of a bidder');
  await shut(other.page);

  // The standstill passes, the contract is made and signed by both.
  await aMonthOn(buyer);
  await confirmed(buyer, 'Gunning definitief maken');
  const contract = buyer.getByRole('link', { name: /^SAS-/ });
  const number = await contract.innerText();
  await buyer.getByLabel('Verstuurd op').waitFor();
  await sound(buyer, 'award');
  await shut(buyer);
  await winner.page.goto(`${visitors.url}/haaglanden/contracten/${number}`);
  await winner.page
    .getByText(/inschrijfprijs € 100\.000,00/)
    .first()
    .waitFor();
  await signFirstVersion(visitors, winner.page, number);
}
