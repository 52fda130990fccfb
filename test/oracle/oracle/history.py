# SPDX-License-Identifier: EUPL-1.2
"""What a provider's earlier messages leave behind: numbers that are used up, lines that were accepted, and what was taken back."""
from dataclasses import dataclass, field
from datetime import date

from .messages import Extent, Line
from .volumes import comparable, counted


@dataclass(slots=True)
class Delivered:
    """Accepted on one allocation so far: debits minus credits."""

    volumes: dict[str, int] = field(default_factory=dict)
    cents: int = 0

    def book(self, line: Line) -> None:
        sign = -1 if line.is_credit else 1
        self.volumes[line.unit] = self.volumes.get(line.unit, 0) + sign * line.volume
        self.cents += line.cents

    def volume_in(self, extent: Extent) -> int:
        return sum(counted(volume, unit, extent) for unit, volume in self.volumes.items() if comparable(unit, extent))


@dataclass(slots=True)
class History:
    """Of one provider."""

    identifications: set[str] = field(default_factory=set)
    declaration_numbers: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    latest_period: dict[str, date] = field(default_factory=dict)
    # by reference: the accepted debit lines, with the municipality they were declared to
    accepted: dict[str, tuple[object, ...]] = field(default_factory=dict)
    taken_back: set[str] = field(default_factory=set)
    services: set[tuple[object, ...]] = field(default_factory=set)
    _delivered: dict[tuple[str, int], Delivered] = field(default_factory=dict)

    def delivered(self, municipality: str, allocation: int) -> Delivered:
        return self._delivered.setdefault((municipality, allocation), Delivered())

    def accept(self, municipality: str, line: Line) -> None:
        self.delivered(municipality, line.allocation).book(line)
        service = (municipality, *line.service)
        if line.previous is not None:
            self.taken_back.add(line.previous)
            self.services.discard(service)
        else:
            self.accepted[line.reference] = (municipality, *line.content)
            self.services.add(service)

    def mirrors_accepted(self, municipality: str, credit: Line) -> bool:
        return self.accepted.get(credit.previous or '') == (municipality, *credit.content)
