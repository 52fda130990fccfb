// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled, shut, wrongAtAnyWidth, type Visitors } from './support.js';

/** Invented: no source gives the inhabitants of all nine municipalities on one day. */
export const PEOPLE = {
  Delft: 104_000,
  'Den Haag': 560_000,
  'Leidschendam-Voorburg': 77_000,
  'Midden-Delfland': 19_500,
  'Pijnacker-Nootdorp': 57_000,
  Rijswijk: 58_000,
  Wassenaar: 27_000,
  Westland: 114_000,
  Zoetermeer: 127_000,
} as const;
export const SEATS = {
  'Bestuurslid 1': ['Den Haag'],
  'Bestuurslid 2': ['Delft', 'Midden-Delfland', 'Rijswijk', 'Westland'],
  'Bestuurslid 3': ['Leidschendam-Voorburg', 'Pijnacker-Nootdorp', 'Wassenaar', 'Zoetermeer'],
} as const;

async function propose(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Breng voorstel in stemming' }).first().click();
  await page.getByLabel('Voorstel', { exact: true }).fill('Segment 5 als open huis');
  await page.getByLabel('Soort').selectOption('procedure');
  await page.getByLabel('Naam van het onderwerp').fill('Segment 5');
  await page.getByLabel('Motivering').fill('Past bij meer dan honderd aanbieders.');
  await page.getByLabel('Bekrachtiging nodig van').selectOption('colleges');
  await page.getByRole('button', { name: 'Breng in stemming' }).click();
}

async function fillInPeople(page: Page): Promise<void> {
  for (const [name, people] of Object.entries(PEOPLE)) {
    await page.getByRole('button', { name: new RegExp(`Inwoners van ${name}$`) }).click();
    const form = page.getByRole('form', { name: `Inwoners van ${name}` });
    await form.getByLabel('Peildatum').fill('2024-01-01');
    await form.getByLabel('Inwoners').fill(String(people));
    await form.getByLabel('Bron').fill('proef');
    await form.getByRole('button', { name: 'Sla op' }).click();
    await form.waitFor({ state: 'detached' });
  }
}

async function fillSeats(page: Page): Promise<void> {
  for (const [seat, municipalities] of Object.entries(SEATS)) {
    await page.getByRole('button', { name: 'Zetel invullen of wisselen' }).click();
    await page.getByLabel('Zetel', { exact: true }).selectOption({ label: seat });
    for (const name of municipalities) await page.getByRole('checkbox', { name, exact: true }).check();
    await page.getByLabel('Bron', { exact: true }).fill('proef');
    await page.getByRole('button', { name: 'Sla op' }).click();
    await page.getByRole('button', { name: 'Zetel invullen of wisselen' }).waitFor();
  }
}

/** From a meeting to a decision by weight, that nothing can rest on before every college consented. */
export async function voteByWeight(visitors: Visitors): Promise<void> {
  const adviser = await visitors.open('inkoopadviseur', '/haaglanden/gremia/gr-bestuur');
  await adviser.getByRole('button', { name: 'Vergadering toevoegen' }).click();
  await adviser.getByLabel('Datum').fill('2025-09-18');
  await adviser.getByRole('button', { name: 'Bewaar vergadering' }).click();
  visitors.provokes(/400 .*\/api\/v1\/stemmingen/);
  await propose(adviser);
  await adviser.getByText('Namens welke gemeenten Bestuurslid 1 stemt is niet bekend.').first().waitFor();

  await adviser.goto(`${visitors.url}/haaglanden/gremia/gr-bestuur`);
  await fillSeats(adviser);
  await adviser.goto(`${visitors.url}/haaglanden/gemeenten`);
  await fillInPeople(adviser);
  await adviser.goto(`${visitors.url}/haaglanden/gremia/gr-bestuur`);
  await propose(adviser);
  await adviser.getByText('Er zijn te weinig zetels aanwezig.').waitFor();

  const say = async (seat: string, choice: string): Promise<void> => {
    const choices = adviser.getByRole('group', { name: `Stem van ${seat}` });
    await choices.getByRole('button', { name: choice }).click();
    await choices.getByRole('button', { name: choice, pressed: true }).waitFor();
    await adviser.getByText(`${seat}: ${choice.toLowerCase()}.`).waitFor();
  };
  await say('Bestuurslid 1', 'Tegen');
  await say('Bestuurslid 2', 'Voor');
  await adviser.getByText('Zoals het nu staat: verworpen.').waitFor();
  await say('Bestuurslid 3', 'Voor');
  await adviser.getByText('Zoals het nu staat: aangenomen.').waitFor();
  await adviser.getByText('51,0% van het gewicht').waitFor();
  expect(await wrongAtAnyWidth(adviser)).toEqual([]);
  await adviser.getByRole('button', { name: 'Sluit stemming en leg besluit vast' }).click();
  await adviser.getByRole('dialog').getByRole('button', { name: 'Sluit stemming en leg besluit vast' }).click();
  await adviser.getByText('De stemming is gesloten en het besluit is vastgelegd.').waitFor();
  const decision = adviser.getByRole('link', { name: /^BB-/ });
  await decision.waitFor();
  expect(await adviser.getByRole('group', { name: /^Stem van/ }).count()).toBe(0);

  await decision.click();
  await adviser.getByText('Nog niet iedereen heeft dit besluit bekrachtigd: 0 van 9.').waitFor();
  await adviser.getByRole('button', { name: /wat College van Delft zei$/ }).click();
  const form = adviser.getByRole('form', { name: 'College van Delft over dit besluit' });
  await form.getByLabel('Op', { exact: true }).fill('2025-10-01');
  await form.getByRole('button', { name: 'Sla op' }).click();
  await adviser.getByText('Nog niet iedereen heeft dit besluit bekrachtigd: 1 van 9.').waitFor();
  await settled(adviser);
  expect(await wrongAtAnyWidth(adviser)).toEqual([]);
  await shut(adviser);
}
