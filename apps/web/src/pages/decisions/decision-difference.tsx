// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Decision, DeclarationLineDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';

interface Row {
  readonly part: string;
  readonly now: ReactNode;
  readonly after: ReactNode;
}

const columns: readonly Column<Row>[] = [
  { id: 'onderdeel', head: texts.decisions.part, phone: 'title', width: '28%', cell: (row) => row.part },
  { id: 'nu', head: texts.decisions.now, phone: 'fact', width: '36%', cell: (row) => row.now },
  { id: 'na', head: texts.decisions.after, phone: 'fact', cell: (row) => row.after },
];

const refused = (
  <StatusBadge tone="red" plain>
    {texts.decisions.nowRefused}
  </StatusBadge>
);
const accepted = (
  <StatusBadge tone="green" plain>
    {texts.decisions.thenAccepted}
  </StatusBadge>
);

/** The line as it stood against what the decision makes of it. */
function rowsOf(decision: Decision, line: DeclarationLineDetail | null): readonly Row[] {
  const findings = (line?.bevindingen ?? []).filter((finding) => decision.codes.includes(finding.code));
  const named = new Set(findings.map((finding) => finding.code));
  return [
    { part: texts.decisions.outcome, now: refused, after: decision.moment === 'voor-antwoord' ? accepted : texts.decisions.thenNewLine },
    {
      part: texts.decisions.granted,
      now: euroCents('0.00'),
      after: <ins className="rw-changed">{texts.decisions.atMost(euroCents(decision.grens))}</ins>,
    },
    ...findings.map((finding) => ({
      part: finding.oorzaak,
      now: texts.decisions.against(finding.gedeclareerd ?? texts.table.notApplicable, finding.verwacht ?? texts.table.notApplicable),
      after: <ins className="rw-changed">{texts.decisions.allowed(finding.gedeclareerd)}</ins>,
    })),
    ...decision.codes
      .filter((code) => !named.has(code))
      .map((code) => ({
        part: texts.decisions.lifts(code),
        now: texts.decisions.holds,
        after: <ins className="rw-changed">{texts.decisions.allowed(null)}</ins>,
      })),
  ];
}

export function DecisionDifference({ decision }: { readonly decision: Decision }): ReactElement {
  const may = useMay();
  const sees = decision.regel !== null && may('declaration:read');
  const query = useApi<DeclarationLineDetail>(`/berichten/${decision.bericht.id}/regels/${decision.regel}`, {}, { enabled: sees });
  const table = (line: DeclarationLineDetail | null): ReactElement => (
    <DataTable name={texts.decisions.difference} columns={columns} rows={rowsOf(decision, line)} rowKey={(row) => row.part} />
  );
  if (!sees) return table(null);
  return (
    <Loaded query={query} what={texts.messages.whatLine} rows={3}>
      {(line) => table(line)}
    </Loaded>
  );
}
