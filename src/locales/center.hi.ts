import type { centerEn } from './en/center.js';
import { findingsHi } from './findings.hi.js';
import type { Message } from './format.js';

/** Hindi: what contact centers and CRMs say. */
export const centerHi = {
  'presence.label.available': 'उपलब्ध',
  'presence.label.ready': 'तैयार',
  'presence.label.not-ready': 'तैयार नहीं',
  'presence.label.offline': 'ऑफ़लाइन',
  'presence.label.away': 'दूर',
  'presence.label.idle': 'खाली',
  'presence.label.busy': 'व्यस्त',
  'presence.label.ringing': 'घंटी बज रही है',
  'presence.label.dialling': 'डायल हो रहा है',
  'presence.label.on-a-call': 'कॉल पर',
  'presence.label.wrap-up': 'समापन',
  'presence.label.after-call-work': 'कॉल के बाद का काम',
  'presence.label.missed-calls': 'छूटी कॉलें',
  'presence.label.break': 'ब्रेक',
  'presence.label.short-break': 'छोटा ब्रेक',
  'presence.label.coffee-break': 'कॉफ़ी ब्रेक',
  'presence.label.tea-break': 'चाय ब्रेक',
  'presence.label.lunch': 'लंच',
  'presence.label.lunch-break': 'लंच ब्रेक',
  'presence.label.dinner-break': 'डिनर ब्रेक',
  'presence.label.meeting': 'बैठक',
  'presence.label.training': 'प्रशिक्षण',

  'notices.notification.connection.type': 'संपर्क केंद्र को कुछ समय से इस पेज की ख़बर नहीं मिली।',

  'connection.said.silent': 'संपर्क केंद्र जवाब नहीं देता। आप अभी जो करेंगे, वह उसके जवाब देते ही भेज दिया जाएगा।',

  'limit.apart': findingsHi['doctor.found.pages-apart'],
  'limit.framed': findingsHi['doctor.found.storage-apart'],
  'limit.forgetful': 'ब्राउज़र यहाँ कुछ भी सहेजने नहीं देता: मसौदे और सेटिंग पेज फिर से लोड होने पर मिट जाते हैं।',
  'limit.unstored':
    'ब्राउज़र यहाँ कुछ भी सहेजने नहीं देता: जो होता है, वह संपर्क केंद्र चलाने वाला पेज बंद होने पर मिट जाता है।',
  'limit.insecure': 'यह पेज सादे http से आया है: माइक्रोफ़ोन और साइन इन के लिए https या localhost चाहिए।',

  'record.kind.account': 'खाता',
  'record.kind.campaign': 'अभियान',
  'record.kind.case': 'मामला',
  'record.kind.company': 'कंपनी',
  'record.kind.contact': 'संपर्क',
  'record.kind.customer': 'ग्राहक',
  'record.kind.deal': 'सौदा',
  'record.kind.event': 'आयोजन',
  'record.kind.incident': 'घटना',
  'record.kind.invoice': 'बिल',
  'record.kind.lead': 'लीड',
  'record.kind.opportunity': 'अवसर',
  'record.kind.order': 'ऑर्डर',
  'record.kind.organization': 'संगठन',
  'record.kind.person': 'व्यक्ति',
  'record.kind.product': 'उत्पाद',
  'record.kind.task': 'कार्य',
  'record.kind.ticket': 'टिकट',
  'record.kind.user': 'उपयोगकर्ता',
} as const satisfies Readonly<Record<keyof typeof centerEn, Message>>;
