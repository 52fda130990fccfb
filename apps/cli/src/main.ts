// SPDX-License-Identifier: EUPL-1.2
// raamwerk <command>: each command is one module, loaded only when asked for, so that a small one starts at once.

interface CommandModule {
  /** Does the work and gives the exit code. */
  run(args: string[]): Promise<number>;
}

/** Every command, by the name of its module in ./commands, and how to use it. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['check-message', 'BESTAND…   controleer iJw-berichten, zonder server'],
  ['import', 'BESTAND|MAP…   lees berichten in'],
  ['seed', '  laad de gegevens van de regio'],
  ['grant-role', '--email ADRES --regio REGIO --rol ROL   geef iemand die al inlogt een rol in een regio'],
  ['sample-year', '--year JAAR --lines AANTAL --seed GETAL --out MAP   maak een jaar aan voorbeeldberichten'],
  ['verify', '  reken alle totalen na'],
  ['migrate', '  werk de database bij'],
]);

const USAGE_ERROR = 2;

const ASKING = ['--help', '-h', 'help'];

/** How to use every command, or the one that is named. */
function usage(only?: string): string {
  const lines = [...COMMANDS].filter(([name]) => only === undefined || name === only).map(([name, how]) => `  raamwerk ${name} ${how}`);
  return `Gebruik:\n${lines.join('\n')}\n`;
}

const [name = '', ...args] = process.argv.slice(2);

if (ASKING.includes(name) || (COMMANDS.has(name) && args.some((arg) => ASKING.slice(0, 2).includes(arg)))) {
  process.stdout.write(usage(COMMANDS.has(name) ? name : undefined));
} else if (COMMANDS.has(name)) {
  const { run } = (await import(`./commands/${name}.js`)) as CommandModule;
  process.exitCode = await run(args);
} else {
  if (name !== '') process.stderr.write(`Onbekende opdracht: ${name}\n`);
  process.stderr.write(usage());
  process.exitCode = USAGE_ERROR;
}
