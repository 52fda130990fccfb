// SPDX-License-Identifier: EUPL-1.2
import { endOfMonth, type LocalDate, type Violation } from '#kernel';
import { checkMessage, UnwritableMessage, writeDeclaration, type DeclarationMessage, type Finding } from '#ijw';

export interface ManualLine {
  readonly allocationNumber: number;
  readonly category: string;
  readonly productCode: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly volume: number;
  readonly unit: string;
  readonly tariffCents: number | null;
  readonly amountCents: number;
}

export interface ManualClient {
  readonly bsn: string;
  readonly lines: readonly ManualLine[];
}

export interface ManualEntry {
  readonly agb: string;
  readonly municipalityCode: string;
  readonly periodFrom: LocalDate;
  readonly clients: readonly ManualClient[];
}

/** The release of the schemas, in the numbers they give themselves. */
const XSD_VERSION = '1.0.0';

/** What was entered as the message a provider would have sent. @param number used for all that must be unique */
export function manualMessage(entry: ManualEntry, number: string, dated: LocalDate): DeclarationMessage {
  let lineNo = 0;
  const clients = entry.clients.map(({ bsn, lines }) => ({
    bsn,
    lines: lines.map((line) => ({ ...line, reference: `${number}-${++lineNo}`, previousReference: null, debitCredit: 'D' as const })),
  }));
  return {
    type: 'JW323',
    header: {
      sender: entry.agb,
      receiver: entry.municipalityCode,
      identification: number,
      dated,
      baseXsdVersion: XSD_VERSION,
      messageXsdVersion: XSD_VERSION,
    },
    declarationNumber: number,
    periodFrom: entry.periodFrom,
    periodUntil: endOfMonth(entry.periodFrom),
    declarationDate: dated,
    totalCents: clients.flatMap((c) => c.lines).reduce((sum, l) => sum + l.amountCents, 0),
    totalDebitCredit: 'D',
    clients,
  };
}

/** The fields of the form by the element they become, and what each must be. */
const FIELDS: Readonly<Record<string, readonly [field: string, text: string]>> = {
  ToewijzingNummer: ['toewijzing', 'Vul het nummer van de toewijzing in: hoogstens negen cijfers.'],
  ProductCategorie: ['categorie', 'Deze productcategorie bestaat niet. Vul twee tekens in, zoals 45.'],
  ProductCode: ['product', 'Vul een productcode in van hoogstens vijf tekens.'],
  Begindatum: ['van', 'Vul een bestaande datum in.'],
  Einddatum: ['totEnMet', 'Vul een bestaande datum in.'],
  GeleverdVolume: ['aantal', 'Vul een heel getal in van hoogstens acht cijfers.'],
  Eenheid: ['eenheid', 'Deze eenheid bestaat niet.'],
  ProductTarief: ['tarief', 'Dit tarief past niet in een bericht: hoogstens € 999.999,99.'],
  Bedrag: ['bedrag', 'Dit bedrag past niet in een bericht: hoogstens € 999.999,99.'],
  IngediendBedrag: ['bedrag', ''],
  ProductPeriode: ['van', ''],
  Bsn: ['bsn', 'Een BSN heeft negen cijfers.'],
};

const last = (path: string): string => path.split(/[/:]/).at(-1)!;

/** Faults of single lines against the schema, each at its field; none when all fit. */
function schemaFaults(message: DeclarationMessage): Violation[] {
  return message.clients.flatMap((client, c) =>
    client.lines.flatMap((line, l): Violation[] => {
      try {
        writeDeclaration({ ...message, clients: [{ bsn: client.bsn, lines: [line] }] });
        return [];
      } catch (error) {
        if (!(error instanceof UnwritableMessage)) throw error;
        const [field, text] = FIELDS[last(error.path)] ?? ['', 'Deze regel past niet in een bericht.'];
        return [{ pointer: field === 'bsn' ? `/clienten/${c}/bsn` : `/clienten/${c}/regels/${l}${field && `/${field}`}`, text }];
      }
    }),
  );
}

/** Where in the form a finding of the check belongs. */
export function pointerOf({ path }: Pick<Finding, 'path'>): string {
  const client = /Client\[(\d+)\]/.exec(path);
  const line = /Prestatie\[(\d+)\]/.exec(path);
  if (!client) return /DeclaratiePeriode/.test(path) ? '/periode' : '/clienten';
  const at = `/clienten/${Number(client[1]) - 1}`;
  const [field] = FIELDS[last(path)] ?? [''];
  if (!line) return field === 'bsn' ? `${at}/bsn` : at;
  return `${at}/regels/${Number(line[1]) - 1}${field && `/${field}`}`;
}

/** Writes the message and holds it against levels 1 and 2, as any message. @returns its bytes, or what is wrong at which field */
export function writeManual(message: DeclarationMessage): { readonly bytes: Buffer | null; readonly faults: readonly Violation[] } {
  const faults = schemaFaults(message);
  if (faults.length > 0) return { bytes: null, faults };
  const bytes = writeDeclaration(message);
  const { verdict, findings } = checkMessage(bytes);
  if (verdict === 'accepted') return { bytes, faults: [] };
  return { bytes: null, faults: findings.map((f) => ({ pointer: pointerOf(f), text: f.text })) };
}
