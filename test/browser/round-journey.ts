// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { expect } from '@jest/globals';
import { shut, whole, wrongAtAnyWidth, type Send, type Visitors } from './support.js';
import { PEOPLE, SEATS } from './vote-journey.js';

const LIST = '/haaglanden/herzieningen';

interface Seats {
  readonly zetels: readonly { readonly zetel: string; readonly naam: string; readonly gemeenten: readonly unknown[] }[];
}

/** Whom each seat stands for and how many people that are, where nobody recorded it before. */
async function seatTheBoard(visitors: Visitors, page: Page, send: Send): Promise<Seats> {
  const board = await visitors.ask<Seats>(page, '/gremia/gr-bestuur');
  if (board.zetels.every((seat) => seat.gemeenten.length > 0)) return board;
  const municipalities = await visitors.ask<readonly { code: string; naam: string }[]>(page, '/gemeenten');
  const codeOf = (name: string): string => municipalities.find((m) => m.naam === name)!.code;
  for (const [name, aantal] of Object.entries(PEOPLE))
    await send(`/gemeenten/${codeOf(name)}/inwoners`, { peildatum: '2024-01-01', aantal, bron: 'proef' }, 'PUT');
  for (const { zetel, naam } of board.zetels)
    await send('/gremia/gr-bestuur/zetels', { zetel, gemeenten: SEATS[naam as keyof typeof SEATS].map(codeOf), van: '2025-01-01', bron: 'proef' });
  return board;
}

/** The board votes on a revision, weighted by inhabitants: one of three seats is against, and what the others weigh decides. */
export async function decideByWeight(visitors: Visitors, page: Page, send: Send, round: { id: string; label: string; on: string }): Promise<void> {
  const { zetels } = await seatTheBoard(visitors, page, send);
  const meeting = (await send('/vergaderingen', { gremium: 'gr-bestuur', datum: round.on })) as { id: string };
  const vote = (await send('/stemmingen', {
    vergadering: meeting.id,
    titel: 'Herziening vaststellen',
    onderwerp: { soort: 'herziening', id: round.id, label: round.label },
    motivering: 'Besproken.',
    wijze: 'gewogen',
  })) as { id: string };
  for (const { zetel, naam } of zetels)
    await send(`/stemmingen/${vote.id}/zetels/${zetel}`, { keuze: naam === 'Bestuurslid 1' ? 'tegen' : 'voor' }, 'PUT');
  await page.goto(`${visitors.url}/haaglanden/stemmingen/${vote.id}`);
  await page.getByText('Zoals het nu staat: aangenomen.').waitFor();
  await page.getByRole('button', { name: 'Sluit stemming en leg besluit vast' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit stemming en leg besluit vast' }).click();
  await page.getByText('De stemming is gesloten en het besluit is vastgelegd.').waitFor();
}

/** The revision of the sample runs when one starts: its counts lead to the providers behind them, and on a phone one can answer from anywhere. */
export async function watchARevision(visitors: Visitors): Promise<void> {
  const page = await visitors.open('inkoopadviseur', `${LIST}/1`);
  const counts = page.getByRole('list', { name: 'Stand van de reacties' });
  expect(whole(await counts.getByRole('button', { name: /Geaccepteerd/ }).innerText())).toBeGreaterThan(5);
  const opposed = counts.getByRole('button', { name: /Bezwaar/ });
  const n = whole(await opposed.innerText());
  await opposed.click();
  await page.getByText(`1 tot en met ${n} van ${n}`).waitFor();
  const day = await page.context().request.get(visitors.url + (await page.getByRole('link', { name: /^Zet in agenda/ }).getAttribute('href'))!);
  expect(await day.text()).toMatch(/BEGIN:VEVENT[^]*DTSTART;VALUE=DATE:20251109[^]*Ontwikkelovereenkomsten/);
  await shut(page);

  const phone = await visitors.open('aanbieder', '/haaglanden/aanbiedingen', 390);
  await phone.getByRole('link', { name: /Ontwikkelovereenkomsten/ }).click();
  const accept = phone.getByRole('button', { name: 'Accepteer en teken' });
  const { y, height } = (await accept.boundingBox())!;
  expect(y + height).toBeLessThan(900);
  await phone.getByRole('button', { name: /^Toon alle \d+ tarieven$/ }).click();
  await accept.click();
  await phone.getByLabel('Ik heb de brief gelezen.').waitFor();
  await shut(phone);
}

/** A revision of one contract leaves all others of its kind outside: how one of them is wound down is written on its row. */
export async function windDown(visitors: Visitors): Promise<void> {
  const { page, send } = await visitors.as('inkoopadviseur@haaglanden.voorbeeld', LIST);
  const [contract] = await visitors.ask<readonly { nummer: string }[]>(page, '/contracten?soort=resultaatovereenkomst&perPagina=1');
  const { id, nummer } = (await send('/herzieningen', {
    titel: 'Herziening met een gekozen groep',
    waarom: 'De regio kiest minder aanbieders.',
    ingangsdatum: '2025-12-01',
    keuze: { segmenten: [], soorten: [], aanbieders: [], contracten: [contract!.nummer] },
    reactiedagen: 20,
    herinneringen: [7],
  })) as { id: string; nummer: number };
  await page.goto(`${visitors.url}${LIST}/${nummer}?deel=uitstroom`);
  const row = page
    .getByRole('table', { name: /^Uitstroom/ })
    .getByRole('row')
    .nth(1);
  await row.getByText('nog niets vastgelegd').waitFor();
  await row.getByRole('button', { name: 'Leg vast' }).click();
  const form = page.getByRole('form', { name: /^Uitstroom van/ });
  visitors.provokes(/400 .*\/uitstroom\//);
  await form.getByRole('button', { name: 'Sla op', exact: true }).click();
  await form.getByLabel('Waarom deze aanbieder niet meedoet').and(page.locator('[aria-invalid="true"]')).waitFor();
  await form.getByLabel('Waarom deze aanbieder niet meedoet').fill('Bood deze hulp niet meer aan.');
  await form.getByLabel('Afbouwen tot en met').fill('2026-03-31');
  await form.getByLabel('Overdracht van jeugdigen').selectOption('loopt');
  await form.getByRole('button', { name: 'Sla op', exact: true }).click();
  await row.getByText('Overdracht loopt').waitFor();
  await row.getByText('afbouwen tot en met 31 mrt 2026').waitFor();
  expect(await wrongAtAnyWidth(page)).toEqual([]);
  const { versie } = await visitors.ask<{ versie: number }>(page, `/herzieningen/${id}`);
  await send(`/herzieningen/${id}/stappen`, { versie, stap: 'stoppen', reden: 'Klaar met kijken.', besluit: null });
  await shut(page);
}
