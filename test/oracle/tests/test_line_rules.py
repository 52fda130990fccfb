# SPDX-License-Identifier: EUPL-1.2
import unittest

from oracle.history import History
from oracle.line_rules import codes_of_debit, rounded
from oracle.messages import Extent

from .region import DELFT, VOORSCHOTEN, Region, agreements, allocation, codes_of, contract_line, day, line, version

HOURS = {'category': '45', 'product': '45A04'}
PER_HOUR = allocation(extent=Extent(40, '04', '4'), **HOURS)


def minutes(count: int, **changes: object) -> list[str]:
    """An hour costs 100.00, so a minute is declared at 1.67."""
    amount = rounded(10_000 * count, 60)
    return codes_of(line(**(HOURS | {'unit': '01', 'volume': count, 'tariff': 167, 'amount': amount} | changes)), PER_HOUR)


class AgainstTheAllocation(unittest.TestCase):
    def test_an_ordinary_line_is_accepted(self) -> None:
        self.assertEqual(codes_of(line()), [])

    def test_the_number_is_known(self) -> None:
        self.assertEqual(codes_of(line(allocation=2)), ['9338'])
        self.assertEqual(codes_of(line(), allocation(provider='99100040')), ['9338'])
        self.assertEqual(codes_of(line(), allocation(municipality=VOORSCHOTEN)), ['9338'])

    def test_a_removed_allocation_is_not_read_further(self) -> None:
        removed = allocation(assigned=('2025-02-01', '09:00:00'), reason='13', product='43H02', first=day('2025-05-01'))
        self.assertEqual(codes_of(line(), allocation(), removed), ['9384'])
        self.assertEqual(codes_of(line(), removed, allocation()), ['9384'])
        restored = allocation(assigned=('2025-02-01', '09:00:01'))
        self.assertEqual(codes_of(line(), allocation(), restored, removed), [])
        # allocated at the same moment: what arrived last
        self.assertEqual(codes_of(line(), allocation(product='43H02'), allocation()), [])
        self.assertEqual(codes_of(line(), allocation(reason='12')), [])

    def test_category_and_product_where_the_allocation_names_them(self) -> None:
        self.assertEqual(codes_of(line(), allocation(product='43H02')), ['9340'])
        self.assertEqual(codes_of(line(), allocation(category='44', product=None)), ['9339'])
        self.assertEqual(codes_of(line(), allocation(product=None)), [])
        self.assertEqual(codes_of(line(), allocation(category=None, product=None)), [])

    def test_unit(self) -> None:
        self.assertEqual(codes_of(line(unit='16')), ['9341'])
        self.assertEqual(minutes(60), [])
        in_dagdelen = line(**HOURS, unit='16', volume=5, tariff=10_000)
        self.assertEqual(codes_of(in_dagdelen, PER_HOUR), ['9341'])
        self.assertEqual(codes_of(in_dagdelen, allocation(extent=None, **HOURS)), ['9341'])
        self.assertEqual(codes_of(line(unit='01')), ['9341'])
        self.assertEqual(codes_of(line(unit='01'), allocation(extent=None)), ['9341'])
        per_minute = allocation(extent=Extent(9_000, '01', '4'), **HOURS)
        self.assertEqual(codes_of(line(**HOURS, unit='04', volume=10, tariff=10_000), per_minute), ['9341'])

    def test_unit_without_an_extent_is_that_of_the_contract(self) -> None:
        generic = allocation(category=None, product=None, extent=None)
        self.assertEqual(codes_of(line(), generic), [])
        self.assertEqual(codes_of(line(unit='16'), generic), ['9341'])
        self.assertEqual(codes_of(line(**HOURS, unit='01', volume=60, tariff=167, amount=10_000), generic), [])
        self.assertEqual(codes_of(line(category='43', product='43H09', unit='16'), generic), ['S329'])

    def test_period_against_the_allocation(self) -> None:
        from_the_fifth = allocation(first=day('2025-03-05'), last=day('2025-03-20'))
        within = {'first': day('2025-03-05'), 'last': day('2025-03-20'), 'volume': 16}
        self.assertEqual(codes_of(line(**within), from_the_fifth), [])
        self.assertEqual(codes_of(line(**(within | {'first': day('2025-03-04')})), from_the_fifth), ['9307'])
        self.assertEqual(codes_of(line(**(within | {'last': day('2025-03-21')})), from_the_fifth), ['9308'])
        self.assertEqual(codes_of(line(**(within | {'first': day('2025-03-06'), 'volume': 15})), from_the_fifth), ['9387'])
        self.assertEqual(codes_of(line(**(within | {'last': day('2025-03-19'), 'volume': 15})), from_the_fifth), ['9388'])
        outside = line(first=day('2025-04-01'), last=day('2025-04-30'), volume=30)
        april = {'first': day('2025-04-01'), 'last': day('2025-04-30'), 'dated': day('2025-05-01'), 'today': '2025-05-10'}
        self.assertEqual(codes_of(outside, from_the_fifth, **april), ['9308', '9322'])

    def test_an_allocation_without_end_ends_no_line(self) -> None:
        open_ended = allocation(last=None)
        self.assertEqual(codes_of(line(), open_ended), [])
        self.assertEqual(codes_of(line(last=day('2025-03-30'), volume=30), open_ended), ['9388'])


    def test_care_after_the_period_of_the_declaration(self) -> None:
        # level 2 refuses such a message before its lines are looked at
        for end, codes in (('2025-03-31', set()), ('2025-03-30', {'9319'})):
            agreed, care = agreements(), line()
            contract = agreed.line_on('een', DELFT, care.product, care.first, day('2025-04-10'))
            self.assertEqual(codes_of_debit(care, DELFT, day(end), allocation(), contract, agreed, History()), codes)


class AgainstTheContract(unittest.TestCase):
    def test_the_product_is_listed_and_contracted(self) -> None:
        self.assertEqual(codes_of(line(product='43H09'), allocation(product=None)), ['S329'])
        self.assertEqual(codes_of(line(category='44'), allocation(category=None, product=None)), ['S329'])
        uncontracted = Region(allocation(), agreed=agreements([version([])]))
        self.assertEqual(uncontracted.codes(line()), [['S329']])

    def test_a_tariff_is_that_of_the_product_whatever_the_category(self) -> None:
        self.assertEqual(codes_of(line(category='44', tariff=1)), ['0611', '9339', 'S329'])

    def test_the_contract_holds_on_the_first_day_of_care_as_known_when_the_line_arrives(self) -> None:
        ended = agreements([version([contract_line('43H01', '14')], until='2025-02-28')])
        self.assertEqual(Region(allocation(), agreed=ended).codes(line()), [['S329']])
        ends_halfway = agreements([version([contract_line('43H01', '14')], until='2025-03-01')])
        self.assertEqual(Region(allocation(), agreed=ends_halfway).codes(line()), [[]])
        first = version([contract_line('43H01', '14')])
        dearer = contract_line('43H01', '14', tariffs=[{'from': '2025-01-01', 'until': '2030-12-31', 'cents': 18_500}])
        for recorded, codes in (('2025-04-10', ['0611']), ('2025-04-11', [])):
            second = version([dearer], **{'from': '2025-01-01', 'recordedOn': recorded})
            self.assertEqual(Region(allocation(), agreed=agreements([first, second])).codes(line()), [codes])

    def test_a_version_and_a_tariff_hold_from_their_first_to_their_last_day(self) -> None:
        tariffs = [{'from': '2021-01-01', 'until': '2025-02-28', 'cents': 17_000}, {'from': '2025-03-01', 'until': '2025-03-01', 'cents': 18_000}]
        of_one_day = agreements([version([contract_line('43H01', '14', tariffs=tariffs)], **{'from': '2025-03-01'})])
        self.assertEqual(Region(allocation(), agreed=of_one_day).codes(line()), [[]])
        february = line(first=day('2025-02-01'), last=day('2025-02-28'), volume=28)
        self.assertEqual(Region(allocation(), agreed=of_one_day).codes(february), [['S329']])
        none_in_march = agreements([version([contract_line('43H01', '14', tariffs=tariffs[:1])])])
        self.assertEqual(Region(allocation(), agreed=none_in_march).codes(line()), [['0611']])

    def test_the_municipality_takes_part_on_the_first_day_of_care(self) -> None:
        given = allocation(municipality=VOORSCHOTEN, first=day('2023-01-01'))
        december = line(first=day('2023-12-01'), last=day('2023-12-31'))
        january = line(first=day('2024-01-01'), last=day('2024-01-31'))
        self.assertEqual(codes_of(december, given, receiver=VOORSCHOTEN), [])
        last_day = line(first=day('2023-12-31'), last=day('2023-12-31'), volume=1)
        self.assertEqual(codes_of(last_day, given, receiver=VOORSCHOTEN), ['9387'])
        self.assertEqual(codes_of(january, given, receiver=VOORSCHOTEN), ['S329'])

    def test_care_that_is_paid_per_task(self) -> None:
        given = allocation(category='45', product='45H55', extent=Extent(1, '82', '6'))
        entry = {'category': '45', 'product': '45H55', 'unit': '82', 'volume': 1}
        self.assertEqual(codes_of(line(**entry, tariff=0), given), ['S329'])
        only_nothing = agreements([version([contract_line('45H55', '82', fundingMode='taakgericht', taakgerichtRule='alleen-nul')])])
        self.assertEqual(Region(given, agreed=only_nothing).codes(line(**entry, tariff=0)), [[]])
        self.assertEqual(Region(given, agreed=only_nothing).codes(line(**entry, tariff=1)), [['S329']])

    def test_tariff(self) -> None:
        self.assertEqual(codes_of(line(tariff=18_001)), ['0611'])
        self.assertEqual(codes_of(line(tariff=17_999)), ['0611'])
        # a line whose unit is refused already is judged on the number alone
        self.assertEqual(codes_of(line(unit='16', tariff=17_999)), ['0611', '9341'])
        self.assertEqual(codes_of(line(unit='16'), allocation(reason='13')), ['9384'])
        in_dagdelen = allocation(extent=Extent(31, '16', '4'))
        self.assertEqual(codes_of(line(unit='16'), in_dagdelen), ['0611'])

    def test_hours_in_minutes(self) -> None:
        self.assertEqual(minutes(50), [])
        self.assertEqual(minutes(50, amount=8_350), ['9346'])
        self.assertEqual(minutes(50, tariff=166), ['0611', '9346'])
        self.assertEqual(minutes(50, tariff=166, amount=8_300), ['0611'])
        self.assertEqual((rounded(10_000, 60), rounded(90, 60), rounded(89, 60), rounded(0, 60)), (167, 2, 1, 0))

    def test_amount(self) -> None:
        self.assertEqual(codes_of(line(amount=558_001)), ['9346'])
        self.assertEqual(codes_of(line(product='43H09', amount=558_001), allocation(product=None)), ['9346', 'S329'])
        self.assertEqual(codes_of(line(tariff=17_000, amount=31 * 17_000)), ['0611'])
        in_euros = line(category='50', product='50H01', unit='83', tariff=None, volume=250_000, amount=250_000)
        given = allocation(category='50', product='50H01', extent=Extent(500_000, '83', '6'))
        self.assertEqual(codes_of(in_euros, given), [])


if __name__ == '__main__':
    unittest.main()
