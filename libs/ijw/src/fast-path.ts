// SPDX-License-Identifier: EUPL-1.2
import { isAscii } from 'node:buffer';
import { isDate } from './dates.js';
import { MAX_TEXT_CHARACTERS } from './limits.js';
import { PRODUCT_CATEGORIES, UNITS } from './schema/codes.js';
import { BASE_NAMESPACE, JW323_NAMESPACE } from './schema/element.js';
import type { DebitCredit, DeclarationClient, DeclarationLine, DeclarationMessage } from './types.js';

/**
 * Reads an ordinary JW323 with one regular expression a record. On anything else (another message, a comment, an attribute,
 * a character reference, a blank inside a value, any fault) it gives undefined and the slow path decides:
 * what it accepts is a strict part of what the schema accepts.
 */
export function readQuickly(bytes: Buffer): DeclarationMessage | undefined {
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  const root = readRoot(bytes.toString('latin1', start, start + ROOT_BYTES));
  if (root === undefined || !isAscii(start === 0 ? bytes : bytes.subarray(start))) return undefined;
  return new QuickReader(bytes.toString('latin1', start), root).message();
}

/** Where the root ends in any ordinary message. Looking no further spares a copy of what turns out to be something else. */
const ROOT_BYTES = 4_096;

function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

interface Root {
  /** `jw323:` or the like, '' for the default namespace. */
  readonly messagePrefix: string;
  readonly basePrefix: string;
  /** Where the root's content begins. */
  readonly contentAt: number;
}

const PROLOG =
  /(?:<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>)?[ \t\r\n]*<(?:([A-Za-z_][\w.-]*):)?Bericht/y;
const DECLARATION = /[ \t\r\n]+xmlns(?::([A-Za-z_][\w.-]*))?=(?:"([^"<&\t\r\n\x00-\x1f]+)"|'([^'<&\t\r\n\x00-\x1f]+)')/y;
const RESERVED = /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/;
const TAG_END = /[ \t\r\n]*>/y;

/** Takes the prefixes from the root's namespace declarations; undefined when the root holds anything but plain declarations. */
function readRoot(source: string): Root | undefined {
  PROLOG.lastIndex = 0;
  const prolog = PROLOG.exec(source);
  if (prolog === null) return undefined;

  const prefixes = new Map<string, string>();
  DECLARATION.lastIndex = PROLOG.lastIndex;
  let at = PROLOG.lastIndex;
  for (let found = DECLARATION.exec(source); found !== null; found = DECLARATION.exec(source)) {
    const prefix = found[1] ?? '';
    const uri = found[2] ?? found[3]!;
    if (prefixes.has(prefix) || prefix.startsWith('xml') || RESERVED.test(uri)) return undefined;
    prefixes.set(prefix, uri);
    at = DECLARATION.lastIndex;
  }
  TAG_END.lastIndex = at;
  const rootPrefix = prolog[1] ?? '';
  const basePrefix = [...prefixes].find(([, uri]) => uri === BASE_NAMESPACE)?.[0];
  if (!TAG_END.test(source) || prefixes.get(rootPrefix) !== JW323_NAMESPACE || basePrefix === undefined) return undefined;
  return { messagePrefix: withColon(rootPrefix), basePrefix: withColon(basePrefix), contentAt: TAG_END.lastIndex };
}

function withColon(prefix: string): string {
  return prefix === '' ? '' : `${prefix}:`;
}

const BLANKS = '[ \\t\\r\\n]*';
const DATE = '(\\d{4}-\\d\\d-\\d\\d)';
/** Printable ASCII but & < and >. */
const REFERENCE = "([ -%'-;=?-~]{1,20})";
const NO_BLANK = "!-%'-;=?-~";
const VERSION = '((?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*))';
const DEBIT_CREDIT = '([DC])';

const MOST_PREFIXES = 64;
const expressionsOf = new Map<string, ReturnType<typeof makeExpressions>>();

/** The expressions for one pair of prefixes: made once for the few pairs that senders use. A sender who invents new ones costs no memory. */
function expressionsFor(root: Root) {
  const pair = `${root.messagePrefix} ${root.basePrefix}`;
  const made = expressionsOf.get(pair) ?? makeExpressions(root);
  if (expressionsOf.size < MOST_PREFIXES) expressionsOf.set(pair, made);
  return made;
}

function makeExpressions({ messagePrefix, basePrefix }: Root) {
  const own = tagsWith(messagePrefix);
  const base = tagsWith(basePrefix);
  const period = (name: string) => own.around(name, base.leaf('Begindatum', DATE) + base.leaf('Einddatum', DATE));
  const sticky = (source: string) => new RegExp(source, 'y');

  const header =
    own.leaf('BerichtCode', '490') +
    own.leaf('BerichtVersie', '3') +
    own.leaf('BerichtSubversie', '2') +
    own.leaf('Afzender', '(\\d{8})') +
    own.leaf('Ontvanger', '(\\d{4})') +
    own.around('BerichtIdentificatie', base.leaf('Identificatie', `([${NO_BLANK}]{1,12})`) + base.leaf('Dagtekening', DATE)) +
    own.around('XsdVersie', base.leaf('BasisschemaXsdVersie', VERSION) + base.leaf('BerichtXsdVersie', VERSION));
  const declaration =
    own.leaf('DeclaratieNummer', '([a-zA-Z0-9]{1,12})') +
    period('DeclaratiePeriode') +
    own.leaf('DeclaratieDagtekening', DATE) +
    own.around('TotaalIngediendBedrag', base.leaf('TotaalBedrag', '(\\d{1,12})') + base.leaf('DebetCredit', DEBIT_CREDIT));
  const line =
    own.around('ProductReferentie', `${base.leaf('ReferentieNummer', REFERENCE)}(?:${base.leaf('VorigReferentieNummer', REFERENCE)})?`) +
    own.leaf('ToewijzingNummer', '(\\d{1,9})') +
    own.leaf('ProductCategorie', `(${PRODUCT_CATEGORIES.join('|')})`) +
    own.leaf('ProductCode', `([${NO_BLANK}]{1,5})`) +
    period('ProductPeriode') +
    own.leaf('GeleverdVolume', '(\\d{1,8})') +
    own.leaf('Eenheid', `(${UNITS.join('|')})`) +
    `(?:${own.leaf('ProductTarief', '(\\d{1,8})')})?` +
    own.around('IngediendBedrag', base.leaf('Bedrag', '(\\d{1,8})') + base.leaf('DebetCredit', DEBIT_CREDIT));

  return {
    head: sticky(own.around('Header', header) + own.start('Declaratie') + declaration + own.start('Clienten')),
    client: sticky(own.start('Client') + own.leaf('Bsn', '(\\d{9})') + own.start('Prestaties')),
    line: sticky(own.around('Prestatie', line)),
    clientEnd: sticky(own.end('Prestaties') + own.end('Client')),
    end: sticky(`${own.end('Clienten')}${own.end('Declaratie')}${own.end('Bericht')}${BLANKS}$`),
  };
}

/** Expression sources for tags with a prefix; the white space before each tag belongs to it. */
function tagsWith(prefix: string) {
  const name = prefix.replaceAll('.', '\\.');
  const start = (tag: string) => `${BLANKS}<${name}${tag}>`;
  const end = (tag: string) => `${BLANKS}</${name}${tag}>`;
  return {
    start,
    end,
    leaf: (tag: string, value: string) => `${start(tag)}${value}</${name}${tag}>`,
    around: (tag: string, content: string) => start(tag) + content + end(tag),
  };
}

/** Goes through the records of one message. */
class QuickReader {
  private readonly expressions: ReturnType<typeof makeExpressions>;
  private readonly knownDates = new Map<string, string>();
  private readonly knownTexts = new Map<string, string>();
  private at: number;

  constructor(
    private readonly source: string,
    root: Root,
  ) {
    this.expressions = expressionsFor(root);
    this.at = root.contentAt;
  }

  message(): DeclarationMessage | undefined {
    const head = this.take(this.expressions.head);
    if (head === null) return undefined;
    const [, sender, receiver, identification, dated, baseXsdVersion, messageXsdVersion] = head as unknown as string[];
    const [, , , , , , , declarationNumber, periodFrom, periodUntil, declarationDate, cents, debitCredit] = head as unknown as string[];
    if (![dated!, periodFrom!, periodUntil!, declarationDate!].every(isDate)) return undefined;
    const clients = this.clients();
    if (clients === undefined || this.take(this.expressions.end) === null) return undefined;
    return {
      type: 'JW323',
      header: {
        sender: sender!,
        receiver: receiver!,
        identification: identification!,
        dated: dated!,
        baseXsdVersion: baseXsdVersion!,
        messageXsdVersion: messageXsdVersion!,
      },
      declarationNumber: declarationNumber!,
      periodFrom: periodFrom!,
      periodUntil: periodUntil!,
      declarationDate: declarationDate!,
      totalCents: Number(cents),
      totalDebitCredit: debitCredit as DebitCredit,
      clients,
    };
  }

  private clients(): DeclarationClient[] | undefined {
    const clients: DeclarationClient[] = [];
    for (let head = this.take(this.expressions.client); head !== null; head = this.take(this.expressions.client)) {
      const lines = this.lines();
      if (lines === undefined || this.take(this.expressions.clientEnd) === null) return undefined;
      clients.push({ bsn: head[1]!, lines });
    }
    return clients.length === 0 ? undefined : clients;
  }

  private lines(): DeclarationLine[] | undefined {
    const lines: DeclarationLine[] = [];
    for (let found = this.take(this.expressions.line); found !== null; found = this.take(this.expressions.line)) {
      const from = this.known(found[6]!);
      const until = this.known(found[7]!);
      if (from === undefined || until === undefined) return undefined;
      lines.push({
        reference: found[1]!,
        previousReference: found[2] ?? null,
        allocationNumber: +found[3]!,
        category: found[4]!,
        productCode: this.once(found[5]!),
        from,
        until,
        volume: +found[8]!,
        unit: found[9]!,
        tariffCents: found[10] === undefined ? null : +found[10]!,
        amountCents: +found[11]!,
        debitCredit: found[12] as DebitCredit,
      });
    }
    return lines.length === 0 ? undefined : lines;
  }

  /** Matches an expression right here; a record too long to be sure that no text in it is too long does not match. */
  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (found === null || expression.lastIndex - this.at > MAX_TEXT_CHARACTERS) return null;
    this.at = expression.lastIndex;
    return found;
  }

  /** The date, when it exists. A message has few different dates: each is kept as one string, which spares memory and time. */
  private known(date: string): string | undefined {
    const seen = this.knownDates.get(date);
    if (seen !== undefined) return seen;
    if (!isDate(date)) return undefined;
    this.knownDates.set(date, date);
    return date;
  }

  /** The text, kept as one string however often it stands in the message. */
  private once(text: string): string {
    const seen = this.knownTexts.get(text);
    if (seen !== undefined) return seen;
    this.knownTexts.set(text, text);
    return text;
  }
}
