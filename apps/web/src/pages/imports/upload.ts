// SPDX-License-Identifier: EUPL-1.2
import { post } from '../../api/client.js';
import type { ImportRun, UploadResult } from '../../api/types.js';

const PER_REQUEST = 25;
const BYTES_PER_REQUEST = 20 * 1024 * 1024;
const WANTED = /\.(xml|zip)$/i;

/** All files in what was dropped, folders included. */
export async function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  const nested = await Promise.all(entries.map(filesIn));
  return nested.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A reader gives at most a hundred entries at a time.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return found;
    for (const child of part) found.push(...(await filesIn(child)));
  }
}

export const messagesAmong = (files: readonly File[]): readonly File[] => files.filter((file) => WANTED.test(file.name));

/** What is left out of a choice and must be told; hidden files of the system are nobody's message. */
export const leftOut = (files: readonly File[]): readonly File[] => files.filter((file) => !WANTED.test(file.name) && !file.name.startsWith('.'));

/** Groups files into requests that stay small enough to show progress and to repeat after a failure. */
export function inRequests(files: readonly File[]): readonly (readonly File[])[] {
  const groups: File[][] = [];
  let bytes = Infinity;
  for (const file of files) {
    const group = groups.at(-1);
    if (!group || group.length >= PER_REQUEST || bytes + file.size > BYTES_PER_REQUEST) {
      groups.push([file]);
      bytes = file.size;
    } else {
      group.push(file);
      bytes += file.size;
    }
  }
  return groups;
}

export interface Sent {
  readonly run: string;
  readonly refused: UploadResult['geweigerd'];
}

/** Makes a run, sends every file, and starts it. */
export async function sendFiles(files: readonly File[], name: string, onProgress: (sent: number) => void): Promise<Sent> {
  const run = await post<Pick<ImportRun, 'id'>>('/inlezen', { naam: name });
  const refused: { naam: string; reden: string }[] = [];
  let sent = 0;
  for (const group of inRequests(files)) {
    const form = new FormData();
    for (const file of group) form.append('bestanden', file, file.name);
    const result = await post<UploadResult>(`/inlezen/${run.id}/bestanden`, form);
    refused.push(...(result?.geweigerd ?? []));
    sent += group.length;
    onProgress(sent);
  }
  await post(`/inlezen/${run.id}/start`);
  return { run: run.id, refused };
}
