// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { renderDocx } from '../documents/docx.js';
import { renderPdf } from '../documents/pdf.js';
import { composeDocument, type DocumentFacts } from '../domain/compose-document.js';
import { differenceOf } from '../domain/version-difference.js';
import { lockDocument, saveFiles, type DocumentToMake } from '../persistence/contract-document.store.js';
import type { ContractTermQuery } from '../persistence/contract-term.query.js';
import type { ContractsQuery } from '../persistence/contracts.query.js';
import type { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { unknownDocument } from './document-errors.js';

/** What the pages read of a version; a document holds the same. */
export interface VersionSources {
  readonly contracts: ContractsQuery;
  readonly terms: ContractTermQuery;
  readonly facts: VersionFactsQuery;
}

interface Shown {
  readonly soort: string;
  readonly versies: readonly { nummer: number; van: string; totEnMet: string; samenvatting: string; grond: string }[];
  readonly regels: readonly {
    product: { code: string; naam: string };
    eenheid: string;
    bekostiging: string;
    gemeenten: readonly { naam: string }[];
    tarieven: readonly { van: string; totEnMet: string; bedrag: string }[];
  }[];
  readonly ruimten: readonly { jaar: number; grondslag: string; bedrag: string | null; gevolg: string }[];
}

interface Agreed {
  readonly gesprekMaanden: number | null;
  readonly verantwoording: readonly { naam: string; maanden: number }[];
  readonly clausules: readonly { titel: string; tekst: string }[];
  readonly kpis: readonly {
    naam: string;
    definitie: string;
    norm: string;
    band: string | null;
    eenheid: string;
    frequentie: string;
    gevolg: string;
  }[];
  readonly capaciteit: readonly { naam: string; locatie: string | null; aantal: string; eenheid: string }[];
}

async function factsOf(tx: Tx, sources: VersionSources, d: DocumentToMake): Promise<DocumentFacts> {
  const page = (await sources.contracts.one(tx.actor, d.number, null, d.version, null)) as unknown as Shown;
  const term = await sources.terms.one(tx.actor, d.number, d.version);
  const agreed = (term?.afspraken ?? null) as unknown as Agreed | null;
  const version = page.versies.find((v) => v.nummer === d.version)!;
  return {
    region: d.region,
    provider: d.provider,
    contract: d.number,
    kind: term?.soort?.naam ?? page.soort,
    version: d.version,
    from: version.van,
    until: version.totEnMet,
    summary: version.samenvatting,
    ground: version.grond,
    recordedAt: d.recordedAt,
    lines: page.regels.map((l) => ({
      product: `${l.product.code} ${l.product.naam}`,
      unit: l.eenheid,
      funding: l.bekostiging,
      municipalities: l.gemeenten.map((m) => m.naam),
      tariffs: l.tarieven.map((t) => ({ from: t.van, until: t.totEnMet, amount: t.bedrag })),
    })),
    rooms: page.ruimten.map((r) => ({ year: r.jaar, grain: r.grondslag, amount: r.bedrag, consequence: r.gevolg })),
    talkMonths: agreed?.gesprekMaanden ?? null,
    reports: (agreed?.verantwoording ?? []).map((r) => ({ name: r.naam, months: r.maanden })),
    clauses: (agreed?.clausules ?? []).map((c) => ({ title: c.titel, text: c.tekst })),
    kpis: (agreed?.kpis ?? []).map((k) => ({
      name: k.naam,
      definition: k.definitie,
      norm: k.norm,
      band: k.band,
      unit: k.eenheid,
      frequency: k.frequentie,
      consequence: k.gevolg,
    })),
    capacity: (agreed?.capaciteit ?? []).map((c) => ({ name: c.naam, location: c.locatie, amount: c.aantal, unit: c.eenheid })),
    change: d.before === null ? null : await changeOf(tx, sources, d, d.before, term?.wijzigingen ?? []),
  };
}

async function changeOf(
  tx: Tx,
  sources: VersionSources,
  d: DocumentToMake,
  before: number,
  changes: readonly { versie: number; toelichting: string; clausule: string | null }[],
): Promise<DocumentFacts['change']> {
  const facts = await sources.facts.of(tx.actor, d.number, [before, d.version]);
  const { rows, equal } = differenceOf(facts.get(before)?.facts ?? [], facts.get(d.version)?.facts ?? []);
  const change = changes.find((w) => w.versie === d.version);
  return { before, explanation: change?.toelichting ?? null, clause: change?.clausule ?? null, differences: rows, equal };
}

/**
 * Makes the PDF and the Word file of a document that was asked for and keeps them to the byte with their sums. What was made before
 * stays: doing it again changes nothing.
 * @returns whether it was made now
 */
export async function makeDocument(tx: Tx, sources: VersionSources, id: string): Promise<boolean> {
  const document = await lockDocument(tx, id);
  if (!document) throw new DomainError(unknownDocument);
  if (document.made) return false;
  const composed = composeDocument(document.template, await factsOf(tx, sources, document));
  await saveFiles(tx, id, await renderPdf(composed), await renderDocx(composed));
  await tx.audit({
    action: 'contractstuk gemaakt',
    objectKind: 'overeenkomst',
    objectId: document.number,
    detail: { versie: document.version, stuk: document.template.key },
  });
  return true;
}
