// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import { settled, shut, type Visitors } from './support.js';

const PROVIDERS = '/haaglanden/aanbieders';

/** From another account number over the call and the second person, a certificate that ends and a stop of admission, to a merger and a hand-over. */
export async function followAProvider(visitors: Visitors): Promise<void> {
  const manager = await visitors.open('contractmanager', PROVIDERS);
  // Two of the smallest, so that no figure of another journey moves.
  const [own, next] = await visitors.ask<readonly { sleutel: string; naam: string }[]>(manager, '/aanbieders?sorteer=besteed&perPagina=2');
  const provider = `${PROVIDERS}/${own!.sleutel}`;
  await manager.goto(visitors.url + provider);
  await manager.getByRole('link', { name: 'Levensloop', exact: true }).click();
  await manager.getByRole('button', { name: 'Voer een nieuw nummer in' }).click();
  visitors.provokes(/400 .*\/rekeningnummer/);
  await manager.getByLabel('Nieuw rekeningnummer (IBAN)').fill('NL00 ABNA 0417 1643 00');
  await manager.getByLabel('Hoe kwam het verzoek binnen?').fill('brief van de bestuurder');
  await manager.getByRole('button', { name: 'Sla op' }).click();
  await manager.getByText('Dit is geen geldig rekeningnummer (IBAN).').waitFor();
  await manager.getByLabel('Nieuw rekeningnummer (IBAN)').fill('NL91 ABNA 0417 1643 00');
  await manager.getByRole('button', { name: 'Sla op' }).click();
  await manager.getByText('Wacht op terugbellen').waitFor();
  await manager.getByRole('button', { name: 'Leg vast dat u terugbelde' }).click();
  await manager.getByLabel('Gebeld nummer').fill('070 123 45 67');
  await manager.getByLabel('Met wie sprak u?').fill('hoofd financiën');
  await manager.getByRole('button', { name: 'Sla op' }).click();
  await manager.getByText('Wacht op een tweede persoon').waitFor();
  expect(await manager.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);

  const second = await visitors.open('controller', '/haaglanden/vandaag');
  await second.getByRole('link', { name: 'Nieuw rekeningnummer' }).click();
  await second.getByRole('table').getByRole('link').first().click();
  await second.getByRole('button', { name: 'Keur goed' }).click();
  await second.getByRole('button', { name: 'Ja, keur het nummer goed' }).click();
  await second.getByText(/^Wij betalen nu op NL91.ABNA.0417.1643.00\.$/).waitFor();
  await shut(second);

  await manager.goto(`${visitors.url}${provider}/kwaliteit`);
  await manager.getByRole('button', { name: 'Voeg toe' }).click();
  await manager.getByLabel('Wat is het?').fill('HKZ jeugdzorg');
  await manager.getByLabel('Datum', { exact: true }).fill('2022-12-01');
  await manager.getByRole('button', { name: 'Sla op' }).click();
  await manager.getByText('Vul in tot en met welke dag het certificaat geldt.').waitFor();
  await manager.getByLabel('Geldt tot en met').fill('2025-01-31');
  await manager.getByRole('button', { name: 'Sla op' }).click();
  await manager.getByRole('row', { name: /HKZ jeugdzorg.*Verlopen/ }).waitFor();
  await manager.getByRole('button', { name: 'Leg een opnamestop vast' }).click();
  await manager.getByLabel('Reden').fill('alle groepen zijn vol');
  await manager.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await manager.getByRole('row', { name: /alle groepen zijn vol.*Geldt/ }).waitFor();
  await settled(manager);
  await manager.goto(`${visitors.url}/haaglanden/vandaag`);
  await manager.getByRole('link', { name: 'Certificaat verloopt' }).click();
  await manager.getByRole('button', { name: `Wijzig HKZ jeugdzorg, ${own!.naam}` }).click();
  await manager.getByLabel('Toelichting').fill('het nieuwe certificaat is opgevraagd');
  await manager.getByRole('button', { name: 'Sla op' }).click();
  await manager.getByText('De wijziging is vastgelegd.').waitFor();
  await shut(manager);

  const adviser = await visitors.open('inkoopadviseur', `${provider}/levensloop`);
  await adviser.getByRole('button', { name: 'Leg een wijziging vast' }).click();
  await adviser.getByLabel('Waar staat dit?').fill('akte van fusie');
  await adviser.getByLabel('Wie gaat verder?').fill(next!.naam);
  await adviser.locator('datalist option').first().waitFor({ state: 'attached' });
  await adviser.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await adviser.getByText(`Fusie: ${next!.naam} gaat verder.`).waitFor();
  await adviser.getByRole('region', { name: 'Voorganger en opvolger' }).getByRole('link', { name: next!.naam }).click();
  await adviser.getByRole('region', { name: 'Voorganger en opvolger' }).getByText('Komen op naam van de opvolger').waitFor();
  await shut(adviser);
}

/** From who has what, over what would go, to all of it on another name, on record. */
export async function handOver(visitors: Visitors): Promise<void> {
  const admin = await visitors.open('beheerder', '/haaglanden/portefeuilles');
  await admin
    .getByRole('button', { name: /^Draag over: / })
    .first()
    .click();
  await admin.getByRole('heading', { name: 'Dit gaat over' }).waitFor();
  await admin.getByLabel('Wie neemt over?').selectOption({ label: 'Sanne de Graaf (nog geen contractmanager)' });
  await admin.getByLabel('Geef de rol van contractmanager, met het mandaat van die rol').check();
  await admin.getByLabel('Reden').fill('verlof');
  await admin.getByRole('button', { name: 'Naar bevestigen' }).click();
  await admin.getByRole('button', { name: 'Ja, draag over' }).click();
  await admin.getByText(/aan Sanne de Graaf/).waitFor();
  await shut(admin);
}
