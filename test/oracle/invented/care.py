# SPDX-License-Identifier: EUPL-1.2
"""Allocations and lines drawn at random, mostly right and often just not."""
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from .region import Offer
from .writing import Fields

_UNITS = ('01', '04', '14', '16', '82', '83', '84')
_FIRST_DAY, _LAST_DAY = date(2023, 6, 1), date(2025, 12, 31)
_LONGEST = 300
_FREQUENCIES = ('1', '2', '2', '2', '4', '6')


def chance(random: Random, percentage: int) -> bool:
    return random.randrange(100) < percentage


def month_of(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def draw_allocation(random: Random, offer: Offer, number: int, bsn: str) -> Fields:
    starts = [_edge_day(random, _FIRST_DAY + timedelta(days=random.choice((0, 150, 300, 580)))) for _ in range(8)]
    # mostly when a contract was in force
    first = next((day for day in starts if offer.tariff_on(day)), starts[0]) if chance(random, 95) else starts[0]
    last = _edge_day(random, first) if chance(random, 80) else None
    # what the schema leaves free: with or without product, extent and budget
    variant = random.choice(('specifiek',) * 5 + ('aspecifiek', 'aspecifiek met omvang', 'generiek'))
    unit = offer.unit if chance(random, 85) else random.choice(_UNITS)
    extent = (_volume(random, unit), unit, random.choice(_FREQUENCIES)) if variant in ('specifiek', 'aspecifiek met omvang') else None
    in_money = (offer.tariff_on(first) or 10_000) * random.randint(1, 40)
    return {
        'municipality': random.choice(offer.municipalities),
        'provider': offer.provider,
        'number': number,
        'bsn': bsn,
        'category': None if variant == 'generiek' else offer.category,
        'product': offer.product if variant == 'specifiek' else None,
        'assigned': _FIRST_DAY,
        'time': '09:00:00',
        'first': first,
        'last': last or (_LAST_DAY if variant == 'aspecifiek' else None),
        'reason': None,
        'extent': extent,
        'budget': min(in_money, 99_999_999) if variant in ('aspecifiek', 'generiek') else None,
        'offer': offer,
    }


def change(random: Random, allocation: Fields, at: int) -> Fields:
    """A newer version, and now and then an older one that comes late: removed, ended elsewhere, or with another extent."""
    version = dict(allocation)
    version['assigned'] = allocation['assigned'] + timedelta(days=random.choice((-1, 0, 1)))
    version['time'] = f'{10 + at:02}:00:00'
    kind = random.choice(('verwijderd', 'einde', 'omvang', 'budget'))
    if kind == 'verwijderd':
        version['reason'] = '13'
    elif kind == 'einde':
        version['last'] = _edge_day(random, allocation['first'])
        version['reason'] = '05'
    elif kind == 'omvang' and allocation['extent']:
        _, unit, frequency = allocation['extent']
        version['extent'] = (_volume(random, unit), unit, frequency)
    elif allocation['budget']:
        version['budget'] = random.randint(0, allocation['budget'])
    return version


def draw_line(random: Random, allocation: Fields, reference: str, others: Sequence[Fields]) -> Fields:
    offer: Offer = allocation['offer']
    first, last = _care_period(random, allocation)
    extent = allocation['extent']
    unit = extent[1] if extent else offer.unit
    if unit == '04' and chance(random, 40):
        unit = '01'
    unit = random.choice(_UNITS) if chance(random, 3) else unit
    volume = _declared_volume(random, extent, unit, first, last)
    tariff = None if unit == '83' else _tariff(random, offer, unit, first)
    other = random.choice(others)
    return {
        'bsn': other['bsn'] if chance(random, 2) else allocation['bsn'],
        'reference': reference,
        'previous': None,
        'allocation': 999_999_999 if chance(random, 2) else allocation['number'],
        'category': other['offer'].category if chance(random, 3) else offer.category,
        'product': other['offer'].product if chance(random, 4) else offer.product,
        'first': first,
        'last': last,
        'volume': volume,
        'unit': unit,
        'tariff': tariff,
        'amount': volume if tariff is None else _amount(random, offer, unit, volume, tariff, first),
        'side': 'D',
    }


def _edge_day(random: Random, after: date) -> date:
    """A day not too long after another, often the first or last of a month or near a Sunday."""
    day = after + timedelta(days=random.randint(0, max(0, min(_LONGEST, (_LAST_DAY - after).days))))
    first, last = month_of(day.year, day.month)
    sunday = day + timedelta(days=7 - day.isoweekday())
    near = [day, first, last, last, sunday, sunday - timedelta(days=1), sunday + timedelta(days=1)]
    return min(_LAST_DAY, max(after, random.choice(near)))


def _care_period(random: Random, allocation: Fields) -> tuple[date, date]:
    begun = allocation['first']
    until = min(allocation['last'] or _LAST_DAY, _LAST_DAY)
    months = max(0, (until.year - begun.year) * 12 + until.month - begun.month)
    year, month = divmod(begun.year * 12 + begun.month - 1 + random.randint(0, min(months, 4)), 12)
    first, last = month_of(year, month + 1)
    if chance(random, 90):
        first, last = max(first, begun), min(last, max(until, begun))
    if chance(random, 3):
        first = min(last, first + timedelta(days=1))
    if chance(random, 3):
        last = max(first, last - timedelta(days=1))
    return first, last


def _volume(random: Random, unit: str) -> int:
    return random.randint(1, 5) * {'01': 60, '83': 50_000}.get(unit, 1)


def _declared_volume(random: Random, extent: tuple[int, str, str] | None, unit: str, first: date, last: date) -> int:
    each, frequency = (extent[0], extent[2]) if extent else (random.randint(1, 5), '2')
    if extent and extent[1] == '04' and unit == '01':
        each *= 60
    weeks = (last - first).days // 7 + 1
    times = {'1': (last - first).days + 1, '2': weeks + random.choice((-1, 0, 0, 1))}.get(frequency, 1)
    most = max(1, each * times)
    # Half of the lines leave room for a next one; the others stand at the border.
    return random.randint(1, most) if chance(random, 50) else max(1, most + random.choice((-1, 0, 0, 0, 1)))


def _tariff(random: Random, offer: Offer, unit: str, day: date) -> int:
    agreed = offer.tariff_on(day) or 10_000
    if offer.unit == '04' and unit == '01':
        agreed = (agreed + 30) // 60
    return agreed + (random.choice((-1, 1)) if chance(random, 5) else 0)


def _amount(random: Random, offer: Offer, unit: str, volume: int, tariff: int, day: date) -> int:
    amount = volume * tariff
    if offer.unit == '04' and unit == '01' and chance(random, 85):
        amount = ((offer.tariff_on(day) or 0) * volume + 30) // 60
    return amount + (1 if chance(random, 4) else 0)
