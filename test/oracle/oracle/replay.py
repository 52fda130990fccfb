# SPDX-License-Identifier: EUPL-1.2
"""Lives through the months of a sample year in the order in which its files arrive."""
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import ParseError

from .agreements import Agreements
from .allocations import Allocations
from .assessment import Assessment, Assessor
from .level_two import broken_rules_of_client
from .messages import Declaration
from .reading import client_numbers, message_type, read_allocations, read_declaration
from .schema_check import approved

PROCESSED, UNREADABLE, REFUSED, RECEIVED_BEFORE = 'verwerkt', 'onleesbaar', 'geweigerd', 'eerder-ontvangen'
_ARRIVAL_DAY = 10
_ALLOCATIONS, _DECLARATIONS = 'JW301', 'JW323'


@dataclass(slots=True)
class FileOutcome:
    month: str
    name: str
    kind: str | None
    state: str
    # level 2; that of a JW323 is in its assessment
    rules: set[str] = field(default_factory=set)
    assessment: Assessment | None = None


@dataclass(slots=True)
class _Month:
    """The files of one month of submission."""

    name: str
    outcomes: list[FileOutcome] = field(default_factory=list)
    declarations: list[tuple[Declaration, FileOutcome]] = field(default_factory=list)


class Replay:
    """`schema`: judges the files of a folder, by name and type; gives the names of those that are valid."""

    def __init__(self, agreements: Agreements, schema: Callable[[Path, list[tuple[str, str | None]]], set[str]]) -> None:
        self._agreements = agreements
        self._schema = schema
        self._allocations = Allocations()
        self._assessor = Assessor(agreements, self._allocations)
        self._seen: set[bytes] = set()

    @classmethod
    def with_official_schema(cls, agreements: Agreements, schemas: Path) -> 'Replay':
        return cls(agreements, lambda folder, types: approved(folder, types, schemas))

    def run(self, messages: Path) -> Iterator[FileOutcome]:
        """@param messages: a folder per month, named after it; the names of the files sort in their order of arrival."""
        folders = sorted(folder for folder in messages.iterdir() if folder.is_dir())
        # The schema of the months to come is checked while this one is read and judged.
        with ThreadPoolExecutor(max_workers=1) as pool:
            judged = [(folder, pool.submit(self._valid_names, folder)) for folder in folders]
            for folder, valid in judged:
                yield from self._month(folder, valid.result())

    def _valid_names(self, folder: Path) -> set[str]:
        types = []
        for path in sorted(folder.iterdir()):
            with path.open('rb') as file:
                types.append((path.name, message_type(file.read(2_000))))
        return self._schema(folder, types)

    def _month(self, folder: Path, valid: set[str]) -> list[FileOutcome]:
        month = _Month(folder.name)
        for path in sorted(folder.iterdir()):
            month.outcomes.append(self._take_in(month, path, path.name in valid))
        today = date.fromisoformat(f'{folder.name}-{_ARRIVAL_DAY:02}')
        # Stable: what arrived first goes first where period and date are the same.
        month.declarations.sort(key=lambda entry: (entry[0].sender, entry[0].first, entry[0].dated))
        for declaration, outcome in month.declarations:
            outcome.assessment = self._assessor.assess(declaration, today)
        return month.outcomes

    def _take_in(self, month: _Month, path: Path, valid: bool) -> FileOutcome:
        content = path.read_bytes()
        kind = message_type(content)
        outcome = FileOutcome(month.name, path.name, kind, UNREADABLE)
        fingerprint = sha256(content).digest()
        if fingerprint in self._seen:
            outcome.state = RECEIVED_BEFORE
            return outcome
        self._seen.add(fingerprint)
        if not valid:
            return outcome
        try:
            outcome.state = self._read(month, outcome, content)
        except ParseError:
            # xmllint goes on after a fault in the namespaces; the reader does not.
            outcome.state = UNREADABLE
        return outcome

    def _read(self, month: _Month, outcome: FileOutcome, content: bytes) -> str:
        if outcome.kind == _DECLARATIONS:
            declaration = read_declaration(content, outcome.name)
            if not self._knows(declaration.receiver, declaration.sender):
                return REFUSED
            month.declarations.append((declaration, outcome))
            return PROCESSED
        outcome.rules = broken_rules_of_client(client_numbers(content))
        if outcome.kind == _ALLOCATIONS:
            versions = read_allocations(content)
            if not all(self._knows(v.municipality, v.provider) for v in versions):
                return REFUSED
            if not outcome.rules:
                self._allocations.add(versions)
        return PROCESSED

    def _knows(self, municipality: str, provider: str) -> bool:
        return self._agreements.is_municipality(municipality) and provider in self._agreements.providers
