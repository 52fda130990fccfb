// SPDX-License-Identifier: EUPL-1.2
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { defineError, DomainError } from '#kernel';
import { FILE_LIMIT } from './bodies.js';

const formBroken = defineError('formulier-onleesbaar', 'invalid', 'De bestanden zijn niet goed aangekomen. Verstuur ze opnieuw.');

const fileTooLarge = defineError(
  'bijlage-te-groot',
  'too-large',
  'Dit bestand is groter dan 25 MB. Maak het kleiner of verdeel het, en probeer het opnieuw.',
);

/** Files a form may hold; a folder of a month holds some hundreds. */
const MOST_FILES = 5_000;

export interface UploadedFile {
  /** The last part of the name as sent, without path and control characters. */
  readonly name: string;
  /** null: larger than 26,214,400 bytes; the rest of the form goes on. */
  readonly content: Buffer | null;
}

export const UPLOAD_LIMITS = {
  fileSize: FILE_LIMIT,
  files: MOST_FILES,
  fields: 20,
  fieldSize: 1_000,
  fieldNameSize: 100,
  headerPairs: 50,
  parts: MOST_FILES + 20,
};

/**
 * The files of a form one by one, so that only one is held in memory: `for await (const file of uploadedFiles(request))`.
 * @throws DomainError `formulier-onleesbaar` when what arrives is no form with files, or breaks off
 */
export async function* uploadedFiles(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) throw new DomainError(formBroken);
  const parts = request.files({ throwFileSizeLimit: false, limits: UPLOAD_LIMITS });
  try {
    for await (const part of parts) {
      const chunks: Buffer[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Buffer);
      yield { name: lastPart(part.filename), content: part.file.truncated ? null : Buffer.concat(chunks) };
    }
  } catch {
    // Only the form itself can fail here: what the caller does with a file throws at the caller.
    throw new DomainError(formBroken);
  }
}

/** A file of a form while it arrives; nothing of it is held. */
export interface ArrivingFile {
  readonly name: string;
  /** Its bytes; throws `bijlage-te-groot` when they go on beyond 26,214,400. */
  readonly pieces: AsyncGenerator<Buffer>;
}

/** The first file of a form, to be read while it arrives. @throws DomainError `formulier-onleesbaar` */
export async function arrivingFile(request: FastifyRequest): Promise<ArrivingFile> {
  if (!request.isMultipart()) throw new DomainError(formBroken);
  const part = await request.file({ throwFileSizeLimit: false, limits: UPLOAD_LIMITS }).catch(() => undefined);
  if (!part) throw new DomainError(formBroken);
  async function* pieces(): AsyncGenerator<Buffer> {
    for await (const piece of part!.file) yield piece as Buffer;
    if (part!.file.truncated) throw new DomainError(fileTooLarge);
  }
  return { name: lastPart(part.filename), pieces: pieces() };
}

function lastPart(sent: string | undefined): string {
  const name = (sent ?? '')
    .split(/[\\/]/)
    .at(-1)!
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 255);
  return name || 'naamloos';
}
