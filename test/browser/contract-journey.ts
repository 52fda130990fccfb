// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled, shut, type Visitors } from './support.js';

const FROM = '2025-10-01';

/** What every change asks: its day, a sentence, and the clause it follows from. */
async function fillGround(page: Page, summary: string): Promise<void> {
  await page.getByLabel('Geldt vanaf').fill(FROM);
  await page.getByLabel('Wat verandert er, in één zin').fill(summary);
  await page.getByLabel('Wat de wijziging kost over de looptijd (€)').fill('25.000');
  await page.getByLabel('Clausule of optie').selectOption({ label: 'Indexering van tarieven' });
  await page.getByLabel('Waarom deze grond', { exact: true }).fill('Volgt uit de clausule.');
}

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leg de nieuwe versie vast' }).click();
}

/** One changes a contract on its ground while another looks; the other is told, sees the difference, and what was agreed drives calendar and occupancy. */
export async function changeContract(visitors: Visitors): Promise<void> {
  const provider = await visitors.open('aanbieder', '/haaglanden/contracten');
  const [contract] = await visitors.ask<readonly { nummer: string }[]>(
    provider,
    '/contracten?staat=geldt-nu&soort=resultaatovereenkomst&perPagina=1',
  );
  const path = `/haaglanden/contracten/${contract!.nummer}`;

  const late = await visitors.open('inkoopadviseur', `${path}/wijzigen`);
  const manager = await visitors.open('contractmanager', `${path}/wijzigen`);
  visitors.provokes(/400 .*\/versies/);
  visitors.provokes(/412 .*\/versies/);
  await fillGround(manager, 'Groep Zuid en vaste gesprekken');
  await manager.getByRole('button', { name: 'Toets de gronden' }).click();
  const tested = manager.getByRole('table', { name: 'Uitkomst van de toets' });
  await tested.getByRole('row', { name: /2\.163c.*Kan$/s }).waitFor();
  await manager.getByLabel('Een gesprek elke zoveel maanden').fill('2');
  await manager.getByLabel('KPI uit de bibliotheek').selectOption({ label: 'Duur van het verblijf (segment 1, doel 1)' });
  await manager.getByLabel('Als de norm niet wordt gehaald').fill('gesprek');
  await manager.getByLabel('Capaciteit: naam van de plek of groep').fill('Groep Zuid');
  await manager.getByLabel('Aantal', { exact: true }).fill('8');
  await record(manager);
  await manager.getByText('Een KPI heeft een norm: vul in vanaf welke waarde het goed is.').waitFor();
  await manager.getByLabel('Norm (maanden)').fill('12');
  await record(manager);
  await manager.getByRole('heading', { level: 1, name: /^Verschil/ }).waitFor();
  await settled(manager);
  const difference = manager.getByRole('table');
  for (const part of [/KPI.*Duur van het verblijf.*12 maanden/s, /Capaciteit.*Groep Zuid.*8 plaatsen/s, /Gesprekken.*elke 2 maanden/s])
    await difference.getByRole('row', { name: part }).waitFor();

  await fillGround(late, 'Te laat');
  await late.getByLabel('Grond die u gebruikt').selectOption('2.163c');
  await late.getByLabel('Een gesprek elke zoveel maanden').fill('3');
  await record(late);
  await late.getByText(`${visitors.nameOf('contractmanager')} heeft dit contract intussen gewijzigd.`, { exact: false }).waitFor();
  await late.getByRole('link', { name: 'Bekijk het verschil' }).click();
  await late.getByRole('row', { name: /Groep Zuid/ }).waitFor();
  await shut(late);

  await provider.goto(visitors.url + path);
  await settled(provider);
  expect(await provider.getByRole('link', { name: 'Wijzig met een nieuwe versie' }).count()).toBe(0);
  await provider.getByRole('button', { name: 'Meld de bezetting' }).click();
  const report = provider.getByRole('form', { name: 'Bezetting melden' });
  await report.getByLabel('Geteld op').fill('2025-10-10');
  await report.getByLabel('Bezet').fill('7');
  await report.getByRole('button', { name: 'Meld de bezetting' }).click();
  await provider
    .getByRole('table', { name: 'Bezetting' })
    .getByRole('row', { name: /Groep Zuid.*7 van 8 plaatsen.*87,5%/s })
    .waitFor();
  await shut(provider);

  await manager.goto(`${visitors.url}${path}/wijzigen`);
  await settled(manager);
  await fillGround(manager, 'Zonder norm, door wat niemand voorzag');
  await manager.getByLabel('Vervalt Duur van het verblijf').check();
  await manager.getByLabel('De omstandigheid was niet te voorzien').check();
  await manager.getByLabel('Grond die u gebruikt').selectOption('2.163e');
  await manager.getByLabel('Waarom deze grond toch kan').fill('De waarde bij de start is niet bewaard.');
  await record(manager);
  await manager.getByRole('row', { name: /Duur van het verblijf.*vervalt/s }).waitFor();
  await manager.goto(visitors.url + path);
  await settled(manager);
  await manager.getByRole('button', { name: /^Leg vast dat formulier 38 is verstuurd/ }).click();
  const notice = manager.getByRole('form', { name: /^Formulier 38/ });
  await notice.getByLabel('Verstuurd op').fill('2025-10-14');
  await notice.getByLabel('Kenmerk').fill('TN-2025-118');
  await notice.getByRole('button', { name: 'Leg vast' }).click();
  await manager.getByText(/verstuurd op 14.oktober.2025, TN-2025-118/).waitFor();

  await manager.goto(`${visitors.url}/haaglanden/contractkalender?soort=gesprek&zoek=${contract!.nummer}`);
  await settled(manager);
  await manager.getByRole('row', { name: /31 okt 2025.*Gesprek nodig volgens het contract/s }).waitFor();
  await shut(manager);
}
