import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contactName, phonesOf, shortDay } from '../format.js';
import { icon } from '../icons.js';
import type { Row } from '../records-client.js';
import { recordPath } from '../route.js';
import type { ListKind } from './list-screen.js';
import { contactLink, priorityMark, statusChip, timeline } from './pieces.js';
import type { ScreenHost } from './screen.js';

/** All contacts of the company. */
export const contactList: ListKind = {
  list: 'contacts',
  type: 'contact',
  title: 'Contacts',
  one: 'contact',
  many: 'contacts',
  icon: 'contact',
  searchLabel: 'Search by name or number',
  actions: (host) => newButton(host, 'contact', 'New contact'),
  render: (contacts, host) =>
    html`<div class="card flush">
      <table class="list">
        <caption class="visually-hidden">
          Contacts
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" class="wide">Company</th>
            <th scope="col" class="wide roomy">City</th>
            <th scope="col">Phone</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            contacts,
            (contact) => contact['Id'],
            (contact) => contactLine(contact, host),
          )}
        </tbody>
      </table>
    </div>`,
};

function contactLine(contact: Row, host: ScreenHost): TemplateResult {
  const name = contactName(contact);
  return html`<tr>
    <td>${contactLink(contact)}</td>
    <td class="wide"><bdi>${contact['Company'] ?? ''}</bdi></td>
    <td class="wide roomy muted"><bdi>${contact['City'] ?? ''}</bdi></td>
    <td class="phones whole">
      ${phonesOf(contact)
        .slice(0, 2)
        .map(({ phone }) => host.phone(phone, name))}
    </td>
  </tr>`;
}

/** The cases of the company, newest first. */
export const caseList: ListKind = {
  list: 'cases',
  type: 'case',
  title: 'Cases',
  one: 'case',
  many: 'cases',
  icon: 'case',
  searchLabel: 'Search by subject or number',
  actions: (host) => newButton(host, 'case', 'New case'),
  render: (cases) =>
    html`<div class="card flush">
      <table class="list">
        <caption class="visually-hidden">
          Cases
        </caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Status</th>
            <th scope="col" class="wide">Opened</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            cases,
            (record) => record['Id'],
            (record) => caseLine(record),
          )}
        </tbody>
      </table>
    </div>`,
};

function caseLine(record: Row): TemplateResult {
  return html`<tr>
    <td>
      <a class="subject" href=${recordPath('case', record['Id'] ?? '')}>
        <span class="muted number">${record['CaseNumber']}</span> <bdi>${record['Subject']}</bdi>
      </a>
      ${priorityMark(record['Priority'])}
    </td>
    <td class="whole">${statusChip(record['Status'])}</td>
    <td class="wide whole muted">${shortDay(record['CreatedDate'])}</td>
  </tr>`;
}

/** Every conversation that was closed, newest first. */
export const activityList: ListKind = {
  list: 'activities',
  type: 'activity',
  title: 'Activities',
  one: 'activity',
  many: 'activities',
  icon: 'activity',
  searchLabel: 'Search by subject or notes',
  render: (activities) =>
    html`<div class="card">
      ${timeline(activities, (activity) => {
        const who = activity['CustomerName'] ?? activity['Phone'] ?? 'an unknown customer';
        return activity['ContactId']
          ? html`with <a href=${recordPath('contact', activity['ContactId'])}><bdi>${who}</bdi></a>`
          : html`with <bdi>${who}</bdi>`;
      })}
    </div>`,
};

function newButton(host: ScreenHost, type: 'contact' | 'case', label: string): TemplateResult {
  return html`<button
    class="button primary"
    @click=${() => host.openForm({ type, values: {}, interactionId: null })}
  >
    ${icon('plus')}${label}
  </button>`;
}
