// SPDX-License-Identifier: EUPL-1.2
import type { SimpleType } from './simple-types.js';

const ROOT = 'http://www.istandaarden.nl/ijw/';
export const BASE_NAMESPACE = `${ROOT}3_2/basisschema/schema`;
export const JW301_NAMESPACE = `${ROOT}3_2/jw301/schema`;
export const JW305_NAMESPACE = `${ROOT}3_2/jw305/schema`;
export const JW307_NAMESPACE = `${ROOT}3_2/jw307/schema`;
export const JW315_NAMESPACE = `${ROOT}3_2/jw315/schema`;
export const JW323_NAMESPACE = `${ROOT}3_2/jw323/schema`;
export const JW325_NAMESPACE = `${ROOT}3_2/jw325/schema`;

/** Whether a namespace belongs to the national messages, of any release. */
export function isIjwNamespace(uri: string): boolean {
  return uri.startsWith(ROOT);
}

/** The values of an element's children by name: a text or number, the result of `build`, or an array where the child repeats. */
export type Values = Readonly<Record<string, unknown>>;

/** One element of the schema: what it may hold and how often it may stand in its parent. */
export interface ElementRule {
  readonly namespace: string;
  readonly name: string;
  readonly optional: boolean;
  readonly repeats: boolean;
  /** The named type, the only one that xsi:type may give; null when the type has no name. */
  readonly typeNamespace: string;
  readonly typeName: string | null;
  /** The type of its text; null for an element that holds elements. */
  readonly text: SimpleType | null;
  /** Its child elements, in the order in which they must stand. */
  readonly children: readonly ElementRule[];
  /** Turns the values of the children into what the product works with. */
  readonly build: ((values: Values) => unknown) | null;
}

export function optional(rule: ElementRule): ElementRule {
  return { ...rule, optional: true };
}

export function repeated(rule: ElementRule): ElementRule {
  return { ...rule, repeats: true };
}

/** Makes elements of one namespace. */
export function elementsOf(namespace: string) {
  return {
    /** An element that holds text. */
    leaf(name: string, text: SimpleType): ElementRule {
      const common = { optional: false, repeats: false, children: [], build: null };
      return { ...common, namespace, name, typeNamespace: BASE_NAMESPACE, typeName: text.name, text };
    },
    /** An element that holds elements. Types of the base schema begin with CDT_, those of a message do not. */
    group(name: string, typeName: string, children: readonly ElementRule[], build: ((values: Values) => unknown) | null = null): ElementRule {
      const typeNamespace = typeName.startsWith('CDT_') ? BASE_NAMESPACE : namespace;
      return { namespace, name, optional: false, repeats: false, typeNamespace, typeName, text: null, children, build };
    },
  };
}
