import type { centerEn } from './en/center.js';
import { findingsAr } from './findings.ar.js';
import type { Message } from './format.js';

/** Arabic: what contact centers and CRMs say. */
export const centerAr = {
  'presence.label.available': 'متاح',
  'presence.label.ready': 'جاهز',
  'presence.label.not-ready': 'غير جاهز',
  'presence.label.offline': 'غير متصل',
  'presence.label.away': 'غائب',
  'presence.label.idle': 'خامل',
  'presence.label.busy': 'مشغول',
  'presence.label.ringing': 'يرن',
  'presence.label.dialling': 'جارٍ الاتصال',
  'presence.label.on-a-call': 'في مكالمة',
  'presence.label.wrap-up': 'الختام',
  'presence.label.after-call-work': 'عمل ما بعد المكالمة',
  'presence.label.missed-calls': 'مكالمات فائتة',
  'presence.label.break': 'استراحة',
  'presence.label.short-break': 'استراحة قصيرة',
  'presence.label.coffee-break': 'استراحة قهوة',
  'presence.label.tea-break': 'استراحة شاي',
  'presence.label.lunch': 'غداء',
  'presence.label.lunch-break': 'استراحة غداء',
  'presence.label.dinner-break': 'استراحة عشاء',
  'presence.label.meeting': 'اجتماع',
  'presence.label.training': 'تدريب',

  'notices.notification.connection.type': 'انقطعت هذه الصفحة عن مركز الاتصال بعض الوقت.',

  'connection.said.silent': 'لا يجيب مركز الاتصال. ما تفعله الآن يُرسَل حالما يجيب.',

  'limit.apart': findingsAr['doctor.found.pages-apart'],
  'limit.framed': findingsAr['doctor.found.storage-apart'],
  'limit.forgetful': 'يرفض المتصفح تخزين أي شيء هنا: تُنسى المسودات والإعدادات عند إعادة تحميل الصفحة.',
  'limit.unstored': 'يرفض المتصفح تخزين أي شيء هنا: يُنسى ما يحدث عند إغلاق الصفحة التي تشغّل مركز الاتصال.',
  'limit.insecure':
    'جاءت هذه الصفحة عبر http غير الآمن: يحتاج الميكروفون وتسجيل الدخول إلى https أو localhost.',

  'record.kind.account': 'حساب',
  'record.kind.campaign': 'حملة',
  'record.kind.case': 'حالة',
  'record.kind.company': 'شركة',
  'record.kind.contact': 'جهة اتصال',
  'record.kind.customer': 'عميل',
  'record.kind.deal': 'صفقة',
  'record.kind.event': 'حدث',
  'record.kind.incident': 'حادثة',
  'record.kind.invoice': 'فاتورة',
  'record.kind.lead': 'عميل محتمل',
  'record.kind.opportunity': 'فرصة',
  'record.kind.order': 'طلب شراء',
  'record.kind.organization': 'مؤسسة',
  'record.kind.person': 'شخص',
  'record.kind.product': 'منتج',
  'record.kind.task': 'مهمة',
  'record.kind.ticket': 'تذكرة',
  'record.kind.user': 'مستخدم',
} as const satisfies Readonly<Record<keyof typeof centerEn, Message>>;
