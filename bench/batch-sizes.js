// SPDX-License-Identifier: EUPL-1.2
import { importHere } from './timed-import.js';
import { READY } from './year-region.js';

const SIZES = [1, 7, 500];

/**
 * What a year came to, in sums that two databases can be compared by: nothing in them is made up at run time. Of a finding that points to
 * an earlier line the label counts, not the id.
 */
const OUTCOME = `
  select (select count(*) from message where type = 'JW323')::text as messages, (select count(*) from posting)::text as booked, (select coalesce(sum(cents), 0) from posting)::text as cents, (select count(*) from line_finding)::text as findings,
    (select md5(string_agg(concat_ws('|', encode(sha256, 'hex'), state, header_code, declaration_code, lines, accepted_lines, accepted_cents, claims), E'\\n' order by sha256))
       from message where type = 'JW323') as verdicts,
    (select md5(string_agg(concat_ws('|', encode(m.sha256, 'hex'), l.line_no, l.accepted, l.codes, l.cents), E'\\n' order by m.sha256, l.line_no))
       from declaration_line l join message m on m.id = l.message_id) as lines,
    (select md5(string_agg(concat_ws('|', encode(m.sha256, 'hex'), l.line_no, f.code, f.rule, f.declared, f.expected, f.source_kind, f.source_label), E'\\n' order by m.sha256, l.line_no, f.rule, f.code))
       from line_finding f join declaration_line l on l.id = f.line_id join message m on m.id = f.message_id) as explained,
    (select count(*) from answer)::text as answers,
    (select md5(string_agg(encode(m.sha256, 'hex') || encode(a.sha256, 'hex'), E'\\n' order by m.sha256)) from answer a join message m on m.id = a.message_id) as answered`;

async function outcomeOf(region, batch, most) {
  const database = await region.server.copyOf(READY, `batch_${batch}`);
  try {
    await importHere(database, region.files.year, { batch, most });
    return await database.owner(async (client) => (await client.query(OUTCOME)).rows[0]);
  } finally {
    await database.drop();
  }
}

/**
 * Deals with the same messages, at most so many, in batches of several sizes.
 * @returns {Promise<{ differ: string[], text: string }>} what differs between them
 */
export async function compareBatchSizes(region, most = Infinity) {
  const outcomes = [];
  for (const batch of SIZES) outcomes.push(await outcomeOf(region, batch, most));
  const [first] = outcomes;
  const differ = Object.keys(first).filter((key) => outcomes.some((o) => o[key] !== first[key]));
  const same =
    differ.length === 0 ? 'the same result' : `NOT the same ${differ.map((key) => `${key} (${outcomes.map((o) => o[key]).join(', ')})`).join('; ')}`;
  const what = `${first.messages} messages, ${first.booked} lines booked, ${first.findings} findings, ${first.answers} answers`;
  return { differ, text: `batches of ${SIZES.join(', ')}: ${same}; ${what}` };
}
