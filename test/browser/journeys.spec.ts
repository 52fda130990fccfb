// SPDX-License-Identifier: EUPL-1.2
import { jest } from '@jest/globals';
import { startWorld, type World } from '../support/world.js';
import { decideOnFunding } from './assessment-journey.js';
import { followAProvider, handOver } from './provider-journey.js';
import { changeContract } from './contract-journey.js';
import { signAContract } from './signing-journey.js';
import { planTheStart } from './strategy-journey.js';
import { closeTheRound, reviseContracts } from './revision-journey.js';
import { watchARevision, windDown } from './round-journey.js';
import { tenderToContract } from './tender-journey.js';
import { messageWithRefused } from './addresses.js';
import { chosenFiles } from './chosen-files.js';
import { letALineThrough } from './decision-journey.js';
import { wrongOnAnyPage } from './every-page.js';
import { indexTariffs } from './indexation-journey.js';
import { arrangeMaatwerk } from './maatwerk-journey.js';
import { declareByHand } from './manual-journey.js';
import { objectAndGoToCourt } from './care-journey.js';
import { letAProviderIn } from './procurement-journey.js';
import { workInTwoRegions } from './region-journey.js';
import { voteByWeight } from './vote-journey.js';
import { describeInBrowser, settled, shut, Visitors, whole, type Role } from './support.js';
import { talkWithProvider } from './talk-journey.js';

jest.setTimeout(600_000);

const STAFF = [
  'Vandaag',
  'Agenda',
  'Berichten voor u',
  'Segmenten',
  'Strategie',
  'Planning',
  'Afwegingen',
  'Bestuursbesluiten',
  'Budgetplafonds',
  'Dekking',
  'Missend aanbod',
  'Gemeenten',
  'Aanbieders',
  'Contracten',
  'Contractkalender',
  'Te tekenen',
  'Maatwerk',
  'Herzieningen',
  'Inkoopprocedures',
  'Clausules en KPI’s',
  'Gesprekken',
  'Productenboek',
  'Producten',
  'Nog niet ingedeeld',
];
const DECLARATIONS = ['Berichten', 'Afkeur', 'Voor de rekening', 'Data-integriteit', 'Besluiten', 'Vragen', 'Inlezen', 'Trajecten'];
/** What a role finds in its menu besides what all staff have. */
const MENU: Partial<Record<Role, readonly string[]>> = {
  controller: [...STAFF, 'Signalen', 'Indexeringen', ...DECLARATIONS, 'Handmatige declaraties', 'Omzettingen', 'Taken', 'E-mail'],
  contractmanager: [...STAFF, 'Aanmeldingen', 'Signalen', 'Indexeringen', ...DECLARATIONS, 'Handmatige declaraties', 'Omzettingen', 'Taken'],
  bestuurder: [...STAFF, 'Signalen', 'Indexeringen', 'Besluiten'],
  auditor: [...STAFF, 'Aanmeldingen', 'Signalen', 'Indexeringen', ...DECLARATIONS, 'Handmatige declaraties', 'Omzettingen', 'Taken', 'Logboek'],
  aanbieder: [
    'Agenda',
    'Aanbiedingen',
    'Berichten voor u',
    'Aanbieders',
    'Contracten',
    'Te tekenen',
    'Gesprekken',
    'Productenboek',
    'Trajecten',
    'Berichten',
    'Afkeur',
    'Besluiten',
    'Vragen',
    'Inlezen',
    'Inkoopprocedures',
    'Aanmeldingen',
    'Inschrijvingen',
    'Overleg over herzieningen',
  ],
  verwijzer: ['Agenda', 'Berichten voor u'],
};

describeInBrowser('the browser application on the sample region', () => {
  let world: World;
  let visitors: Visitors;

  beforeAll(async () => {
    world = await startWorld();
    visitors = await Visitors.of(world);
  });
  // The console has nothing to complain about: seen after each journey, so that the one at fault is named.
  afterEach(() => {
    expect(visitors.complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await visitors?.close();
    await world?.stop();
  });

  it('lets every role in, and shows it what it may open and nothing else', async () => {
    for (const role of visitors.roles) {
      const page = await visitors.open(role, '/');
      const items = await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allInnerTexts();
      const labels = items.map((item) => item.split('\n')[0]!.trim());
      const expected = MENU[role];
      if (expected) expect({ role, labels: [...labels].sort() }).toEqual({ role, labels: [...expected].sort() });
      for (const link of await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').all()) {
        const target = await page.context().request.get(visitors.url + (await link.getAttribute('href'))!);
        expect(target.status()).toBe(200);
      }
      await shut(page);
    }
  });

  it('lets one person work in two regions, each by itself, and go from the one to the other', () => workInTwoRegions(visitors));

  it('sends a visitor without a session to the login page, and back afterwards', async () => {
    const page = await visitors.open(null, '/haaglanden/segmenten/5');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    await page
      .getByRole('button', { name: visitors.nameOf('controller') })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^5\. / }).waitFor();
    await shut(page);
  });

  it('leads every figure of the first screen to lines with the same total', async () => {
    const page = await visitors.open('controller', '/haaglanden/vandaag?weergave=tabel&jaar=2025');
    const today = await visitors.ask<{ segmenten: readonly { naam: string; besteed: string; regels: number }[] }>(page, '/vandaag?jaar=2025');
    expect(today.segmenten.length).toBeGreaterThan(5);
    const table = page.getByRole('table', { name: 'Besteding per segment, 2025' });
    for (const [index, segment] of today.segmenten.entries()) {
      const row = table.getByRole('row').nth(index + 1);
      const figure = row.locator('a[href*="/boekingen"]').first();
      expect(whole(await figure.innerText())).toBe(Math.round(Number(segment.besteed)));
      await figure.click();
      await page.getByRole('heading', { level: 1, name: 'Boekingen' }).waitFor();
      await settled(page);
      const total = await page.locator('.rw-total').innerText();
      const [amount = '', lines = ''] = total.split('\n');
      expect({ segment: segment.naam, cents: whole(amount), lines: whole(lines) }).toEqual({
        segment: segment.naam,
        cents: Number(segment.besteed),
        lines: segment.regels,
      });
      await page.goBack();
      await table.waitFor();
    }
    await shut(page);
  });

  it('counts above the threshold what the list of providers then shows', async () => {
    const page = await visitors.open('controller', '/haaglanden/vandaag');
    const figure = page.locator('.rw-figures a[href*="drempel"]');
    const above = whole(await figure.innerText());
    await figure.click();
    await page.getByRole('heading', { level: 1, name: 'Aanbieders' }).waitFor();
    await settled(page);
    expect(await page.getByRole('navigation', { name: 'Bladeren' }).innerText()).toContain(`van ${above}`);
    await shut(page);
  });

  it('leads from a version to a paper that both parties signed, each with its own login', () => signAContract(visitors));

  it('leads from a refused line to a reasoned decision of two people, and to the accepted line', () => letALineThrough(visitors));

  it('leads from the directions of the strategy to a decision, and to the mode that a segment gets by it', () => decideOnFunding(visitors));

  it('leads from a meeting to a vote by weight, and to a decision that waits for every college', () => voteByWeight(visitors));

  it('leads from what the strategy leaves open to a planning that shows what is late', () => planTheStart(visitors));

  it('lets one person declare by hand and another approve', () => declareByHand(visitors));

  it('leads from a change of a contract on its ground to its difference, its calendar, its occupancy and its notice', () => changeContract(visitors));

  it('leads from a request without a name to a maatwerkovereenkomst that ends with the help', () => arrangeMaatwerk(visitors));

  it('leads from the plan of a talk to a report that both sides confirm and an agreement that stays in sight', () => talkWithProvider(visitors));

  it('lets one person calculate an indexation and another approve it, and records the new tariffs', () => indexTariffs(visitors));

  it('leads from the public page of a procedure to the signed contract of a provider that is admitted', () => letAProviderIn(visitors));
  it('takes an objection to its answer and a procedure to court, with everything in one file', () => objectAndGoToCourt(visitors));

  it('has nothing for axe to find on any page at 1360 and 390 pixels, and never scrolls sideways there or at 320', async () => {
    expect(await wrongOnAnyPage(visitors)).toEqual([]);
  });

  it('can be travelled by keyboard: skip link, menu, search, lines', async () => {
    const page = await visitors.open('controller', '/haaglanden/vandaag');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('inhoud');

    await page
      .getByRole('link', { name: /^Segmenten/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Segmenten' }).waitFor();
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H1');

    const provider = (await visitors.ask<readonly { naam: string }[]>(page, '/aanbieders?perPagina=1'))[0]!;
    await page.getByRole('combobox', { name: /^Zoek aanbieder/ }).focus();
    await page.keyboard.type(provider.naam);
    await page
      .getByRole('option', { name: new RegExp(provider.naam) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: provider.naam }).waitFor();

    const message = await messageWithRefused(visitors, page);
    await page.goto(`${visitors.url}/haaglanden/declaraties/${message.id}/regels/${message.lines[0]}`);
    await page.locator('.rw-table__chosen a').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(`**/regels/${message.lines[1]}`);
    await page.getByRole('heading', { level: 2, name: new RegExp(`^Regel ${message.lines[1]}:`) }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.waitForURL(`**/regels/${message.lines[0]}`);
    await shut(page);
  });

  it('shows an older state with a notice and without anything to change', async () => {
    const page = await visitors.open('controller', '/haaglanden/vandaag?zoalsBekendOp=2025-07-31');
    await page.getByText('U kijkt naar de stand van 31').waitFor();
    expect(await page.getByRole('link', { name: 'Declaraties inlezen' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Neem op u/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Terug naar vandaag' }).click();
    await page.getByRole('link', { name: 'Declaraties inlezen' }).waitFor();
    expect(page.url()).not.toContain('zoalsBekendOp');
    await shut(page);
  });

  it('lets a contract manager take a signal and undo that', async () => {
    const page = await visitors.open('contractmanager', '/haaglanden/signalen');
    const signal = (
      await visitors.ask<readonly { id: string; eigenaar: { naam: string } | null }[]>(page, '/signalen?staat=open&perPagina=100')
    ).find((s) => s.eigenaar?.naam !== visitors.nameOf('contractmanager'))!;
    await page.goto(`${visitors.url}/haaglanden/signalen/${signal.id}`);
    await page.getByRole('button', { name: 'Neem op u' }).click();
    await page.getByText('staat nu op uw naam.').waitFor();
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByRole('button', { name: 'Neem op u' }).waitFor();
    await shut(page);
  });

  it('reads files in, says per file what came of it, and does nothing twice', async () => {
    const page = await visitors.open('controller', '/haaglanden/inlezen');
    const told = page.locator('main');
    const readIn = async (): Promise<void> => {
      await page.goto(`${visitors.url}/haaglanden/inlezen`);
      await page.locator('input[type=file]').first().setInputFiles(chosenFiles());
      await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}$/);
      await page.getByRole('heading', { level: 1, name: '4 bestanden' }).waitFor();
      await told.getByText('Klaar', { exact: true }).waitFor();
      await settled(page);
    };
    const row = (name: string) => told.getByRole('row', { name: new RegExp(name) }).innerText();

    await readIn();
    await told.getByText('Alleen bestanden die eindigen op .xml of .zip kunnen wij inlezen.').waitFor();
    expect(await told.getByRole('row').count()).toBe(5);
    expect(await row('JW301-')).toMatch(/Goedgekeurd|Afgekeurd/);
    expect(await row('JW323-')).toMatch(/Goedgekeurd|Deels goedgekeurd|Afgekeurd[^]*(afgekeurd|gebruikt)/);
    expect(await row('afgebroken')).toContain('Er is niets geboekt.');
    expect(await row('geen-xml')).toContain('Er is niets geboekt.');

    await readIn();
    expect(await row('JW323-')).toContain('Dit bericht is al eerder ontvangen.');
    expect(await told.getByRole('button', { name: /Eerder ontvangen/ }).innerText()).toMatch(/^2\b/);
    await shut(page);

    const reader = await visitors.open('auditor', '/haaglanden/inlezen');
    expect(await reader.getByRole('button', { name: 'Kies bestanden' }).count()).toBe(0);
    await reader.getByRole('link', { name: '4 bestanden' }).first().waitFor();
    await shut(reader);
  });

  it('leads from another account number and a certificate that ended to a merger that both providers show', () => followAProvider(visitors));

  it('hands all providers and open work of one person to another', () => handOver(visitors));

  it('shows a revision that runs from the first start, on a desk and on a phone', () => watchARevision(visitors));
  it('keeps how a provider outside the chosen group is wound down', () => windDown(visitors));
  it('leads from a proposal that contributions change to offers that providers sign, oppose or leave', () => reviseContracts(visitors));

  // Moves the clock of the region: whatever looks at the sample comes before it.
  it('leads from the notice of a tender to a signed contract after the standstill', () => tenderToContract(visitors));

  it('closes a round after its day, with a report of what came of it', () => closeTheRound(visitors));

  it('heard everything that a journey brought about on purpose', () => {
    expect(visitors.unheard).toEqual([]);
  });
});
