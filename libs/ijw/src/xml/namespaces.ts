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
const NOT_A_START = /^[-.0-9\u00b7\u0300-\u036f\u203f-\u2040]/;

const WRONG_NAME =
  'Een naam van een element of kenmerk in het bestand is niet goed opgebouwd. Laat uw softwareleverancier het bestand opnieuw maken.';
const WRONG_PREFIX =
  'Het bestand gebruikt een voorvoegsel (namespace) dat niet of verkeerd is vastgelegd. Laat uw softwareleverancier het bestand opnieuw maken.';
const DOUBLE_ATTRIBUTE = 'Een element heeft twee keer hetzelfde kenmerk. Laat uw softwareleverancier het bestand opnieuw maken.';

function fault(text: string): UnreadableFault {
  return new UnreadableFault('XML', text);
}

/** The prefixes in force at one place, and the names already resolved with them. */
interface Bindings {
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: Map<string, ExpandedName>;
}

/**
 * Namespaces in XML 1.0: which prefix means what, element by element. Values of xmlns are taken literally:
 * a blank around the address makes another address.
 */
export class Namespaces {
  private readonly open: Bindings[] = [{ uris: new Map([['xml', XML_URI]]), elements: new Map() }];

  private get current(): Bindings {
    return this.open[this.open.length - 1]!;
  }

  /** Takes the declarations of a start tag into force; null when it has no attributes at all. */
  enter(attributes: Record<string, string> | null): void {
    const { current } = this;
    if (attributes === null) {
      this.open.push(current);
      return;
    }
    let uris: Map<string, string> | null = null;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = declaredPrefix(name);
      if (prefix === null) continue;
      uris ??= new Map(current.uris);
      checkDeclaration(prefix, attributes[name]!);
      uris.set(prefix, attributes[name]!);
    }
    this.open.push(uris === null ? current : { uris, elements: new Map() });
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
    const uri = this.current.uris.get(prefix);
    return uri === undefined && prefix !== '' ? null : { uri: uri ?? '', local };
  }

  private expand(name: string, takesDefault: boolean): ExpandedName {
    const colon = name.indexOf(':');
    if (colon === -1) return { uri: takesDefault ? (this.current.uris.get('') ?? '') : '', local: name };
    const [prefix, local] = splitAt(name, colon);
    if (prefix === '' || local === '' || local.includes(':') || NOT_A_START.test(local)) throw fault(WRONG_NAME);
    const uri = this.current.uris.get(prefix);
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
