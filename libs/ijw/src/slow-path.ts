// SPDX-License-Identifier: EUPL-1.2
import type { Findings } from './findings.js';
import { isIjwNamespace } from './schema/element.js';
import { MESSAGES } from './schema/messages.js';
import { SchemaWalker } from './schema-walker.js';
import type { MessageContent, MessageType } from './types.js';
import { Base64Text } from './xml/base64.js';
import { UnreadableFault } from './xml/fault.js';
import type { Attribute, ExpandedName, Namespaces } from './xml/namespaces.js';
import { readXml, type XmlHandler } from './xml/read-xml.js';

export interface SlowReading {
  readonly message: MessageType | null;
  /** The message; null when it is unreadable, and the findings say why. */
  readonly content: MessageContent | null;
  /** The message inside, when the document was an envelope. */
  readonly payload: Buffer | null;
}

const NOT_OURS =
  'Dit is geen bericht dat wij kunnen lezen. Lever een bericht van iJw 3.2 aan: JW301 (toewijzing), JW305 (start), JW307 (stop), ' +
  'JW315 (verzoek om toewijzing) of JW323 (declaratie).';
const EMPTY_ENVELOPE = 'De envelop bevat niet precies één bericht. Lever het bericht opnieuw aan, in een envelop met één bericht of zonder envelop.';
const BROKEN_PAYLOAD = 'Het bericht in de envelop is niet goed verpakt (base64). Lever het bericht opnieuw aan, met of zonder envelop.';

/** Reads a document of any kind, decides and explains. The findings get what is wrong with it. */
export function readSlowly(bytes: Buffer, findings: Findings, mayBeEnvelope: boolean): SlowReading {
  const document = new MessageDocument(findings, mayBeEnvelope, bytes.length);
  try {
    readXml(bytes, document);
    return document.reading();
  } catch (error) {
    if (!(error instanceof UnreadableFault)) throw error;
    findings.add(error.rule, document.path() || '/', error.text);
    return { message: document.message, content: null, payload: null };
  }
}

/** A document whose root decides what it is: a message, or an envelope around one. */
class MessageDocument implements XmlHandler {
  message: MessageType | null = null;
  private walker: SchemaWalker | null = null;
  private envelope: Envelope | null = null;

  constructor(
    private readonly findings: Findings,
    private readonly mayBeEnvelope: boolean,
    private readonly size: number,
  ) {}

  open(name: ExpandedName, attributes: readonly Attribute[], namespaces: Namespaces): void {
    if (this.walker === null && this.envelope === null) this.begin(name);
    if (this.walker !== null) this.walker.open(name, attributes, namespaces);
    else this.envelope!.open(name);
  }

  text(value: string, isSection: boolean): void {
    if (this.walker !== null) this.walker.text(value, isSection);
    else this.envelope!.text(value);
  }

  close(): void {
    if (this.walker !== null) this.walker.close();
    else this.envelope!.close();
  }

  takesLongText(): boolean {
    return this.envelope?.isInPayload ?? false;
  }

  path(): string {
    return this.walker?.path() ?? '';
  }

  reading(): SlowReading {
    if (this.envelope !== null) return { message: null, content: null, payload: this.envelope.payload() };
    const content = this.findings.isEmpty ? (this.walker!.content as SlowReading['content']) : null;
    return { message: this.message, content, payload: null };
  }

  private begin(root: ExpandedName): void {
    const known = MESSAGES.get(root.uri);
    if (known !== undefined && root.local === known.root.name) {
      this.message = known.type;
      this.walker = new SchemaWalker(known.root, this.findings);
    } else if (this.mayBeEnvelope && !isIjwNamespace(root.uri)) {
      this.envelope = new Envelope(this.size);
    } else {
      throw new UnreadableFault('TYPE', NOT_OURS);
    }
  }
}

/** The envelope of the municipal message exchange (StUF-GGk): the message is the base64 text of its one element `bericht`. */
class Envelope {
  private base64: Base64Text | null = null;
  private depth = 0;
  private payloadDepth = 0;
  private payloads = 0;

  constructor(private readonly size: number) {}

  get isInPayload(): boolean {
    return this.payloadDepth > 0;
  }

  open(name: ExpandedName): void {
    this.depth++;
    if (this.isInPayload) throw new UnreadableFault('TYPE', BROKEN_PAYLOAD);
    if (this.depth === 1 || name.local !== 'bericht') return;
    this.payloads++;
    if (this.payloads > 1) throw new UnreadableFault('TYPE', EMPTY_ENVELOPE);
    this.payloadDepth = this.depth;
  }

  text(value: string): void {
    if (this.isInPayload) (this.base64 ??= new Base64Text(this.size)).add(value);
  }

  close(): void {
    if (this.depth === this.payloadDepth) this.payloadDepth = 0;
    this.depth--;
  }

  payload(): Buffer {
    if (this.payloads === 0) throw new UnreadableFault('TYPE', NOT_OURS);
    const bytes = this.base64?.decode() ?? null;
    if (bytes === null || bytes.length === 0) throw new UnreadableFault('TYPE', BROKEN_PAYLOAD);
    return bytes;
  }
}
