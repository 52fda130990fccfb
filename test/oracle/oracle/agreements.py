# SPDX-License-Identifier: EUPL-1.2
"""What was agreed: contracts and their tariffs as known on a day, the region's product list, and which municipality took part when."""
import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

TASK = 'taakgericht'
REFUSE, ONLY_NOTHING = 'weigeren', 'alleen-nul'
# How the agreements of the sample name the same two rules.
_TASK_RULES = {'refuse': REFUSE, 'zeroOnly': ONLY_NOTHING, REFUSE: REFUSE, ONLY_NOTHING: ONLY_NOTHING}


@dataclass(frozen=True, slots=True)
class Tariff:
    first: date
    last: date
    cents: int


@dataclass(frozen=True, slots=True)
class ContractLine:
    contract: str
    unit: str
    task_rule: str | None
    tariffs: tuple[Tariff, ...]

    @property
    def is_task(self) -> bool:
        return self.task_rule is not None

    def tariff_on(self, day: date) -> int | None:
        return next((t.cents for t in self.tariffs if t.first <= day <= t.last), None)


@dataclass(frozen=True, slots=True)
class _Version:
    recorded: date
    first: date
    last: date
    lines: dict[tuple[str, str], ContractLine]


class Agreements:
    def __init__(self, region: dict[str, Any], products: dict[str, Any], municipalities: dict[str, Any]) -> None:
        self.providers: dict[str, str] = {p['agb']: p['key'] for p in region['providers']}
        self._categories = {p['code']: p['category'] for p in products['products']}
        self._memberships: dict[str, list[tuple[date, date]]] = {}
        for m in municipalities['memberships']:
            period = (_date(m['from']), _date(m['last']) if m['last'] else date.max)
            self._memberships.setdefault(m['municipality'], []).append(period)
        self._contracts: dict[str, list[list[_Version]]] = {}
        for contract in region['contracts']:
            # The newest first: what was recorded last holds for every day it covers.
            versions = [_version(contract['number'], v) for v in reversed(contract['versions'])]
            self._contracts.setdefault(contract['provider'], []).append(versions)
        self.line_on = lru_cache(maxsize=200_000)(self._line_on)

    @classmethod
    def of_sample(cls, sample: Path, content: Path) -> 'Agreements':
        return cls(_json(sample / 'regio.json'), _json(content / 'producten.json'), _json(content / 'regio.json'))

    def is_municipality(self, code: str) -> bool:
        """Whether a code is, or once was, a municipality of the region."""
        return code in self._memberships

    def is_member(self, municipality: str, day: date) -> bool:
        return any(first <= day <= last for first, last in self._memberships.get(municipality, ()))

    def lists_product(self, category: str, product: str) -> bool:
        return self._categories.get(product) == category

    def _line_on(self, provider: str, municipality: str, product: str, day: date, known: date) -> ContractLine | None:
        """The line of a contract in force on a day of care, as known on another day."""
        if not self.is_member(municipality, day):
            return None
        for versions in self._contracts.get(provider, ()):
            in_force = next((v for v in versions if v.recorded <= known and v.first <= day <= v.last), None)
            if in_force is not None and (product, municipality) in in_force.lines:
                return in_force.lines[product, municipality]
        return None


def _version(contract: str, version: dict[str, Any]) -> _Version:
    lines: dict[tuple[str, str], ContractLine] = {}
    for line in version['lines']:
        terms = ContractLine(
            contract=contract,
            unit=line['unit'],
            task_rule=_TASK_RULES[line['taakgerichtRule'] or REFUSE] if line['fundingMode'] == TASK else None,
            tariffs=tuple(Tariff(_date(t['from']), _date(t['until']), t['cents']) for t in line['tariffs']),
        )
        lines |= {(line['productCode'], municipality): terms for municipality in line['municipalities']}
    return _Version(_date(version['recordedOn']), _date(version['from']), _date(version['until']), lines)


def _date(text: str) -> date:
    return date.fromisoformat(text)


def _json(path: Path) -> dict[str, Any]:
    with path.open(encoding='utf-8') as file:
        content: dict[str, Any] = json.load(file)
    return content
