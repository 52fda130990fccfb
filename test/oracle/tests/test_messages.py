# SPDX-License-Identifier: EUPL-1.2
import unittest
from typing import Any

from oracle.answer import answer_to

from .region import CHILD, DELFT, OTHER_CHILD, THIRD_CHILD, VOORSCHOTEN, Region, allocation, credit_of, day, line

FEBRUARY: dict[str, Any] = {'first': day('2025-02-01'), 'last': day('2025-02-28')}
OF_OTHER = allocation(number=2, bsn=OTHER_CHILD)


class Header(unittest.TestCase):
    def test_not_dated_in_the_future(self) -> None:
        self.assertEqual(Region().judge(line(), dated=day('2025-04-10')).header, set())
        self.assertEqual(Region().judge(line(), dated=day('2025-04-11')).header, {'8848'})
        self.assertEqual(Region().judge(line(), declared=day('2025-04-10')).header, set())
        self.assertEqual(Region().judge(line(), declared=day('2025-04-11')).header, {'8848'})

    def test_identification_once(self) -> None:
        region = Region(allocation())
        region.judge(line(), identification='X', number='SAME')
        self.assertEqual(region.judge(line(), identification='X').header, {'9056'})
        # used up by a message refused as declaration, not by one refused at level 2 or in its header
        self.assertEqual(region.judge(line(), identification='Y', number='SAME').declaration, {'9333'})
        self.assertEqual(region.judge(line(), identification='Y').header, {'9056'})
        region.judge(line(), identification='Z', total=1)
        region.judge(line(), identification='Z', dated=day('2025-04-11'))
        self.assertEqual(region.judge(line(), identification='Z').header, set())

    def test_several_faults(self) -> None:
        region = Region(allocation())
        region.judge(line(), identification='X')
        self.assertEqual(region.judge(line(), identification='X', dated=day('2025-04-11')).header, {'8848', '9056'})


class OfDeclaration(unittest.TestCase):
    def test_number_once_over_all_municipalities(self) -> None:
        region = Region(allocation())
        region.judge(line(), number='N')
        self.assertEqual(region.judge(line(reference='B'), number='N', receiver=VOORSCHOTEN).declaration, {'9333'})
        region.judge(line(), number='M', dated=day('2025-04-11'))
        self.assertEqual(region.judge(line(reference='C'), number='M').declaration, set())

    def test_not_before_the_latest_period_of_the_municipality(self) -> None:
        region = Region(allocation())
        region.judge(line())
        february = line(**FEBRUARY, volume=28, reference='B')
        self.assertEqual(region.judge(february, **FEBRUARY).declaration, {'8214'})
        self.assertEqual(region.judge(february, **FEBRUARY, receiver=VOORSCHOTEN).declaration, set())
        may: dict[str, Any] = {'first': day('2025-05-01'), 'last': day('2025-05-31'), 'dated': day('2025-06-01'), 'today': '2025-06-10'}
        # the latest period may be used again, and a month may be left out
        self.assertEqual(region.judge(february).declaration, set())
        self.assertEqual(region.judge(line(reference='D'), **may).declaration, set())
        self.assertEqual(region.judge(line(reference='E')).declaration, {'8214'})

    def test_what_is_refused_uses_nothing_up(self) -> None:
        region = Region(allocation())
        region.judge(line(reference='Q', tariff=1), number='FIRST')
        again = region.judge(line(**FEBRUARY, volume=28), **FEBRUARY, number='FIRST')
        self.assertEqual(again.declaration, {'8214', '9333'})
        self.assertEqual(region.codes(line(), number='SECOND'), [[]])
        fresh = Region(allocation())
        fresh.judge(line(), dated=day('2025-04-11'))
        fresh.judge(line(), total=1)
        self.assertEqual(fresh.judge(line(**FEBRUARY, volume=28), **FEBRUARY).declaration, set())


class WrongClient(unittest.TestCase):
    region_allocations = (allocation(), OF_OTHER, allocation(number=3, product='45A04', category='45'))

    def test_all_debit_lines_of_the_client(self) -> None:
        region = Region(*self.region_allocations)
        lines = [line(tariff=1, allocation=3), line(reference='B', allocation=2, tariff=1), line(reference='C', allocation=2, bsn=OTHER_CHILD)]
        self.assertEqual(region.codes(*lines), [['0233'], ['8187'], []])

    def test_a_child_nobody_knows(self) -> None:
        self.assertEqual(Region(allocation()).codes(line(bsn=THIRD_CHILD)), [['8187']])
        self.assertEqual(Region(allocation()).codes(line(bsn=THIRD_CHILD, allocation=9)), [['9338']])

    def test_credits_are_judged_apart(self) -> None:
        region = Region(*self.region_allocations)
        region.codes(line(reference='EARLIER'))
        credit = credit_of(line(reference='EARLIER'))
        self.assertEqual(region.codes(credit, line(allocation=2)), [[], ['8187']])

    def test_not_by_a_removed_allocation(self) -> None:
        removed = allocation(number=2, bsn=OTHER_CHILD, assigned=('2025-01-01', '09:00:00'), reason='13')
        self.assertEqual(Region(OF_OTHER, removed).codes(line(allocation=2)), [['9384']])

    def test_their_references_are_used_up(self) -> None:
        region = Region(*self.region_allocations)
        region.codes(line(allocation=2))
        self.assertEqual(region.codes(line()), [['8021']])


class References(unittest.TestCase):
    def test_used_up_by_refused_lines_too(self) -> None:
        region = Region(allocation(), OF_OTHER)
        region.codes(line(reference='A', tariff=1))
        self.assertEqual(region.codes(line(reference='A')), [['8021']])
        self.assertEqual(region.codes(line(reference='B'), line(reference='B', allocation=2, bsn=OTHER_CHILD)), [[], ['8021']])


class Credits(unittest.TestCase):
    def setUp(self) -> None:
        self.region = Region(allocation())
        self.region.codes(line(reference='A'))

    def test_mirrors_an_accepted_line(self) -> None:
        self.assertEqual(self.region.codes(credit_of(line(reference='A'))), [[]])

    def test_differs_from_it(self) -> None:
        original = line(reference='A')
        changes: list[dict[str, Any]] = [{'amount': 1}, {'volume': 30}, {'tariff': 1}, {'last': day('2025-03-30')}]
        changes += [{'bsn': OTHER_CHILD}, {'allocation': 2}]
        for n, change in enumerate(changes):
            self.assertEqual(self.region.codes(credit_of(original, reference=f'C{n}', **change)), [['8017']])
        self.assertEqual(self.region.codes(credit_of(original), receiver=VOORSCHOTEN), [['8017']])

    def test_takes_back_what_was_not_accepted(self) -> None:
        self.assertEqual(self.region.codes(credit_of(line(reference='NEVER'))), [['8017']])
        self.region.codes(line(reference='REFUSED', tariff=1))
        self.assertEqual(self.region.codes(credit_of(line(reference='REFUSED', tariff=1))), [['8017']])

    def test_takes_back_once(self) -> None:
        self.region.codes(credit_of(line(reference='A')))
        self.assertEqual(self.region.codes(credit_of(line(reference='A'), reference='AGAIN')), [['9390']])
        self.assertEqual(self.region.codes(credit_of(line(reference='A'), reference='AGAIN')), [['8021', '9390']])

    def test_a_credit_cannot_be_taken_back(self) -> None:
        self.region.codes(credit_of(line(reference='A')))
        self.assertEqual(self.region.codes(credit_of(line(reference='A-C'))), [['8017']])

    def test_rules_of_content_are_not_run(self) -> None:
        region = Region(allocation())
        region.codes(line(reference='A'))
        region.allocations.add([allocation(assigned=('2025-05-01', '09:00:00'), reason='13', bsn=OTHER_CHILD)])
        self.assertEqual(region.codes(credit_of(line(reference='A'))), [[]])


class Answers(unittest.TestCase):
    def test_header_alone(self) -> None:
        technical = answer_to(Region().judge(line(), total=1))
        self.assertEqual((technical.header, technical.declaration, technical.granted), (['0001'], [], None))
        self.assertEqual(answer_to(Region().judge(line(), dated=day('2025-04-11'))).header, ['8848'])

    def test_nothing_is_accepted_of_what_is_refused_as_a_whole(self) -> None:
        region = Region(allocation())
        refused = [region.judge(line(), total=1), region.judge(line(), dated=day('2025-04-11'))]
        self.assertEqual([outcome.accepted for outcome in refused], [[], []])
        region.judge(line(), number='N')
        self.assertEqual(region.judge(line(reference='B'), number='N').accepted, [])

    def test_declaration_refused(self) -> None:
        region = Region(allocation())
        region.judge(line(), number='N')
        answer = answer_to(region.judge(line(reference='B'), number='N'))
        self.assertEqual((answer.header, answer.declaration, answer.submitted, answer.granted), (['0200'], ['9333'], 558_000, 0))

    def test_all_granted(self) -> None:
        answer = answer_to(Region(allocation()).judge(line()))
        self.assertEqual((answer.header, answer.declaration, answer.granted, answer.lines), (['0200'], ['8001'], 558_000, []))

    def test_lines_returned(self) -> None:
        lines = [line(), line(reference='B', allocation=2, bsn=OTHER_CHILD, tariff=1, amount=32), line(reference='C', allocation=1, bsn=THIRD_CHILD)]
        answer = answer_to(Region(allocation(), OF_OTHER).judge(*lines))
        self.assertEqual((answer.header, answer.declaration, answer.granted), (['0200'], ['0200'], 558_000))
        self.assertEqual(answer.clients, {OTHER_CHILD: ['0200'], THIRD_CHILD: ['8187']})
        self.assertEqual([(entry['reference'], entry['codes']) for entry in answer.lines], [('B', ['0611', '9346']), ('C', ['0233'])])

    def test_more_taken_back_than_granted(self) -> None:
        region = Region(allocation())
        region.judge(line(reference='A'))
        answer = answer_to(region.judge(credit_of(line(reference='A')), line(reference='B', volume=1)))
        self.assertEqual((answer.declaration, answer.submitted, answer.granted), (['8001'], -540_000, -540_000))

    def test_one_child_with_a_credit_refused_and_a_wrong_allocation(self) -> None:
        credit = credit_of(line(reference='NEVER'))
        answer = answer_to(Region(allocation(), OF_OTHER).judge(credit, line(allocation=2)))
        self.assertEqual(answer.clients, {CHILD: ['8187']})
        self.assertEqual([entry['codes'] for entry in answer.lines], [['8017'], ['0233']])
        self.assertEqual(answer.submitted, 0)


class Municipality(unittest.TestCase):
    def test_numbers_of_allocations_are_of_a_municipality(self) -> None:
        given = (allocation(), allocation(municipality=VOORSCHOTEN, bsn=OTHER_CHILD))
        self.assertEqual(Region(*given).codes(line(), receiver=DELFT), [[]])
        self.assertEqual(Region(*given).codes(line(), receiver=VOORSCHOTEN), [['8187']])


if __name__ == '__main__':
    unittest.main()
