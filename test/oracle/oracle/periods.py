# SPDX-License-Identifier: EUPL-1.2
"""Counting days, ISO weeks, Sundays and calendar months. Every period here includes its first and its last day."""
from datetime import date, timedelta
from functools import cache


def days(first: date, last: date) -> int:
    return (last - first).days + 1


def weeks_touched(first: date, last: date) -> int:
    """ISO weeks run from Monday to Sunday; one that is touched on a single day counts."""
    return (_monday(last) - _monday(first)).days // 7 + 1


def sundays(first: date, last: date) -> int:
    # Day 7 of the proleptic calendar, 7 January of year 1, is a Sunday.
    return last.toordinal() // 7 - (first.toordinal() - 1) // 7


def months_touched(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def last_sunday(last: date) -> date:
    """The last Sunday on or before a day."""
    return last - timedelta(days=last.isoweekday() % 7)


def first_of_month(day: date) -> date:
    return day.replace(day=1)


@cache
def last_of_month(day: date) -> date:
    return first_of_month(first_of_month(day) + timedelta(days=31)) - timedelta(days=1)


def months_before(day: date, count: int) -> date:
    """The same day a number of months ago, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    first = date(year, month + 1, 1)
    return min(first + timedelta(days=day.day - 1), last_of_month(first))


def is_whole_month(first: date, last: date) -> bool:
    return first.day == 1 and last == last_of_month(first)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
