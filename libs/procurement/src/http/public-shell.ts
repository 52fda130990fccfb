// SPDX-License-Identifier: EUPL-1.2

// What pages for whoever has no login and perhaps no script are made of: whole when they arrive. What a person wrote is never read as markup.

export const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const DAY = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', year: 'numeric' });
export const day = (date: string): string => DAY.format(new Date(`${date.slice(0, 10)}T12:00:00Z`));
export const euros = (amount: string): string => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 }).format(Number(amount));
export const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((p) => `<p>${escape(p)}</p>`)
    .join('');

export interface PublicRegion {
  readonly key: string;
  readonly name: string;
}

interface Shell {
  readonly title: string;
  readonly region: PublicRegion;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
}

export function shell({ title, region, crumbs }: Shell, body: string): string {
  const links = crumbs.map((c) => `<li><a href="${escape(c.href)}">${escape(c.label)}</a></li>`).join('');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Jeugdhulpregio ${escape(region.name)}</title>
<link rel="stylesheet" href="/openbaar.css">
<link rel="icon" href="/favicon.svg">
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header><p>Jeugdhulpregio ${escape(region.name)}</p><nav aria-label="Hoofdmenu"><a href="/inloggen">Inloggen</a></nav></header>
${links ? `<nav class="crumbs" aria-label="Kruimelpad"><ol>${links}</ol></nav>` : ''}
<main id="inhoud" tabindex="-1">
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

export const listHref = (region: PublicRegion): string => `/openbaar/${region.key}/inkoopprocedures`;

/** A list of names with what stands behind them; a name without a value is left out. */
export const factList = (facts: readonly (readonly [name: string, value: string])[]): string =>
  `<dl>${facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`)
    .join('')}</dl>`;
