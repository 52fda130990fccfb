# SPDX-License-Identifier: EUPL-1.2
"""From XML to messages. Only files that the official schema approves come here, so what it demands is taken for granted."""
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import count
from sys import intern
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .messages import Allocation, Client, Declaration, Extent, Line

_NAMESPACE = re.compile(rb'http://www\.istandaarden\.nl/ijw/3_2/jw(\d{3})/schema')
_HEAD = 2_000
_BASE = '{http://www.istandaarden.nl/ijw/3_2/basisschema/schema}'
_JW301 = '{http://www.istandaarden.nl/ijw/3_2/jw301/schema}'
_JW323 = '{http://www.istandaarden.nl/ijw/3_2/jw323/schema}'

_day = cache(date.fromisoformat)


def message_type(content: bytes) -> str | None:
    """JW301, JW323, …: from the namespace at the head of the file, which stands there even when the rest is broken off."""
    found = _NAMESPACE.search(content, 0, _HEAD)
    return f'JW{found.group(1).decode()}' if found else None


def read_allocations(content: bytes) -> list[Allocation]:
    root = ElementTree.fromstring(content)
    header, client = _child(root, _JW301 + 'Header'), _child(root, _JW301 + 'Client')
    municipality, provider = _text(header, _JW301 + 'Afzender'), _text(header, _JW301 + 'Ontvanger')
    bsn = intern(_text(client, _JW301 + 'Bsn'))
    return [
        _allocation(product, intern(municipality), intern(provider), bsn)
        for product in _child(client, _JW301 + 'ToegewezenProducten')
    ]


def client_numbers(content: bytes) -> list[str]:
    """Every Bsn in a message of any type."""
    return [(element.text or '').strip() for element in ElementTree.fromstring(content).iter() if element.tag.endswith('}Bsn')]


def read_declaration(content: bytes, file: str) -> Declaration:
    root = ElementTree.fromstring(content)
    header, declaration = _child(root, _JW323 + 'Header'), _child(root, _JW323 + 'Declaratie')
    identity, schema = _child(header, _JW323 + 'BerichtIdentificatie'), _child(header, _JW323 + 'XsdVersie')
    period = _child(declaration, _JW323 + 'DeclaratiePeriode')
    total = _child(declaration, _JW323 + 'TotaalIngediendBedrag')
    numbers = count(1)
    return Declaration(
        file=file,
        sender=intern(_text(header, _JW323 + 'Afzender')),
        receiver=intern(_text(header, _JW323 + 'Ontvanger')),
        version=(_text(header, _JW323 + 'BerichtVersie'), _text(header, _JW323 + 'BerichtSubversie')),
        schema_version=(_text(schema, _BASE + 'BasisschemaXsdVersie'), _text(schema, _BASE + 'BerichtXsdVersie')),
        identification=_text(identity, _BASE + 'Identificatie'),
        dated=_day(_text(identity, _BASE + 'Dagtekening')),
        number=_text(declaration, _JW323 + 'DeclaratieNummer'),
        first=_day(_text(period, _BASE + 'Begindatum')),
        last=_day(_text(period, _BASE + 'Einddatum')),
        declared=_day(_text(declaration, _JW323 + 'DeclaratieDagtekening')),
        total=int(_text(total, _BASE + 'TotaalBedrag')),
        total_side=_text(total, _BASE + 'DebetCredit'),
        clients=tuple(_client(client, numbers) for client in _child(declaration, _JW323 + 'Clienten')),
    )


def _client(client: Element, numbers: Iterator[int]) -> Client:
    bsn = intern(_text(client, _JW323 + 'Bsn'))
    return Client(bsn, tuple(_line(line, bsn, next(numbers)) for line in _child(client, _JW323 + 'Prestaties')))


def _line(line: Element, bsn: str, number: int) -> Line:
    reference = _child(line, _JW323 + 'ProductReferentie')
    period, amount = _child(line, _JW323 + 'ProductPeriode'), _child(line, _JW323 + 'IngediendBedrag')
    return Line(
        no=number,
        bsn=bsn,
        reference=_text(reference, _BASE + 'ReferentieNummer'),
        previous=_optional(reference, _BASE + 'VorigReferentieNummer'),
        allocation=int(_text(line, _JW323 + 'ToewijzingNummer')),
        category=intern(_text(line, _JW323 + 'ProductCategorie')),
        product=intern(_text(line, _JW323 + 'ProductCode')),
        first=_day(_text(period, _BASE + 'Begindatum')),
        last=_day(_text(period, _BASE + 'Einddatum')),
        volume=int(_text(line, _JW323 + 'GeleverdVolume')),
        unit=intern(_text(line, _JW323 + 'Eenheid')),
        tariff=_number(_optional(line, _JW323 + 'ProductTarief')),
        amount=int(_text(amount, _BASE + 'Bedrag')),
        side=intern(_text(amount, _BASE + 'DebetCredit')),
    )


def _allocation(product: Element, municipality: str, provider: str, bsn: str) -> Allocation:
    kind, extent = product.find(_JW301 + 'Product'), product.find(_JW301 + 'Omvang')
    last = _optional(product, _JW301 + 'Einddatum')
    return Allocation(
        municipality=municipality,
        provider=provider,
        number=int(_text(product, _JW301 + 'ToewijzingNummer')),
        bsn=bsn,
        category=None if kind is None else intern(_text(kind, _BASE + 'Categorie')),
        product=None if kind is None else _optional(kind, _BASE + 'Code'),
        assigned=(_text(product, _JW301 + 'Toewijzingsdatum'), _text(product, _JW301 + 'Toewijzingstijd')),
        first=_day(_text(product, _JW301 + 'Ingangsdatum')),
        last=None if last is None else _day(last),
        reason=_optional(product, _JW301 + 'RedenWijziging'),
        extent=None
        if extent is None
        else Extent(
            volume=int(_text(extent, _BASE + 'Volume')),
            unit=intern(_text(extent, _BASE + 'Eenheid')),
            frequency=intern(_text(extent, _BASE + 'Frequentie')),
        ),
        budget=_number(_optional(product, _JW301 + 'Budget')),
    )


def _child(parent: Element, tag: str) -> Element:
    found = parent.find(tag)
    if found is None:
        raise ValueError(f'{parent.tag} has no {tag}')
    return found


def _optional(parent: Element, tag: str) -> str | None:
    found = parent.find(tag)
    return None if found is None else (found.text or '').strip()


def _text(parent: Element, tag: str) -> str:
    return (_child(parent, tag).text or '').strip()


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)
