# SPDX-License-Identifier: EUPL-1.2
import unittest
from collections.abc import Iterator
from datetime import date, timedelta

from oracle.periods import days, is_whole_month, last_of_month, last_sunday, months_before, months_touched, sundays, weeks_touched

from .region import day


def each_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


class Periods(unittest.TestCase):
    """Against counting on the fingers: every start of a period from 2024 to 2032, of several lengths."""

    def periods(self) -> Iterator[tuple[date, date]]:
        for length in (0, 1, 5, 6, 7, 27, 30):
            for first in each_day(day('2024-01-01'), day('2032-12-31')):
                yield first, first + timedelta(days=length)

    def test_counts_days_weeks_sundays_and_months(self) -> None:
        for first, last in self.periods():
            counted = list(each_day(first, last))
            self.assertEqual(days(first, last), len(counted))
            self.assertEqual(weeks_touched(first, last), len({d.isocalendar()[:2] for d in counted}), (first, last))
            self.assertEqual(sundays(first, last), sum(d.strftime('%A') == 'Sunday' for d in counted), (first, last))
            self.assertEqual(months_touched(first, last), len({(d.year, d.month) for d in counted}))

    def test_counts_over_years(self) -> None:
        first, last = day('2024-02-29'), day('2028-02-29')
        counted = list(each_day(first, last))
        self.assertEqual(weeks_touched(first, last), len({d.isocalendar()[:2] for d in counted}))
        self.assertEqual(sundays(first, last), sum(d.isoweekday() == 7 for d in counted))
        self.assertEqual(months_touched(first, last), 49)

    def test_week_53_and_week_1_are_different_weeks_of_one_winter(self) -> None:
        self.assertEqual(weeks_touched(day('2026-12-28'), day('2027-01-03')), 1)
        self.assertEqual(weeks_touched(day('2027-01-03'), day('2027-01-04')), 2)
        self.assertEqual(weeks_touched(day('2025-03-01'), day('2025-03-31')), 6)
        self.assertEqual(weeks_touched(day('2027-02-01'), day('2027-02-28')), 4)

    def test_finds_the_last_sunday(self) -> None:
        self.assertEqual(last_sunday(day('2025-03-30')), day('2025-03-30'))
        self.assertEqual(last_sunday(day('2025-03-31')), day('2025-03-30'))
        self.assertEqual(last_sunday(day('2025-03-29')), day('2025-03-23'))

    def test_knows_whole_months(self) -> None:
        self.assertTrue(is_whole_month(day('2024-02-01'), day('2024-02-29')))
        self.assertFalse(is_whole_month(day('2024-02-01'), day('2024-02-28')))
        self.assertTrue(is_whole_month(day('2025-02-01'), day('2025-02-28')))
        self.assertFalse(is_whole_month(day('2025-02-02'), day('2025-02-28')))
        self.assertFalse(is_whole_month(day('2025-01-01'), day('2025-02-28')))
        self.assertEqual(last_of_month(day('2025-12-05')), day('2025-12-31'))

    def test_goes_back_in_months(self) -> None:
        self.assertEqual(months_before(day('2025-04-05'), 60), day('2020-04-05'))
        self.assertEqual(months_before(day('2028-02-29'), 60), day('2023-02-28'))
        self.assertEqual(months_before(day('2025-01-31'), 2), day('2024-11-30'))
        self.assertEqual(months_before(day('2025-12-31'), 12), day('2024-12-31'))


if __name__ == '__main__':
    unittest.main()
