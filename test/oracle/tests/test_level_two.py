# SPDX-License-Identifier: EUPL-1.2
import unittest
from dataclasses import replace
from typing import Any

from oracle.level_two import broken_rules, broken_rules_of_client, is_citizen_number
from oracle.messages import Client, Line

from .region import OTHER_CHILD, credit_of, day, declaration, line


def broken(*lines: Line, **changes: Any) -> list[str]:
    return sorted(broken_rules(declaration(*(lines or (line(),)), **changes)))


def on(first: str, last: str, **changes: Any) -> Line:
    return line(first=day(first), last=day(last), **changes)


class OfTheMessage(unittest.TestCase):
    def test_an_ordinary_message_breaks_nothing(self) -> None:
        self.assertEqual(broken(), [])

    def test_version_and_number(self) -> None:
        self.assertEqual(broken(version=('2', '2')), ['CS015'])
        self.assertEqual(broken(version=('3', '1')), ['CS025'])
        self.assertEqual(broken(number='D-1'), ['CS319'])
        self.assertEqual(broken(number='aZ09'), [])

    def test_period_is_a_whole_month(self) -> None:
        self.assertEqual(broken(first=day('2025-03-02')), ['CS340'])
        self.assertEqual(broken(on('2025-03-01', '2025-03-30'), last=day('2025-03-30')), ['CS340'])
        self.assertEqual(broken(first=day('2025-02-01')), ['CS340'])

    def test_total_is_the_sum_of_the_lines(self) -> None:
        self.assertEqual(broken(total=558_001), ['TR358'])
        self.assertEqual(broken(total_side='C'), ['TR358'])
        self.assertEqual(broken(line(amount=0), total_side='C'), ['CS325'])
        self.assertEqual(broken(line(amount=5), credit_of(line(reference='Z', amount=10))), [])

    def test_made_after_the_period_ended(self) -> None:
        self.assertEqual(broken(dated=day('2025-03-31')), [])
        self.assertEqual(broken(dated=day('2025-03-30')), ['TR137'])
        self.assertEqual(broken(dated=day('2025-03-01')), ['TR137'])
        self.assertEqual(broken(dated=day('2025-02-28')), ['TR134', 'TR137'])
        self.assertEqual(broken(on('2025-02-01', '2025-02-28'), last=day('2025-02-28')), ['CS340', 'TR137'])

    def test_the_period_itself_is_neither_too_old_nor_to_come(self) -> None:
        february = on('2025-02-01', '2025-02-28')
        self.assertEqual(broken(february, dated=day('2025-02-28')), ['TR134', 'TR137'])
        self.assertEqual(broken(first=day('2020-12-01'), last=day('2020-12-31')), ['CS100', 'TR319'])
        self.assertEqual(broken(first=day('2021-01-01'), last=day('2021-01-31')), ['TR319'])
        self.assertEqual(broken(first=day('2025-03-31'), last=day('2025-03-31')), ['CS340'])

    def test_each_client_once(self) -> None:
        message = declaration(line(), line(reference='B', product='45A04'))
        twice = tuple(Client(c.bsn, (entry,)) for c in message.clients for entry in c.lines)
        self.assertEqual(broken_rules(replace(message, clients=twice)), {'TR101'})


class OfTheLines(unittest.TestCase):
    def test_citizen_number(self) -> None:
        self.assertEqual(broken(line(bsn='999900007')), ['CS002'])
        self.assertTrue(is_citizen_number('123456782'))
        self.assertFalse(is_citizen_number('000000000'))
        self.assertEqual(broken_rules_of_client(['999900006', '999900007']), {'CS002'})
        self.assertEqual(broken_rules_of_client(['999900006']), set())

    def test_care_lies_within_one_month_and_not_after_the_period(self) -> None:
        self.assertEqual(broken(on('2025-02-28', '2025-03-01')), ['CS337'])
        self.assertEqual(broken(on('2025-02-01', '2025-02-28')), [])
        self.assertEqual(broken(on('2025-04-01', '2025-04-04')), ['TR319'])
        self.assertEqual(broken(on('2025-03-02', '2025-03-01')), ['TR137'])
        self.assertEqual(broken(on('2025-03-02', '2025-03-02')), [])

    def test_care_is_neither_too_old_nor_to_come(self) -> None:
        january = {'dated': day('2021-02-01'), 'declared': day('2021-02-01'), 'first': day('2021-01-01'), 'last': day('2021-01-31')}
        self.assertEqual(broken(on('2021-01-01', '2021-01-31'), **january), [])
        self.assertEqual(broken(on('2020-12-01', '2020-12-31'), **january), ['CS100'])
        self.assertEqual(broken(on('2021-02-02', '2021-02-03'), **january), ['TR134', 'TR137', 'TR319'])
        self.assertEqual(broken(on('2021-03-01', '2021-03-31'), declared=day('2026-03-31')), [])
        self.assertEqual(broken(on('2021-03-01', '2021-03-31'), declared=day('2026-04-01')), ['TR335'])

    def test_a_credit_names_the_line_it_takes_back(self) -> None:
        self.assertEqual(broken(credit_of(line())), [])
        self.assertEqual(broken(line(side='C')), ['CD060'])
        self.assertEqual(broken(line(previous='Z')), ['CD060'])

    def test_tariff_and_amount(self) -> None:
        self.assertEqual(broken(line(tariff=None)), ['CD087'])
        self.assertEqual(broken(line(unit='83', tariff=1)), ['CD087'])
        self.assertEqual(broken(line(unit='83', tariff=None, volume=500, amount=500)), [])
        self.assertEqual(broken(line(unit='83', tariff=None, volume=500, amount=501)), ['CS339'])
        self.assertEqual(broken(line(amount=0)), [])
        self.assertEqual(broken(line(amount=0, side='C', previous='Z')), ['CS325'])


class OfReferences(unittest.TestCase):
    def test_the_same_reference_within_a_client_but_not_at_another(self) -> None:
        self.assertEqual(broken(line(), line(product='45A04')), ['TR101'])
        self.assertEqual(broken(line(), line(bsn=OTHER_CHILD)), [])
        self.assertEqual(broken(credit_of(line(), reference='N'), line(reference='N')), [])

    def test_credits_over_the_whole_message(self) -> None:
        first, second = credit_of(line()), credit_of(line(), reference='A-C2', bsn=OTHER_CHILD)
        self.assertEqual(broken(first, second), ['TR315'])
        self.assertEqual(broken(line(), credit_of(line())), ['TR316'])
        self.assertEqual(broken(credit_of(line(), bsn=OTHER_CHILD), line()), ['TR316'])

    def test_the_same_care_once_within_a_client(self) -> None:
        self.assertEqual(broken(line(), line(reference='B')), ['TR416'])
        self.assertEqual(broken(line(), line(reference='B', bsn=OTHER_CHILD)), [])
        self.assertEqual(broken(line(), credit_of(line(reference='Z'))), [])
        for change in ({'allocation': 2}, {'category': '44'}, {'product': '45A04'}, {'last': day('2025-03-30')}):
            self.assertEqual(broken(line(), line(reference='B', **change)), [])


if __name__ == '__main__':
    unittest.main()
