# SPDX-License-Identifier: EUPL-1.2
"""How much an allocation allows: in a period of care (TR321) and over its whole life (TR322). Hours are counted in minutes."""
from datetime import date

from .messages import DAILY, HOUR, IN_TOTAL, MINUTE, MONTHLY, OUTPUT_UNITS, WEEKLY, Allocation, Extent
from .periods import days, last_sunday, months_touched, sundays, weeks_touched

MINUTES_IN_HOUR = 60
_SUNDAY = 7


def counted(volume: int, unit: str, extent: Extent) -> int:
    """A declared volume in what the extent of its allocation is counted in."""
    return volume * MINUTES_IN_HOUR if extent.unit == HOUR and unit == HOUR else volume


def comparable(unit: str, extent: Extent) -> bool:
    return unit == extent.unit or (extent.unit == HOUR and unit == MINUTE)


def limit_in_period(allocation: Allocation, first: date, last: date) -> int | None:
    """The most that may be delivered in a period of one calendar month; None when it lies wholly outside the allocation."""
    extent = _extent(allocation)
    first = max(first, allocation.first)
    last = last if allocation.last is None else min(last, allocation.last)
    if first > last:
        return None
    return _limit(extent, _times_in_period(allocation, extent, first, last))


def limit_in_total(allocation: Allocation) -> int | None:
    """The most that may be delivered over the whole allocation; None when it has no end and no total."""
    extent = _extent(allocation)
    if extent.frequency == IN_TOTAL:
        return _limit(extent, 1)
    if allocation.last is None:
        return None
    return _limit(extent, _times_in_total(extent, allocation.first, allocation.last))


def _times_in_period(allocation: Allocation, extent: Extent, first: date, last: date) -> int:
    if extent.frequency == DAILY:
        return days(first, last)
    if extent.frequency == WEEKLY:
        return _output_weeks(allocation, first, last) if extent.unit in OUTPUT_UNITS else weeks_touched(first, last)
    return 1


def _output_weeks(allocation: Allocation, first: date, last: date) -> int:
    """A week of output counts where its Sunday lies; the broken week at the end counts with the last Sunday (IV077)."""
    if allocation.last is None:
        return sundays(first, last)
    final = last_sunday(allocation.last)
    if final < allocation.first:
        return 1
    broken_end = allocation.last.isoweekday() != _SUNDAY
    return sundays(first, last) + (1 if broken_end and first <= final <= last else 0)


def _times_in_total(extent: Extent, first: date, last: date) -> int:
    if extent.frequency == DAILY:
        return days(first, last)
    if extent.frequency == WEEKLY and extent.unit in OUTPUT_UNITS:
        return sundays(first, last) + (1 if last.isoweekday() != _SUNDAY else 0)
    if extent.frequency == WEEKLY:
        return weeks_touched(first, last)
    if extent.frequency == MONTHLY:
        return months_touched(first, last)
    raise ValueError(f'frequency {extent.frequency} is not in the list')


def _limit(extent: Extent, times: int) -> int:
    return counted(extent.volume, extent.unit, extent) * times


def _extent(allocation: Allocation) -> Extent:
    if allocation.extent is None:
        raise ValueError('an allocation without extent has no volume to test')
    return allocation.extent
