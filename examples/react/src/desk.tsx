import type { Omni, OmniSdkEvent } from 'omni-toolbar';
import { useRef, useState } from 'react';
import { findContact, strings, type contacts } from '../../shared/contacts.js';
import { useSlice } from './slice.js';

type Contact = (typeof contacts)[number];

export function Desk({ contact, onContact }: { contact: Contact; onContact(contact: Contact): void }) {
  const provider = useRef<HTMLElementTagNameMap['omni-provider']>(null);
  const [omni, setOmni] = useState<Omni | null>(null);
  const [log, setLog] = useState<readonly string[]>([]);
  const current = useSlice(omni, 'current');
  const interaction = useSlice(omni, current ? `interaction:${current}` : null);
  const note = (line: string) => setLog((lines) => [line, ...lines]);
  const answer = (work: Promise<unknown>) => void work.catch((error: Error) => note(error.message));

  function popUp({ detail: { interactionId, customerDetails } }: OmniSdkEvent<'showCrm'>) {
    const found = findContact(customerDetails?.phone);
    if (found) onContact(found);
    note(`Screen pop: ${found?.name ?? 'nobody we know'}`);
    answer(provider.current!.omni!.call('showMatches', { interactionId, records: found?.records ?? [] }));
  }

  function attach({ detail }: OmniSdkEvent<'onAttachButtonClick'>) {
    const record = { id: detail.recordId, type: detail.recordType, name: detail.recordName };
    note(`Attached: ${record.name}`);
    answer(provider.current!.omni!.call('attachRecord', { interactionId: detail.interactionId, record }));
  }

  return (
    <omni-provider
      ref={provider}
      strings={strings}
      onomni-provider-opened={() => setOmni(provider.current!.omni)}
      onomni-show-crm={popUp}
      onomni-on-attach-button-click={attach}
      onomni-disposition-submitted={() => note('Wrapped up')}
    >
      <main className="record">
        <h1>{contact.name}</h1>
        <p className="muted">{contact.company}</p>
        <dl className="facts">
          <div>
            <dt>Phone</dt>
            <dd>
              <omni-click-to-dial phone={contact.phone} name={contact.name} />
            </dd>
          </div>
          <div>
            <dt>Mail</dt>
            <dd>{contact.email}</dd>
          </div>
        </dl>
        {interaction && (
          <section className="panel" aria-label="Now">
            <omni-interaction-card interaction={interaction} />
          </section>
        )}
        <omni-record-picker
          label="Records"
          records={contact.records}
          phone={contact.phone}
          onomni-record-open={({ detail }) => note(`Opened: ${detail.record.name}`)}
        />
        <section aria-labelledby="log">
          <h2 id="log">What happened</h2>
          <ol className="log" reversed>
            {log.map((line, index) => (
              <li key={log.length - index}>{line}</li>
            ))}
          </ol>
        </section>
      </main>
      <aside className="desk" aria-label="Toolbar">
        <omni-toolbar mode="docked" dock="right" />
      </aside>
    </omni-provider>
  );
}
