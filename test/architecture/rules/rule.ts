// SPDX-License-Identifier: EUPL-1.2
import { plant, readTree, type Import, type Source, type Tree } from '../source-tree.js';

/** A rule about the whole tree: gives one sentence for each place that breaks it. */
export type Rule = (tree: Tree) => string[];

const product = readTree(process.cwd());

export const says = (file: Source, line: number, why: string): string => `${file.path}:${line} ${why}`;

/** A rule about single imports. */
export function everyImport(check: (file: Source, item: Import) => string | null): Rule {
  return (tree) =>
    [...tree.values()].flatMap((file) =>
      file.imports.flatMap((item) => {
        const why = check(file, item);
        return why ? [says(file, item.line, `imports '${item.specifier}': ${why}`)] : [];
      }),
    );
}

/** One rule with its proof: it holds in the product, it lets good sources pass, and each planted bad source breaks it. */
export function rule(
  name: string,
  check: Rule,
  proof: { good: Readonly<Record<string, string>>; bad: readonly Readonly<Record<string, string>>[] },
): void {
  describe(name, () => {
    it('holds in the product', () => {
      expect(product.size).toBeGreaterThan(20);
      expect(check(product)).toEqual([]);
    });
    it('lets pass what is right', () => {
      expect(check(plant(proof.good))).toEqual([]);
    });
    it.each(proof.bad.map((files) => [Object.keys(files).at(-1)!, files]))('is broken by a planted %s', (path, files) => {
      expect(check(plant(files))).toEqual(expect.arrayContaining([expect.stringContaining(path)]));
    });
  });
}
