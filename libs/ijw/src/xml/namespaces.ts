// SPDX-License-Identifier: EUPL-1.2
import { UnreadableFault } from './fault.js';

/** A name with its namespace; '' means no namespace. */
export interface ExpandedName {
  readonly uri: string;
  readonly local: string;
}

export interface Attribute extends ExpandedName {
  readonly value: string;
}

export const NO_ATTRIBUTES: readonly Attribute[] = [];

const XML_URI = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';

/** Characters that may stand in a name but not begin one. */
const NOT_A_START = /^(?:[-.0-9\u00b7\u203f\u2040]|[\u0300-\u036f])/;

const WRONG_NAME =
  'Een naam van een element of kenmerk in het bestand is niet goed opgebouwd. Laat uw softwareleverancier het bestand opnieuw maken.';
const WRONG_PREFIX =
  'Het bestand gebruikt een voorvoegsel (namespace) dat niet of verkeerd is vastgelegd. Laat uw softwareleverancier het bestand opnieuw maken.';
const DOUBLE_ATTRIBUTE = 'Een element heeft twee keer hetzelfde kenmerk. Laat uw softwareleverancier het bestand opnieuw maken.';

function fault(text: string): UnreadableFault {
  return new UnreadableFault('XML', text);
}

/** What one start tag declares, on top of what stands around it, and the names already resolved there. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
  readonly elements: Map<string, ExpandedName>;
}

/**
 * Namespaces in XML 1.0: which prefix means what, element by element. Values of xmlns are taken literally:
 * a blank around the address makes another address.
 */
export class Namespaces {
  private readonly open: Scope[] = [{ uris: new Map([['xml', XML_URI]]), outer: null, elements: new Map() }];

  private get current(): Scope {
    return this.open[this.open.length - 1]!;
  }

  /** Enters an element without attributes. */
  enterPlain(): void {
    this.open.push(this.current);
  }

  /** Enters an element and takes its declarations into force. */
  enter(attributes: Record<string, string>): void {
    const uris = new Map<string, string>();
    for (const name in attributes) {
      const prefix = declaredPrefix(name);
      if (prefix === null) continue;
      checkDeclaration(prefix, attributes[name]!);
      uris.set(prefix, attributes[name]!);
    }
    const { current } = this;
    this.open.push(uris.size === 0 ? current : { uris, outer: current, elements: new Map() });
  }

  /** Ends the declarations of the innermost element. */
  leave(): void {
    this.open.pop();
  }

  element(name: string): ExpandedName {
    const { elements } = this.current;
    let expanded = elements.get(name);
    if (expanded === undefined) {
      expanded = this.expand(name, true);
      elements.set(name, expanded);
    }
    return expanded;
  }

  /** The attributes of a start tag, without the namespace declarations. */
  attributes(raw: Record<string, string>): readonly Attribute[] {
    const found: Attribute[] = [];
    for (const name in raw) {
      if (declaredPrefix(name) === null) found.push({ ...this.expand(name, false), value: raw[name]! });
    }
    const distinct = new Set(found.map(({ uri, local }) => `${uri} ${local}`));
    if (distinct.size !== found.length) throw fault(DOUBLE_ATTRIBUTE);
    return found;
  }

  /** The name a QName in a value stands for; null when its prefix is unknown. */
  qualifiedName(value: string): ExpandedName | null {
    const [prefix, local] = value.includes(':') ? splitAt(value, value.indexOf(':')) : ['', value];
    const uri = this.resolve(prefix);
    return uri === undefined && prefix !== '' ? null : { uri: uri ?? '', local };
  }

  private resolve(prefix: string): string | undefined {
    for (let scope: Scope | null = this.current; scope !== null; scope = scope.outer) {
      const uri = scope.uris.get(prefix);
      if (uri !== undefined) return uri;
    }
    return undefined;
  }

  private expand(name: string, takesDefault: boolean): ExpandedName {
    const colon = name.indexOf(':');
    if (colon === -1) return { uri: takesDefault ? (this.resolve('') ?? '') : '', local: name };
    const [prefix, local] = splitAt(name, colon);
    if (prefix === '' || local === '' || local.includes(':') || NOT_A_START.test(local)) throw fault(WRONG_NAME);
    const uri = this.resolve(prefix);
    if (uri === undefined) throw fault(WRONG_PREFIX);
    return { uri, local };
  }
}

function splitAt(name: string, colon: number): [string, string] {
  return [name.slice(0, colon), name.slice(colon + 1)];
}

/** The prefix a namespace declaration is about, '' for the default; null for any other attribute. */
function declaredPrefix(name: string): string | null {
  if (name === 'xmlns') return '';
  return name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : null;
}

/** The namespace constraints on a declaration. */
function checkDeclaration(prefix: string, uri: string): void {
  if (prefix.includes(':') || NOT_A_START.test(prefix)) throw fault(WRONG_NAME);
  const isXml = prefix === 'xml';
  if (prefix === 'xmlns' || uri === XMLNS_URI || isXml !== (uri === XML_URI)) throw fault(WRONG_PREFIX);
  if (uri === '' && prefix !== '') throw fault(WRONG_PREFIX);
}
