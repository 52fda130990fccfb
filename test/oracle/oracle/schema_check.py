# SPDX-License-Identifier: EUPL-1.2
"""Level 1: what the official schema says of a file, by xmllint."""
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

_AT_ONCE = 2_000
_APPROVED = ' validates'


def approved(folder: Path, types: Iterable[tuple[str, str | None]], schemas: Path) -> set[str]:
    """The names of the files in a folder that are well-formed and valid. `types` names each file with its message type."""
    by_type: dict[str, list[str]] = defaultdict(list)
    for name, kind in types:
        if kind is not None and (schemas / f'{kind.lower()}.xsd').exists():
            by_type[kind].append(name)
    return {
        name
        for kind, names in by_type.items()
        for start in range(0, len(names), _AT_ONCE)
        for name in _validated(folder, names[start : start + _AT_ONCE], schemas / f'{kind.lower()}.xsd')
    }


def _validated(folder: Path, names: list[str], schema: Path) -> list[str]:
    # The exit code tells of the whole batch; what is said of each file stands in the output.
    command = ['xmllint', '--noout', '--nonet', '--schema', str(schema.resolve()), *names]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors='replace', check=False)
    lines = said.stderr.splitlines()
    if not any(line.endswith((_APPROVED, ' fails to validate')) or 'parser error' in line for line in lines):
        raise RuntimeError(f'xmllint said nothing of {names[0]}: {said.stderr[:500]}')
    return [line.removesuffix(_APPROVED) for line in lines if line.endswith(_APPROVED)]
