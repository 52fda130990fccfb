// SPDX-License-Identifier: EUPL-1.2
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { BadRequestException } from '@nestjs/common';
import { FILE_LIMIT } from './bodies.js';

/** Files a form may hold; a folder of a month holds some hundreds. */
const MOST_FILES = 5_000;

export interface UploadedFile {
  /** The last part of the name as sent, without path and control characters. */
  readonly name: string;
  /** null: larger than 26,214,400 bytes; the rest of the form goes on. */
  readonly content: Buffer | null;
}

export const UPLOAD_LIMITS = { fileSize: FILE_LIMIT, files: MOST_FILES, fields: 20, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 50, parts: MOST_FILES + 20 };

/** The files of a form one by one, so that only one is held in memory: `for await (const file of uploadedFiles(request))`. */
export async function* uploadedFiles(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) throw new BadRequestException('no form with files');
  for await (const part of request.files({ throwFileSizeLimit: false, limits: UPLOAD_LIMITS })) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    const name = (part.filename || 'naamloos').split(/[\\/]/).at(-1)!.replaceAll(/\p{Cc}/gu, '').slice(0, 255) || 'naamloos';
    yield { name, content: part.file.truncated ? null : Buffer.concat(chunks) };
  }
}
