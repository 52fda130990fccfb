// SPDX-License-Identifier: EUPL-1.2
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { INTAKE_LIMITS, type Intake } from './intake-limits.js';

const BROKEN = 'Dit ZIP-bestand is beschadigd of geen ZIP-bestand. Pak het opnieuw in.';
const TOO_MANY = `Een ZIP-bestand mag hoogstens ${INTAKE_LIMITS.messagesInZip} berichten bevatten. Verdeel ze over meer ZIP-bestanden.`;
const OVERLAP = 'In dit ZIP-bestand liggen bestanden over elkaar heen. Wij openen het niet.';
const UNLISTED = 'Dit ZIP-bestand bevat meer bestanden dan het zegt. Pak het opnieuw in.';
const EMPTY = 'Dit ZIP-bestand is leeg.';

const REASONS = {
  path: 'De naam in het ZIP-bestand wijst buiten de map. Wij lezen dit bestand niet.',
  link: 'Dit is een verwijzing en geen bestand. Pak het bestand zelf in.',
  encrypted: 'Dit bestand is versleuteld. Pak het in zonder wachtwoord.',
  method: 'Dit bestand is ingepakt op een manier die wij niet lezen. Pak het in als gewone ZIP.',
  nested: 'Een ZIP-bestand in een ZIP-bestand lezen wij niet. Pak de berichten los in.',
  large: 'Uitgepakt is dit bestand groter dan 25 MB (26.214.400 bytes). Verdeel de declaratie over meer berichten.',
  broken: 'Dit bestand in het ZIP-bestand is beschadigd. Pak het opnieuw in.',
  empty: 'Dit bestand is leeg.',
} as const;

const UTF8_FLAG = 0x800;
const LOCAL_HEADER = 30;
const LISTED_HEADER = 46;
const LISTED_SIGNATURE = 0x02014b50;
/** What an archive ends with, its comment left aside, and where in it the place of the directory stands. */
const ARCHIVE_END = 22;
const DIRECTORY_AT = 16;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

/** By content, not by name: no XML begins like this. */
export function looksLikeZip(content: Buffer): boolean {
  return content.length >= 4 && content[0] === 0x50 && content[1] === 0x4b && [0x0403, 0x0605, 0x0807].includes(content.readUInt16LE(2));
}

class Refused extends Error {}

function whyNot(error: unknown): string {
  if (error instanceof Refused) return error.message;
  return error instanceof Error && error.message.includes('strong encryption') ? REASONS.encrypted : BROKEN;
}

/**
 * The messages in a ZIP, one at a time, so that only one is held unpacked. An archive that is made to mislead is refused as a whole,
 * before anything of it is unpacked; a single file that cannot be read is refused by itself.
 */
export async function* readZip(name: string, content: Buffer): AsyncGenerator<Intake> {
  let opened: { zip: ZipFile; entries: readonly Entry[] };
  try {
    opened = await openZip(content);
  } catch (error) {
    yield { name, reason: whyNot(error) };
    return;
  }
  for (const entry of opened.entries) yield await readEntry(opened.zip, entry, name);
}

/** The directory of the archive, held against its limits. @throws Refused, or whatever is wrong with its form */
async function openZip(content: Buffer): Promise<{ zip: ZipFile; entries: readonly Entry[] }> {
  // Names are read by us: a bad one refuses its own file, not the archive.
  const zip = await fromBufferPromise(content, { decodeStrings: false, validateEntrySizes: false });
  if (zip.entryCount > INTAKE_LIMITS.entriesInZip) throw new Refused(TOO_MANY);
  const all: Entry[] = [];
  for await (const entry of zip.eachEntry()) all.push(entry);
  if (listsMore(content, zip, all)) throw new Refused(UNLISTED);
  if (overlap(all)) throw new Refused(OVERLAP);
  const entries = all.filter((entry) => !isFolder(entry) && !isSystemFile(entry));
  if (entries.length === 0) throw new Refused(EMPTY);
  if (entries.length > INTAKE_LIMITS.messagesInZip) throw new Refused(TOO_MANY);
  return { zip, entries };
}

/** Whether the directory goes on behind the files it says it has: these would be left out unseen. */
function listsMore(content: Buffer, zip: ZipFile, entries: readonly Entry[]): boolean {
  const listed = entries.reduce((sum, e) => sum + LISTED_HEADER + e.fileNameLength + e.extraFieldLength + e.fileCommentLength, 0);
  const last = content.length - ARCHIVE_END - zip.comment.length;
  const behind = content.readUInt32LE(last + DIRECTORY_AT) + listed;
  return behind + 4 <= content.length && content.readUInt32LE(behind) === LISTED_SIGNATURE;
}

/** Files that share bytes: how a small archive unpacks to a large one (each part counted many times). */
function overlap(entries: readonly Entry[]): boolean {
  const parts = entries
    .map((e) => ({ from: e.relativeOffsetOfLocalHeader, until: e.relativeOffsetOfLocalHeader + LOCAL_HEADER + e.fileNameLength + e.compressedSize }))
    .sort((a, b) => a.from - b.from);
  return parts.some((part, i) => i > 0 && part.from < parts[i - 1]!.until);
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag & UTF8_FLAG, entry.fileNameRaw, entry.extraFields, false);
}

const isFolder = (entry: Entry): boolean => nameOf(entry).endsWith('/');
/** What macOS and Windows put beside the files by themselves. */
const isSystemFile = (entry: Entry): boolean => /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(nameOf(entry));

function isLink(entry: Entry): boolean {
  return entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK;
}

async function readEntry(zip: ZipFile, entry: Entry, zipName: string): Promise<Intake> {
  const path = nameOf(entry);
  const name = `${zipName}/${safeName(path)}`;
  const refusal = refusedUnread(entry, path);
  if (refusal) return { name, reason: refusal };
  try {
    const content = await unpack(await zip.openReadStreamPromise(entry), entry.uncompressedSize);
    if (content === null) return { name, reason: REASONS.large };
    if (content.length === 0) return { name, reason: REASONS.empty };
    if (crc32(content) !== entry.crc32) return { name, reason: REASONS.broken };
    return looksLikeZip(content) ? { name, reason: REASONS.nested } : { name, content };
  } catch {
    return { name, reason: REASONS.broken };
  }
}

function refusedUnread(entry: Entry, path: string): string | null {
  if (validateFileName(path) !== null || path.includes('\0')) return REASONS.path;
  if (isLink(entry)) return REASONS.link;
  if (entry.isEncrypted()) return REASONS.encrypted;
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return REASONS.method;
  return entry.uncompressedSize > INTAKE_LIMITS.messageBytes ? REASONS.large : null;
}

/** The name as text to show: one line, no path that means anything. */
function safeName(path: string): string {
  return (
    path
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .join('/')
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 200) || 'naamloos'
  );
}

/**
 * Unpacks no further than the limit, whatever the archive says of the size; when that is true, into one piece of memory.
 * @returns null when there is more
 */
async function unpack(stream: Readable, saidSize: number): Promise<Buffer | null> {
  let content = Buffer.allocUnsafeSlow(saidSize);
  let size = 0;
  for await (const chunk of stream) {
    const piece = chunk as Buffer;
    if (size + piece.length > INTAKE_LIMITS.messageBytes) {
      stream.destroy();
      return null;
    }
    if (size + piece.length > content.length)
      content = Buffer.concat([content.subarray(0, size)], Math.min(INTAKE_LIMITS.messageBytes, 2 * (size + piece.length)));
    piece.copy(content, size);
    size += piece.length;
  }
  return size === content.length ? content : Buffer.from(content.subarray(0, size));
}
