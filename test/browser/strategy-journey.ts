// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import { settled, shut, type Visitors } from './support.js';

/** From what the strategy leaves open to a planning that is reckoned backward, shows what is late, and stands in one's own calendar. */
export async function planTheStart(visitors: Visitors): Promise<void> {
  const adviser = await visitors.open('inkoopadviseur', '/haaglanden/segmenten/5');
  await adviser.getByRole('button', { name: 'Vul in: Sterke lokale teams', exact: true }).click();
  await adviser.getByLabel('Verwacht effect per jaar').fill('veel');
  await adviser.getByRole('button', { name: 'Sla op' }).click();
  await adviser.getByText('Vul een bedrag in, zoals 250000.').waitFor();
  await adviser.getByLabel('Verwacht effect per jaar').fill('250000');
  await adviser.getByRole('button', { name: 'Sla op' }).click();
  await adviser.getByText(/^Verwacht effect: €\s250\.000 per jaar$/).waitFor();
  await settled(adviser);

  await adviser.getByRole('link', { name: 'Hele planning' }).click();
  await adviser.getByRole('button', { name: 'Wijzig Contracten klaar' }).first().click();
  const form = adviser.getByRole('form', { name: 'Mijlpaal: Contracten klaar' });
  await form.getByLabel('Dagen voor de volgende mijlpaal').fill('183');
  await form.getByRole('button', { name: 'Sla op' }).click();
  await form.getByText('Vul een reden in van ten minste drie tekens.').waitFor();
  await form.getByLabel('Reden').fill('een half jaar om te beginnen');
  await form.getByRole('button', { name: 'Sla op' }).click();
  const track = adviser.getByRole('table', { name: 'Aanbesteding of open huis' });
  await track.getByRole('row', { name: /Contracten klaar.*1 jul 2026.*teruggerekend/ }).waitFor();

  await adviser.getByRole('button', { name: 'Wijzig Stukken gepubliceerd' }).click();
  const moving = adviser.getByRole('form', { name: 'Mijlpaal: Stukken gepubliceerd' });
  visitors.provokes(/409 .*\/planning\/mijlpalen\//);
  await moving.getByLabel('Op deze dag').fill('2026-09-01');
  await moving.getByLabel('Reden').fill('het bestuur koos deze dag');
  await moving.getByRole('button', { name: 'Sla op' }).click();
  await moving.getByText('Stukken gepubliceerd (01-09-2026) zou dan na Contracten klaar (01-07-2026) komen.').waitFor();
  await moving.getByLabel('Op deze dag').fill('2025-09-01');
  await moving.getByRole('button', { name: 'Sla op' }).click();
  await adviser.getByText('1 mijlpaal is te laat').waitFor();

  await adviser.getByRole('main').getByRole('link', { name: 'Agenda', exact: true }).click();
  await adviser.getByRole('button', { name: 'Maak een agenda-adres' }).click();
  const address = await adviser.locator('.rw-address').innerText();
  const calendar = await fetch(address);
  expect([calendar.status, calendar.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(await calendar.text()).toContain('SUMMARY:Stukken gepubliceerd\r\n');
  await shut(adviser);

  const director = await visitors.open('bestuurder', '/haaglanden/vandaag');
  await director.getByRole('link', { name: 'Stukken gepubliceerd' }).click();
  await director.getByText('het bestuur koos deze dag').waitFor();
  expect(await director.getByRole('button', { name: /^Wijzig / }).count()).toBe(0);
  await shut(director);
}
