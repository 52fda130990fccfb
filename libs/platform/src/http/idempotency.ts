// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { defineError, DomainError } from '#kernel';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '../auth/permissions.js';
import type { Actor } from '../database/actor.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { invalidInput } from './problem.js';

const keyReused = defineError('sleutel-hergebruikt', 'conflict', 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.');
const answerLost = defineError('al-verwerkt', 'conflict', 'Dit verzoek is al verwerkt, of wordt nu verwerkt. Vraag de gegevens opnieuw op.');

/** Answers that may stand nowhere: a key with such a request is ignored, and each time it is asked is recorded anew. */
export const NEVER_KEPT: ReadonlySet<Permission> = new Set(['bsn:read']);

/** The request was answered earlier under the same key: that answer again. */
export class AnsweredBefore extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super('answered before');
    this.name = 'AnsweredBefore';
  }
}

interface Attempt {
  readonly actor: Actor;
  readonly key: string;
  readonly route: string;
  readonly input: Buffer;
}
interface Kept {
  route: string;
  input_sha256: Buffer;
  status: number | null;
  body: unknown;
}

export interface Repeatable {
  attempt?: Attempt;
}

const ownerOf = (actor: Actor): string => actor.accountId ?? actor.kind;

/**
 * A POST with an `Idempotency-Key` has one effect however often it is sent. The key is written in the transaction of the effect (the
 * first one the request makes), so that neither a crash nor two at once can double it; the answer is added just before it is sent.
 * Uploads carry none: a file is known by its content.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws AnsweredBefore with the earlier answer @throws DomainError when the key was used for other input */
  async begin(request: FastifyRequest & Repeatable & { actor?: Actor }, actor: Actor): Promise<void> {
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.headers['content-type']?.startsWith('multipart/')) return;
    if (typeof key !== 'string' || key.length < 1 || key.length > 255)
      throw new DomainError(invalidInput, {}, [{ pointer: '/Idempotency-Key', text: 'Gebruik 1 tot en met 255 tekens.' }]);
    const body = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null);
    const attempt: Attempt = {
      actor,
      key,
      route: `POST ${request.url.split('?')[0]}`,
      input: createHash('sha256').update(`${request.url}\n`).update(body).digest(),
    };
    await this.replay(attempt);
    request.attempt = attempt;
    let bound = false;
    request.actor = {
      ...actor,
      beforeCommit: async (tx) => {
        // Already bound is fine: a later transaction of this request, or the same one run again after a deadlock.
        if (!(await this.bind(tx, attempt)) && !bound) throw new DomainError(answerLost);
        bound = true;
      },
    };
  }

  /** Keeps the answer that is about to be sent; only of what succeeded, so that a refusal can be mended and sent again. */
  async keep(attempt: Attempt, status: number, body: string | null): Promise<void> {
    await this.uow.run(attempt.actor, (tx) =>
      tx.execute(
        `insert into idempotency (region_id, actor, key, route, input_sha256, status, body) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (region_id, actor, key) do update set status = excluded.status, body = excluded.body`,
        [tx.regionId, ownerOf(attempt.actor), attempt.key, attempt.route, attempt.input, status, body],
      ),
    );
  }

  private async replay({ actor, key, route, input }: Attempt): Promise<void> {
    const row = await this.reader.one<Kept>(
      actor,
      'select route, input_sha256, status, body from idempotency where region_id = $1 and actor = $2 and key = $3',
      [actor.regionId, ownerOf(actor), key],
    );
    if (!row) return;
    if (row.route !== route || !row.input_sha256.equals(input)) throw new DomainError(keyReused);
    if (row.status === null) throw new DomainError(answerLost);
    throw new AnsweredBefore(row.status, row.body);
  }

  private async bind(tx: Tx, { actor, key, route, input }: Attempt): Promise<boolean> {
    const written = await tx.execute(
      `insert into idempotency (region_id, actor, key, route, input_sha256) values ($1, $2, $3, $4, $5) on conflict (region_id, actor, key) do nothing`,
      [tx.regionId, ownerOf(actor), key, route, input],
    );
    return written === 1;
  }
}
