import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { contacts } from '../../shared/contacts.js';
import { Desk } from './desk';

@Component({
  selector: 'crm-app',
  imports: [Desk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="crm">
      <header>
        <span class="brand">Alder CRM</span>
        <span class="tag">Angular</span>
        <button class="button" (click)="open.set(!open())">
          {{ open() ? 'Close the desk' : 'Open the desk' }}
        </button>
      </header>
      <nav class="contacts" aria-label="Contacts">
        @for (one of contacts; track one.id) {
          <button [attr.aria-current]="one === contact()" (click)="contact.set(one)">
            {{ one.name }}
            <small>{{ one.company }}</small>
          </button>
        }
      </nav>
      @if (open()) {
        <crm-desk [(contact)]="contact" />
      } @else {
        <p class="record muted">The desk is closed.</p>
      }
    </div>
  `,
})
export class App {
  protected readonly contacts = contacts;
  protected readonly contact = signal(contacts[0]!);
  protected readonly open = signal(true);
}
