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

/** A desk, a telephone, and the narrowest window a page must bear (WCAG 1.4.10). Nothing in the application looks at the width but its style sheets. */
const WIDTHS = [
  { width: 1360, axe: true },
  { width: 390, axe: true },
  { width: 320, axe: false },
];
const WIDEST = 1360;

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

/** Sends something to the API, with the login of a page. */
export type Send = (path: string, body?: unknown, method?: 'POST' | 'PUT') => Promise<unknown>;

/** People in front of the product: one browser, one remembered login per role, everything the console complained about. */
export class Visitors {
  private readonly cookies = new Map<Role, Awaited<ReturnType<BrowserContext['cookies']>>>();
  private readonly meant: { readonly complaint: RegExp; heard: boolean }[] = [];
  readonly complaints: string[] = [];

  private constructor(
    readonly browser: Browser,
    readonly url: string,
    private readonly logins: readonly DemoLogin[],
  ) {}

  /** What a journey brings about on purpose is no complaint. Said before it does, for a slow browser may tell of it late. */
  provokes(complaint: RegExp): void {
    this.meant.push({ complaint, heard: false });
  }

  /** As `provokes`, for what only comes about when one of two things happens to be first. */
  mayProvoke(complaint: RegExp): void {
    this.meant.push({ complaint, heard: true });
  }

  /** What a journey said it would bring about, and did not. */
  get unheard(): readonly string[] {
    return this.meant.filter(({ heard }) => !heard).map(({ complaint }) => complaint.source);
  }

  private hear(complaint: string): void {
    const meant = this.meant.find((m) => m.complaint.test(complaint));
    if (meant) meant.heard = true;
    else this.complaints.push(complaint);
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
  async open(role: Role | null, path: string, width = WIDEST): Promise<Page> {
    const context = await this.enter(role, width);
    const page = await this.pageOf(context, `${path} at ${width}`);
    await page.goto(this.url + path);
    await settled(page);
    return page;
  }

  /** A browser window of this width in which this role has logged in. */
  async enter(role: Role | null, width = WIDEST): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      hasTouch: width < 900,
    });
    if (!role) return context;
    const known = this.cookies.get(role);
    if (known) await context.addCookies(known);
    else {
      const page = await this.pageOf(context, `the login of ${role}`);
      await this.logIn(page, role);
      this.cookies.set(role, await context.cookies());
      await page.close();
    }
    return context;
  }

  /** A page whose complaints are heard, each with where it was. */
  async pageOf(context: BrowserContext, where: string): Promise<Page> {
    const page = await context.newPage();
    page.on('console', (message) => {
      // A page that asks "who am I" before login is answered 401; the browser reports that by itself.
      if (message.type() === 'error' && !message.text().includes('401')) this.hear(`${where}: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.hear(`${where}: ${error.message}`));
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

  /** As somebody of whom there are two in one role: a page with its login, and what it sends to the API. */
  async as(email: string, path: string): Promise<{ readonly page: Page; readonly send: Send }> {
    const context = await this.enter(null);
    const { request } = context;
    const login = await request.post(`${this.url}/api/v1/sessie`, { data: { email, wachtwoord: 'raamwerk-demo' }, headers: { Origin: this.url } });
    const { csrf } = (await login.json()) as { csrf: string };
    const send: Send = async (to, body = {}, method = 'POST') => {
      const form =
        body instanceof Buffer ? { multipart: { bestand: { name: 'plan.pdf', mimeType: 'application/pdf', buffer: body } } } : { data: body };
      const answer = await request.fetch(`${this.url}/api/v1${to}`, { ...form, method, headers: { 'X-CSRF-Token': csrf, Origin: this.url } });
      if (!answer.ok()) throw new Error(`${to} answered ${answer.status()}: ${await answer.text()}`);
      const text = await answer.text();
      return text === '' ? null : (JSON.parse(text) as unknown);
    };
    const page = await this.pageOf(context, `${path} of ${email}`);
    await page.goto(this.url + path);
    await settled(page);
    return { page, send };
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
const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Two frames: charts measure their place once it has changed, and are drawn anew in the next. */
const drawn = (page: Page): Promise<unknown> => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** What axe finds on this page (unless it was asked of the same page with other content) and how far it sticks out, at each width. Ends at the widest. */
export async function wrongAtAnyWidth(page: Page, asked: { readonly axe: boolean } = { axe: true }): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { width, axe } of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    if (axe && asked.axe) wrong.push(...(await axeFindings(page)).map((finding) => `at ${width}: ${finding}`));
    const over = await sideways(page);
    if (over > 0) wrong.push(`at ${width}: ${over}px sideways`);
  }
  await page.setViewportSize({ width: WIDEST, height: 900 });
  return wrong;
}

/** "1.234" → 1234; "€ 22,2 mln" stays out of this: compare exact figures only. */
export const whole = (text: string): number =>
  Number(
    text
      .replace(/[^\d,\u2212-]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  );
