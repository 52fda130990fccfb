// SPDX-License-Identifier: EUPL-1.2
import type { Plugin } from 'vite';

const DISPLAY_NAME = /^[\w$]+\.displayName = .*;$/gm;

/**
 * Lets the builder leave out components we do not use: in the library's one file every component sets its own display name, which
 * makes it look needed. The names serve developer tools only.
 */
export function shakeableComponents(): Plugin {
  return {
    name: 'raamwerk-shakeable-components',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) => (/@utrecht\/[\w-]+\/dist\/index\.mjs$/.test(id) ? { code: code.replace(DISPLAY_NAME, ''), map: null } : undefined),
  };
}
