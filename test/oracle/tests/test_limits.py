# SPDX-License-Identifier: EUPL-1.2
"""TR321, TR322, TR369 and TR389: what was accepted before decides."""
import unittest
from typing import Any

from oracle.messages import Extent, Line

from .region import Region, allocation, codes_of, credit_of, day, line

MONTHS = {'03': 31, '04': 30, '05': 31}


def month(number: str, volume: int, reference: str, **changes: Any) -> Line:
    last = f'2025-{number}-{MONTHS[number]}'
    return line(first=day(f'2025-{number}-01'), last=day(last), volume=volume, reference=reference, **changes)


def late(number: str) -> dict[str, Any]:
    return {'first': day(f'2025-{number}-01'), 'last': day(f'2025-{number}-{MONTHS[number]}'), 'dated': day('2025-06-05'), 'today': '2025-06-10'}


class InThePeriod(unittest.TestCase):
    def test_both_sides(self) -> None:
        self.assertEqual(codes_of(line(volume=31)), [])
        self.assertEqual(codes_of(line(volume=32)), ['9321'])

    def test_only_the_part_within_the_allocation_counts(self) -> None:
        given = allocation(first=day('2025-03-11'), last=None)
        self.assertEqual(codes_of(line(volume=21), given), ['9307'])
        self.assertEqual(codes_of(line(volume=22), given), ['9307', '9321'])

    def test_hours_and_minutes(self) -> None:
        given = allocation(category='45', product='45A04', extent=Extent(2, '04', '2'))
        hours = {'category': '45', 'product': '45A04', 'unit': '04', 'tariff': 10_000}
        in_minutes = {'category': '45', 'product': '45A04', 'unit': '01', 'tariff': 167}
        self.assertEqual(codes_of(line(**hours, volume=12), given), [])
        self.assertEqual(codes_of(line(**hours, volume=13), given), ['9321'])
        self.assertEqual(codes_of(line(**in_minutes, volume=720, amount=120_000), given), [])
        self.assertEqual(codes_of(line(**in_minutes, volume=721, amount=120_167), given), ['9321'])

    def test_not_without_an_extent_nor_in_another_unit(self) -> None:
        self.assertEqual(codes_of(line(volume=99), allocation(extent=None)), [])
        self.assertEqual(codes_of(line(volume=99, unit='16')), ['9341'])


class OverTheWholeAllocation(unittest.TestCase):
    total = allocation(extent=Extent(50, '14', '6'), last=None)

    def test_what_was_accepted_before_counts(self) -> None:
        region = Region(self.total)
        self.assertEqual(region.codes(month('03', 30, 'A')), [[]])
        self.assertEqual(region.codes(month('04', 21, 'B'), **late('04')), [['9322']])
        # what was refused does not count
        self.assertEqual(region.codes(month('04', 20, 'C'), **late('04')), [[]])
        self.assertEqual(region.codes(month('05', 1, 'D'), **late('05')), [['9322']])

    def test_a_credit_frees_what_it_takes_back(self) -> None:
        region = Region(self.total)
        region.codes(month('03', 50, 'A'))
        self.assertEqual(region.codes(month('03', 49, 'B'), credit_of(month('03', 50, 'A'))), [[], []])
        self.assertEqual(region.codes(month('04', 2, 'C'), **late('04')), [['9322']])
        self.assertEqual(region.codes(month('04', 1, 'D'), **late('04')), [[]])

    def test_lines_of_one_message_in_order_of_the_line(self) -> None:
        self.assertEqual(
            Region(self.total).codes(month('03', 30, 'A'), month('04', 21, 'B'), month('05', 20, 'C'), **late('05')), [[], ['9322'], []]
        )

    def test_a_line_with_another_fault_is_tested_and_does_not_count(self) -> None:
        region = Region(self.total)
        self.assertEqual(region.codes(month('03', 51, 'A', tariff=1)), [['0611', '9321', '9322']])
        self.assertEqual(region.codes(month('03', 50, 'B', tariff=1)), [['0611']])
        self.assertEqual(region.codes(month('03', 50, 'C')), [[]])

    def test_weeks_that_months_share_count_once_in_total(self) -> None:
        # 24 March to 6 April: two weeks, of which March touches two and April one
        given = allocation(extent=Extent(5, '14', '2'), first=day('2025-03-24'), last=day('2025-04-06'))
        region = Region(given)
        march = line(first=day('2025-03-24'), last=day('2025-03-31'), volume=10)
        april = line(first=day('2025-04-01'), last=day('2025-04-06'), volume=1, reference='B')
        self.assertEqual(region.codes(march), [[]])
        self.assertEqual(region.codes(april, **late('04')), [['9322']])

    def test_hours_and_minutes_together(self) -> None:
        given = allocation(category='45', product='45A04', extent=Extent(2, '04', '6'))
        shared = {'category': '45', 'product': '45A04'}
        region = Region(given)
        self.assertEqual(region.codes(month('03', 1, 'A', unit='04', tariff=10_000, **shared)), [[]])
        self.assertEqual(region.codes(month('04', 61, 'B', unit='01', tariff=167, amount=10_167, **shared), **late('04')), [['9322']])
        self.assertEqual(region.codes(month('04', 60, 'C', unit='01', tariff=167, amount=10_000, **shared), **late('04')), [[]])


class Budget(unittest.TestCase):
    def test_both_sides(self) -> None:
        given = allocation(extent=None, product=None, budget=1_098_000)
        region = Region(given)
        self.assertEqual(region.codes(month('03', 31, 'A')), [[]])
        self.assertEqual(region.codes(month('04', 31, 'B'), **late('04')), [['9369']])
        self.assertEqual(region.codes(month('04', 30, 'C'), **late('04')), [[]])


class DeclaredBefore(unittest.TestCase):
    def test_the_same_care_once_until_it_is_taken_back(self) -> None:
        region = Region(allocation())
        region.codes(line(reference='A', tariff=1))
        self.assertEqual(region.codes(line(reference='B')), [[]])
        self.assertEqual(region.codes(line(reference='C', last=day('2025-03-30'), volume=30)), [['9388']])
        self.assertEqual(region.codes(line(reference='D', volume=1)), [['9389']])
        self.assertEqual(region.codes(credit_of(line(reference='B')), line(reference='E', volume=1)), [[], []])


if __name__ == '__main__':
    unittest.main()
