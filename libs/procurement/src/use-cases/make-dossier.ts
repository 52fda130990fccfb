// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { ZipFile } from 'yazl';
import { renderPdf, type ComposedDocument, type DocumentPart as Block } from '#contracts';
import { DomainError, defineError } from '#kernel';
import { loadFiles, storeFiles, type KeyRing, type Tx } from '#platform';
import { pathPart, shown, type DossierFile, type DossierLine, type TrailLine } from '../domain/dossier.js';
import { applicationNumber, procedureNumber } from '../domain/numbers.js';
import { makeDossierJob } from '../jobs/dossier.definition.js';
import {
  applicationsOf,
  insertDossier,
  isTender,
  lockDossier,
  proofsOf,
  readApplicationPart,
  readPart,
  saveDossier,
  tenderFilesOf,
  trailOf,
  type ApplicationPart,
  type DossierPart,
  type DossierToMake,
} from '../persistence/dossier.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { unknownProcedure } from './procurement-errors.js';
import { requireStatement } from './state-interest.js';

const unknownDossier = defineError('dossier-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');

/** Asks for the dossier of a procedure, with what it is needed for. @returns its id */
export async function requestDossier(tx: Tx, procedureId: string, reason: string, signs: boolean): Promise<string> {
  const procedure = await loadProcedure(tx, procedureId, false);
  if (!procedure) throw new DomainError(unknownProcedure);
  if (signs) await requireStatement(tx, procedureId);
  const id = await insertDossier(tx, procedureId, reason.trim());
  await tx.enqueue(makeDossierJob, { dossierId: id }, { subject: `inkoopprocedure:${procedureId}`, key: `procurement.dossier:${id}` });
  await tx.audit({
    action: 'procesdossier gevraagd',
    objectKind: 'inkoopprocedure',
    objectId: procedureId,
    detail: { nummer: procedure.no, reden: reason.trim() },
  });
  return id;
}

const SECTIONS: readonly (readonly [file: string, title: string, parts: readonly (readonly [DossierPart, string])[]])[] = [
  [
    '01-stukken',
    'De stukken',
    [
      ['procedure', 'De procedure'],
      ['requirements', 'Eisen'],
      ['windows', 'Vensters'],
      ['tariffs', 'Tarievenblad'],
      ['events', 'Verloop'],
    ],
  ],
  ['02-belangen', 'Verklaringen over belangen', [['interests', 'Verklaring']]],
  [
    '03-bezwaren',
    'Bezwaren, klachten en rechtszaken',
    [
      ['objections', 'Bezwaar of klacht'],
      ['proceedings', 'Rechtszaak'],
    ],
  ],
  ['04-integriteit', 'Integriteit', [['integrity', 'Bevinding']]],
];
/** Of a tender, beside what every procedure has. */
const TENDER_SECTIONS: typeof SECTIONS = [
  [
    '07-aanbesteding',
    'Wat de aanbesteding aankondigde',
    [
      ['tender', 'De aanbesteding'],
      ['lots', 'Perceel'],
      ['criteria', 'Criterium'],
      ['terms', 'Keuze'],
      ['switches', 'Overstap'],
    ],
  ],
  [
    '08-inlichtingen',
    'Vragen en nota’s van inlichtingen',
    [
      ['notas', 'Nota'],
      ['notaLines', 'Vraag en antwoord'],
      ['refusedQuestions', 'Late vraag zonder antwoord'],
    ],
  ],
  [
    '09-inschrijvingen',
    'Opening en inschrijvingen',
    [
      ['box', 'De opening'],
      ['attempts', 'Poging om te openen'],
      ['bids', 'Inschrijving'],
    ],
  ],
  [
    '10-beoordeling',
    'Beoordeling en gunning',
    [
      ['assessment', 'De beoordeling'],
      ['assessed', 'Uitkomst'],
      ['scores', 'Score van een beoordelaar'],
      ['agreed', 'Gezamenlijk oordeel'],
      ['awardLetters', 'Brief'],
      ['awardContracts', 'Overeenkomst'],
    ],
  ],
];
const COURSE: readonly (readonly [ApplicationPart, string])[] = [
  ['facts', 'De aanmelding'],
  ['answers', 'Antwoorden en bewijzen'],
  ['findings', 'Oordelen per eis'],
  ['questions', 'Vragen en antwoorden'],
  ['letters', 'Brieven'],
  ['course', 'Verloop'],
];

function blocksOf(title: string, rows: readonly Readonly<Record<string, unknown>>[]): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: title };
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: 'Er is hier niets vastgelegd.' }];
  return [
    heading,
    ...rows.flatMap((row, i): Block[] => [
      ...(rows.length > 1 ? [{ kind: 'heading', level: 3, text: `${title} ${i + 1}` } as const] : []),
      ...Object.entries(row).map(([name, value]): Block => ({ kind: 'paragraph', text: `${name}: ${shown(value)}` })),
    ]),
  ];
}

class Maker {
  constructor(
    private readonly tx: Tx,
    private readonly keys: KeyRing,
    private readonly dossier: DossierToMake,
  ) {}

  private document(title: string, parts: readonly Block[]): Promise<Buffer> {
    const { region, procedureNo, requestedAt } = this.dossier;
    const name = procedureNumber(procedureNo);
    const composed: ComposedDocument = {
      title,
      lead: `${name} ${this.dossier.title}`,
      author: region,
      dated: requestedAt,
      reference: `${region}, procesdossier ${name}`,
      parts,
    };
    return renderPdf(composed);
  }

  async sections(sections: typeof SECTIONS = SECTIONS): Promise<DossierFile[]> {
    const files: DossierFile[] = [];
    for (const [file, title, parts] of sections) {
      const blocks: Block[] = [];
      for (const [part, name] of parts) blocks.push(...blocksOf(name, await readPart(this.tx, part, this.dossier.procedureId)));
      files.push({ path: `${file}.pdf`, title, content: await this.document(title, blocks) });
    }
    return files;
  }

  /** Papers and notas as they were published, and the way from bids to award; nothing for a procedure that is no tender. */
  async tender(): Promise<DossierFile[]> {
    const { procedureId } = this.dossier;
    if (!(await isTender(this.tx, procedureId))) return [];
    const published = await tenderFilesOf(this.tx, procedureId);
    const sums = published.map((f) => f.sha256);
    const contents = await loadFiles(this.tx, this.keys, sums);
    return [
      ...(await this.sections(TENDER_SECTIONS)),
      ...published.map(({ kind, title, name, sha256 }, i) => ({
        path: `${kind === 'nota' ? '08-notas' : '07-stukken'}/${i + 1}-${pathPart(name)}`,
        title,
        content: contents.get(sha256.toString('hex'))!,
      })),
    ];
  }

  async application(a: { readonly id: string; readonly no: number; readonly provider: string }): Promise<DossierFile[]> {
    const folder = `05-aanmeldingen/${applicationNumber(a.no)}-${pathPart(a.provider)}`;
    const blocks: Block[] = [];
    for (const [part, name] of COURSE) blocks.push(...blocksOf(name, await readApplicationPart(this.tx, part, a.id)));
    const title = `Aanmelding ${applicationNumber(a.no)} van ${a.provider}`;
    const proofs = await proofsOf(this.tx, a.id);
    const contents = await loadFiles(
      this.tx,
      this.keys,
      proofs.map((p) => p.sha256),
    );
    return [
      { path: `${folder}/aanmelding.pdf`, title, content: await this.document(title, blocks) },
      ...proofs.map((p) => ({
        path: `${folder}/eis-${p.no}-${pathPart(p.name)}`,
        title: `Bewijs bij eis ${p.no} van ${a.provider}`,
        content: contents.get(p.sha256.toString('hex'))!,
      })),
    ];
  }

  async contents(lines: readonly DossierLine[]): Promise<Buffer> {
    const { reason, requestedBy, requestedAt } = this.dossier;
    return this.document('Procesdossier: inhoudsopgave', [
      { kind: 'paragraph', text: `Gemaakt voor: ${reason}. Gevraagd door ${requestedBy} op ${requestedAt.toISOString()}.` },
      {
        kind: 'paragraph',
        text: 'Achter elk stuk staat de SHA-256 van het bestand. Wie het bestand opnieuw optelt en iets anders vindt, heeft niet hetzelfde stuk.',
      },
      {
        kind: 'table',
        table: {
          caption: 'De stukken',
          head: ['Stuk', 'Bestand', 'Bytes', 'SHA-256'],
          rows: lines.map((l) => [l.title, l.path, String(l.size), l.sha256]),
          figures: [2],
          widths: [30, 30, 12, 28],
        },
      },
    ]);
  }
}

const sum = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const lineOf = ({ path, title, content }: DossierFile): DossierLine => ({ path, title, size: content.length, sha256: sum(content) });

/** The trail as lines, each with the sum of itself and of what came before: none can be left out or changed without the last one showing it. */
function trailFile(lines: readonly TrailLine[]): DossierFile {
  let before = '';
  const rows = lines.map((l) => {
    const cells = [l.id, l.at, l.by, l.action, l.object, l.detail];
    before = sum(`${before}\n${cells.join('\t')}`);
    return [...cells, before].map((c) => `"${c.replaceAll('"', '""')}"`).join(';');
  });
  const head = 'nummer;moment;door;handeling;voorwerp;bijzonderheden;ketting';
  return {
    path: '06-spoor.csv',
    title: 'Spoor van handelingen, met een ketting van sommen',
    content: Buffer.from(`\ufeff${[head, ...rows].join('\r\n')}\r\n`),
  };
}

async function packed(files: readonly DossierFile[], dated: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const file of files) zip.addBuffer(file.content, file.path, { mtime: dated });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/**
 * Makes the dossier: the papers, who had an interest, objections and proceedings, integrity, every application that was handed in with its
 * proofs as they were sent, findings and letters, and the audit trail; with a table of contents that has the sum of each. Doing it again
 * changes nothing. @returns how many files it holds; null when it was made before
 */
export async function makeDossier(
  tx: Tx,
  keys: KeyRing,
  id: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<number | null> {
  const dossier = await lockDossier(tx, id);
  if (!dossier) throw new DomainError(unknownDossier);
  if (dossier.made) return null;
  const maker = new Maker(tx, keys, dossier);
  const applications = await applicationsOf(tx, dossier.procedureId);
  const files = await maker.sections();
  for (const [i, a] of applications.entries()) {
    files.push(...(await maker.application(a)));
    await progress(i + 1, applications.length);
  }
  files.push(...(await maker.tender()));
  files.push(trailFile(await trailOf(tx, dossier.procedureId)));
  const lines = files.map(lineOf);
  const first = { path: '00-inhoudsopgave.pdf', title: 'Inhoudsopgave', content: await maker.contents(lines) };
  const content = await packed([first, ...files], dossier.requestedAt);
  const [sha256] = await storeFiles(tx, keys, [content]);
  await saveDossier(tx, id, { sha256: sha256!, size: content.length, files: files.length + 1 });
  await tx.audit({
    action: 'procesdossier gemaakt',
    objectKind: 'inkoopprocedure',
    objectId: dossier.procedureId,
    detail: { stukken: files.length + 1, sha256: sha256!.toString('hex') },
  });
  return files.length + 1;
}
