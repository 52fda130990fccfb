// SPDX-License-Identifier: EUPL-1.2
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ComposedDocument, DocumentPart, DocumentTable } from '../domain/composed-document.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'DDE2E7' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
/** Twentieths of a point across a page of A4 within its margins. */
const WIDTH = 9600;

/** The same document for Word: headings as headings, tables with a head that comes back on each page, in Dutch. */
export function renderDocx(document: ComposedDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: document.title,
      creator: document.author,
      subject: document.reference,
      styles: {
        default: { document: { run: { font: 'Noto Sans', size: 20, language: { value: 'nl-NL' } }, paragraph: { spacing: { after: 120 } } } },
      },
      sections: [
        {
          footers: { default: new Footer({ children: [footer(document)] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: document.title }),
            new Paragraph(document.lead),
            ...document.parts.flatMap(partOf),
          ],
        },
      ],
    }),
  );
}

function footer(document: ComposedDocument): Paragraph {
  return new Paragraph({
    children: [new TextRun({ size: 16, children: [`${document.reference}, pagina `, PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] })],
  });
}

function partOf(part: DocumentPart): (Paragraph | Table)[] {
  if (part.kind === 'paragraph') return [new Paragraph(part.text)];
  if (part.kind === 'heading')
    return [new Paragraph({ heading: part.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text: part.text, keepNext: true })];
  const { table } = part;
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: table.caption, bold: true })] }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths(table),
      borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: LINE, insideHorizontal: LINE, insideVertical: NO_LINE },
      rows: [
        new TableRow({ tableHeader: true, children: table.head.map((head, c) => cell(table, c, head, true)) }),
        ...table.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, c) => cell(table, c, text, false)) })),
      ],
    }),
    new Paragraph(''),
  ];
}

function widths(table: DocumentTable): number[] {
  const sum = table.widths.reduce((a, b) => a + b, 0);
  return table.widths.map((w) => Math.round((w / sum) * WIDTH));
}

function cell(table: DocumentTable, column: number, text: string, bold: boolean): TableCell {
  return new TableCell({
    width: { size: widths(table)[column]!, type: WidthType.DXA },
    children: [
      new Paragraph({
        alignment: table.figures.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { before: 40, after: 40 },
        children: [new TextRun({ text, bold, size: 18 })],
      }),
    ],
  });
}
