import { contacts, findContact, strings } from '../shared/contacts.js';
import { openDesk } from './desk.js';

const crm = document.querySelector('.crm');
const nav = document.querySelector('.contacts');
const button = document.querySelector('.button');
const buttons = new Map(contacts.map((contact) => [contact, buttonFor(contact)]));
let shown = contacts[0];
let desk = null;

function buttonFor(contact) {
  const made = document.createElement('button');
  const company = document.createElement('small');
  company.textContent = contact.company;
  made.append(contact.name, company);
  made.addEventListener('click', () => show(contact));
  return made;
}

function show(contact) {
  shown = contact;
  for (const [one, made] of buttons) made.ariaCurrent = String(one === contact);
  desk?.show(contact);
}

function fill(template) {
  crm.querySelector(':scope > :not(header, nav)')?.remove();
  crm.append(document.getElementById(template).content.cloneNode(true));
}

function open() {
  fill('open');
  desk = openDesk(crm.querySelector('omni-provider'), { strings, findContact, show });
  desk.show(shown);
  button.textContent = 'Close the desk';
}

function close() {
  desk.close();
  desk = null;
  fill('closed');
  button.textContent = 'Open the desk';
}

nav.append(...buttons.values());
button.addEventListener('click', () => (desk ? close() : open()));
open();
show(shown);
