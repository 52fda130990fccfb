// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ContractLibrary } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import type { ChangeValues } from './change-state.js';

const words = texts.contractTerms;
const changes = texts.contractChanges;
const CAPACITY_UNITS = ['plaatsen', 'bedden', 'groepen', 'fte'];

interface Props {
  readonly values: ChangeValues;
  readonly library: ContractLibrary;
  readonly onChange: (change: Partial<ChangeValues>) => void;
  readonly errorAt: (pattern: RegExp) => string | undefined;
}

/** A KPI with its norm, a clause and a capacity line that this version adds to what was agreed. */
export function AddedAgreements({ values, library, onChange, errorAt }: Props): ReactElement {
  const kpi = (change: Partial<ChangeValues['kpi']>): void => onChange({ kpi: { ...values.kpi, ...change } });
  const capacity = (change: Partial<ChangeValues['capacity']>): void => onChange({ capacity: { ...values.capacity, ...change } });
  return (
    <Section title={words.addTitle} note={words.addNote}>
      <div className="rw-stack rw-stack--wide">
        <SelectField
          label={words.addKpi}
          value={values.kpi.kpi}
          options={[
            { value: '', label: words.noClause },
            ...library.kpis.map((k) => ({ value: k.sleutel, label: `${k.naam} (${words.objective(k.segment, k.doel)})` })),
          ]}
          onChange={(value) => kpi({ kpi: value })}
          error={errorAt(/^\/kpis\/\d+\/kpi$/)}
        />
        {values.kpi.kpi === '' ? null : (
          <>
            <TextField
              label={words.normField(library.kpis.find((k) => k.sleutel === values.kpi.kpi)?.eenheid ?? '')}
              value={values.kpi.norm}
              onChange={(norm) => kpi({ norm })}
              error={errorAt(/^\/kpis\/\d+\/norm$|kpis[./]\d+[./]norm/)}
              inputMode="decimal"
              autoComplete="off"
              short
            />
            <TextField
              label={words.bandField}
              value={values.kpi.band}
              onChange={(band) => kpi({ band })}
              inputMode="decimal"
              autoComplete="off"
              short
            />
            <SelectField
              label={words.frequency}
              value={values.kpi.frequentie}
              options={Object.entries(words.frequencies).map(([value, label]) => ({ value, label }))}
              onChange={(frequentie) => kpi({ frequentie })}
            />
            <TextField
              label={words.consequence}
              value={values.kpi.gevolg}
              onChange={(gevolg) => kpi({ gevolg })}
              error={errorAt(/^\/kpis\/\d+\/gevolg$/)}
              autoComplete="off"
            />
          </>
        )}
        <SelectField
          label={words.addClause}
          value={values.addedClause}
          options={[{ value: '', label: words.noClause }, ...library.clausules.map((c) => ({ value: c.sleutel, label: c.titel }))]}
          onChange={(addedClause) => onChange({ addedClause })}
          error={errorAt(/^\/clausules\//)}
        />
        <TextField
          label={changes.addReport}
          hint={changes.addReportHint}
          value={values.report.naam}
          onChange={(naam) => onChange({ report: { ...values.report, naam } })}
          autoComplete="off"
        />
        {values.report.naam.trim() === '' ? null : (
          <TextField
            label={changes.everyMonthsField}
            value={values.report.maanden}
            onChange={(maanden) => onChange({ report: { ...values.report, maanden } })}
            error={errorAt(/verantwoording[./]\d+[./](maanden|naam)/)}
            inputMode="numeric"
            autoComplete="off"
            short
          />
        )}
        <TextField
          label={words.addCapacity}
          hint={words.addCapacityHint}
          value={values.capacity.naam}
          onChange={(naam) => capacity({ naam })}
          autoComplete="off"
        />
        {values.capacity.naam.trim() === '' ? null : (
          <>
            <TextField label={words.location} value={values.capacity.locatie} onChange={(locatie) => capacity({ locatie })} autoComplete="off" />
            <TextField
              label={words.howMany}
              value={values.capacity.aantal}
              onChange={(aantal) => capacity({ aantal })}
              error={errorAt(/^\/capaciteit\//)}
              inputMode="decimal"
              autoComplete="off"
              short
            />
            <SelectField
              label={words.unitField}
              value={values.capacity.eenheid}
              options={CAPACITY_UNITS.map((value) => ({ value, label: value }))}
              onChange={(eenheid) => capacity({ eenheid })}
            />
          </>
        )}
      </div>
    </Section>
  );
}
