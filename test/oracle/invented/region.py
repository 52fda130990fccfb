# SPDX-License-Identifier: EUPL-1.2
"""What may be allocated and declared: the contract lines of a few providers, and children of the test range."""
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

_FIRST_BSN, _LAST_BSN = 999_910_000, 999_989_999
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


@dataclass(frozen=True)
class Offer:
    """A product that a provider has, or had, under contract for some municipalities; the tariffs of its newest version first."""

    provider: str
    product: str
    category: str
    unit: str
    by_task: bool
    municipalities: tuple[str, ...]
    tariffs: tuple[tuple[date, date, int], ...]

    def tariff_on(self, day: date) -> int | None:
        return next((cents for first, last, cents in self.tariffs if first <= day <= last), None)


def offers(sample: Path, random: Random, providers: int) -> list[list[Offer]]:
    """Of some providers what they offer; one of each unit and the one that is paid per task are among them."""
    region = json.loads((sample / 'regio.json').read_text(encoding='utf-8'))
    agb = {p['key']: p['agb'] for p in region['providers']}
    found: dict[str, list[Offer]] = {}
    for contract in region['contracts']:
        versions = list(reversed(contract['versions']))
        for line in versions[-1]['lines']:
            states = [state for v in versions for state in v['lines'] if state['line'] == line['line']]
            found.setdefault(contract['provider'], []).append(_offer(agb[contract['provider']], states))
    keys = sorted(found)
    random.shuffle(keys)
    wanted = {next(key for key in keys if any(o.by_task for o in found[key]))}
    for unit in sorted({o.unit for lines in found.values() for o in lines}):
        wanted.add(next(key for key in keys if any(o.unit == unit for o in found[key])))
    wanted |= set(keys[: max(0, providers - len(wanted))])
    return [found[key] for key in sorted(wanted)]


def _offer(provider: str, states: list[dict[str, Any]]) -> Offer:
    line = states[0]
    tariffs = tuple((date.fromisoformat(t['from']), date.fromisoformat(t['until']), t['cents']) for state in states for t in state['tariffs'])
    municipalities = tuple(sorted({municipality for state in states for municipality in state['municipalities']}))
    return Offer(provider, line['productCode'], line['productCategory'], line['unit'], line['fundingMode'] == 'taakgericht', municipalities, tariffs)


def citizen_numbers() -> Iterator[str]:
    for number in range(_FIRST_BSN, _LAST_BSN):
        digits = str(number)
        if sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0:
            yield digits
