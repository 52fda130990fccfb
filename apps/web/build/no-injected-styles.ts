// SPDX-License-Identifier: EUPL-1.2
import type { Plugin } from 'vite';

const INJECTION = /if \(typeof document !== 'undefined'\) \{[\s\S]*?createTextNode\(css_\w+\)\);\s*\}\s*\}/;

/**
 * Takes the code out of @gemeente-denhaag components that adds a style tag when the module loads: our content security policy
 * refuses inline styles. The same rules come in through the component's own index.css.
 */
export function noInjectedStyles(): Plugin {
  return {
    name: 'raamwerk-no-injected-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/@gemeente-denhaag\/[\w-]+\/dist\/mjs\/index\.js/.test(id)) return undefined;
      const without = code.replace(INJECTION, '');
      if (without.includes("createElement('style')")) this.error(`${id} adds a style tag in a new way; see build/no-injected-styles.ts`);
      return { code: without, map: null };
    },
  };
}
