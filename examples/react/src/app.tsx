import { lazy, Suspense, useState } from 'react';
import { contacts } from '../../shared/contacts.js';

// React sets a property only if the element has it already: so the elements are defined before the first is rendered.
const Desk = lazy(async () => {
  const [desk] = await Promise.all([import('./desk.js'), import('omni-toolbar/define')]);
  return { default: desk.Desk };
});

export function App() {
  const [contact, setContact] = useState(contacts[0]!);
  const [open, setOpen] = useState(true);
  return (
    <div className="crm">
      <header>
        <span className="brand">Alder CRM</span>
        <span className="tag">React</span>
        <button className="button" onClick={() => setOpen(!open)}>
          {open ? 'Close the desk' : 'Open the desk'}
        </button>
      </header>
      <nav className="contacts" aria-label="Contacts">
        {contacts.map((one) => (
          <button key={one.id} aria-current={one === contact} onClick={() => setContact(one)}>
            {one.name}
            <small>{one.company}</small>
          </button>
        ))}
      </nav>
      {open ? (
        <Suspense fallback={<p className="record muted">The desk is on its way.</p>}>
          <Desk contact={contact} onContact={setContact} />
        </Suspense>
      ) : (
        <p className="record muted">The desk is closed.</p>
      )}
    </div>
  );
}
