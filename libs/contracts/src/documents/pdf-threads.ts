// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Tinypool } from 'tinypool';
import type { ComposedDocument } from '../domain/composed-document.js';
import { renderPdf } from './pdf.js';

const THREAD = new URL('./pdf-thread.js', import.meta.url);
/** An idle thread holds a typeface and little more; it ends by itself. */
const IDLE_MS = 30_000;

/**
 * Makes documents beside the work of the process: a round of two hundred letters keeps the processor busy for a while, and the process
 * goes on answering meanwhile. Threads begin with the first document and end when there is nothing to do.
 */
@Injectable()
export class PdfThreads implements OnApplicationShutdown {
  private pool: Tinypool | null = null;

  async render(document: ComposedDocument): Promise<Buffer> {
    // Only what was built has a file that a thread can begin with; a test of the sources renders where it stands.
    if (!existsSync(THREAD)) return renderPdf(document);
    this.pool ??= new Tinypool({
      filename: fileURLToPath(THREAD),
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: availableParallelism(),
      idleTimeout: IDLE_MS,
    });
    const { buffer, byteOffset, byteLength } = (await this.pool.run(document)) as Uint8Array;
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
    this.pool = null;
  }
}
