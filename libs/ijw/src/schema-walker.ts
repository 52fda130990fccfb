// SPDX-License-Identifier: EUPL-1.2
import { Findings } from './findings.js';
import type { ElementRule } from './schema/element.js';
import type { Attribute, ExpandedName, Namespaces } from './xml/namespaces.js';

const XSI_URI = 'http://www.w3.org/2001/XMLSchema-instance';
const NO_VALUES: Record<string, unknown> = Object.freeze({});
const NOT_BLANK = /[^ \t\r\n]/;

/** An element being read: how far its content has come. Frames are reused, as a message has hundreds of thousands of elements. */
interface Frame {
  rule: ElementRule;
  /** Its number among its namesakes in the parent, where it may repeat; else 0. */
  number: number;
  /** Index of the child rule now at work, and how many elements it has had. */
  childIndex: number;
  childCount: number;
  text: string;
  hasStrayText: boolean;
  values: Record<string, unknown>;
}

/**
 * Follows a document along the table of the schema: reports what does not fit, at its path, and builds the values of what does.
 * After a fault it goes on with the next element it knows, so that one fault does not cause a row of others.
 */
export class SchemaWalker {
  private readonly frames: Frame[] = [];
  private depth = 0;
  /** Number of open elements inside one that does not belong here; nothing is checked there. */
  private skipped = 0;
  private result: unknown = null;

  constructor(
    private readonly root: ElementRule,
    private readonly findings: Findings,
  ) {}

  /** What the root built; null when anything was wrong. */
  get content(): unknown {
    return this.result;
  }

  open(name: ExpandedName, attributes: readonly Attribute[], namespaces: Namespaces): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    const rule = this.depth === 0 ? this.root : this.nextChild(name);
    if (rule === null) {
      this.skipped = 1;
      return;
    }
    const number = rule.repeats ? this.frames[this.depth - 1]!.childCount : 0;
    this.push(rule, number);
    if (attributes.length > 0) this.checkAttributes(rule, attributes, namespaces);
  }

  text(value: string, isSection: boolean): void {
    if (this.skipped > 0 || this.depth === 0) return;
    const frame = this.frames[this.depth - 1]!;
    if (frame.rule.text !== null) {
      frame.text = frame.text === '' ? value : frame.text + value;
    } else if ((isSection || NOT_BLANK.test(value)) && !frame.hasStrayText) {
      frame.hasStrayText = true;
      this.report('Hier staat tekst die niet in een veld staat. Haal deze tekst weg.');
    }
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const frame = this.frames[this.depth - 1]!;
    const value = frame.rule.text === null ? this.closeGroup(frame) : this.closeLeaf(frame);
    this.depth--;
    if (this.depth === 0) this.result = value;
    else store(this.frames[this.depth - 1]!.values, frame.rule, value);
  }

  /** The path of the element being read, as XPath without prefixes. */
  path(): string {
    let path = '';
    for (let i = 0; i < this.depth; i++) path += step(this.frames[i]!);
    return path;
  }

  private push(rule: ElementRule, number: number): void {
    const values = rule.text === null ? {} : NO_VALUES;
    const frame = this.frames[this.depth];
    if (frame === undefined) {
      this.frames.push({ rule, number, childIndex: 0, childCount: 0, text: '', hasStrayText: false, values });
    } else {
      frame.rule = rule;
      frame.number = number;
      frame.childIndex = 0;
      frame.childCount = 0;
      frame.text = '';
      frame.hasStrayText = false;
      frame.values = values;
    }
    this.depth++;
  }

  /** The rule for a child of the element being read; null, and a finding, when no such child may stand here. */
  private nextChild(name: ExpandedName): ElementRule | null {
    const frame = this.frames[this.depth - 1]!;
    const { children } = frame.rule;
    for (let i = frame.childIndex; i < children.length; i++) {
      const rule = children[i]!;
      if (rule.name !== name.local || rule.namespace !== name.uri) continue;
      if (i === frame.childIndex) {
        if (frame.childCount > 0 && !rule.repeats) break;
        frame.childCount++;
      } else {
        this.advance(frame, i);
        frame.childCount = 1;
      }
      return rule;
    }
    this.reportUnexpected(frame.rule, name);
    return null;
  }

  /** Moves on to a later child rule and reports the required ones passed over. */
  private advance(frame: Frame, index: number): void {
    for (let i = frame.childIndex; i < index; i++) {
      const rule = frame.rule.children[i]!;
      const isMissing = !rule.optional && (i > frame.childIndex || frame.childCount === 0);
      if (isMissing) this.report(`Het verplichte veld ${rule.name} ontbreekt of staat niet op zijn plaats. Vul het hier in.`);
    }
    frame.childIndex = index;
    frame.childCount = 0;
  }

  private closeGroup(frame: Frame): unknown {
    this.advance(frame, frame.rule.children.length);
    if (!this.findings.isEmpty) return null;
    return frame.rule.build === null ? frame.values : frame.rule.build(frame.values);
  }

  private closeLeaf(frame: Frame): unknown {
    const type = frame.rule.text!;
    const value = type.read(frame.text);
    if (value === undefined) this.report(`De inhoud van ${frame.rule.name} klopt niet. Vul hier ${type.expected} in.`);
    return value;
  }

  /** Besides namespace declarations only three attributes for schema processors may stand in a message. */
  private checkAttributes(rule: ElementRule, attributes: readonly Attribute[], namespaces: Namespaces): void {
    for (const { uri, local, value } of attributes) {
      const isKnown = uri === XSI_URI && (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation');
      if (isKnown || (uri === XSI_URI && local === 'type' && isOwnType(rule, namespaces.qualifiedName(value)))) continue;
      this.report(`Het veld ${rule.name} heeft een kenmerk (attribuut) dat hier niet mag staan. Haal dit kenmerk weg.`);
    }
  }

  private reportUnexpected(parent: ElementRule, name: ExpandedName): void {
    if (parent.text !== null) {
      this.report(`In het veld ${parent.name} staat een ander veld. Vul hier ${parent.text.expected} in.`);
      return;
    }
    const isKnown = parent.children.some((child) => child.name === name.local);
    this.report(
      isKnown
        ? `Het veld ${name.local} staat hier te vaak, op de verkeerde plaats of in de verkeerde namespace. Zet de velden in de volgorde van de standaard.`
        : `In ${parent.name} staat een veld dat daar niet hoort. Haal dit veld weg of zet het op de goede plaats.`,
    );
  }

  private report(text: string): void {
    this.findings.add('XSD', this.findings.isFull ? '' : this.path(), text);
  }
}

function step({ rule, number }: Frame): string {
  return number === 0 ? `/${rule.name}` : `/${rule.name}[${number}]`;
}

function store(values: Record<string, unknown>, rule: ElementRule, value: unknown): void {
  if (!rule.repeats) {
    values[rule.name] = value;
    return;
  }
  const list = values[rule.name] as unknown[] | undefined;
  if (list === undefined) values[rule.name] = [value];
  else list.push(value);
}

function isOwnType(rule: ElementRule, name: ExpandedName | null): boolean {
  return name !== null && rule.typeName !== null && name.uri === rule.typeNamespace && name.local === rule.typeName;
}
