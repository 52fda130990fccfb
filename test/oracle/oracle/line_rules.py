# SPDX-License-Identifier: EUPL-1.2
"""Levels 3 and 4 for one line: every code of the standard's table that applies to it."""
from datetime import date

from .agreements import REFUSE, Agreements, ContractLine
from .history import History
from .messages import EUROS, HOUR, MINUTE, Allocation, Line
from .periods import first_of_month, last_of_month
from .volumes import MINUTES_IN_HOUR, comparable, counted, limit_in_period, limit_in_total


def rounded(numerator: int, denominator: int) -> int:
    """Half up."""
    return (2 * numerator + denominator) // (2 * denominator)


def codes_of_credit(line: Line, municipality: str, history: History) -> set[str]:
    """A credit mirrors an accepted line: it is tested on the technical grounds alone (IV085, OP366)."""
    return _codes(
        {
            '8021': line.reference in history.references,
            '8017': not history.mirrors_accepted(municipality, line),
            '9390': line.previous in history.taken_back,
        }
    )


def codes_of_debit(
    line: Line,
    municipality: str,
    period_end: date,
    allocation: Allocation | None,
    contract: ContractLine | None,
    agreements: Agreements,
    history: History,
) -> set[str]:
    codes = _codes(
        {
            '8021': line.reference in history.references,
            '9319': line.last > period_end,
            '9338': allocation is None,
            'S329': not agreements.lists_product(line.category, line.product) or contract is None or _task_refuses(contract, line),
            '9389': (municipality, *line.service) in history.services,
        }
    )
    if allocation is not None:
        codes |= {'9384'} if allocation.removed else _against_allocation(line, municipality, allocation, contract, history)
    if line.unit != EUROS:
        fits_allocation = allocation is not None and codes.isdisjoint({'9384', '9341'})
        codes |= _of_price(line, contract, fits_allocation)
    return codes


def _task_refuses(contract: ContractLine, line: Line) -> bool:
    return contract.is_task and (contract.task_rule == REFUSE or line.amount != 0)


def _against_allocation(line: Line, municipality: str, allocation: Allocation, contract: ContractLine | None, history: History) -> set[str]:
    codes = _codes(
        {
            '9339': allocation.category is not None and line.category != allocation.category,
            '9340': allocation.product is not None and line.product != allocation.product,
            '9341': not _unit_fits(line, allocation, contract),
        }
    )
    codes |= _of_period(line, allocation)
    delivered = history.delivered(municipality, line.allocation)
    if allocation.extent is not None and '9341' not in codes:
        volume = counted(line.volume, line.unit, allocation.extent)
        in_period, in_total = limit_in_period(allocation, line.first, line.last), limit_in_total(allocation)
        codes |= _codes(
            {
                '9321': in_period is not None and volume > in_period,
                '9322': in_total is not None and delivered.volume_in(allocation.extent) + volume > in_total,
            }
        )
    if allocation.budget is not None and delivered.cents + line.amount > allocation.budget:
        codes.add('9369')
    return codes


def _unit_fits(line: Line, allocation: Allocation, contract: ContractLine | None) -> bool:
    if allocation.extent is not None:
        return comparable(line.unit, allocation.extent)
    return contract is None or _unit_agreed(line.unit, contract)


def _unit_agreed(unit: str, contract: ContractLine) -> bool:
    return unit == contract.unit or (contract.unit == HOUR and unit == MINUTE)


def _of_period(line: Line, allocation: Allocation) -> set[str]:
    early = line.first < allocation.first
    late = allocation.last is not None and line.last > allocation.last
    return _codes(
        {
            '9307': early,
            '9308': late,
            '9387': not early and line.first not in (first_of_month(line.first), allocation.first),
            '9388': not late and line.last not in (last_of_month(line.last), allocation.last),
        }
    )


def _of_price(line: Line, contract: ContractLine | None, fits_allocation: bool) -> set[str]:
    """Only of a unit that fits a live allocation does it count whether a tariff is agreed for it; else the number alone."""
    assert line.tariff is not None  # level 2: CD087
    wanted_amount = line.volume * line.tariff
    if contract is None or contract.is_task:
        return _codes({'9346': line.amount != wanted_amount})
    agreed = contract.tariff_on(line.first)
    in_minutes = contract.unit == HOUR and line.unit == MINUTE
    expected = rounded(agreed, MINUTES_IN_HOUR) if agreed is not None and in_minutes else agreed
    right = line.tariff == expected
    if in_minutes and right and agreed is not None:
        wanted_amount = rounded(agreed * line.volume, MINUTES_IN_HOUR)
    unit_without_tariff = fits_allocation and not _unit_agreed(line.unit, contract)
    return _codes({'0611': not right or unit_without_tariff, '9346': line.amount != wanted_amount})


def _codes(found: dict[str, bool]) -> set[str]:
    return {code for code, applies in found.items() if applies}
