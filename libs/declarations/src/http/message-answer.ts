// SPDX-License-Identifier: EUPL-1.2
import { workingDaysBetween } from '#platform';
import { causeOf } from '../domain/causes.js';
import { inWords } from '../domain/typed-value.js';
import type { FileItem } from '../persistence/import-files.query.js';
import type { MessageDetails, StoredFinding } from '../persistence/message.query.js';
import type { MessageItem } from '../persistence/messages.query.js';
import { ImportFileDto } from './import.dto.js';
import { MessageDetailDto, MessageDto, MessageFindingDto, TrailStepDto } from './message.dto.js';

const BROKE_STANDARD = '0001';
const NOTHING_WRONG = new Set(['0200', '8001']);

/** A message as lists show it: with the working days left for its answer. */
export function messageItemAnswer({ vandaag, antwoord, ...message }: MessageItem): MessageDto {
  const open = antwoord === null && message.antwoordTermijn !== null;
  return {
    ...message,
    ontvangenOp: new Date(message.ontvangenOp).toISOString(),
    antwoordWerkdagen: open ? workingDaysBetween(vandaag, message.antwoordTermijn!) : null,
    antwoord: antwoord && { ...antwoord, gemaaktOp: new Date(antwoord.gemaaktOp).toISOString() },
  };
}

/** A stored message as the API tells it: codes with their causes, and what was done with it. */
export function messageAnswer({ findings, causes, gecontroleerdOp, ...stored }: MessageDetails): MessageDetailDto {
  const { vandaag: _, ...rest } = stored;
  const message = { ...rest, ...messageItemAnswer(stored), soort: stored.soort };
  return {
    ...message,
    kopoorzaak: causeUnlessFine(message.kopcode),
    declaratieoorzaak: causeUnlessFine(message.declaratiecode),
    spoor: trail(message, gecontroleerdOp.toISOString()),
    bevindingen: (findings ?? []).map(findingAnswer),
    oorzaken: causes.map((c) => ({ code: c.code, oorzaak: causeOf(c.code).cause, regels: c.lines, bedrag: c.amount })),
  };
}

/** A file of an import with what came of its message; what is wrong with the whole message comes with its cause. */
export function fileAnswer({ bericht, ...file }: FileItem): ImportFileDto {
  if (bericht === null) return { ...file, bericht };
  const { codes, ...message } = bericht;
  return { ...file, bericht: { ...message, oorzaak: codes.map(causeUnlessFine).find((cause) => cause !== null) ?? null } };
}

const causeUnlessFine = (code: string | null): string | null => (code === null || NOTHING_WRONG.has(code) ? null : causeOf(code).cause);

const KEPT: Readonly<Record<string, string>> = {
  JW301: 'Toewijzing vastgelegd',
  JW305: 'Start vastgelegd',
  JW307: 'Einde vastgelegd',
  JW315: 'Verzoek vastgelegd',
};

/** Checking and booking are one step that happens whole or not at all: they carry the same moment. */
function trail(
  message: Pick<MessageDetailDto, 'soort' | 'kopcode' | 'ontvangenOp' | 'regels' | 'afgekeurdeRegels' | 'staat' | 'declaratiecode'>,
  checkedAt: string,
): TrailStepDto[] {
  const received = { stap: 'Ontvangen', op: message.ontvangenOp };
  const then = (...steps: string[]): TrailStepDto[] => [received, ...steps.map((stap) => ({ stap, op: checkedAt }))];
  if (message.kopcode === BROKE_STANDARD) return then('Afgekeurd op de standaard');
  if (!NOTHING_WRONG.has(message.kopcode)) return then('Vorm goed', 'Afgekeurd op de kop');
  const kept = KEPT[message.soort];
  if (kept) return then('Vorm goed', kept);
  if (message.declaratiecode !== null && !NOTHING_WRONG.has(message.declaratiecode)) return then('Vorm goed', 'Afgekeurd op de declaratie');
  return message.regels > message.afgekeurdeRegels ? then('Vorm goed', 'Regels gecontroleerd', 'Geboekt') : then('Vorm goed', 'Regels gecontroleerd');
}

function findingAnswer(finding: StoredFinding): MessageFindingDto {
  return { rule: finding.rule, path: finding.path, text: finding.text ?? wholeMessageText(finding), bericht: finding.source ?? null };
}

/** Of a header or declaration code: cause, what was sent, what would be right, and what to do. */
function wholeMessageText({ rule, declared, expected }: StoredFinding): string {
  const { cause, repair } = causeOf(rule);
  const parts = [`${cause}.`];
  const [sent, wanted] = [inWords(declared ?? null), inWords(expected ?? null)];
  if (sent) parts.push(`Verstuurd: ${sent.text}.`);
  if (wanted) parts.push(rule === '8848' ? `Uiterlijk: ${wanted.text}.` : `Verwacht: ${wanted.text}.`);
  if (repair) parts.push(repair);
  return parts.join(' ');
}
