// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

export interface Tick<Data> {
  readonly data: Data;
  /** Nothing will change any more: the stream ends. */
  readonly last: boolean;
}

const EVERY_MS = 500;
const HEARTBEAT_MS = 15_000;
/** After this long the browser connects anew by itself, and its session is looked at again. */
const LONGEST_MS = 10 * 60_000;

const open = new Set<AbortController>();

/** Ends every stream, so that a server that stops does not wait for them. */
export function endProgressStreams(): void {
  for (const controller of open) controller.abort();
}

/**
 * Server-sent events of something that runs: asks `look` twice a second and sends an event "voortgang" when it changed.
 * The controller takes `@Res() reply` and returns this promise.
 * @param look what to show now; null when it does not exist (any more): the stream ends. Called first before the stream opens,
 *   so that a 404 or 403 is an ordinary answer
 */
export async function streamProgress<Data>(reply: FastifyReply, look: () => Promise<Tick<Data> | null>): Promise<void> {
  let tick = await look();
  const controller = new AbortController();
  open.add(controller);
  const { raw } = reply;
  raw.on('close', () => controller.abort());
  reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'X-Accel-Buffering': 'no',
    Connection: 'close',
  });
  const until = performance.now() + LONGEST_MS;
  let sent = '';
  let sentAt = 0;
  try {
    while (tick && !controller.signal.aborted) {
      const text = JSON.stringify(tick.data);
      if (text !== sent) raw.write(`event: voortgang\ndata: ${text}\n\n`);
      else if (performance.now() - sentAt > HEARTBEAT_MS) raw.write(': nog bezig\n\n');
      if (text !== sent || performance.now() - sentAt > HEARTBEAT_MS) sentAt = performance.now();
      sent = text;
      if (tick.last || performance.now() > until) break;
      await sleep(EVERY_MS, undefined, { signal: controller.signal });
      tick = await look();
    }
  } catch {
    // Gone or broken: the browser connects anew and is told what is wrong by an ordinary answer.
  } finally {
    open.delete(controller);
    raw.end();
  }
}
