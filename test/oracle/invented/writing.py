# SPDX-License-Identifier: EUPL-1.2
"""Messages as the official schema wants them, from plain mappings."""
from typing import Any

_NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/{}/schema'
_PERSON = (
    '<Geboortedatum><b:Datum>2014-05-06</b:Datum></Geboortedatum><Geslacht>2</Geslacht>'
    '<Naam><b:Geslachtsnaam><b:Achternaam>Proef</b:Achternaam></b:Geslachtsnaam><b:Voorletters>P</b:Voorletters>'
    '<b:NaamGebruik>1</b:NaamGebruik></Naam><Contactgegevens><Contact><Soort>01</Soort></Contact></Contactgegevens>'
)

Fields = dict[str, Any]


def jw301(allocation: Fields, identification: str, dated: str) -> str:
    a = allocation
    category = f'<b:Categorie>{a["category"]}</b:Categorie>' if a['category'] else ''
    extent = a['extent']
    body = (
        _tag('ToewijzingNummer', a['number'])
        + (_tag('Product', category + _tag('b:Code', a['product'])) if category else '')
        + _tag('Toewijzingsdatum', a['assigned'])
        + _tag('Toewijzingstijd', a['time'])
        + _tag('Ingangsdatum', a['first'])
        + _tag('Einddatum', a['last'])
        + _tag('RedenWijziging', a['reason'])
        + (_tag('Omvang', _tag('b:Volume', extent[0]) + _tag('b:Eenheid', extent[1]) + _tag('b:Frequentie', extent[2])) if extent else '')
        + _tag('Budget', a['budget'])
    )
    products = _tag('ToegewezenProducten', _tag('ToegewezenProduct', body))
    client = _tag('Client', _tag('Bsn', a['bsn']) + _PERSON + products)
    return _message('jw301', '436', a['municipality'], a['provider'], identification, dated, client)


def jw323(message: Fields) -> str:
    m = message
    clients: dict[str, list[Fields]] = {}
    for line in m['lines']:
        clients.setdefault(line['bsn'], []).append(line)
    total = sum(-line['amount'] if line['side'] == 'C' else line['amount'] for line in m['lines'])
    body = (
        _tag('DeclaratieNummer', m['number'])
        + _period('DeclaratiePeriode', m['first'], m['last'])
        + _tag('DeclaratieDagtekening', m['dated'])
        + _tag('TotaalIngediendBedrag', _tag('b:TotaalBedrag', abs(total)) + _tag('b:DebetCredit', 'C' if total < 0 else 'D'))
        + _tag('Clienten', ''.join(_tag('Client', _tag('Bsn', bsn) + _tag('Prestaties', ''.join(map(_line, mine)))) for bsn, mine in clients.items()))
    )
    return _message('jw323', '490', m['provider'], m['municipality'], m['identification'], m['dated'], _tag('Declaratie', body))


def _line(line: Fields) -> str:
    return _tag(
        'Prestatie',
        _tag('ProductReferentie', _tag('b:ReferentieNummer', line['reference']) + _tag('b:VorigReferentieNummer', line['previous']))
        + _tag('ToewijzingNummer', line['allocation'])
        + _tag('ProductCategorie', line['category'])
        + _tag('ProductCode', line['product'])
        + _period('ProductPeriode', line['first'], line['last'])
        + _tag('GeleverdVolume', line['volume'])
        + _tag('Eenheid', line['unit'])
        + _tag('ProductTarief', line['tariff'])
        + _tag('IngediendBedrag', _tag('b:Bedrag', line['amount']) + _tag('b:DebetCredit', line['side'])),
    )


def _message(kind: str, code: str, sender: str, receiver: str, identification: str, dated: str, content: str) -> str:
    header = (
        _tag('BerichtCode', code)
        + _tag('BerichtVersie', 3)
        + _tag('BerichtSubversie', 2)
        + _tag('Afzender', sender)
        + _tag('Ontvanger', receiver)
        + _tag('BerichtIdentificatie', _tag('b:Identificatie', identification) + _tag('b:Dagtekening', dated))
        + _tag('XsdVersie', _tag('b:BasisschemaXsdVersie', '1.0.0') + _tag('b:BerichtXsdVersie', '1.0.0'))
    )
    spaces = f'xmlns="{_NAMESPACE.format(kind)}" xmlns:b="{_NAMESPACE.format("basisschema")}"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Bericht {spaces}>{_tag("Header", header)}{content}</Bericht>\n'


def _period(name: str, first: object, last: object) -> str:
    return _tag(name, _tag('b:Begindatum', first) + _tag('b:Einddatum', last))


def _tag(name: str, content: object) -> str:
    """Nothing at all for None: the schema knows no empty elements."""
    return '' if content is None else f'<{name}>{content}</{name}>'
