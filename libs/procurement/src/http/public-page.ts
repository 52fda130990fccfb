// SPDX-License-Identifier: EUPL-1.2
import type { ProcedureDetail, ProcedureItem } from '../persistence/procedures.query.js';

// Pages for whoever has no login and perhaps no script: whole when they arrive. What a person wrote is never read as markup.

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const DAY = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', year: 'numeric' });
const day = (date: string): string => DAY.format(new Date(`${date.slice(0, 10)}T12:00:00Z`));
const euros = (amount: string): string => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 }).format(Number(amount));
const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((p) => `<p>${escape(p)}</p>`)
    .join('');

const UNITS: Readonly<Record<string, string>> = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel',
  '82': 'stuk, outputgericht',
  '83': 'euro',
  '84': 'stuk, inspanningsgericht',
};
const KINDS: Readonly<Record<string, string>> = { 'open-house': 'Toelatingsprocedure (open huis)' };
const ADMISSION = { open: 'Aanmelden open', 'nog-niet': 'Nog niet open', voorbij: 'Aanmelden gesloten' } as const;

export interface PublicRegion {
  readonly key: string;
  readonly name: string;
}

interface Shell {
  readonly title: string;
  readonly region: PublicRegion;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
}

function shell({ title, region, crumbs }: Shell, body: string): string {
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

const listHref = (region: PublicRegion): string => `/openbaar/${region.key}/inkoopprocedures`;

/** When applications are taken, in words that hold for whoever reads them today. */
function windowText({ aanmelden, opent, sluit }: ProcedureItem): string {
  if (aanmelden === 'nog-niet' && opent) return `Aanmelden kan vanaf ${day(opent)}${sluit ? ` tot en met ${day(sluit)}` : ''}.`;
  if (aanmelden === 'open') return sluit ? `Aanmelden kan tot en met ${day(sluit)}.` : 'Aanmelden kan doorlopend.';
  return 'Aanmelden kan niet meer.';
}

const badge = (p: ProcedureItem): string => `<p class="state state-${p.aanmelden ?? 'voorbij'}">${ADMISSION[p.aanmelden ?? 'voorbij']}</p>`;

/** Every procedure that is published and has not ended. */
export function publicList(region: PublicRegion, procedures: readonly ProcedureItem[]): string {
  const items = procedures.map(
    (p) =>
      `<li><h2><a href="${listHref(region)}/${p.nummer}">${escape(p.titel)}</a></h2>${badge(p)}<p>${escape(p.toelichting)}</p><p>${windowText(p)} ${p.nummer}, ${escape(KINDS[p.soort] ?? p.soort)}.</p></li>`,
  );
  const body = items.length > 0 ? `<ul class="list">${items.join('')}</ul>` : '<p>Er staat nu geen procedure open. Kijk later nog eens.</p>';
  return shell(
    { title: 'Inkoopprocedures', region, crumbs: [] },
    `<p>Hier staan de procedures waarvoor aanbieders van jeugdhulp zich kunnen aanmelden. De stukken zijn voor iedereen gelijk.</p>${body}`,
  );
}

/** One procedure with all its papers. Nothing of who applied, nor of who works on it. */
export function publicDetail(region: PublicRegion, p: ProcedureDetail): string {
  const requirements = p.eisen.map(
    (r) =>
      `<li><h3>${escape(r.titel)}</h3>${paragraphs(r.tekst)}<p class="soft">Bewijs: ${escape(r.bewijs)}${r.verloopt ? ' (met een laatste dag)' : ''}</p></li>`,
  );
  const rows = p.tarieven.map(
    (t) =>
      `<tr><th scope="row">${escape(t.naam)} (${escape(t.code)})</th><td>${escape(UNITS[t.eenheid] ?? t.eenheid)}</td><td class="num">${euros(t.tarief)}</td>${
        p.alleenMissendAanbod ? `<td>${t.besluit ? 'ja' : 'nee'}</td>` : ''
      }</tr>`,
  );
  const windows = p.vensters.map((w) => `<li>Vanaf ${day(w.van)}${w.totEnMet ? ` tot en met ${day(w.totEnMet)}` : ', doorlopend'}</li>`);
  const facts: readonly (readonly [string, string])[] = [
    ['Kenmerk', p.nummer],
    ['Soort', KINDS[p.soort] ?? p.soort],
    ...(p.segment ? [['Segment', `${p.segment.code}. ${p.segment.naam}`] as const] : []),
    ['Gepubliceerd op', p.gepubliceerdOp ? day(new Date(p.gepubliceerdOp).toISOString()) : ''],
    ['Overeenkomst', `${p.contractsoort.naam}, ${day(p.contractVan)} tot en met ${day(p.contractTotEnMet)}`],
    ['Gemeenten', p.gemeenten.map((m) => m.naam).join(', ')],
    ['Antwoord op een vraag', `binnen ${p.verduidelijkingDagen} dagen`],
    ['Bezwaar', `binnen ${p.bezwaarDagen} dagen na de brief`],
  ];
  const closed = p.alleenMissendAanbod
    ? '<p>Deze procedure is gesloten voor nieuwe aanbieders, behalve voor producten waarvan is besloten dat zij ontbreken.</p>'
    : '';
  return shell(
    { title: p.titel, region, crumbs: [{ href: listHref(region), label: 'Inkoopprocedures' }] },
    `${badge(p)}${paragraphs(p.toelichting)}<p><strong>${windowText(p)}</strong></p>
<dl>${facts.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>
<h2>Hoe u zich aanmeldt</h2><p>Aanmelden gaat met de inlog van uw organisatie. U bewaart een concept, stuurt bewijzen mee en krijgt een ontvangstbewijs.</p><p><a class="button" href="/inloggen?naar=/${escape(region.key)}/inkoopprocedures/${p.id}">Log in om u aan te melden</a></p>
<h2>Eisen</h2><p>Wie aan alle eisen voldoet, wordt toegelaten. Niemand krijgt punten en niemand wordt vergeleken.</p><ol class="list">${requirements.join('')}</ol>
<h2>Tarievenblad</h2><p>De tarieven zijn voor iedereen gelijk.</p>${closed}<div class="wide" role="region" aria-label="Tarievenblad" tabindex="0"><table><thead><tr><th scope="col">Product</th><th scope="col">Eenheid</th><th scope="col" class="num">Tarief (€)</th>${
      p.alleenMissendAanbod ? '<th scope="col">Open voor nieuwe aanbieders</th>' : ''
    }</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<h2>Wanneer u zich kunt aanmelden</h2><ul>${windows.join('')}</ul>
<h2>Waarom zo</h2>${paragraphs(p.motivering)}${p.bron ? `<p class="soft">Bron: ${escape(p.bron)}</p>` : ''}`,
  );
}
