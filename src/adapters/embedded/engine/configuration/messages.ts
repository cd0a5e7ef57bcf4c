import type { MessageTemplate, Snippet } from '../../../../core/model/thread.js';

export const DEMO_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'greeting',
    name: 'Greeting',
    language: 'en',
    text: 'Hello {{1}}, this is {{2}} from Customer Care. May we continue our conversation here?',
    buttons: ['Yes, please', 'Not now'],
  },
  {
    id: 'case_update',
    name: 'Case update',
    language: 'en',
    text: 'Hello {{1}}, there is news on your case {{2}}. Reply to this message to talk to us.',
    header: 'News on your case',
    footer: 'Customer Care',
  },
  {
    id: 'callback_offer',
    name: 'Callback offer',
    language: 'en',
    text: 'We could not reach you by phone. Reply with a time that suits you and we will call again.',
  },
  {
    id: 'nachfrage',
    name: 'Nachfrage',
    language: 'de',
    text: 'Guten Tag {{1}}, hat sich Ihr Anliegen erledigt?',
    buttons: ['Ja', 'Nein'],
  },
];

/** What WhatsApp's own interface takes for images, documents, sounds and films. */
export const WHATSAPP_MEDIA: readonly string[] = [
  'image/jpeg',
  'image/png',
  'application/pdf',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'audio/mpeg',
  'audio/ogg',
  'video/mp4',
];

export const DEMO_SNIPPETS: readonly Snippet[] = [
  {
    id: 'hello',
    name: 'hello',
    text: 'Hello {{name}}, this is {{agent}} from {{campaign}}. How can I help you?',
  },
  { id: 'look', name: 'looking', text: 'Thank you. I am looking into it and will be back in a moment.' },
  {
    id: 'case',
    name: 'case opened',
    text: 'I have opened case {{case number}} for you. You will hear from us by {{date}}.',
  },
  { id: 'photo', name: 'photo please', text: 'Could you send us a photo of the {{item}}?' },
  { id: 'number', name: 'confirm number', text: 'May we call you back on {{phone}}?' },
  { id: 'bye', name: 'goodbye', text: 'Thank you for writing to us, {{name}}. Have a good day!' },
];
