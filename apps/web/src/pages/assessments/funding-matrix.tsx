// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Assessments, FundingAssessment, FundingMode, SegmentAssessment } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { answersFor, segmentName, spokenFor } from './assessment-words.js';
import { YesNo } from './yes-no.js';

const words = texts.assessments;

interface Row {
  readonly tekst: string;
  /** By segment: met, not met, or no answer. */
  readonly met: Readonly<Record<string, boolean | null>>;
}

const whole = (segment: SegmentAssessment): FundingAssessment | undefined => segment.bekostiging.find((f) => f.onderdeel === null);

function columnsOf(segments: readonly SegmentAssessment[]): readonly Column<Row>[] {
  return [
    { id: 'criterium', head: words.criterion, phone: 'title', width: '36%', cell: (row) => row.tekst },
    ...segments.map((segment): Column<Row> => ({
      id: segment.sleutel,
      head: (
        <PageLink to={`/afwegingen/${segment.sleutel}`} quiet>
          {words.segmentShort(segment.nummer)}
        </PageLink>
      ),
      label: segmentName(segment),
      phone: 'fact',
      cell: (row) => <YesNo met={row.met[segment.sleutel]} />,
    })),
  ];
}

function rowsOf({ bekostiging, segmenten }: Assessments, mode: FundingMode): Row[] {
  return bekostiging.criteria
    .filter((c) => c.spreektVoor === mode)
    .map((c) => ({
      tekst: c.tekst,
      met: Object.fromEntries(
        segmenten.map((s) => {
          const funding = whole(s);
          const found = funding ? answersFor(bekostiging, funding, mode).find((a) => a.tekst === c.tekst) : undefined;
          return [s.sleutel, found?.answer?.voldaan ?? null];
        }),
      ),
    }));
}

/** The whole matrix of criteria and segments, a table per mode that they speak for. */
export function FundingMatrix({ assessments }: { readonly assessments: Assessments }): ReactElement {
  const { segmenten } = assessments;
  return (
    <>
      {spokenFor(assessments.bekostiging).map((mode) => (
        <div key={mode} className="rw-assessed">
          <h3>{words.speaksFor(mode)}</h3>
          <DataTable
            name={words.speaksFor(mode)}
            columns={columnsOf(segmenten)}
            rows={rowsOf(assessments, mode)}
            rowKey={(row) => row.tekst}
            footer={[
              {
                id: 'telling',
                total: true,
                cells: {
                  criterium: words.outcome,
                  ...Object.fromEntries(
                    segmenten.map((s) => {
                      const tally = whole(s)?.telling.find((t) => t.vorm === mode);
                      return [s.sleutel, tally ? words.score(tally.voldaan, tally.van) : ''];
                    }),
                  ),
                },
              },
            ]}
          />
        </div>
      ))}
    </>
  );
}
