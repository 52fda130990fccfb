// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled, shut, type Visitors } from './support.js';

/** What a contract manager may let through alone, and what a controller may; as the sample's policy says. */
const ALONE = 2_500;
const SECOND = 10_000;
const LIFTABLE = ['0611', '9307', '9308', '9321', '9322', '9339', '9340', '9341', '9346', '9369', '9384', '9387', '9388'];
const REASON = 'De gemeente heeft deze zorg toegezegd; de toewijzing volgt.';

interface Line {
  readonly regel: number;
  readonly bedrag: string;
  readonly soort: string;
  readonly besluit: unknown;
  readonly bevindingen: readonly { readonly code: string }[];
}

/** A refused line whose answer is still to be made, above what one person may let through and below what the second may. */
async function lineForTwo(visitors: Visitors, page: Page): Promise<{ readonly message: string; readonly line: number }> {
  const open = await visitors.ask<readonly { id: string }[]>(page, '/berichten?soort=JW323&antwoord=open&staat=deels-goedgekeurd&perPagina=100');
  for (const { id } of open) {
    const lines = await visitors.ask<readonly Line[]>(page, `/berichten/${id}/regels?staat=afgekeurd`);
    const found = lines.find(
      (line) =>
        line.soort === 'debet' &&
        line.besluit === null &&
        Number(line.bedrag) > ALONE &&
        Number(line.bedrag) <= SECOND &&
        line.bevindingen.every((finding) => LIFTABLE.includes(finding.code)),
    );
    if (found) return { message: id, line: found.regel };
  }
  throw new Error('the sample holds no refused line for two people to decide on');
}

/** From a refused line to its reason, the decision of two people, and the accepted line. */
export async function letALineThrough(visitors: Visitors): Promise<void> {
  const asker = await visitors.open('contractmanager', '/haaglanden/vandaag');
  const { message, line } = await lineForTwo(visitors, asker);
  await asker.goto(`${visitors.url}/haaglanden/declaraties/${message}/regels/${line}`);
  await asker.getByRole('button', { name: 'Laat deze regel toe…' }).click();
  await asker.getByText('Een tweede persoon moet het besluit goedkeuren.').waitFor();
  await asker.getByRole('button', { name: 'Vraag goedkeuring' }).click();
  await asker.getByText('Leg in minstens 20 tekens uit waarom.').waitFor();
  await asker.getByLabel('Waarom laat u dit toe?').fill(REASON);
  await asker.getByRole('button', { name: 'Vraag goedkeuring' }).click();
  await asker.getByText(/wacht op een tweede persoon/).waitFor();
  const decision = asker.getByRole('link', { name: /^Besluit \d+$/ }).first();
  const name = await decision.innerText();
  await decision.click();
  await asker.getByText('U hebt dit zelf voorgesteld.').waitFor();
  expect(await asker.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);
  await shut(asker);

  const second = await visitors.open('controller', '/haaglanden/besluiten?staat=wacht-op-tweede');
  await second.getByRole('link', { name, exact: true }).click();
  await second.getByRole('heading', { level: 1, name }).waitFor();
  await second.getByText(REASON).waitFor();
  await second.getByRole('button', { name: 'Keur goed' }).click();
  await second
    .getByRole('dialog')
    .getByRole('button', { name: /^Laat € .* toe$/ })
    .click();
  await second.locator('.rw-head').getByText('Gebruikt', { exact: true }).waitFor();
  await second
    .locator('.rw-head__lead')
    .getByRole('link', { name: new RegExp(`regel ${line}$`) })
    .click();
  await second.getByText(`Deze regel is toegelaten bij ${name.toLowerCase()}.`).waitFor();
  await settled(second);
  const told = await visitors.ask<{ goedgekeurd: boolean }>(second, `/berichten/${message}/regels/${line}`);
  expect(told.goedgekeurd).toBe(true);
  await shut(second);
}
