// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { decideByWeight } from './round-journey.js';
import { settled, shut, wrongAtAnyWidth, type Visitors } from './support.js';

const at = (name: string): string => `${name}@haaglanden.voorbeeld`;
const LIST = '/haaglanden/herzieningen';
/** Letters of some two hundred providers, drawn while everything else runs. */
const OFFERED_WITHIN = 150_000;

async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** The change gets another percentage after a contribution, through the form on the page. */
async function changeAfter(page: Page, contribution: number, percentage: string, explanation: string): Promise<void> {
  await page.getByRole('button', { name: 'Pas wijziging 1 aan' }).click();
  await page.getByLabel('Percentage').fill(percentage);
  await page.getByLabel('Toelichting').fill(explanation);
  const after = page.getByLabel('Na welke inbreng');
  await after.selectOption({ index: contribution });
  await page.getByLabel('Reden', { exact: true }).filter({ visible: true }).fill('Besproken aan de ontwikkeltafel');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('De wijziging is bewaard.').first().waitFor();
  await page.getByText(explanation).first().waitFor();
}

/** Opens the offer that waits in the inbox of a provider. */
async function openOffer(visitors: Visitors, email: string): Promise<Page> {
  const { page } = await visitors.as(email, '/haaglanden/aanbiedingen');
  await page.getByRole('link', { name: /Herziening van alle resultaatovereenkomsten/ }).click();
  await page.getByRole('heading', { level: 1, name: /Aanbod/ }).waitFor();
  await page.getByRole('heading', { name: 'Uw reactie' }).waitFor();
  return page;
}

/**
 * From a draft over all resultaatovereenkomsten to what providers answered: two contributions change the proposal, the board decides, a
 * second person releases, some two hundred providers are offered; one asks, is answered and signs, one objects, the others stay silent.
 */
export async function reviseContracts(visitors: Visitors): Promise<void> {
  const { page: buyer, send } = await visitors.as(at('inkoopadviseur'), LIST);
  const { vandaag } = await visitors.ask<{ vandaag: string }>(buyer, '/sessie');
  const keuze = { segmenten: [], soorten: ['resultaatovereenkomst'], aanbieders: [], contracten: [] };
  const { id, nummer } = (await send('/herzieningen', {
    titel: 'Herziening van alle resultaatovereenkomsten',
    waarom: 'De lonen stegen meer dan was voorzien.',
    ingangsdatum: '2025-12-01',
    keuze,
    reactiedagen: 20,
    herinneringen: [7],
  })) as { id: string; nummer: number };
  const rise = { soort: 'tarief', inhoud: { percentage: '3.40' }, grond: '2.163c', herzieningsclausule: 'indexering' };
  await send(`/herzieningen/${id}/wijzigingen`, { ...rise, toelichting: 'Tarieven stijgen met 3,40%.' });
  await buyer.goto(`${visitors.url}${LIST}/${nummer}`);
  await buyer.getByRole('button', { name: 'Leg voor aan de ontwikkeltafel' }).click();
  await buyer.getByText('Er is nog geen ontwikkeltafel of deeltafel gehouden.').waitFor();

  // Two contributions, one by a provider through its own login, change what is proposed.
  const tafel = { soort: 'ontwikkeltafel', titel: 'Tarieven', niveau: 'adviseren', doel: 'Is het percentage redelijk?', op: vandaag };
  await send(`/herzieningen/${id}/tafels`, tafel);
  const { page: provider, send: sendOwn } = await visitors.as(at('aanbieder'), '/haaglanden/overleg');
  await sendOwn(`/herzieningen/${id}/eigen-inbreng`, { tafel: 1, wijziging: 1, tekst: '3,40% is te weinig.' });
  await shut(provider);
  const council = { tafel: 1, wijziging: 1, tekst: 'Leg uit wat dit voor kinderen betekent.', soort: 'clientenraad', naam: 'Cliëntenraad' };
  await send(`/herzieningen/${id}/inbreng`, council);
  await buyer.reload();
  await settled(buyer);
  await changeAfter(buyer, 1, '3,60', 'Tarieven stijgen met 3,60%.');
  await changeAfter(buyer, 2, '3,60', 'Tarieven stijgen met 3,60%. Kinderen houden dezelfde hulp.');
  await buyer.getByText('2 eerdere teksten').waitFor();
  for (const no of [1, 2]) await send(`/herzieningen/${id}/inbreng/${no}/antwoord`, { antwoord: 'Aangepast.', uitkomst: 'overgenomen' });
  await send(`/herzieningen/${id}/tafels/1/sluiten`, { aanwezig: 'Twaalf aanbieders', verslag: 'Besproken en aangepast.' });
  await send(`/herzieningen/${id}/voorbeeld`);
  await buyer.reload();
  await buyer.getByRole('button', { name: 'Leg voor aan het bestuur' }).click();
  await buyer.getByText('Er is nog geen besluit waarop de ronde rust.').waitFor();
  await decideByWeight(visitors, buyer, send, { id, label: 'Herziening van alle resultaatovereenkomsten', on: vandaag });
  await buyer.goto(`${visitors.url}${LIST}/${nummer}`);
  await settled(buyer);
  expect(await buyer.getByText('Er is nog geen besluit waarop de ronde rust.').count()).toBe(0);
  expect(await wrongAtAnyWidth(buyer)).toEqual([]);

  // A second person releases; the work offers to everybody and tells how far it is.
  const { page: director } = await visitors.as(at('bestuurder'), `${LIST}/${nummer}`);
  await confirmed(director, 'Bied aan');
  await director.getByRole('progressbar', { name: 'De aanbiedingen gaan uit' }).waitFor();
  const stands = async (): Promise<{ staat: string }> => visitors.ask(director, `/herzieningen/${id}`);
  for (const end = Date.now() + OFFERED_WITHIN; (await stands()).staat !== 'reacties'; await director.waitForTimeout(250))
    if (Date.now() > end) throw new Error('the round was not offered in time');
  const { aantallen } = await visitors.ask<{ aantallen: readonly { staat: string; aanbieders: number }[] }>(director, `/herzieningen/${id}/stand`);
  expect(aantallen.find((a) => a.staat === 'aangeboden')!.aanbieders).toBeGreaterThan(150);
  await shut(director);

  const asking = await openOffer(visitors, at('aanbieder'));
  await asking.getByRole('button', { name: 'Stel een vraag' }).click();
  await asking.getByLabel('Uw vraag').fill('Geldt dit ook voor lopende trajecten?');
  await asking.getByRole('button', { name: 'Verstuur' }).click();
  await asking.getByText('Uw vraag is gesteld.').first().waitFor();
  await buyer.goto(asking.url());
  await buyer.getByRole('button', { name: 'Beantwoord de vraag' }).click();
  await buyer.getByLabel('Uw antwoord aan de aanbieder').fill('Ja, vanaf de ingangsdatum.');
  await buyer.getByRole('button', { name: 'Verstuur' }).click();
  await asking.reload();
  await asking.getByText('Ja, vanaf de ingangsdatum.').waitFor();
  expect(await wrongAtAnyWidth(asking)).toEqual([]);
  await asking.getByRole('button', { name: 'Accepteer en teken' }).click();
  await asking.getByLabel('Ik heb de brief gelezen.').check();
  await asking.getByLabel(/Ik mag .* binden/).check();
  await asking.getByLabel('Waarom u mag tekenen').fill('Bestuurder');
  await asking.getByRole('button', { name: 'Teken', exact: true }).click();
  await asking.getByText('vastgelegd als versie').first().waitFor({ timeout: 60_000 });
  await shut(asking);

  const objecting = await openOffer(visitors, at('aanbieder2'));
  await objecting.getByRole('button', { name: 'Maak bezwaar' }).click();
  await objecting.getByLabel('Waarom u bezwaar maakt').fill('Onze huur stijgt meer.');
  await objecting.getByRole('form', { name: 'Maak bezwaar' }).getByRole('button', { name: 'Maak bezwaar' }).click();
  await objecting.getByText('Uw bezwaar is vastgelegd.').first().waitFor();
  await shut(objecting);

  await buyer.goto(`${visitors.url}${LIST}/${nummer}`);
  await buyer.getByText(/Draagvlak nu/).waitFor();
  await shut(buyer);
}

/** Once the demo clock has passed the term and the day of effect: nothing of who stayed silent changed, and the round closes with a report. */
export async function closeTheRound(visitors: Visitors): Promise<void> {
  const { page } = await visitors.as(at('inkoopadviseur'), LIST);
  await page.getByRole('link', { name: 'Herziening van alle resultaatovereenkomsten' }).click();
  await page.getByRole('button', { name: 'Sluit af met een verslag' }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'Verslag' }).waitFor();
  await page.getByText(/1 van \d+ aanbieders/).waitFor();
  await page.getByText('Onze huur stijgt meer.').waitFor();
  await page.getByText('2 ontvangen, 2 overgenomen, 0 deels').waitFor();
  expect(await wrongAtAnyWidth(page)).toEqual([]);
  await shut(page);
}
