# SPDX-License-Identifier: EUPL-1.2
"""python3 -m oracle SAMPLE --content FOLDER --schemas FOLDER [--out FILE]"""
import argparse
import json
import sys
from pathlib import Path

from .agreements import Agreements
from .replay import Replay
from .report import report


def main() -> None:
    parser = argparse.ArgumentParser(prog='oracle', description='Recomputes what the files of a sample year must come to.')
    parser.add_argument('sample', type=Path, help='folder with regio.json and berichten/, as raamwerk sample-year writes it')
    parser.add_argument('--content', type=Path, required=True, help='folder with the regio.json and producten.json of the region')
    parser.add_argument('--schemas', type=Path, required=True, help='folder with the official schemas of iJw 3.2')
    parser.add_argument('--out', type=Path, help='where the outcome goes (default: standard output)')
    wanted = parser.parse_args()
    agreements = Agreements.of_sample(wanted.sample, wanted.content)
    outcomes = Replay.with_official_schema(agreements, wanted.schemas).run(wanted.sample / 'berichten')
    text = json.dumps(report(outcomes, agreements))
    if wanted.out is None:
        sys.stdout.write(text)
    else:
        wanted.out.write_text(text, encoding='utf-8')


main()
