# SPDX-License-Identifier: EUPL-1.2
"""python3 -m invented SAMPLE --seed NUMBER: adds February to May 2026 to a sample of 2025."""
import argparse
from datetime import date
from itertools import count
from pathlib import Path
from random import Random

from .care import chance, change, draw_allocation
from .messages import Submissions
from .region import citizen_numbers, offers
from .writing import Fields, jw301, jw323

_MONTHS = ((2026, 2), (2026, 3), (2026, 4), (2026, 5))
_FIRST_NUMBER = 700_000_000


def main() -> None:
    parser = argparse.ArgumentParser(prog='invented', description='Adds months drawn at random to a sample year.')
    parser.add_argument('sample', type=Path)
    parser.add_argument('--seed', type=int, required=True)
    parser.add_argument('--providers', type=int, default=12)
    parser.add_argument('--allocations', type=int, default=25, help='per provider')
    wanted = parser.parse_args()
    random = Random(wanted.seed)
    numbers, children = count(_FIRST_NUMBER), citizen_numbers()
    allocations = [
        draw_allocation(random, random.choice(lines), next(numbers), next(children))
        for lines in offers(wanted.sample, random, wanted.providers)
        for _ in range(wanted.allocations)
    ]
    submissions = Submissions(random, allocations)
    for at, (year, month) in enumerate(_MONTHS):
        folder = wanted.sample / 'berichten' / f'{year}-{month:02}'
        folder.mkdir(parents=True)
        changed = [change(random, a, at) for a in allocations if chance(random, 8)]
        _write_allocations(folder, ([*allocations] if at == 0 else []) + changed, date(year, month, 2), at)
        for n, message in enumerate(submissions.month(year, month)):
            (folder / f'JW323-{n:05}-{year}-{month:02}.xml').write_text(jw323(message), encoding='utf-8')


def _write_allocations(folder: Path, versions: list[Fields], dated: date, at: int) -> None:
    for n, version in enumerate(versions):
        text = jw301(version, f'Z{at}T{n}', dated.isoformat())
        (folder / f'JW301-{n:05}-{dated:%Y-%m}.xml').write_text(text, encoding='utf-8')


main()
