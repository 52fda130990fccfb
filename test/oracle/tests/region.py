# SPDX-License-Identifier: EUPL-1.2
"""A region of one provider and two municipalities, made by hand, and messages that say what a test needs."""
from dataclasses import replace
from datetime import date
from typing import Any

from oracle.agreements import Agreements
from oracle.allocations import Allocations
from oracle.assessment import Assessment, Assessor
from oracle.messages import Allocation, Client, Declaration, Extent, Line

AGB, DELFT, VOORSCHOTEN = '99100003', '0503', '0626'
CHILD, OTHER_CHILD, THIRD_CHILD = '999900006', '999900018', '999900031'

PRODUCTS = [('43H01', '43', '14'), ('45A04', '45', '04'), ('45H01', '45', '01'), ('45H02', '45', '82'), ('50H01', '50', '83'), ('45H55', '45', '82')]
TARIFFS = {'43H01': 18_000, '45A04': 10_000, '45H01': 150, '45H02': 90_000, '50H01': 500_000}


def day(text: str) -> date:
    return date.fromisoformat(text)


def contract_line(product: str, unit: str, **changes: Any) -> dict[str, Any]:
    tariffs = [{'from': '2021-01-01', 'until': '2030-12-31', 'cents': TARIFFS[product]}] if product in TARIFFS else []
    line = {'productCode': product, 'unit': unit, 'fundingMode': 'inspanningsgericht', 'taakgerichtRule': None}
    return line | {'municipalities': [DELFT, VOORSCHOTEN], 'tariffs': tariffs} | changes


def version(lines: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    return {'from': '2021-01-01', 'until': '2030-12-31', 'recordedOn': '2020-12-01', 'lines': lines} | changes


def agreements(versions: list[dict[str, Any]] | None = None) -> Agreements:
    lines = [contract_line(code, unit) for code, _, unit in PRODUCTS if code != '45H55']
    lines.append(contract_line('45H55', '82', fundingMode='taakgericht', taakgerichtRule='refuse'))
    contract = {'number': 'RO-1', 'provider': 'een', 'versions': versions or [version(lines)]}
    memberships = [
        {'municipality': DELFT, 'from': '2015-01-01', 'last': None},
        {'municipality': VOORSCHOTEN, 'from': '2015-01-01', 'last': '2023-12-31'},
    ]
    products = [{'code': code, 'category': category} for code, category, _ in PRODUCTS]
    return Agreements(
        {'providers': [{'agb': AGB, 'key': 'een'}], 'contracts': [contract]}, {'products': products}, {'memberships': memberships}
    )


def allocation(**changes: Any) -> Allocation:
    """Care by the day, 1 January to 31 December 2025."""
    ordinary = Allocation(
        municipality=DELFT, provider=AGB, number=1, bsn=CHILD, category='43', product='43H01', assigned=('2024-12-01', '09:00:00'),
        first=day('2025-01-01'), last=day('2025-12-31'), reason=None, extent=Extent(1, '14', '1'), budget=None,
    )  # fmt: skip
    return replace(ordinary, **changes)


def line(**changes: Any) -> Line:
    """31 days in March 2025, on that allocation. Unless it is given, the amount is volume times tariff."""
    ordinary = Line(
        no=1, bsn=CHILD, reference='A', previous=None, allocation=1, category='43', product='43H01', first=day('2025-03-01'),
        last=day('2025-03-31'), volume=31, unit='14', tariff=18_000, amount=0, side='D',
    )  # fmt: skip
    made = replace(ordinary, **changes)
    if 'amount' in changes:
        return made
    return replace(made, amount=made.volume * (1 if made.tariff is None else made.tariff))


def credit_of(original: Line, **changes: Any) -> Line:
    return replace(original, **({'side': 'C', 'previous': original.reference, 'reference': f'{original.reference}-C'} | changes))


def declaration(*lines: Line, **changes: Any) -> Declaration:
    """The declaration of March 2025, made and received on 5 April, with these lines in order."""
    numbered = [replace(entry, no=number) for number, entry in enumerate(lines, 1)]
    children = list(dict.fromkeys(entry.bsn for entry in numbered))
    total = sum(entry.cents for entry in numbered)
    ordinary = Declaration(
        file='een.xml', sender=AGB, receiver=DELFT, version=('3', '2'), schema_version=('1.0.0', '1.1.0'),
        identification='I1', dated=day('2025-04-05'), number='D1',
        first=day('2025-03-01'), last=day('2025-03-31'), declared=day('2025-04-05'), total=abs(total), total_side='C' if total < 0 else 'D',
        clients=tuple(Client(bsn, tuple(entry for entry in numbered if entry.bsn == bsn)) for bsn in children),
    )  # fmt: skip
    return replace(ordinary, **changes)


class Region:
    """Takes allocations and judges messages one after the other; each gets numbers of its own."""

    def __init__(self, *allocations: Allocation, agreed: Agreements | None = None) -> None:
        self.allocations = Allocations()
        self.allocations.add(allocations)
        self._assessor = Assessor(agreed or agreements(), self.allocations)
        self._count = 0

    def judge(self, *lines: Line, today: str = '2025-04-10', **changes: Any) -> Assessment:
        self._count += 1
        numbers = {'identification': f'I{self._count}', 'number': f'D{self._count}'}
        return self._assessor.assess(declaration(*lines, **(numbers | changes)), day(today))

    def codes(self, *lines: Line, **changes: Any) -> list[list[str]]:
        """The codes of each line, in order."""
        outcome = self.judge(*lines, **changes)
        if not outcome.assessed:
            raise AssertionError(f'not assessed: {outcome.rules | outcome.header | outcome.declaration}')
        return [sorted(outcome.lines.get(entry.no, ())) for entry in outcome.message.lines]


def codes_of(entry: Line, *allocations: Allocation, **changes: Any) -> list[str]:
    """The codes of one line in a region of its own."""
    return Region(*(allocations or (allocation(),))).codes(entry, **changes)[0]
