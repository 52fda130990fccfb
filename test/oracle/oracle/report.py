# SPDX-License-Identifier: EUPL-1.2
"""The outcome of a replay as one JSON document: per file what was found, per message its answer, and the totals."""
from collections.abc import Iterable

from .agreements import Agreements
from .answer import answer_to
from .assessment import Assessment
from .replay import FileOutcome
from .totals import Totals


def report(outcomes: Iterable[FileOutcome], agreements: Agreements) -> dict[str, object]:
    totals = Totals()
    files = []
    for outcome in outcomes:
        entry: dict[str, object] = {'month': outcome.month, 'name': outcome.name, 'kind': outcome.kind, 'state': outcome.state}
        if outcome.assessment is not None:
            totals.count(outcome.assessment, agreements.providers[outcome.assessment.message.sender])
            entry |= _of_message(outcome.assessment)
        elif outcome.rules:
            entry['rules'] = sorted(outcome.rules)
        files.append(entry)
    return {'totals': totals.as_json(), 'files': files}


def _of_message(outcome: Assessment) -> dict[str, object]:
    references = {line.no: line.reference for line in outcome.message.lines}
    return {
        'rules': sorted(outcome.rules),
        'header': sorted(outcome.header),
        'declaration': sorted(outcome.declaration),
        'accepted': {'lines': len(outcome.accepted), 'cents': outcome.granted},
        'findings': [{'line': no, 'reference': references[no], 'codes': sorted(codes)} for no, codes in sorted(outcome.lines.items())],
        'answer': answer_to(outcome).as_json(),
    }
