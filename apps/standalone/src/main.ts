// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { ConfigurationError, ownEnvironment, readConfig } from '#platform';
import { readArguments } from './arguments.js';
import { printReady } from './print-ready.js';
import { Fallen, Supervisor } from './supervisor.js';

/** A terminal and npm may both pass on one Ctrl-C. */
const SAME_SIGNAL_MS = 500;
const KILL_MS = 15_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

function sentence(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof Fallen) return error.message;
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return 'De schijf is vol.';
  return `Raamwerk kan niet starten: ${error instanceof Error ? error.message : String(error)}`;
}

async function run(): Promise<void> {
  const supervisor = new Supervisor(readConfig(), readArguments(process.argv.slice(2)), ownEnvironment(), say);
  let stoppingSince = 0;
  const stop = (exitCode: number): void => {
    if (stoppingSince > 0) {
      if (Date.now() - stoppingSince < SAME_SIGNAL_MS) return;
      supervisor.kill();
      setTimeout(() => process.exit(1), KILL_MS).unref();
      return;
    }
    stoppingSince = Date.now();
    supervisor.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        say(sentence(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  process.on('SIGUSR2', () => void supervisor.restartChildren());
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      say(sentence(error));
      stop(1);
    });
  }
  try {
    const logins = await supervisor.start();
    if (stoppingSince === 0) printReady(supervisor.address, logins, (text) => void process.stdout.write(`${text}\n`));
    await supervisor.failed;
  } catch (error) {
    if (stoppingSince > 0) return;
    say(sentence(error));
    stop(1);
  }
}

run().catch((error: unknown) => {
  say(sentence(error));
  process.exit(1);
});
