# SPDX-License-Identifier: EUPL-1.2
"""What the JW325 to a JW323 must say (standard: how to fill it, per outcome)."""
from dataclasses import asdict, dataclass, field
from typing import Any

from .assessment import FULLY_GRANTED, NO_REMARK, NOT_ASSESSED, REFUSED_TECHNICALLY, WRONG_CLIENT, Assessment
from .messages import Line


@dataclass(slots=True)
class Answer:
    """`declaration` and what follows are empty when the answer is a header alone. Dates are ISO texts."""

    sender: str
    receiver: str
    to_identification: str
    to_dated: str
    to_schema_version: list[str]
    header: list[str]
    number: str | None = None
    declaration: list[str] = field(default_factory=list)
    submitted: int | None = None
    granted: int | None = None
    clients: dict[str, list[str]] = field(default_factory=dict)
    lines: list[dict[str, Any]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def answer_to(outcome: Assessment) -> Answer:
    message = outcome.message
    answer = Answer(
        sender=message.receiver,
        receiver=message.sender,
        to_identification=message.identification,
        to_dated=message.dated.isoformat(),
        to_schema_version=list(message.schema_version),
        header=[NO_REMARK],
    )
    if outcome.rules or outcome.header:
        answer.header = [REFUSED_TECHNICALLY] if outcome.rules else sorted(outcome.header)
        return answer
    answer.number, answer.submitted = message.number, message.submitted
    if outcome.declaration:
        answer.declaration, answer.granted = sorted(outcome.declaration), 0
        return answer
    answer.granted = outcome.granted
    answer.declaration = [NO_REMARK if outcome.lines else FULLY_GRANTED]
    _return_lines(outcome, answer)
    returned = sum(-line['amount'] if line['side'] == 'C' else line['amount'] for line in answer.lines)
    if returned != answer.submitted - answer.granted:
        raise AssertionError(f'{message.file}: TR342 does not hold')
    return answer


def _return_lines(outcome: Assessment, answer: Answer) -> None:
    for line in outcome.message.lines:
        codes = outcome.lines.get(line.no)
        if codes is None:
            continue
        of_wrong_client = not codes.isdisjoint({WRONG_CLIENT, NOT_ASSESSED})
        if of_wrong_client or line.bsn not in answer.clients:
            answer.clients[line.bsn] = [WRONG_CLIENT if of_wrong_client else NO_REMARK]
        answer.lines.append(_fields(line) | {'codes': [NOT_ASSESSED] if of_wrong_client else sorted(codes)})


def _fields(line: Line) -> dict[str, Any]:
    fields = asdict(line) | {'first': line.first.isoformat(), 'last': line.last.isoformat()}
    del fields['no']
    return fields
