// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile, type Fields } from '#regions';
import { SAMPLE_CONTRIBUTORS, SAMPLE_OUTCOMES, SAMPLE_RESPONSES, type RevisionSample, type SampleResponse } from '../domain/revision-sample.js';
import { readDecision, word } from './steering-file.js';

export const REVISION_FILE = 'voorbeeld-herziening.json';

const ground = (f: Fields) => ({ explanation: f.text('explanation'), ground: f.text('ground'), clause: f.text('clause') });

function readResponse(f: Fields): SampleResponse {
  const [kind, text] = [word(f, 'kind', SAMPLE_RESPONSES), f.optionalText('text')];
  if ((kind === 'vraag' || kind === 'bezwaar') && text === null) f.fault('text', 'Vul in wat de aanbieder zegt.');
  return { kind, person: f.text('person'), text };
}

function readTable(t: Fields): RevisionSample['table'] {
  return {
    title: t.text('title'),
    purpose: t.text('purpose'),
    heldOn: t.date('heldOn'),
    attendance: t.text('attendance'),
    report: t.text('report'),
    contributions: t.list('contributions', (c) => ({
      kind: word(c, 'kind', SAMPLE_CONTRIBUTORS),
      name: c.text('name'),
      text: c.text('text'),
      answer: c.text('answer'),
      outcome: word(c, 'outcome', SAMPLE_OUTCOMES),
    })),
  };
}

/** The file with a revision that is under way in an invented year. None of it is in a source. */
export function readRevisionFile(dataDir: string, name = REVISION_FILE): ContentFile<RevisionSample> {
  return readContentFile(dataDir, name, (file) => {
    const [extension, tariff] = [file.part('extension'), file.part('tariff')];
    return {
      title: file.text('title'),
      why: file.text('why'),
      kind: file.text('kind'),
      effectiveFrom: file.date('effectiveFrom'),
      responseDays: file.whole('responseDays'),
      remindBefore: file.whole('remindBefore'),
      extension: { ...ground(extension), lastDay: extension.date('lastDay') },
      tariff: { ...ground(tariff), basisPoints: tariff.whole('basisPoints') },
      table: readTable(file.part('table')),
      decision: readDecision(file.part('decision')),
      responses: file.list('responses', readResponse),
    };
  });
}
