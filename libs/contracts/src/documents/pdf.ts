// SPDX-License-Identifier: EUPL-1.2
import PdfKit from 'pdfkit';
import type { ComposedDocument, DocumentPart, DocumentTable } from '../domain/composed-document.js';
import { typeFace } from './type-face.js';

const MARGIN = 56;
const INK = '#16222e';
const SOFT = '#46545f';
const LINE = '#dde2e7';
/** Points: the head of a table and a first row. */
const ABOVE_TABLE = 80;
const PLAIN = 'plain';
const BOLD = 'bold';

type Structure = PDFKit.PDFStructureElement;

/**
 * A PDF in the shape of PDF/UA: tagged headings, paragraphs and tables with head cells, a title, its language and embedded type. The same
 * document gives the same bytes: no moment but that of the version goes into it.
 */
export async function renderPdf(document: ComposedDocument): Promise<Buffer> {
  const pdf = new PdfKit({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 16, left: MARGIN, right: MARGIN },
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    bufferPages: true,
    info: { Title: document.title, Author: document.author, CreationDate: document.dated, ModDate: document.dated },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((done, failed) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => done(Buffer.concat(chunks)));
    pdf.on('error', failed);
  });
  pdf.registerFont(PLAIN, typeFace(400));
  pdf.registerFont(BOLD, typeFace(700));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  text(pdf, root, 'H1', document.title, { font: BOLD, size: 20, color: INK, before: 0 });
  text(pdf, root, 'P', document.lead, { font: PLAIN, size: 10, color: SOFT, before: 4 });
  for (const part of document.parts) write(pdf, root, part);
  root.end();
  footers(pdf, document);
  pdf.end();
  return whole;
}

interface Style {
  readonly font: string;
  readonly size: number;
  readonly color: string;
  /** Points above. */
  readonly before: number;
}

function text(pdf: PDFKit.PDFDocument, parent: Structure, tag: string, words: string, style: Style): void {
  pdf.font(style.font).fontSize(style.size).fillColor(style.color);
  pdf.y += style.before;
  // A heading at the foot of a page belongs to what comes after it, and so does what stands above a table.
  const needs = tag === 'P' ? (style.font === BOLD ? ABOVE_TABLE : 0) : ABOVE_TABLE + 40;
  if (pdf.y + needs > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  // The types know a list of children only; a function is what puts the text within its tag.
  const children = (() => void pdf.text(words, MARGIN, pdf.y, { width: pdf.page.width - 2 * MARGIN, lineGap: 2 })) as unknown as Structure;
  parent.add(pdf.struct(tag, {}, children));
}

function write(pdf: PDFKit.PDFDocument, root: Structure, part: DocumentPart): void {
  if (part.kind === 'paragraph') text(pdf, root, 'P', part.text, { font: PLAIN, size: 10, color: INK, before: 6 });
  else if (part.kind === 'heading')
    text(pdf, root, part.level === 2 ? 'H2' : 'H3', part.text, {
      font: BOLD,
      size: part.level === 2 ? 14 : 11,
      color: INK,
      before: part.level === 2 ? 18 : 10,
    });
  else writeTable(pdf, root, part.table);
}

function writeTable(pdf: PDFKit.PDFDocument, root: Structure, table: DocumentTable): void {
  text(pdf, root, 'P', table.caption, { font: BOLD, size: 10, color: INK, before: 10 });
  pdf.y += 4;
  const width = pdf.page.width - 2 * MARGIN;
  const sum = table.widths.reduce((a, b) => a + b, 0);
  const side = (column: number): 'left' | 'right' => (table.figures.includes(column) ? 'right' : 'left');
  const section = pdf.struct('Sect');
  root.add(section);
  pdf.font(PLAIN).fontSize(9).fillColor(INK);
  pdf.x = MARGIN;
  pdf.table({
    structParent: section,
    columnStyles: table.widths.map((w) => (w / sum) * width),
    rowStyles: (row: number) => ({ border: [0, 0, row === 0 ? 1 : 0.5, 0], borderColor: row === 0 ? INK : LINE, padding: 4 }),
    data: [
      table.head.map((head, c) => ({ type: 'TH' as const, scope: 'Column', text: head, font: { src: BOLD }, align: { x: side(c), y: 'bottom' } })),
      ...table.rows.map((row) => row.map((cell, c) => ({ text: cell, align: { x: side(c), y: 'top' as const } }))),
    ],
  } as PDFKit.Mixins.TableOptionsWithData & { structParent: Structure });
  section.end();
  pdf.x = MARGIN;
}

/** Which document, which page: outside the structure, for whoever reads it aloud wants the contents. */
function footers(pdf: PDFKit.PDFDocument, document: ComposedDocument): void {
  const { count } = pdf.bufferedPageRange();
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(n);
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf
      .font(PLAIN)
      .fontSize(8)
      .fillColor(SOFT)
      .text(`${document.reference}, pagina ${n + 1} van ${count}`, MARGIN, pdf.page.height - MARGIN + 8, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
