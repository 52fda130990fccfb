// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import { settled, shut, type Visitors } from './support.js';

/** A talk from the plan to a report that both sides confirm, with an agreement that stays in sight; the provider may say that the report is wrong. */
export async function talkWithProvider(visitors: Visitors): Promise<void> {
  const provider = await visitors.open('aanbieder', '/haaglanden/gesprekken');
  const [own] = await visitors.ask<readonly { sleutel: string }[]>(provider, '/aanbieders?perPagina=1');
  const manager = await visitors.open('contractmanager', `/haaglanden/gesprekken/nieuw?aanbieder=${own!.sleutel}`);
  await manager.getByRole('button', { name: 'Plan gesprek' }).click();
  await manager.getByText('Kies een dag.').waitFor();
  await manager.getByLabel('Dag', { exact: true }).fill('2025-10-14');
  await manager.getByRole('button', { name: 'Plan gesprek' }).click();
  await manager.getByRole('heading', { level: 1, name: /gesprek met/ }).waitFor();
  await settled(manager);
  const { pathname } = new URL(manager.url());

  await manager.getByLabel('Aanwezig').fill('Femke Bakker, Joris Hofman');
  await manager.getByRole('textbox', { name: 'Verslag' }).fill('Besproken: de wachtlijst.');
  await manager.getByRole('button', { name: 'Bewaar verslag' }).click();
  await manager.getByText('Het verslag is bewaard.', { exact: false }).waitFor();
  await manager.getByRole('button', { name: 'Leg een afspraak vast' }).click();
  const agreement = manager.getByRole('dialog');
  await agreement.getByLabel('Wat is afgesproken').fill('Overzicht van de wachtlijst per kwartaal');
  await agreement.getByLabel('Uiterlijk').fill('2025-11-30');
  await agreement.getByRole('button', { name: 'Leg vast' }).click();
  await manager.getByRole('row', { name: /Overzicht van de wachtlijst/ }).waitFor();
  const submit = async (): Promise<void> => {
    await manager.getByRole('button', { name: 'Bevestig en leg voor' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: 'Bevestig en leg voor' }).click();
    await manager.getByText('De aanbieder heeft nog niet gereageerd.', { exact: false }).waitFor();
  };
  await submit();

  const open = async (): Promise<void> => {
    await provider.goto(visitors.url + pathname);
    await settled(provider);
  };
  await open();
  await provider.getByRole('button', { name: 'Niet akkoord' }).click();
  await provider.getByLabel('Wat klopt er niet?').fill('Het gaat ook over de crisisplekken.');
  await provider.getByRole('button', { name: 'Niet akkoord' }).click();
  await provider.getByText('De regio ziet wat er niet klopt.').waitFor();

  await manager.reload();
  await settled(manager);
  await manager.getByText('Het gaat ook over de crisisplekken.').first().waitFor();
  await manager.getByRole('textbox', { name: 'Verslag' }).fill('Besproken: de wachtlijst en de crisisplekken.');
  await manager.getByRole('button', { name: 'Bewaar verslag' }).click();
  await manager.getByText('Het verslag is bewaard.', { exact: false }).waitFor();
  await submit();

  await open();
  await provider.getByRole('button', { name: 'Bevestig verslag' }).click();
  await provider.getByRole('dialog').getByRole('button', { name: 'Bevestig verslag' }).click();
  await provider.getByText('Beide kanten hebben dit verslag bevestigd.', { exact: false }).waitFor();
  expect(await provider.getByRole('button', { name: 'Niet akkoord' }).count()).toBe(0);
  await shut(provider);

  await manager.goto(`${visitors.url}/haaglanden/gesprekken/afspraken`);
  await settled(manager);
  await manager
    .getByRole('row', { name: /Overzicht van de wachtlijst.*30 nov 2025/s })
    .first()
    .waitFor();
  await shut(manager);
}
