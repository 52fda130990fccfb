// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents } from '#kernel';
import { placeText } from '../domain/nota.js';
import type { PlannedDay } from '../domain/tender-planning.js';
import { TERMS } from '../domain/tender-terms.js';
import type { ProcedureDetail } from '../persistence/procedures.query.js';
import type { NotaItem } from '../persistence/questions.query.js';
import type { TenderDocumentItem } from '../persistence/tenders.query.js';
import type { TenderStand } from '../use-cases/read-tender.js';
import { badge, kindName } from './public-page.js';
import { day, escape, euros, factList, listHref, paragraphs, shell, type PublicRegion } from './public-shell.js';

const MOMENT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' });
const SIZE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const size = (bytes: number): string => `${SIZE.format(Math.max(1, bytes / 1024))} kB`;

/** What everybody may read of a tender: its papers and nothing of who bids or asked. */
export interface PublicTender {
  readonly stand: TenderStand;
  readonly documents: readonly TenderDocumentItem[];
  readonly notas: readonly NotaItem[];
  /** As it stands at the box: it may have moved later. */
  readonly closes: Date | null;
}

function lots({ papers }: TenderStand): string {
  const items = papers.lots.map((lot, i) => {
    const rows = papers.criteria
      .filter((c) => c.lotNo === null || c.lotNo === i + 1)
      .map(
        (c) =>
          `<tr><th scope="row">${escape(c.title)}${c.description ? `<br><span class="soft">${escape(c.description)}</span>` : ''}</th><td>${c.kind}</td><td class="num">${c.weight}</td></tr>`,
      );
    const name = `Perceel ${i + 1}. ${lot.title}`;
    return `<li><h3>${escape(name)}</h3>${paragraphs(lot.description)}${factList([
      ['Hoogste aantal overeenkomsten', lot.maxContracts === null ? '' : String(lot.maxContracts)],
      ['Hoogste bedrag', lot.maxCents === null ? '' : `€ ${euros(decimalFromCents(lot.maxCents))} zonder btw`],
      ['Soort dienst (CPV)', lot.cpv.join(', ')],
      ['Plaats (NUTS)', lot.nuts.join(', ')],
    ])}<div class="wide" role="region" aria-label="Gunningscriteria van perceel ${i + 1}" tabindex="0"><table><caption>Gunningscriteria</caption><thead><tr><th scope="col">Criterium</th><th scope="col">Soort</th><th scope="col" class="num">Gewicht (%)</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></li>`;
  });
  return `<h2>Percelen en criteria</h2><ol class="list">${items.join('')}</ol>`;
}

function papersList(href: string, documents: readonly TenderDocumentItem[]): string {
  if (documents.length === 0) return '';
  const items = documents.map(
    (d) =>
      `<li><a href="${href}/stukken/${d.id}">${escape(d.titel || d.naam)}</a> <span class="soft">${escape(d.soort)}, ${escape(d.naam)}, ${size(d.grootte)}</span></li>`,
  );
  return `<h2>Stukken</h2><ul>${items.join('')}</ul>`;
}

function notaList(href: string, notas: readonly NotaItem[]): string {
  if (notas.length === 0) return '<h2>Nota van inlichtingen</h2><p>Er is nog geen nota van inlichtingen.</p>';
  return notas
    .map((n) => {
      const lines = n.regels.map((l) => {
        const place = placeText({ lotNo: l.perceel, place: l.plaats });
        return `<li><h3>Vraag ${l.nummer}${place ? ` (${escape(place)})` : ''}</h3>${paragraphs(l.vraag)}<p><strong>Antwoord</strong></p>${paragraphs(l.antwoord)}</li>`;
      });
      return `<h2>Nota van inlichtingen ${n.nummer}</h2><p class="soft">Gepubliceerd op ${MOMENT.format(new Date(n.gepubliceerdOp))}. <a href="${href}/notas/${n.nummer}">Nota ${n.nummer} als pdf, ${size(n.grootte)}</a></p>${paragraphs(n.mededeling)}${lines.length > 0 ? `<ol class="list">${lines.join('')}</ol>` : ''}`;
    })
    .join('');
}

/** What the papers say and somebody chose; what is only counted back from the first day of the contract is no promise to anybody. */
const planningOf = ({ planned }: TenderStand): readonly PlannedDay[] => planned.filter((d) => d.from !== 'teruggerekend' || d.step === 'start');

/** One tender with its papers, planning and answers, for whoever reads it without a login. */
export function publicTender(region: PublicRegion, p: ProcedureDetail, { stand, documents, notas, closes }: PublicTender): string {
  const { papers } = stand;
  const planning = planningOf(stand);
  const href = `${listHref(region)}/${p.nummer}`;
  const open = p.aanmelden === 'open';
  const requirements = p.eisen.map(
    (r) => `<li><h3>${escape(r.titel)}</h3>${paragraphs(r.tekst)}<p class="soft">Bewijs: ${escape(r.bewijs)}</p></li>`,
  );
  const terms = papers.terms.map((t) => {
    const title = TERMS.find((asked) => asked.key === t.key)?.title ?? t.key;
    return `<li><h3>${escape(title)}</h3>${paragraphs(t.choice)}<p class="soft">Waarom: ${escape(t.motivation)}</p></li>`;
  });
  const inTime = papers.questionsUntil ? `Vragen stellen kan tot en met ${MOMENT.format(papers.questionsUntil)}.` : 'Er is geen vragenronde.';
  return shell(
    { title: p.titel, region, crumbs: [{ href: listHref(region), label: 'Inkoopprocedures' }] },
    `${badge(p)}${paragraphs(p.toelichting)}<p><strong>${closes ? `Inschrijven ${open ? 'kan' : 'kon'} tot en met ${MOMENT.format(closes)}.` : ''}</strong> ${inTime}</p>
${factList([
  ['Kenmerk', p.nummer],
  ['Soort', kindName(p)],
  ['Segment', p.segment ? `${p.segment.code}. ${p.segment.naam}` : ''],
  ['Gepubliceerd op', p.gepubliceerdOp ? day(new Date(p.gepubliceerdOp).toISOString()) : ''],
  ['Overeenkomst', `${p.contractsoort.naam}, ${day(p.contractVan)} tot en met ${day(p.contractTotEnMet)}`],
  ['Verlengen', papers.optionCount > 0 ? `${papers.optionCount} keer met ${papers.optionMonths} maanden` : 'niet mogelijk'],
  ['Gemeenten', p.gemeenten.map((m) => m.naam).join(', ')],
  ['Wachttermijn', `${papers.standstillDays} dagen na de brieven`],
  ['Rechter', papers.court],
])}
<h2>Hoe u inschrijft</h2><p>Inschrijven en vragen stellen gaat met de inlog van uw organisatie. Uw inschrijving blijft verzegeld tot na de sluiting.</p><p><a class="button" href="/inloggen?naar=/${escape(region.key)}/inkoopprocedures/${p.id}">Log in om in te schrijven of een vraag te stellen</a></p>
${papersList(href, documents)}
${lots(stand)}
<h2>Eisen</h2><ol class="list">${requirements.join('')}</ol>
${terms.length > 0 ? `<h2>Keuzes van de regio</h2><ul class="list">${terms.join('')}</ul>` : ''}
<h2>Planning</h2><p>De planning kan schuiven; de sluiting staat hierboven.</p><ul>${planning.map((d) => `<li>${escape(d.title)}: ${day(d.day)}</li>`).join('')}</ul>
${notaList(href, notas)}
<h2>Waarom zo</h2>${paragraphs(p.motivering)}${p.bron ? `<p class="soft">Bron: ${escape(p.bron)}</p>` : ''}`,
  );
}
