// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import { checkAgreements, type KpiAgreement, type VersionAgreements } from './contract-agreements.js';

const KPI: KpiAgreement = { kpi: 'duur', norm: '12', band: '1.5', frequency: 'kwartaal', consequence: 'gesprek' };
const NOTHING: VersionAgreements = { talkMonths: 6, reports: [], clauses: [], kpis: [], capacity: [] };
const faults = (what: Partial<VersionAgreements>): string[] => {
  try {
    checkAgreements({ ...NOTHING, ...what }, { clauses: new Set(['indexering']), kpis: new Set(['duur']) });
    return [];
  } catch (error) {
    return (error as DomainError).violations.map((v) => v.pointer);
  }
};

describe('what a version states beside its products', () => {
  it('is a KPI of the library with a norm and a consequence, once', () => {
    expect(faults({ kpis: [KPI] })).toEqual([]);
    expect(faults({ kpis: [{ ...KPI, norm: null }] })).toEqual(['/kpis/0/norm']);
    expect(faults({ kpis: [KPI, { ...KPI, consequence: ' ' }] })).toEqual(['/kpis/1/gevolg', '/kpis/1/kpi']);
    expect(faults({ kpis: [{ ...KPI, kpi: 'x' }] })).toEqual(['/kpis/0/kpi']);
  });
  it('is a clause of the region, and capacity above nothing', () => {
    const place = { line: 1, name: 'Groep Zuid', location: null, unit: 'plaatsen' as const, amount: '8' };
    expect(faults({ clauses: ['indexering'], capacity: [place] })).toEqual([]);
    expect(faults({ clauses: ['onbekend', 'indexering', 'indexering'] })).toEqual(['/clausules/0', '/clausules/2']);
    expect(faults({ capacity: [place, { ...place, amount: '0' }] })).toEqual(['/capaciteit/1/aantal', '/capaciteit/1/regel']);
  });
});
