# SPDX-License-Identifier: EUPL-1.2
"""Judging one JW323 on levels 2 to 4: header, declaration, clients and lines, in that order, as far as it gets."""
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from .agreements import Agreements
from .allocations import Allocations
from .history import History
from .level_two import broken_rules
from .line_rules import codes_of_credit, codes_of_debit
from .messages import Client, Declaration, Line

REFUSED_TECHNICALLY, NO_REMARK, FULLY_GRANTED = '0001', '0200', '8001'
WRONG_CLIENT, NOT_ASSESSED = '8187', '0233'


@dataclass(slots=True)
class Assessment:
    """The outcome of a message. Codes of lines are kept for refused lines only."""

    message: Declaration
    rules: set[str] = field(default_factory=set)
    header: set[str] = field(default_factory=set)
    declaration: set[str] = field(default_factory=set)
    lines: dict[int, set[str]] = field(default_factory=dict)

    @property
    def assessed(self) -> bool:
        """Whether its lines were looked at."""
        return not (self.rules or self.header or self.declaration)

    @property
    def accepted(self) -> list[Line]:
        return [line for line in self.message.lines if line.no not in self.lines] if self.assessed else []

    @property
    def granted(self) -> int:
        return sum(line.cents for line in self.accepted)


class Assessor:
    def __init__(self, agreements: Agreements, allocations: Allocations) -> None:
        self._agreements = agreements
        self._allocations = allocations
        self._histories: dict[str, History] = defaultdict(History)

    def assess(self, message: Declaration, today: date) -> Assessment:
        """Judges a message and lets it count for those that follow."""
        outcome = Assessment(message, rules=broken_rules(message))
        if outcome.rules:
            return outcome
        history = self._histories[message.sender]
        outcome.header = _header_codes(message, today, history)
        if outcome.header:
            return outcome
        history.identifications.add(message.identification)
        outcome.declaration = _declaration_codes(message, history)
        if outcome.declaration:
            return outcome
        history.declaration_numbers.add(message.number)
        known = history.latest_period.get(message.receiver, message.first)
        history.latest_period[message.receiver] = max(known, message.first)
        outcome.lines = self._line_codes(message, today, history)
        return outcome

    def _line_codes(self, message: Declaration, today: date, history: History) -> dict[int, set[str]]:
        wrong: dict[int, set[str]] = {}
        for client in message.clients:
            wrong |= self._wrong_client_codes(client, message)
        refused: dict[int, set[str]] = {}
        # Credits first (OP366): what they free may be declared anew in the same message.
        for line in sorted(message.lines, key=lambda line: not line.is_credit):
            if line.is_credit:
                codes = codes_of_credit(line, message.receiver, history)
            else:
                codes = wrong.get(line.no) or self._debit_codes(line, message, today, history)
            history.references.add(line.reference)
            if codes:
                refused[line.no] = codes
            else:
                history.accept(message.receiver, line)
        return refused

    def _wrong_client_codes(self, client: Client, message: Declaration) -> dict[int, set[str]]:
        """A debit line on the allocation of another child refuses all debit lines of the client, whatever else is found on them."""
        debits = [line for line in client.lines if not line.is_credit]
        wrong = {line.no for line in debits if self._names_another_child(line, message)}
        return {line.no: {WRONG_CLIENT if line.no in wrong else NOT_ASSESSED} for line in debits} if wrong else {}

    def _names_another_child(self, line: Line, message: Declaration) -> bool:
        allocation = self._allocations.newest(message.sender, message.receiver, line.allocation)
        return allocation is not None and not allocation.removed and allocation.bsn != line.bsn

    def _debit_codes(self, line: Line, message: Declaration, today: date, history: History) -> set[str]:
        allocation = self._allocations.newest(message.sender, message.receiver, line.allocation)
        provider = self._agreements.providers[message.sender]
        # By the code of the product alone, as a tariff is agreed (TR418); whether the category goes with it is a matter of S329.
        contract = self._agreements.line_on(provider, message.receiver, line.product, line.first, today)
        return codes_of_debit(line, message.receiver, message.last, allocation, contract, self._agreements, history)


def _header_codes(message: Declaration, today: date, history: History) -> set[str]:
    """S300 cannot occur: every municipality of a region is in the national list on each day of its membership."""
    codes = set()
    if message.dated > today or message.declared > today:
        codes.add('8848')
    if message.identification in history.identifications:
        codes.add('9056')
    return codes


def _declaration_codes(message: Declaration, history: History) -> set[str]:
    codes = set()
    if message.number in history.declaration_numbers:
        codes.add('9333')
    if message.first < history.latest_period.get(message.receiver, message.first):
        codes.add('8214')
    return codes
