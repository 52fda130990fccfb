// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile, type Fields } from '#regions';
import {
  SAMPLE_TALK_STATES,
  SHORTAGE_STATES,
  type SampleDecision,
  type SampleShortage,
  type SampleTalk,
  type SteeringSample,
} from '../domain/steering-sample.js';

export const STEERING_FILE = 'voorbeeld-sturing.json';

export function word<T extends string>(f: Fields, key: string, words: readonly T[]): T {
  const value = f.text(key);
  if (value !== '' && !(words as readonly string[]).includes(value)) f.fault(key, `Kies uit: ${words.join(', ')}.`);
  return value as T;
}

export function readDecision(f: Fields): SampleDecision {
  const decision = { body: f.text('body'), title: f.text('title'), motivation: f.text('motivation'), takenOn: f.date('takenOn') };
  f.nothingElse();
  return decision;
}

function readShortage(f: Fields): SampleShortage {
  const state = word(f, 'state', SHORTAGE_STATES);
  const finding = f.optionalText('finding');
  if (state !== 'gemeld' && finding === null) f.fault('finding', 'Vul in wat de toets opleverde.');
  return {
    title: f.text('title'),
    description: f.text('description'),
    segment: f.text('segment'),
    municipalities: f.texts('municipalities'),
    state,
    finding,
  };
}

function readTalk(f: Fields): SampleTalk {
  const state = word(f, 'state', SAMPLE_TALK_STATES);
  const report = f.optionalText('report');
  const note = f.optionalText('note');
  if (state !== 'gepland' && state !== 'afgezegd' && report === null) f.fault('report', 'Vul het verslag in.');
  if ((state === 'afgezegd' || state === 'betwist') && note === null) f.fault('note', 'Vul de reden in.');
  return {
    kind: word(f, 'kind', ['accountgesprek', 'contractgesprek']),
    day: f.date('day'),
    state,
    points: f.texts('points'),
    report,
    note,
    agreements: f.list('agreements', (a) => ({
      text: a.text('text'),
      side: word(a, 'side', ['regio', 'aanbieder']),
      due: a.date('due'),
      done: a.flag('done'),
    })),
  };
}

/** The file with what people recorded in an invented year: ceilings, savings, missing supply and talks. None of it is in a source. */
export function readSteeringFile(dataDir: string, name = STEERING_FILE): ContentFile<SteeringSample> {
  return readContentFile(dataDir, name, (file) => {
    const c = file.part('ceilings');
    const ceilings = {
      decision: readDecision(c.part('decision')),
      note: c.text('note'),
      year: c.whole('year'),
      segments: c.list('segments', (s) => ({ segment: s.text('segment'), perMille: s.whole('perMille') })),
    };
    c.nothingElse();
    const s = file.part('savings');
    const savings = {
      decision: readDecision(s.part('decision')),
      note: s.text('note'),
      targets: s.list('targets', (t) => ({ segment: t.text('segment'), year: t.whole('year'), cents: t.whole('cents') })),
    };
    s.nothingElse();
    return {
      ceilings,
      savings,
      admission: readDecision(file.part('admission')),
      shortages: file.list('shortages', readShortage),
      talks: file.list('talks', readTalk),
    };
  });
}
