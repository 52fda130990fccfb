# SPDX-License-Identifier: EUPL-1.2
"""python3 -m oracle.answers OUTCOME ANSWERS --schemas FOLDER: what is wrong with the answers in a folder, as a JSON list of texts."""
import argparse
import json
import sys
from pathlib import Path

from .given_answers import faults


def main() -> None:
    parser = argparse.ArgumentParser(prog='oracle.answers', description='Holds JW325 messages against the outcome of the oracle.')
    parser.add_argument('outcome', type=Path, help='what python3 -m oracle wrote')
    parser.add_argument('answers', type=Path, help='folder of JW325 messages, each named after the JW323 it answers')
    parser.add_argument('--schemas', type=Path, required=True, help='folder with the official schemas of iJw 3.2')
    wanted = parser.parse_args()
    files = json.loads(wanted.outcome.read_text(encoding='utf-8'))['files']
    expected = {file['name']: file['answer'] for file in files if 'answer' in file}
    sys.stdout.write(json.dumps(faults(expected, wanted.answers, wanted.schemas)))


main()
