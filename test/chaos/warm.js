// SPDX-License-Identifier: EUPL-1.2
// A process of the product that has read its program and waits for its environment: what comes after one that was killed is then up at
// once, so that a suite can kill many. `warm.js api` is the real API; `warm.js worker` the worker of import-worker.js.
const PARTS = {
  api: ['../../dist/apps/api/src/app.js', '../../dist/apps/api/src/main.js'],
  worker: ['../../dist/apps/worker/src/capabilities.js', './import-worker.js'],
};
process.once('disconnect', () => process.exit(0));
const env = new Promise((given) => process.once('message', (message) => given(message.env)));
const modules = PARTS[process.argv[2]];
for (const module of modules.slice(0, -1)) await import(module);
Object.assign(process.env, await env);
await import(modules.at(-1));
