// SPDX-License-Identifier: EUPL-1.2
import { CONTRACT_LINE, ruleOfLine } from './rule.js';

/**
 * The product belongs to its category in the region's list and is bought from this provider, for this municipality, in this period,
 * in a way that is paid by declaration (iJw 3.2, TR381; IV075, OP302).
 */
export const contractedProduct = ruleOfLine({
  code: 'S329',
  rule: 'TR381',
  uncertain: 'De standaard noemt alleen de productlijst. Dat ook een ontbrekende of taakgerichte contractregel hieronder valt, is onze lezing.',
  checks: ({ region }) => [
    {
      where: `not credit
        and (product_id is null or product_category <> category or contract_line_id is null or taakgericht_rule = 'weigeren' or taakgericht_rule = 'alleen-nul' and cents <> 0)`,
      declared: `case when product_id is null or product_category <> category then 'tekst:' || product_code || ' in categorie ' || category
                when taakgericht_rule = 'alleen-nul' then 'cent:' || cents else 'product:' || product_code end`,
      expected: `case when product_id is null then 'tekst:een product van de productlijst'
                when product_category <> category then 'tekst:' || product_code || ' in categorie ' || product_category
                when contract_line_id is not null then case taakgericht_rule when 'alleen-nul' then 'tekst:taakgericht bekostigd, alleen regels van € 0,00' else 'tekst:taakgericht bekostigd, geen declaratie' end
                when exists (select 1 from municipality_membership mm where mm.region_id = ${region} and mm.municipality_code = r.municipality_code and mm.valid @> r.care_from)
                then 'tekst:een product uit een overeenkomst met deze gemeente in deze periode'
                else 'tekst:een gemeente die op deze dag bij de regio hoort' end`,
      source: [`case when contract_line_id is not null then 'contract' end`, CONTRACT_LINE[1], CONTRACT_LINE[2]],
    },
  ],
});
