# SPDX-License-Identifier: EUPL-1.2
"""The allocations as they stand: of each number of a municipality the version that was allocated last."""
from collections.abc import Iterable

from .messages import Allocation


class Allocations:
    def __init__(self) -> None:
        self._newest: dict[tuple[str, str, int], Allocation] = {}

    def add(self, versions: Iterable[Allocation]) -> None:
        for version in versions:
            key = (version.provider, version.municipality, version.number)
            known = self._newest.get(key)
            # The same moment of allocating: the one that arrived last.
            if known is None or version.assigned >= known.assigned:
                self._newest[key] = version

    def newest(self, provider: str, municipality: str, number: int) -> Allocation | None:
        return self._newest.get((provider, municipality, number))
