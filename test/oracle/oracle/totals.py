# SPDX-License-Identifier: EUPL-1.2
"""Adding up what was accepted, in total and per provider, municipality and month of care."""
from collections import defaultdict
from collections.abc import Iterable

from .assessment import Assessment


def _tally() -> dict[str, int]:
    return {'lines': 0, 'cents': 0}


class Totals:
    def __init__(self) -> None:
        self.submitted = _tally()
        self.accepted = _tally()
        self.per_provider: dict[str, dict[str, int]] = defaultdict(_tally)
        self.per_municipality: dict[str, dict[str, int]] = defaultdict(_tally)
        self.per_care_month: dict[str, dict[str, int]] = defaultdict(_tally)

    def count(self, outcome: Assessment, provider: str) -> None:
        message = outcome.message
        for line in message.lines:
            _add([self.submitted], line.cents)
        for line in outcome.accepted:
            month = f'{line.first:%Y-%m}'
            _add([self.accepted, self.per_provider[provider], self.per_municipality[message.receiver], self.per_care_month[month]], line.cents)

    def as_json(self) -> dict[str, object]:
        return {
            'submitted': self.submitted,
            'accepted': self.accepted,
            'perProvider': self.per_provider,
            'perMunicipality': self.per_municipality,
            'perCareMonth': self.per_care_month,
        }


def _add(tallies: Iterable[dict[str, int]], cents: int) -> None:
    for tally in tallies:
        tally['lines'] += 1
        tally['cents'] += cents
