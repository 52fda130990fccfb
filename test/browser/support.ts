// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { World } from '../support/world.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A suite that needs a browser; where there is none it is skipped, and its name says how to get one. */
export const describeInBrowser = (name: string, suite: () => void): void =>
  existsSync(CHROMIUM) ? describe(name, suite) : describe.skip(`${name} (no browser: apt-get install -y chromium)`, suite);

export type Role =
  | 'controller'
  | 'contractmanager'
  | 'inkoopadviseur'
  | 'bestuurder'
  | 'gemeente'
  | 'aanbieder'
  | 'beheerder'
  | 'auditor'
  | 'verwijzer'
  | 'clientvertegenwoordiger'
  | 'beoordelaar'
  | 'tekenbevoegde';

interface DemoLogin {
  readonly email: string;
  readonly wachtwoord: string;
  readonly naam: string;
  readonly rol: string;
}

/** People in front of the product: one browser, one remembered login per role, everything the console complained about. */
export class Visitors {
  private readonly cookies = new Map<Role, Awaited<ReturnType<BrowserContext['cookies']>>>();
  complaints: string[] = [];

  private constructor(
    readonly browser: Browser,
    readonly url: string,
    private readonly logins: readonly DemoLogin[],
  ) {}

  /** What a journey brought about on purpose is no complaint. @throws when it did not come about */
  provoked(complaint: RegExp): void {
    const meant = this.complaints.filter((c) => complaint.test(c));
    if (meant.length === 0) throw new Error(`the browser did not complain of ${complaint}`);
    this.complaints = this.complaints.filter((c) => !meant.includes(c));
  }

  static async of(world: World): Promise<Visitors> {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const logins = (await (await fetch(`${world.url}/api/v1/demo-inloggen`)).json()) as readonly DemoLogin[];
    return new Visitors(browser, world.url, logins);
  }

  get roles(): readonly Role[] {
    return [...new Set(this.logins.map((login) => login.rol as Role))];
  }

  nameOf(role: Role): string {
    return this.logins.find((login) => login.rol === role)!.naam;
  }

  /** A fresh page, logged in as this role (null: nobody). */
  async open(role: Role | null, path: string, width = 1360): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      hasTouch: width < 900,
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      // A page that asks "who am I" before login is answered 401; the browser reports that by itself.
      if (message.type() === 'error' && !message.text().includes('401'))
        this.complaints.push(`${path} at ${width}: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${path} at ${width}: ${error.message}`));
    if (role) {
      const known = this.cookies.get(role);
      if (known) await context.addCookies(known);
      else {
        await this.logIn(page, role);
        this.cookies.set(role, await context.cookies());
      }
    }
    await page.goto(this.url + path);
    await settled(page);
    return page;
  }

  /** Through the button a visitor of the demo region sees. */
  async logIn(page: Page, role: Role): Promise<void> {
    await page.goto(`${this.url}/inloggen`);
    await page
      .getByRole('button', { name: this.nameOf(role) })
      .first()
      .click();
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor({ state: 'attached' });
    await settled(page);
  }

  /** What the API answers this role: for tests that need a key or a figure to compare with. */
  async ask<T>(page: Page, path: string): Promise<T> {
    const response = await page.context().request.get(`${this.url}/api/v1${path}`);
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}`);
    return (await response.json()) as T;
  }

  close = (): Promise<void> => this.browser.close();
}

/** Waits until the page stands: a title, and no section that is still fetching. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const fetching = page.locator('main [aria-busy="true"]');
  while ((await fetching.count()) > 0) await fetching.first().waitFor({ state: 'detached', timeout: 30_000 });
}

export async function shut(page: Page): Promise<void> {
  await page.context().close();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on this page, each with where. Runs through the debugger, so that the page's security policy stays as it is. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate<readonly string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' '))))`,
  );
}

/** How far the page can be pushed sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** "1.234" → 1234; "€ 22,2 mln" stays out of this: compare exact figures only. */
export const whole = (text: string): number =>
  Number(
    text
      .replace(/[^\d,\u2212-]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  );
