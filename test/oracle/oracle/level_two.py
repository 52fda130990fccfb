# SPDX-License-Identifier: EUPL-1.2
"""Level 2: what a message can be judged on by itself (standard, control level 2). One finding refuses all of it with 0001."""
from collections import Counter
from collections.abc import Hashable, Iterable
from datetime import date

from .messages import EUROS, Client, Declaration, Line
from .periods import is_whole_month, months_before

_FIRST_CARE_DAY = date(2021, 1, 1)
_OLDEST_CARE_IN_MONTHS = 60
_ELEVEN_PROOF = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def broken_rules(message: Declaration) -> set[str]:
    found = _of_message(message) | _of_references(message)
    for client in message.clients:
        found |= _of_client(client)
        for line in client.lines:
            found |= _of_amount(line) | _of_period(line, message)
    return found


def broken_rules_of_client(numbers: Iterable[str]) -> set[str]:
    """What the messages about one client have in common with the JW323."""
    return _broken({'CS002': not all(is_citizen_number(number) for number in numbers)})


def _of_message(message: Declaration) -> set[str]:
    sum_of_lines = sum(line.cents for line in message.lines)
    rules = {
        'CS015': message.version[0] != '3',
        'CS025': message.version[1] != '2',
        'CS319': not (message.number.isascii() and message.number.isalnum()),
        'CS340': not is_whole_month(message.first, message.last),
        'CS100': message.first < _FIRST_CARE_DAY,
        'TR134': message.first > message.dated,
        'TR137': message.last < message.first or message.last > message.dated,
        'CS325': message.total == 0 and message.total_side != 'D',
        'TR358': message.submitted != sum_of_lines,
        'TR101': _repeats(client.bsn for client in message.clients),
    }
    return _broken(rules)


def _of_references(message: Declaration) -> set[str]:
    """What looks over the whole message, in either order."""
    previous = [line.previous for line in message.lines if line.previous is not None]
    own = {line.reference for line in message.lines}
    return _broken({'TR315': _repeats(previous), 'TR316': not own.isdisjoint(previous)})


def _of_client(client: Client) -> set[str]:
    return _broken(
        {
            'CS002': not is_citizen_number(client.bsn),
            'TR101': _repeats((line.reference, line.previous) for line in client.lines),
            'TR416': _repeats(line.service for line in client.lines if not line.is_credit),
        }
    )


def _of_amount(line: Line) -> set[str]:
    in_euros = line.unit == EUROS
    return _broken(
        {
            'CD060': (line.previous is not None) != line.is_credit,
            'CD087': (line.tariff is not None) == in_euros,
            'CS339': in_euros and line.amount != line.volume,
            'CS325': line.amount == 0 and line.is_credit,
        }
    )


def _of_period(line: Line, message: Declaration) -> set[str]:
    return _broken(
        {
            'CS337': (line.first.year, line.first.month) != (line.last.year, line.last.month),
            'CS100': line.first < _FIRST_CARE_DAY,
            'TR134': line.first > message.dated,
            'TR137': line.last < line.first or line.last > message.dated,
            'TR319': line.last > message.last,
            'TR335': line.last < months_before(message.declared, _OLDEST_CARE_IN_MONTHS),
        }
    )


def is_citizen_number(bsn: str) -> bool:
    weighed = sum(weight * int(digit) for weight, digit in zip(_ELEVEN_PROOF, bsn, strict=True))
    return int(bsn) > 0 and weighed % 11 == 0


def _broken(rules: dict[str, bool]) -> set[str]:
    return {rule for rule, broken in rules.items() if broken}


def _repeats(things: Iterable[Hashable]) -> bool:
    return any(times > 1 for times in Counter(things).values())
