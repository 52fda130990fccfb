# SPDX-License-Identifier: EUPL-1.2
"""Answers as they were given: read from the JW325 itself and held against what they must say."""
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .assessment import REFUSED_TECHNICALLY
from .schema_check import approved

_BASE = '{http://www.istandaarden.nl/ijw/3_2/basisschema/schema}'
_JW325 = '{http://www.istandaarden.nl/ijw/3_2/jw325/schema}'
_TYPE = 'JW325'


@dataclass(frozen=True, slots=True)
class Given:
    identification: str
    dated: str
    xslt_version: str | None
    content: dict[str, Any]


def faults(expected: dict[str, dict[str, Any]], folder: Path, schemas: Path) -> list[str]:
    """@param expected: by the name of the JW323 what its answer must say; the answer stands in the folder under the same name"""
    names = sorted(path.name for path in folder.iterdir())
    found = [f'{name}: no answer' for name in sorted(expected.keys() - set(names))]
    found += [f'{name}: an answer to nothing' for name in names if name not in expected]
    valid = approved(folder, [(name, _TYPE) for name in names], schemas) if names else set()
    taken: set[tuple[str, str]] = set()
    for name in names:
        if name not in valid:
            found.append(f'{name}: the schema refuses it')
        elif name in expected:
            given = read_answer((folder / name).read_bytes())
            found += [f'{name}: {fault}' for fault in faults_of(given, expected[name], taken)]
    return found


def faults_of(given: Given, wanted: dict[str, Any], taken: set[tuple[str, str]]) -> Iterable[str]:
    for field, value in given.content.items():
        if field != 'lines' and value != wanted[field]:
            yield f'{field} is {value}, not {wanted[field]}'
    lines, wanted_lines = ({_place(line): line for line in of['lines']} for of in (given.content, wanted))
    for place in sorted(lines.keys() | wanted_lines.keys()):
        if lines.get(place) != wanted_lines.get(place):
            yield f'line {place} is {lines.get(place)}, not {wanted_lines.get(place)}'
    if len(given.content['lines']) != len(lines):
        yield 'line returned twice'
    own = (given.content['sender'], given.identification)
    if own in taken:
        yield f'identification {given.identification} is used twice'
    taken.add(own)
    if REFUSED_TECHNICALLY in given.content['header'] and given.xslt_version is None:
        yield 'refused at level 2 without XsltVersie'
    if given.dated < given.content['to_dated'] and given.content['header'] == ['0200']:
        yield 'dated before the declaration'


def read_answer(content: bytes) -> Given:
    root = ElementTree.fromstring(content)
    header = _one(root, 'Header')
    own, to, schema = (_one(header, tag) for tag in ('BerichtIdentificatie', 'DeclaratieIdentificatie', 'XsdVersieDeclaratie'))
    declaration = root.find(_JW325 + 'DeclaratieAntwoord')
    said: dict[str, Any] = {
        'sender': _said(header, 'Afzender'),
        'receiver': _said(header, 'Ontvanger'),
        'to_identification': _said(to, 'Identificatie', _BASE),
        'to_dated': _said(to, 'Dagtekening', _BASE),
        'to_schema_version': [_said(schema, 'BasisschemaXsdVersie', _BASE), _said(schema, 'BerichtXsdVersie', _BASE)],
        'header': _codes(header),
        'number': None,
        'declaration': [],
        'submitted': None,
        'granted': None,
        'clients': {},
        'lines': [],
    }
    if declaration is not None:
        clients = declaration.findall(f'{_JW325}Clienten/{_JW325}Client')
        said |= {
            'number': _said(declaration, 'DeclaratieNummer'),
            'declaration': _codes(declaration),
            'submitted': _total(_one(declaration, 'TotaalIngediendBedrag')),
            'granted': _total(_one(declaration, 'TotaalToegekendBedrag')),
            'clients': {_said(client, 'Bsn'): _codes(client) for client in clients},
            'lines': [_line(line, client) for client in clients for line in _one(client, 'Prestaties')],
        }
    return Given(_said(own, 'Identificatie', _BASE), _said(own, 'Dagtekening', _BASE), _maybe(header, 'XsltVersie'), said)


def _line(line: Element, client: Element) -> dict[str, Any]:
    reference, period, amount = (_one(line, tag) for tag in ('ProductReferentie', 'ProductPeriode', 'IngediendBedrag'))
    tariff = _maybe(line, 'ProductTarief')
    return {
        'bsn': _said(client, 'Bsn'),
        'reference': _said(reference, 'ReferentieNummer', _BASE),
        'previous': _maybe(reference, 'VorigReferentieNummer', _BASE),
        'allocation': int(_said(line, 'ToewijzingNummer')),
        'category': _said(line, 'ProductCategorie'),
        'product': _said(line, 'ProductCode'),
        'first': _said(period, 'Begindatum', _BASE),
        'last': _said(period, 'Einddatum', _BASE),
        'volume': int(_said(line, 'GeleverdVolume')),
        'unit': _said(line, 'Eenheid'),
        'tariff': None if tariff is None else int(tariff),
        'amount': int(_said(amount, 'Bedrag', _BASE)),
        'side': _said(amount, 'DebetCredit', _BASE),
        'codes': _codes(line),
    }


def _place(line: dict[str, Any]) -> tuple[str, str]:
    return line['bsn'], line['reference']


def _total(total: Element) -> int:
    cents, side = int(_said(total, 'TotaalBedrag', _BASE)), _said(total, 'DebetCredit', _BASE)
    if cents == 0 and side == 'C':
        raise ValueError('an amount of nothing is debit (CS325)')
    return -cents if side == 'C' else cents


def _codes(parent: Element) -> list[str]:
    return sorted((code.text or '') for code in _one(parent, 'RetourCodes'))


def _one(parent: Element, tag: str, namespace: str = _JW325) -> Element:
    found = parent.find(namespace + tag)
    if found is None:
        raise ValueError(f'{parent.tag} has no {tag}')
    return found


def _maybe(parent: Element, tag: str, namespace: str = _JW325) -> str | None:
    found = parent.find(namespace + tag)
    return None if found is None else (found.text or '').strip()


def _said(parent: Element, tag: str, namespace: str = _JW325) -> str:
    return (_one(parent, tag, namespace).text or '').strip()
