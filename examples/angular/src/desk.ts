import { ChangeDetectionStrategy, Component, CUSTOM_ELEMENTS_SCHEMA, model, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { Omni, OmniRecordOpenEvent, OmniSdkEvent } from 'omni-toolbar';
import { of, switchMap } from 'rxjs';
import { type contacts, findContact, strings } from '../../shared/contacts.js';

@Component({
  selector: 'crm-desk',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: contents }',
  template: `
    <omni-provider
      #provider
      [strings]="strings"
      (omni-provider-opened)="omni.set(provider.omni)"
      (omni-show-crm)="popUp($event)"
      (omni-on-attach-button-click)="attach($event)"
      (omni-disposition-submitted)="note('Wrapped up')"
    >
      <main class="record">
        <h1>{{ contact().name }}</h1>
        <p class="muted">{{ contact().company }}</p>
        <dl class="facts">
          <div>
            <dt>Phone</dt>
            <dd><omni-click-to-dial [phone]="contact().phone" [name]="contact().name" /></dd>
          </div>
          <div>
            <dt>Mail</dt>
            <dd>{{ contact().email }}</dd>
          </div>
        </dl>
        @if (interaction(); as live) {
          <section class="panel" aria-label="Now">
            <omni-interaction-card [interaction]="live" />
          </section>
        }
        <omni-record-picker
          label="Records"
          [records]="contact().records"
          [phone]="contact().phone"
          (omni-record-open)="opened($event)"
        />
        <section aria-labelledby="log">
          <h2 id="log">What happened</h2>
          <ol class="log" reversed>
            @for (line of log(); track log().length - $index) {
              <li>{{ line }}</li>
            }
          </ol>
        </section>
      </main>
      <aside class="desk" aria-label="Toolbar">
        <omni-toolbar mode="docked" dock="right" />
      </aside>
    </omni-provider>
  `,
})
export class Desk {
  readonly contact = model.required<(typeof contacts)[number]>();
  protected readonly strings = strings;
  protected readonly omni = signal<Omni | null>(null);
  protected readonly log = signal<readonly string[]>([]);
  protected readonly interaction = toSignal(
    toObservable(this.omni).pipe(
      switchMap((omni) =>
        omni
          ? omni.state
              .observe('current')
              .pipe(switchMap((id) => (id ? omni.state.observe(`interaction:${id}`) : of(undefined))))
          : of(undefined),
      ),
    ),
  );

  protected popUp({ detail: { interactionId, customerDetails } }: OmniSdkEvent<'showCrm'>): void {
    const found = findContact(customerDetails?.phone);
    if (found) this.contact.set(found);
    this.note(`Screen pop: ${found?.name ?? 'nobody we know'}`);
    this.answer(this.omni()?.call('showMatches', { interactionId, records: found?.records ?? [] }));
  }

  protected attach({ detail }: OmniSdkEvent<'onAttachButtonClick'>): void {
    const record = { id: detail.recordId, type: detail.recordType, name: detail.recordName };
    this.note(`Attached: ${record.name}`);
    this.answer(this.omni()?.call('attachRecord', { interactionId: detail.interactionId, record }));
  }

  protected opened({ detail }: OmniRecordOpenEvent): void {
    this.note(`Opened: ${detail.record.name}`);
  }

  private answer(work: Promise<unknown> | undefined): void {
    work?.catch((error: Error) => this.note(error.message));
  }

  protected note(line: string): void {
    this.log.update((lines) => [line, ...lines]);
  }
}
