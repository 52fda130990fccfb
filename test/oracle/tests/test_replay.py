# SPDX-License-Identifier: EUPL-1.2
"""Files on disk, read and replayed. The schema is the test's own: what holds the word 'invalid' is not valid."""
import re
import tempfile
import unittest
from pathlib import Path

from oracle.reading import message_type, read_allocations, read_declaration
from oracle.replay import FileOutcome, Replay
from oracle.report import report

from .region import AGB, CHILD, DELFT, agreements, allocation, day, line

NAMESPACES = 'xmlns{own}="http://www.istandaarden.nl/ijw/3_2/{kind}/schema" xmlns:b="http://www.istandaarden.nl/ijw/3_2/basisschema/schema"'


def period(tag: str, first: str, last: str) -> str:
    return f'<{tag}><b:Begindatum>{first}</b:Begindatum><b:Einddatum>{last}</b:Einddatum></{tag}>'


def jw323(number: str, month: str = '2025-03', last_day: int = 31, reference: str = 'A', dated: str = '2025-04-05', prefix: str = '') -> str:
    p = f'{prefix}:' if prefix else ''
    xml = f"""<?xml version="1.0" encoding="UTF-8"?>
<Bericht NS><Header><BerichtCode>490</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>
<Afzender>{AGB}</Afzender><Ontvanger>{DELFT}</Ontvanger>
<BerichtIdentificatie><b:Identificatie>I{number}</b:Identificatie><b:Dagtekening>{dated}</b:Dagtekening></BerichtIdentificatie>
<XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.1.0</b:BerichtXsdVersie></XsdVersie></Header>
<Declaratie><DeclaratieNummer>{number}</DeclaratieNummer>{period('DeclaratiePeriode', f'{month}-01', f'{month}-{last_day}')}
<DeclaratieDagtekening>{dated}</DeclaratieDagtekening>
<TotaalIngediendBedrag><b:TotaalBedrag>{18000 * last_day}</b:TotaalBedrag><b:DebetCredit>D</b:DebetCredit></TotaalIngediendBedrag>
<Clienten><Client><Bsn>{CHILD}</Bsn><Prestaties><Prestatie>
<ProductReferentie><b:ReferentieNummer> {reference}
</b:ReferentieNummer></ProductReferentie><ToewijzingNummer>0001</ToewijzingNummer><ProductCategorie>43</ProductCategorie>
<ProductCode>43H01</ProductCode>{period('ProductPeriode', f'{month}-01', f'{month}-{last_day}')}<GeleverdVolume>{last_day}</GeleverdVolume>
<Eenheid>14</Eenheid><ProductTarief>18000</ProductTarief>
<IngediendBedrag><b:Bedrag>{18000 * last_day}</b:Bedrag><b:DebetCredit>D</b:DebetCredit></IngediendBedrag>
</Prestatie></Prestaties></Client></Clienten></Declaratie></Bericht>"""
    xml = re.sub(r'<(/?)(?![/?]|b:)', rf'<\1{p}', xml)
    return xml.replace('NS', NAMESPACES.format(own=f':{prefix}' if prefix else '', kind='jw323'))


def jw301(content: str = '', bsn: str = CHILD) -> str:
    return f"""<Bericht {NAMESPACES.format(own='', kind='jw301')}><Header><Afzender>{DELFT}</Afzender><Ontvanger>{AGB}</Ontvanger></Header>
<Client><Bsn>{bsn}</Bsn><ToegewezenProducten><ToegewezenProduct><ToewijzingNummer>1</ToewijzingNummer>
<Product><b:Categorie>43</b:Categorie><b:Code>43H01</b:Code></Product><Toewijzingsdatum>2024-12-01</Toewijzingsdatum>
<Toewijzingstijd>09:00:00</Toewijzingstijd><Ingangsdatum>2025-01-01</Ingangsdatum><Einddatum>2025-12-31</Einddatum>{content}
<Omvang><b:Volume>1</b:Volume><b:Eenheid>14</b:Eenheid><b:Frequentie>1</b:Frequentie></Omvang></ToegewezenProduct>
</ToegewezenProducten></Client></Bericht>"""


class Reading(unittest.TestCase):
    def test_a_declaration_with_any_prefix(self) -> None:
        plain, prefixed = (read_declaration(jw323('D1', prefix=prefix).encode(), 'een.xml') for prefix in ('', 'jw'))
        self.assertEqual(plain, prefixed)
        self.assertEqual(plain.lines, [line()])
        self.assertEqual((plain.dated, plain.first, plain.last), (day('2025-04-05'), day('2025-03-01'), day('2025-03-31')))

    def test_an_allocation(self) -> None:
        self.assertEqual(read_allocations(jw301().encode()), [allocation()])
        changed = read_allocations(jw301('<RedenWijziging>13</RedenWijziging>').encode())
        self.assertTrue(changed[0].removed)

    def test_the_type_of_a_broken_file(self) -> None:
        self.assertEqual(message_type(jw323('D1').encode()[:300]), 'JW323')
        self.assertIsNone(message_type(b'<Bericht/>'))


class Replaying(unittest.TestCase):
    def replay(self, files: dict[str, str]) -> list[FileOutcome]:
        with tempfile.TemporaryDirectory() as folder:
            for path, content in files.items():
                target = Path(folder, path)
                target.parent.mkdir(exist_ok=True)
                target.write_text(content, encoding='utf-8')

            def schema(where: Path, types: list[tuple[str, str | None]]) -> set[str]:
                return {name for name, _ in types if 'invalid' not in (where / name).read_text(encoding='utf-8')}

            return list(Replay(agreements(), schema).run(Path(folder)))

    def codes(self, files: dict[str, str]) -> dict[str, object]:
        return {o.name: sorted(o.assessment.lines.get(1, set()) | o.assessment.declaration) for o in self.replay(files) if o.assessment}

    def test_allocations_go_before_declarations(self) -> None:
        self.assertEqual(self.codes({'2025-04/a.xml': jw323('D1'), '2025-04/b.xml': jw301()}), {'a.xml': []})
        self.assertEqual(self.codes({'2025-04/a.xml': jw323('D1'), '2025-05/b.xml': jw301()}), {'a.xml': ['9338']})

    def test_the_older_period_and_then_the_older_date_goes_first(self) -> None:
        february = jw323('D2', '2025-02', 28, reference='B', dated='2025-04-06')
        before = {'2025-04/0.xml': jw301(), '2025-04/a.xml': jw323('D1')}
        self.assertEqual(self.codes(before | {'2025-04/b.xml': february}), {'a.xml': [], 'b.xml': []})
        self.assertEqual(self.codes(before | {'2025-05/b.xml': february}), {'a.xml': [], 'b.xml': ['8214']})
        older = jw323('D2', dated='2025-04-04')
        self.assertEqual(self.codes(before | {'2025-04/b.xml': older}), {'a.xml': ['8021', '9389'], 'b.xml': []})

    def test_states_of_files(self) -> None:
        files = {
            '2025-04/0.xml': jw301(),
            '2025-04/a.xml': jw323('D1'),
            '2025-04/b.xml': jw323('D1'),
            '2025-04/c.xml': jw323('D3')[:900],
            '2025-04/d.xml': '<!-- invalid -->' + jw323('D4'),
            '2025-04/e.xml': jw323('D5').replace(AGB, '99999999'),
        }
        states = {o.name: o.state for o in self.replay(files)}
        expected = ['verwerkt', 'verwerkt', 'eerder-ontvangen', 'onleesbaar', 'onleesbaar', 'geweigerd']
        self.assertEqual(states, dict(zip(('0.xml', 'a.xml', 'b.xml', 'c.xml', 'd.xml', 'e.xml'), expected, strict=True)))

    def test_an_allocation_refused_at_level_2_does_not_exist(self) -> None:
        self.assertEqual(self.codes({'2025-04/0.xml': jw301(bsn='999900007'), '2025-04/a.xml': jw323('D1')}), {'a.xml': ['9338']})

    def test_other_messages_about_a_client(self) -> None:
        start = jw301().replace('/jw301/', '/jw305/')
        outcomes = self.replay({'2025-04/a.xml': start, '2025-04/b.xml': start.replace(CHILD, '999900007'), '2025-04/c.xml': jw323('D1')})
        self.assertEqual([(o.kind, o.state, o.rules) for o in outcomes[:2]], [('JW305', 'verwerkt', set()), ('JW305', 'verwerkt', {'CS002'})])
        self.assertEqual([o.assessment.lines for o in outcomes if o.assessment], [{1: {'9338'}}])

    def test_the_report_adds_up(self) -> None:
        outcomes = self.replay({'2025-04/0.xml': jw301(), '2025-04/a.xml': jw323('D1'), '2025-05/b.xml': jw323('D2')})
        totals = report(outcomes, agreements())['totals']
        assert isinstance(totals, dict)
        self.assertEqual(totals['submitted'], {'lines': 2, 'cents': 1_116_000})
        self.assertEqual(totals['accepted'], {'lines': 1, 'cents': 558_000})
        self.assertEqual(totals['perCareMonth'], {'2025-03': {'lines': 1, 'cents': 558_000}})


if __name__ == '__main__':
    unittest.main()
