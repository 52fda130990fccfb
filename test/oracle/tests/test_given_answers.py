# SPDX-License-Identifier: EUPL-1.2
import unittest

from oracle.answer import Answer, answer_to
from oracle.given_answers import faults_of, read_answer

from .region import AGB, CHILD, DELFT, Region, allocation, line

SPACES = 'xmlns="http://www.istandaarden.nl/ijw/3_2/jw325/schema" xmlns:b="http://www.istandaarden.nl/ijw/3_2/basisschema/schema"'
LINE = f"""<Clienten><Client><Bsn>{CHILD}</Bsn><Prestaties><Prestatie>
<ProductReferentie><b:ReferentieNummer>A</b:ReferentieNummer></ProductReferentie><ToewijzingNummer>1</ToewijzingNummer>
<ProductCategorie>43</ProductCategorie><ProductCode>43H01</ProductCode>
<ProductPeriode><b:Begindatum>2025-03-01</b:Begindatum><b:Einddatum>2025-03-31</b:Einddatum></ProductPeriode>
<GeleverdVolume>31</GeleverdVolume><Eenheid>14</Eenheid><ProductTarief>18001</ProductTarief>
<IngediendBedrag><b:Bedrag>558031</b:Bedrag><b:DebetCredit>D</b:DebetCredit></IngediendBedrag>
<RetourCodes><RetourCode>0611</RetourCode></RetourCodes></Prestatie></Prestaties><RetourCodes><RetourCode>0200</RetourCode></RetourCodes></Client></Clienten>"""


def jw325(lines: str = LINE, granted: int = 0, code: str = '0200', side: str = 'D') -> bytes:
    return f"""<Bericht {SPACES}><Header><Afzender>{DELFT}</Afzender><Ontvanger>{AGB}</Ontvanger>
<BerichtIdentificatie><b:Identificatie>ANSWER1</b:Identificatie><b:Dagtekening>2025-04-10</b:Dagtekening></BerichtIdentificatie>
<DeclaratieIdentificatie><b:Identificatie>I1</b:Identificatie><b:Dagtekening>2025-04-05</b:Dagtekening></DeclaratieIdentificatie>
<XsdVersieDeclaratie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.1.0</b:BerichtXsdVersie></XsdVersieDeclaratie>
<RetourCodes><RetourCode>0200</RetourCode></RetourCodes></Header><DeclaratieAntwoord><DeclaratieNummer>D1</DeclaratieNummer>
<TotaalIngediendBedrag><b:TotaalBedrag>558031</b:TotaalBedrag><b:DebetCredit>D</b:DebetCredit></TotaalIngediendBedrag>
<TotaalToegekendBedrag><b:TotaalBedrag>{granted}</b:TotaalBedrag><b:DebetCredit>{side}</b:DebetCredit></TotaalToegekendBedrag>{lines}
<RetourCodes><RetourCode>{code}</RetourCode></RetourCodes></DeclaratieAntwoord></Bericht>""".encode()


class GivenAnswers(unittest.TestCase):
    expected: Answer = answer_to(Region(allocation()).judge(line(tariff=18_001)))

    def faults(self, given: bytes, taken: set[tuple[str, str]] | None = None) -> list[str]:
        return [fault.split(' ')[0] for fault in faults_of(read_answer(given), self.expected.as_json(), taken if taken is not None else set())]

    def test_says_what_it_must(self) -> None:
        self.assertEqual(self.faults(jw325()), [])

    def test_says_something_else(self) -> None:
        self.assertEqual(self.faults(jw325(granted=1)), ['granted'])
        self.assertEqual(self.faults(jw325(code='8001')), ['declaration'])
        self.assertEqual(self.faults(jw325(lines='')), ['clients', 'line'])
        self.assertEqual(self.faults(jw325(lines=LINE.replace('0611', '9346'))), ['line'])
        self.assertEqual(self.faults(jw325(lines=LINE.replace('>31<', '>30<'))), ['line'])
        once = LINE[LINE.index('<Prestatie>') : LINE.index('</Prestaties>')]
        self.assertEqual(self.faults(jw325(lines=LINE.replace(once, once + once))), ['line'])
        self.assertEqual(self.faults(jw325().replace(b'>D1<', b'>D2<')), ['number'])
        self.assertEqual(self.faults(jw325().replace(b'1.1.0', b'1.0.0')), ['to_schema_version'])
        self.assertEqual(self.faults(jw325().replace(b'2025-04-10', b'2025-04-04')), ['dated'])

    def test_its_own_identification_is_used_once(self) -> None:
        taken: set[tuple[str, str]] = set()
        self.assertEqual(self.faults(jw325(), taken), [])
        self.assertEqual(self.faults(jw325(), taken), ['identification'])

    def test_a_refusal_at_level_2_names_the_version_of_its_rules(self) -> None:
        expected = answer_to(Region().judge(line(), total=1)).as_json()
        text = jw325().decode()
        header = text[: text.index('<DeclaratieAntwoord>')].replace('0200', '0001') + '</Bericht>'
        self.assertEqual(list(faults_of(read_answer(header.encode()), expected, set())), ['refused at level 2 without XsltVersie'])
        named = header.replace('<XsdVersieDeclaratie>', '<XsltVersie>1.0.0</XsltVersie><XsdVersieDeclaratie>')
        self.assertEqual(list(faults_of(read_answer(named.encode()), expected, set())), [])

    def test_an_amount_of_nothing_is_debit(self) -> None:
        with self.assertRaises(ValueError):
            read_answer(jw325(side='C'))


if __name__ == '__main__':
    unittest.main()
