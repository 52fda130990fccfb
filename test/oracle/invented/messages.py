# SPDX-License-Identifier: EUPL-1.2
"""Messages of a month: new lines, the same care again, credits and corrections, numbers used twice, months out of order."""
from datetime import date
from itertools import count
from random import Random

from .care import chance, draw_line, month_of
from .writing import Fields


class Submissions:
    def __init__(self, random: Random, allocations: list[Fields]) -> None:
        self._random = random
        self._allocations = allocations
        self._sent: dict[tuple[str, str], list[Fields]] = {}
        self._references = count(1)
        self._numbers = count(1)

    def month(self, year: int, month: int) -> list[Fields]:
        messages = []
        for provider, municipality in sorted({(a['provider'], a['municipality']) for a in self._allocations}):
            mine = [a for a in self._allocations if (a['provider'], a['municipality']) == (provider, municipality)]
            for _ in range(self._random.choice((0, 1, 1, 2))):
                messages.append(self._message(provider, municipality, mine, date(year, month, 1)))
        return messages

    def _message(self, provider: str, municipality: str, allocations: list[Fields], submitted: date) -> Fields:
        random, number = self._random, next(self._numbers)
        back = random.choice((1, 1, 1, 1, 2, 3))
        year, month = divmod(submitted.year * 12 + submitted.month - 1 - back, 12)
        first, last = month_of(year, month + 1)
        lines = self._lines((provider, municipality), allocations)
        reused = random.randint(1, number)
        return {
            'provider': provider,
            'municipality': municipality,
            'identification': f'ZI{reused if chance(random, 2) else number}',
            'number': f'ZD{reused if chance(random, 2) else number}',
            'first': first,
            'last': last,
            'dated': submitted.replace(day=11 if chance(random, 2) else random.randint(1, 10)),
            'lines': lines,
        }

    def _lines(self, pair: tuple[str, str], allocations: list[Fields]) -> list[Fields]:
        random, sent = self._random, self._sent.setdefault(pair, [])
        lines: list[Fields] = []
        for _ in range(random.randint(2, 12)):
            lines.append(draw_line(random, random.choice(allocations), self._reference(), self._allocations))
        for earlier in random.sample(sent, min(len(sent), random.randint(0, 6))):
            lines.append(self._about(earlier))
            if chance(random, 50):
                lines.append(self._again(earlier))
        lines = self._within_level_two(lines)
        sent.extend(line for line in lines if line['side'] == 'D')
        random.shuffle(lines)
        return lines

    def _about(self, earlier: Fields) -> Fields:
        """Takes an earlier line back, as it was or not quite."""
        credit = earlier | {'side': 'C', 'previous': earlier['reference'], 'reference': self._reference()}
        if chance(self._random, 10):
            credit['volume' if earlier['unit'] != '83' else 'product'] = earlier['volume'] + 1 if earlier['unit'] != '83' else 'ANDER'
        return credit

    def _again(self, earlier: Fields) -> Fields:
        line = earlier | {'reference': earlier['reference'] if chance(self._random, 8) else self._reference()}
        if line['tariff'] is not None and chance(self._random, 50):
            line['volume'] = max(1, earlier['volume'] - 1)
            line['amount'] = line['volume'] * line['tariff']
        return line

    def _reference(self) -> str:
        return f'Z-{next(self._references)}'

    @staticmethod
    def _within_level_two(lines: list[Fields]) -> list[Fields]:
        """Without what would refuse the message at level 2, so that its lines are looked at."""
        kept: list[Fields] = []
        seen: set[tuple[object, ...]] = set()
        for line in lines:
            service = (line['bsn'], line['allocation'], line['category'], line['product'], line['first'], line['last'])
            marks: list[tuple[object, ...]] = [('reference', line['reference'])]
            marks.append(('previous', line['previous']) if line['side'] == 'C' else ('service', *service))
            if line['amount'] > 0 and seen.isdisjoint(marks):
                seen.update(marks)
                kept.append(line)
        own = {line['reference'] for line in kept}
        return [line for line in kept if line['previous'] not in own]
