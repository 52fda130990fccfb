// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate, Violation } from '#kernel';
import { readContentFile, refuseContent, type ContentFile, type Fields } from '#regions';
import type { Classification, ClassificationValue } from '../domain/classification.js';
import { isCategory, isUnit, type Product, type Unit } from '../domain/product.js';

/** A product as its file gives it; the file of classifications says from when the list holds. */
export interface ListedProduct extends Omit<Product, 'from'> {
  /** Its value in the classification "segment"; null: not classified yet. */
  readonly segment: string | null;
}

export interface ClassificationWithMapping extends Classification {
  /** First day for which the mapping holds. */
  readonly from: LocalDate;
  readonly mappingSource: string;
  /** Product code → value. What is not in it is not classified yet. */
  readonly mapping: ReadonlyMap<string, string>;
}

export interface CatalogueContent {
  readonly products: readonly Product[];
  readonly classifications: readonly ClassificationWithMapping[];
}

export interface CatalogueFiles {
  readonly products: ContentFile<readonly ListedProduct[]>;
  readonly classifications: ContentFile<unknown>;
  readonly content: CatalogueContent;
}

function readProduct(f: Fields): ListedProduct {
  const unit = f.text('unit');
  if (unit !== '' && !isUnit(unit)) f.fault('unit', `"${unit}" is geen eenheid van declareren.`);
  const category = f.text('category');
  if (category !== '' && !isCategory(category)) f.fault('category', `"${category}" is geen productcategorie van 40 tot en met 55.`);
  const code = f.matching('code', /^\S{1,5}$/, 'productcode van hoogstens vijf tekens');
  return { code, category, name: f.text('name'), unit: unit as Unit, segment: f.optionalText('segment'), source: f.text('source') };
}

function readValue(f: Fields): ClassificationValue {
  const kind = f.optionalText('kind');
  if (kind !== null && kind !== 'segment' && kind !== 'blok') f.fault('kind', 'Hier hoort "segment" of "blok" te staan, of niets.');
  return { code: f.text('code'), name: f.text('name'), kind: kind as ClassificationValue['kind'], source: f.text('source') };
}

function readClassification(f: Fields): ClassificationWithMapping & { fromProducts: boolean } {
  const mapping = new Map<string, string>();
  const values = f.list('values', readValue);
  const known = new Set(values.map((v) => v.code));
  if (known.size < values.length) f.fault('values', 'Een waarde staat er twee keer in.');
  for (const [value, codes] of f.textLists('mapping')) {
    if (!known.has(value)) f.fault(`mapping/${value}`, `Waarde ${value} hoort niet bij deze indeling.`);
    for (const code of codes) {
      if (mapping.has(code)) f.fault(`mapping/${value}`, `Product ${code} heeft al een waarde: een product heeft er per datum hoogstens één.`);
      mapping.set(code, value);
    }
  }
  return {
    key: f.matching('key', /^[a-z][a-z0-9-]*$/, 'sleutel'),
    name: f.text('name'),
    version: f.text('version'),
    validFrom: f.date('validFrom'),
    note: f.optionalText('note'),
    source: f.text('source'),
    values,
    from: f.date('from'),
    mappingSource: f.text('mappingSource'),
    mapping,
    fromProducts: f.flag('fromProducts'),
  };
}

/** Where a classification takes its values from the product list, each value must be one of its own; other mappings must name known products. */
function join(
  c: ClassificationWithMapping & { fromProducts: boolean },
  products: readonly ListedProduct[],
  place: string,
  faults: Violation[],
): ClassificationWithMapping {
  const { fromProducts, ...classification } = c;
  const listed = new Set(products.map((p) => p.code));
  for (const code of c.mapping.keys())
    if (!listed.has(code)) faults.push({ pointer: `${place}/mapping`, text: `Product ${code} staat niet in producten.json.` });
  if (!fromProducts) return classification;
  const values = new Set(c.values.map((v) => v.code));
  const mapping = new Map(c.mapping);
  for (const p of products) {
    if (p.segment === null) continue;
    if (!values.has(p.segment))
      faults.push({ pointer: `${place}/values`, text: `Product ${p.code} heeft waarde ${p.segment}, die hier niet bestaat.` });
    mapping.set(p.code, p.segment);
  }
  return { ...classification, mapping };
}

/** The two files of the catalogue, checked apart and against each other. */
export function readCatalogueFiles(dataDir: string): CatalogueFiles {
  const products = readContentFile(dataDir, 'producten.json', (f) => {
    const list = f.list('products', readProduct);
    const seen = new Set<string>();
    list.forEach((p, index) => {
      if (seen.has(p.code)) f.fault(`products/${index}/code`, `Product ${p.code} staat er twee keer in.`);
      seen.add(p.code);
    });
    return list;
  });
  const file = readContentFile(dataDir, 'classificaties.json', (f) => ({
    productsFrom: f.date('productsFrom'),
    classifications: f.list('classifications', readClassification),
  }));
  const faults: Violation[] = [];
  const classifications = file.content.classifications.map((c, i) => join(c, products.content, `/classifications/${i}`, faults));
  refuseContent(file.name, faults);
  const dated = products.content.map(({ segment: _segment, ...p }) => ({ ...p, from: file.content.productsFrom }));
  return { products, classifications: file, content: { products: dated, classifications } };
}
