// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianTimes } from '../alternate.js';
import { declarationFile } from '../declaration-file.js';

const COMMAND = [fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url)), 'check-message'];
const SCHEMA = resolve(process.env.STANDARDS_DIR ?? '../shared/standards', 'ijw-3.2/jw323.xsd');

const LINES = 30_000;
const FEWER_LINES = 5_000;
const MAX_RATIO = 1.0;
const MAX_SLOW_RATIO = 2.5;
const MAX_MEGABYTES = 200;
const MAX_GROWTH = 0.25;
const ROUNDS = 9;

/** @returns {string | null} why the row cannot run here */
function obstacle() {
  if (spawnSync('xmllint', ['--version']).error) return 'xmllint is not here: apt-get install -y libxml2-utils';
  if (!existsSync(SCHEMA)) return `the official schema is not here (${SCHEMA}): set STANDARDS_DIR`;
  return null;
}

function mustSucceed(command, args) {
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}

const check = (file) => () => mustSucceed(process.execPath, [...COMMAND, file]);
const lint = (file) => () => mustSucceed('xmllint', ['--noout', '--schema', SCHEMA, file]);

/** Peak memory of the check of a file in megabytes: the high-water mark the kernel keeps, read until the process ends. */
function peakMegabytes(file) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...COMMAND, file], { stdio: 'ignore' });
    let peak = 0;
    const timer = setInterval(() => {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        if (kilobytes !== undefined) peak = Number(kilobytes) / 1024;
      } catch {
        // the process has just ended: the last figure stands
      }
    }, 2);
    child.on('error', failed);
    child.on('exit', () => {
      clearInterval(timer);
      done(peak);
    });
  });
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(3)} s`;

async function measure(folder, scale) {
  const [many, fewer] = [LINES, FEWER_LINES].map((count) => Math.max(2, Math.round(count * scale)));
  const write = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const ordinary = write('ordinary.xml', declarationFile(many));
  const remarked = write('remarked.xml', declarationFile(many, { remark: '<!-- one remark -->' }));
  const smaller = write('smaller.xml', declarationFile(fewer));
  const single = write('single.xml', declarationFile(1));

  const times = await medianTimes(
    { ours: check(ordinary), reference: lint(ordinary), slow: check(remarked), smaller: check(smaller), single: check(single) },
    scale < 1 ? 1 : ROUNDS,
  );
  const memory = Math.max(await peakMegabytes(ordinary), await peakMegabytes(remarked));

  const ratio = times.ours / times.reference;
  const slowRatio = times.slow / times.reference;
  const perLine = (time, count) => ((time - times.single) / count) * 1000;
  const [atFewer, atMany] = [perLine(times.smaller, fewer), perLine(times.ours, many)];
  const growth = atFewer / atMany - 1;
  const size = (statSync(ordinary).size / 1e6).toFixed(1);

  return {
    ours: seconds(times.ours),
    reference: seconds(times.reference),
    ratio,
    holds: ratio <= MAX_RATIO && slowRatio <= MAX_SLOW_RATIO && memory <= MAX_MEGABYTES && Math.abs(growth) <= MAX_GROWTH,
    note:
      `${size} MB, ${many} lines; slow path ${seconds(times.slow)} = ${slowRatio.toFixed(2)}×; peak memory ${memory.toFixed(0)} MB; ` +
      `one line ${seconds(times.single)}; a line takes ${atFewer.toFixed(2)} µs at ${fewer} lines, ${atMany.toFixed(2)} µs at ${many} (${(growth * 100).toFixed(0)}%)`,
  };
}

export default {
  id: 'message-check',
  measure: 'levels 1 and 2 of one message of 24 MB (30,000 lines), whole process',
  against: 'xmllint --noout --schema jw323.xsd on the same file (level 1 alone, in C)',
  goal: '≤ 1.0× on an ordinary file, ≤ 2.5× when the slow path decides; peak memory ≤ 200 MB; time a line equal from 5,000 to 30,000 lines (± 25%)',

  async run({ scale }) {
    const skipped = obstacle();
    if (skipped !== null) return { skipped };
    const folder = mkdtempSync(join(tmpdir(), 'message-check-'));
    try {
      return await measure(folder, scale);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
