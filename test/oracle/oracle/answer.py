# SPDX-License-Identifier: EUPL-1.2
"""What the JW325 to a JW323 must say (standard: how to fill it, per outcome)."""
from dataclasses import asdict, dataclass

from .assessment import FULLY_GRANTED, NO_REMARK, NOT_ASSESSED, REFUSED_TECHNICALLY, WRONG_CLIENT, Assessment


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    bsn: str
    reference: str
    codes: list[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """`declaration` and what follows are empty when the answer is a header alone."""

    header: list[str]
    declaration: list[str]
    submitted: int | None
    granted: int | None
    clients: dict[str, list[str]]
    lines: list[ReturnedLine]

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def answer_to(outcome: Assessment) -> Answer:
    if outcome.rules or outcome.header:
        return Answer([REFUSED_TECHNICALLY] if outcome.rules else sorted(outcome.header), [], None, None, {}, [])
    submitted = outcome.message.submitted
    if outcome.declaration:
        return Answer([NO_REMARK], sorted(outcome.declaration), submitted, 0, {}, [])
    if not outcome.lines:
        return Answer([NO_REMARK], [FULLY_GRANTED], submitted, submitted, {}, [])
    clients: dict[str, list[str]] = {}
    lines = []
    for line in outcome.message.lines:
        codes = outcome.lines.get(line.no)
        if codes is None:
            continue
        of_wrong_client = not codes.isdisjoint({WRONG_CLIENT, NOT_ASSESSED})
        if of_wrong_client or line.bsn not in clients:
            clients[line.bsn] = [WRONG_CLIENT if of_wrong_client else NO_REMARK]
        lines.append(ReturnedLine(line.bsn, line.reference, [NOT_ASSESSED] if of_wrong_client else sorted(codes)))
    answer = Answer([NO_REMARK], [NO_REMARK], submitted, outcome.granted, clients, lines)
    returned = sum(line.cents for line in outcome.message.lines if line.no in outcome.lines)
    if returned != submitted - outcome.granted:
        raise AssertionError(f'{outcome.message.file}: TR342 does not hold')
    return answer
