// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import { settled, shut, type Visitors } from './support.js';

const TITLE = 'Bekostiging van segment 3';

/** From the directions of the strategy to a decision of the colleges, and to the mode that a segment gets by it. */
export async function decideOnFunding(visitors: Visitors): Promise<void> {
  const adviser = await visitors.open('inkoopadviseur', '/haaglanden/afwegingen');
  const directions = adviser.getByRole('table', { name: 'Richting per segment' });
  const rows = await directions.getByRole('row').allInnerTexts();
  expect(rows.slice(1).map((row) => /\t(Taakgericht|Inspanningsgericht)\t/.exec(row)?.[1])).toEqual([
    ...Array<string>(4).fill('Taakgericht'),
    'Inspanningsgericht',
  ]);

  await directions.getByRole('link', { name: /^3\. / }).click();
  await adviser.getByRole('button', { name: 'Leg bekostiging vast' }).click();
  const form = adviser.getByRole('form', { name: 'Bekostiging vastleggen' });
  await form.getByLabel('Bekostiging', { exact: true }).selectOption('outputgericht');
  await form.getByText(/^Outputgericht kan niet in deze strategie\./).waitFor();
  await form.getByRole('link', { name: 'Nieuw bestuursbesluit vastleggen' }).click();

  await adviser.getByLabel('Gremium').selectOption('directeuren');
  await adviser.getByText(/heeft geen mandaat voor bekostiging/).waitFor();
  await adviser.getByRole('button', { name: 'Leg besluit vast' }).click();
  await adviser.getByText('Er zijn 3 fouten').waitFor();
  await adviser.getByLabel('Gremium').selectOption('colleges');
  await adviser.getByLabel('Genomen op').fill('2025-09-16');
  await adviser.getByLabel('Het bestuursbesluit').fill(TITLE);
  await adviser.getByLabel('Motivering').fill('De colleges volgen de afweging.');
  await adviser.getByRole('button', { name: 'Leg besluit vast' }).click();

  // Back at the segment, with the decision chosen.
  await form.getByLabel('Bekostiging', { exact: true }).selectOption('inspanningsgericht');
  await form.getByLabel('Motivering').fill('Zo begint het segment klein.');
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await form.getByText('Vul de reden in, in minstens tien tekens.').waitFor();
  await form.getByLabel('Bekostiging', { exact: true }).selectOption('taakgericht');
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await adviser.getByText('De keuze is vastgelegd.').waitFor();
  await settled(adviser);
  await shut(adviser);

  const director = await visitors.open('bestuurder', '/haaglanden/bestuursbesluiten?soort=bekostiging');
  await director.getByRole('link', { name: TITLE }).click();
  await director.getByText('De colleges volgen de afweging.').waitFor();
  await director.goto(`${visitors.url}/haaglanden/afwegingen/3`);
  await director.getByText('Geldt vanaf 1 januari 2027').waitFor();
  expect(await director.getByRole('button', { name: /^Leg .* vast$/ }).count()).toBe(0);
  await shut(director);
}
