// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, readPeriod, type ContentFile, type Fields } from '#regions';
import { doubleParticipation } from '../domain/participation.js';
import type { CommissioningBlock, Fact, Participation, PurchasingStrategy, Segment } from '../domain/strategy.js';

export interface StrategyContent {
  readonly strategy: PurchasingStrategy;
  readonly blocks: readonly CommissioningBlock[];
}

const fact = (f: Fields): Fact => ({ text: f.text('text'), source: f.text('source') });

function readParticipation(f: Fields): Participation {
  const municipality = f.matching('municipality', /^[0-9]{4}$/, 'gemeentecode van vier cijfers');
  return { careForm: f.optionalText('careForm'), municipality, ...readPeriod(f), source: f.text('source') };
}

function readSegment(f: Fields): Segment {
  const segment: Segment = {
    key: f.matching('key', /^[a-z0-9][a-z0-9-]*$/, 'sleutel'),
    no: f.whole('no'),
    name: f.text('name'),
    summary: f.text('summary'),
    scale: f.text('scale'),
    access: f.optionalText('access'),
    fundingDirection: f.text('fundingDirection'),
    procedureDirection: f.text('procedureDirection'),
    source: f.text('source'),
    objectives: f.list('objectives', (o) => ({ no: o.whole('no'), ...fact(o) })),
    marketFacts: f.list('marketFacts', fact),
    notes: f.list('notes', fact),
    participation: f.list('participation', readParticipation),
  };
  const double = doubleParticipation(segment.participation);
  if (double) f.fault('participation', `Gemeente ${double.municipality} doet op één dag twee keer mee.`);
  segment.objectives.forEach((o, index) => {
    if (o.no !== index + 1) f.fault(`objectives/${index}/no`, 'De doelen zijn doorlopend genummerd vanaf 1.');
  });
  return segment;
}

function readBlock(f: Fields): CommissioningBlock {
  return {
    key: f.matching('key', /^[a-z][a-z0-9-]*$/, 'sleutel'),
    name: f.text('name'),
    accountHolder: f.optionalText('accountHolder'),
    scale: f.optionalText('scale'),
    budgetLine: f.optionalText('budgetLine'),
    note: f.optionalText('note'),
    sort: f.whole('sort'),
    source: f.text('source'),
  };
}

/** The file with a purchasing strategy, its segments and the blocks beside them. */
export function readStrategyFile(dataDir: string, name = 'strategie-2027.json'): ContentFile<StrategyContent> {
  return readContentFile(dataDir, name, (file) => {
    const s = file.part('strategy');
    const strategy = {
      key: s.text('key'),
      name: s.text('name'),
      validFrom: s.date('validFrom'),
      minimumYears: s.optionalWhole('minimumYears'),
      source: s.text('source'),
      facts: s.list('facts', fact),
      contradictions: s.list('contradictions', fact),
      notInSource: s.list('notInSource', fact),
      segments: file.list('segments', readSegment),
    };
    s.nothingElse();
    return { strategy, blocks: file.list('blocks', readBlock) };
  });
}
