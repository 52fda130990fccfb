# SPDX-License-Identifier: EUPL-1.2
import unittest

from oracle.messages import Allocation, Extent
from oracle.volumes import limit_in_period, limit_in_total

from .region import allocation, day


def allowed(volume: int, unit: str, frequency: str, first: str, last: str | None) -> Allocation:
    return allocation(extent=Extent(volume, unit, frequency), first=day(first), last=None if last is None else day(last))


class InPeriod(unittest.TestCase):
    def limit(self, given: Allocation, first: str, last: str) -> int | None:
        return limit_in_period(given, day(first), day(last))

    def test_per_day(self) -> None:
        given = allowed(2, '14', '1', '2025-01-10', '2025-12-20')
        self.assertEqual(self.limit(given, '2025-03-01', '2025-03-31'), 62)
        self.assertEqual(self.limit(given, '2025-01-01', '2025-01-31'), 44)
        self.assertEqual(self.limit(given, '2025-12-01', '2025-12-31'), 40)
        self.assertIsNone(self.limit(given, '2026-01-01', '2026-01-31'))
        self.assertIsNone(self.limit(given, '2024-12-01', '2024-12-31'))

    def test_per_week_of_effort_counts_weeks_that_are_touched(self) -> None:
        given = allowed(3, '16', '2', '2025-01-01', '2025-12-31')
        self.assertEqual(self.limit(given, '2025-03-01', '2025-03-31'), 18)
        self.assertEqual(self.limit(given, '2025-02-01', '2025-02-28'), 15)
        self.assertEqual(self.limit(allowed(3, '16', '2', '2025-03-31', '2025-12-31'), '2025-03-01', '2025-03-31'), 3)

    def test_hours_are_counted_in_minutes(self) -> None:
        self.assertEqual(self.limit(allowed(2, '04', '2', '2025-01-01', '2025-12-31'), '2025-02-01', '2025-02-28'), 5 * 2 * 60)
        self.assertEqual(self.limit(allowed(2, '04', '4', '2025-01-01', '2025-12-31'), '2025-02-01', '2025-02-28'), 120)

    def test_per_week_of_output_counts_sundays(self) -> None:
        given = allowed(1, '82', '2', '2025-01-01', '2025-06-30')
        self.assertEqual(self.limit(given, '2025-03-01', '2025-03-31'), 5)
        self.assertEqual(self.limit(given, '2025-02-01', '2025-02-28'), 4)

    def test_the_broken_week_at_the_end_counts_with_the_last_sunday(self) -> None:
        ends_on_tuesday = allowed(1, '82', '2', '2025-01-01', '2025-04-01')
        # 30 March is the last Sunday; 1 April has none
        self.assertEqual(self.limit(ends_on_tuesday, '2025-03-01', '2025-03-31'), 6)
        self.assertEqual(self.limit(ends_on_tuesday, '2025-04-01', '2025-04-30'), 0)
        ends_on_sunday = allowed(1, '82', '2', '2025-01-01', '2025-03-30')
        self.assertEqual(self.limit(ends_on_sunday, '2025-03-01', '2025-03-31'), 5)

    def test_the_last_sunday_on_the_edge_of_a_month(self) -> None:
        after_the_month = allowed(1, '82', '2', '2025-01-01', '2025-09-02')
        self.assertEqual(self.limit(after_the_month, '2025-08-01', '2025-08-31'), 6)
        self.assertEqual(self.limit(after_the_month, '2025-09-01', '2025-09-30'), 0)
        self.assertEqual(self.limit(allowed(1, '82', '2', '2025-01-01', '2025-06-04'), '2025-06-01', '2025-06-30'), 2)
        self.assertEqual(self.limit(allowed(7, '82', '2', '2025-03-02', '2025-03-05'), '2025-03-01', '2025-03-31'), 14)

    def test_an_output_allocation_without_a_sunday_counts_one(self) -> None:
        self.assertEqual(self.limit(allowed(7, '82', '2', '2025-03-03', '2025-03-08'), '2025-03-01', '2025-03-31'), 7)
        self.assertEqual(self.limit(allowed(7, '83', '2', '2025-03-03', '2025-03-09'), '2025-03-01', '2025-03-31'), 7)

    def test_output_without_an_end_has_no_last_sunday(self) -> None:
        self.assertEqual(self.limit(allowed(1, '82', '2', '2025-01-01', None), '2025-03-01', '2025-03-31'), 5)

    def test_per_month_and_in_total(self) -> None:
        self.assertEqual(self.limit(allowed(9, '84', '4', '2025-03-31', None), '2025-03-01', '2025-03-31'), 9)
        self.assertEqual(self.limit(allowed(9, '84', '6', '2025-01-01', None), '2025-03-01', '2025-03-31'), 9)


class InTotal(unittest.TestCase):
    def test_needs_an_end_or_a_total(self) -> None:
        for frequency in '1', '2', '4':
            self.assertIsNone(limit_in_total(allowed(1, '14', frequency, '2025-01-01', None)))
        self.assertEqual(limit_in_total(allowed(8, '14', '6', '2025-01-01', None)), 8)

    def test_counts_days_weeks_and_months_that_are_touched(self) -> None:
        self.assertEqual(limit_in_total(allowed(2, '14', '1', '2024-02-01', '2024-03-01')), 60)
        self.assertEqual(limit_in_total(allowed(2, '16', '2', '2024-12-30', '2025-01-06')), 4)
        self.assertEqual(limit_in_total(allowed(2, '84', '4', '2025-01-31', '2025-03-01')), 6)
        self.assertEqual(limit_in_total(allowed(2, '82', '4', '2025-01-31', '2025-03-01')), 6)
        self.assertEqual(limit_in_total(allowed(2, '04', '4', '2025-01-31', '2025-03-01')), 360)

    def test_counts_sundays_of_output_and_the_broken_end(self) -> None:
        self.assertEqual(limit_in_total(allowed(1, '82', '2', '2025-03-01', '2025-03-31')), 6)
        self.assertEqual(limit_in_total(allowed(1, '82', '2', '2025-03-01', '2025-03-30')), 5)
        self.assertEqual(limit_in_total(allowed(1, '82', '2', '2025-03-03', '2025-03-08')), 1)


if __name__ == '__main__':
    unittest.main()
