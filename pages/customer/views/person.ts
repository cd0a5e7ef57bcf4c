import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk, DeskState } from '../desk.js';
import { PEOPLE } from '../people.js';
import { textOf } from '../words.js';

/** The form in which the customer says who they are. */
export function personView(desk: Desk, { name, phone }: DeskState): TemplateResult {
  const preset = PEOPLE.findIndex((person) => person.name === name && person.phone === phone);
  const choose = (event: Event): void => {
    const person = PEOPLE[Number((event.target as HTMLSelectElement).value)];
    if (person) void desk.introduce(person.name, person.phone);
  };
  const change = (event: Event): void => {
    const form = (event.target as HTMLInputElement).form;
    if (!form) return;
    const data = new FormData(form);
    void desk.introduce(textOf(data, 'name'), textOf(data, 'phone'));
  };
  return html`
    <section class="card" aria-labelledby="who">
      <h2 id="who">Who you are</h2>
      <form class="fields" @change=${change} @submit=${(event: Event) => event.preventDefault()}>
        <label class="field">
          <span>Sample person</span>
          <select
            name="preset"
            @change=${(event: Event) => {
              event.stopPropagation();
              choose(event);
            }}
          >
            <option value="-1" .selected=${preset < 0}>Yourself</option>
            ${PEOPLE.map(
              ({ label }, index) =>
                html`<option value=${index} .selected=${preset === index}>${label}</option>`,
            )}
          </select>
        </label>
        <label class="field">
          <span>Name</span>
          <input name="name" autocomplete="name" dir="auto" .value=${live(name)} />
        </label>
        <label class="field">
          <span>Phone number</span>
          <input name="phone" type="tel" autocomplete="tel" dir="ltr" .value=${live(phone)} />
        </label>
      </form>
    </section>
  `;
}
