// SPDX-License-Identifier: EUPL-1.2
import { VARIANTS } from '../domain/known-variants.js';
import type { ProcedureDetail, ProcedureItem } from '../persistence/procedures.query.js';
import { day, escape, euros, factList, listHref, paragraphs, shell, type PublicRegion } from './public-shell.js';

const UNITS: Readonly<Record<string, string>> = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel',
  '82': 'stuk, outputgericht',
  '83': 'euro',
  '84': 'stuk, inspanningsgericht',
};
const ADMISSION = { open: 'Aanmelden open', 'nog-niet': 'Nog niet open', voorbij: 'Aanmelden gesloten' } as const;
const BIDDING = { open: 'Inschrijven open', 'nog-niet': 'Nog niet open', voorbij: 'Inschrijven gesloten' } as const;
/** Whether bids are handed in, rather than applications. */
const asksBids = (p: ProcedureItem): boolean => VARIANTS.get(p.soort)?.application === null;
export const kindName = (p: ProcedureItem): string => VARIANTS.get(p.soort)?.name ?? p.soort;

/** When applications are taken, in words that hold for whoever reads them today. */
function windowText(p: ProcedureItem): string {
  const { aanmelden, opent, sluit } = p;
  if (asksBids(p)) return aanmelden === 'open' && sluit ? `Inschrijven kan tot en met ${day(sluit)}.` : 'Inschrijven kan niet meer.';
  if (aanmelden === 'nog-niet' && opent) return `Aanmelden kan vanaf ${day(opent)}${sluit ? ` tot en met ${day(sluit)}` : ''}.`;
  if (aanmelden === 'open') return sluit ? `Aanmelden kan tot en met ${day(sluit)}.` : 'Aanmelden kan doorlopend.';
  return 'Aanmelden kan niet meer.';
}

export function badge(p: ProcedureItem): string {
  const state = p.aanmelden ?? 'voorbij';
  return `<p class="state state-${state}">${(asksBids(p) ? BIDDING : ADMISSION)[state]}</p>`;
}

/** Every procedure that is published and has not ended. */
export function publicList(region: PublicRegion, procedures: readonly ProcedureItem[]): string {
  const items = procedures.map(
    (p) =>
      `<li><h2><a href="${listHref(region)}/${p.nummer}">${escape(p.titel)}</a></h2>${badge(p)}<p>${escape(p.toelichting)}</p><p>${windowText(p)} ${p.nummer}, ${escape(kindName(p))}.</p></li>`,
  );
  const body = items.length > 0 ? `<ul class="list">${items.join('')}</ul>` : '<p>Er staat nu geen procedure open. Kijk later nog eens.</p>';
  return shell(
    { title: 'Inkoopprocedures', region, crumbs: [] },
    `<p>Hier staan de procedures waarvoor aanbieders van jeugdhulp zich kunnen aanmelden of op kunnen inschrijven. De stukken zijn voor iedereen gelijk.</p>${body}`,
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
    ['Soort', kindName(p)],
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
${factList(facts)}
<h2>Hoe u zich aanmeldt</h2><p>Aanmelden gaat met de inlog van uw organisatie. U bewaart een concept, stuurt bewijzen mee en krijgt een ontvangstbewijs.</p><p><a class="button" href="/inloggen?naar=/${escape(region.key)}/inkoopprocedures/${p.id}">Log in om u aan te melden</a></p>
<h2>Eisen</h2><p>Wie aan alle eisen voldoet, wordt toegelaten. Niemand krijgt punten en niemand wordt vergeleken.</p><ol class="list">${requirements.join('')}</ol>
<h2>Tarievenblad</h2><p>De tarieven zijn voor iedereen gelijk.</p>${closed}<div class="wide" role="region" aria-label="Tarievenblad" tabindex="0"><table><thead><tr><th scope="col">Product</th><th scope="col">Eenheid</th><th scope="col" class="num">Tarief (€)</th>${
      p.alleenMissendAanbod ? '<th scope="col">Open voor nieuwe aanbieders</th>' : ''
    }</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<h2>Wanneer u zich kunt aanmelden</h2><ul>${windows.join('')}</ul>
<h2>Waarom zo</h2>${paragraphs(p.motivering)}${p.bron ? `<p class="soft">Bron: ${escape(p.bron)}</p>` : ''}`,
  );
}
