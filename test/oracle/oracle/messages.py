# SPDX-License-Identifier: EUPL-1.2
"""What the files say, after reading and before judging. Amounts are eurocents."""
from dataclasses import dataclass
from datetime import date

MINUTE, HOUR, EUROS = '01', '04', '83'
OUTPUT_UNITS = frozenset({'82', '83'})
DAILY, WEEKLY, MONTHLY, IN_TOTAL = '1', '2', '4', '6'
REMOVED = '13'


@dataclass(frozen=True, slots=True)
class Extent:
    """Omvang: how much may be delivered, per day, week or month or over the whole allocation."""

    volume: int
    unit: str
    frequency: str


@dataclass(frozen=True, slots=True)
class Allocation:
    """One version of a ToegewezenProduct, as a JW301 brought it."""

    municipality: str
    provider: str
    number: int
    bsn: str
    category: str | None
    product: str | None
    assigned: tuple[str, str]
    first: date
    last: date | None
    reason: str | None
    extent: Extent | None
    budget: int | None

    @property
    def removed(self) -> bool:
        return self.reason == REMOVED


@dataclass(frozen=True, slots=True)
class Line:
    """A Prestatie; `no` counts the lines of a message from 1."""

    no: int
    bsn: str
    reference: str
    previous: str | None
    allocation: int
    category: str
    product: str
    first: date
    last: date
    volume: int
    unit: str
    tariff: int | None
    amount: int
    side: str

    @property
    def is_credit(self) -> bool:
        return self.side == 'C'

    @property
    def cents(self) -> int:
        return -self.amount if self.is_credit else self.amount

    @property
    def content(self) -> tuple[object, ...]:
        """Everything in which a credit mirrors the line it takes back."""
        return (self.bsn, self.allocation, self.category, self.product, self.first, self.last, self.volume, self.unit, self.tariff, self.amount)

    @property
    def service(self) -> tuple[object, ...]:
        """What may be declared once: this product on this allocation in this period."""
        return (self.allocation, self.category, self.product, self.first, self.last)


@dataclass(frozen=True, slots=True)
class Client:
    bsn: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Declaration:
    """A JW323."""

    file: str
    sender: str
    receiver: str
    version: tuple[str, str]
    schema_version: tuple[str, str]
    identification: str
    dated: date
    number: str
    first: date
    last: date
    declared: date
    total: int
    total_side: str
    clients: tuple[Client, ...]

    @property
    def submitted(self) -> int:
        return -self.total if self.total_side == 'C' else self.total

    @property
    def lines(self) -> list[Line]:
        return [line for client in self.clients for line in client.lines]
