// SPDX-License-Identifier: EUPL-1.2
const endings = [];

/** Work for the end of the benchmark, however it ends: servers are stopped, folders removed. Last said, first done. */
export const atEnd = (work) => void endings.push(work);

export async function end() {
  while (endings.length > 0) {
    try {
      await endings.pop()();
    } catch (error) {
      process.stderr.write(`${error.stack}\n`);
    }
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end().finally(() => process.exit(130)));
