// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { OpenTalk } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { ChangeSays } from './changes.js';
import { aboutOptions, SmallForm } from './consultation-forms.js';
import { Said } from './consultations.js';

const words = texts.consultations;
const own = words.own;

/** For a provider: what the region proposes, where it can say what it thinks of it, and the answers it got. */
export function Page(): ReactElement {
  const query = useApi<readonly OpenTalk[]>('/herzieningen/overleg');
  return (
    <PageFrame title={own.title} lead={own.lead}>
      <Loaded query={query} what={own.what} rows={4}>
        {(talks) => (
          <>
            {talks.length === 0 ? <p>{own.none}</p> : null}
            {talks.map((talk) => (
              <Talk key={talk.id} talk={talk} />
            ))}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Talk({ talk }: { readonly talk: OpenTalk }): ReactElement {
  const [saying, setSaying] = useState(false);
  const said = talk.tafels.flatMap((table) => table.inbreng);
  const open = talk.tafels.filter((table) => table.gesloten === null);
  const may = talk.bespreekbaar && open.length > 0;
  return (
    <Section title={talk.titel} note={own.effective(longDate(talk.ingangsdatum))}>
      <div className="rw-stack">
        <p className="rw-talk__text">{talk.waarom}</p>
        <h3>{own.proposed}</h3>
        <ol className="rw-list">
          {talk.wijzigingen.map((change) => (
            <li key={change.nummer}>
              <b>
                {texts.revisionChanges.number(change.nummer)}: {texts.revisionChanges.kinds[change.soort]}
              </b>
              <ChangeSays kind={change.soort} content={change.inhoud} />
              <p>{change.toelichting}</p>
            </li>
          ))}
        </ol>
        <h3>{own.yours}</h3>
        {said.length === 0 ? (
          <p className="rw-soft">{words.none}</p>
        ) : (
          <ol className="rw-list">
            {said.map((contribution) => (
              <Said key={contribution.nummer} said={contribution} />
            ))}
          </ol>
        )}
        {saying ? (
          <SmallForm
            title={own.sayOf(talk.nummer)}
            save={own.say}
            told={own.said}
            path={`/herzieningen/${talk.id}/eigen-inbreng`}
            start={{ tafel: String(open[0]?.nummer ?? ''), wijziging: '', tekst: '' }}
            sent={(entry) => ({ tafel: Number(entry.tafel), wijziging: entry.wijziging ? Number(entry.wijziging) : null, tekst: entry.tekst })}
            onDone={() => setSaying(false)}
          >
            {(entry, set, faults) => (
              <>
                <SelectField
                  label={own.table}
                  value={entry.tafel}
                  options={open.map((table) => ({
                    value: String(table.nummer),
                    label: words.head(words.kinds[table.soort], table.nummer, table.titel),
                  }))}
                  onChange={set('tafel')}
                />
                <SelectField label={words.about} value={entry.wijziging} options={aboutOptions(talk.wijzigingen)} onChange={set('wijziging')} />
                <TextareaField label={words.text} value={entry.tekst} error={faults['/tekst']} onChange={set('tekst')} />
              </>
            )}
          </SmallForm>
        ) : may ? (
          <div className="rw-buttons">
            <Button primary onClick={() => setSaying(true)}>
              {own.say}
            </Button>
          </div>
        ) : (
          <p>{own.closed}</p>
        )}
      </div>
    </Section>
  );
}
