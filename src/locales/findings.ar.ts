import type { findingsEn, saidFindingsEn } from './en/findings.js';
import type { Message } from './format.js';

/** Arabic: what the doctor has found. */
export const findingsAr = {
  'doctor.found.insecure':
    'جاءت هذه الصفحة، أو صفحة حولها، عبر `http` غير الآمن: عندها لا تعطي المتصفحات الميكروفون.',
  'doctor.found.microphone-insecure': 'لا تعطي المتصفحات الميكروفون إلا لصفحات `https` و`localhost`.',
  'doctor.found.microphone-kept': 'تمنع `Permissions-Policy` لهذه الصفحة الميكروفون عن الشريط.',
  'doctor.found.microphone-kept-framed':
    'تمنع السمة `allow` للإطار، أو `Permissions-Policy` لصفحة حوله، الميكروفون عن الشريط.',
  'doctor.found.microphone-refused': 'رفض المستخدم الميكروفون لهذا الموقع.',
  'doctor.found.microphone-refused-framed':
    'الميكروفون مرفوض: رفضه المستخدم لهذا الموقع، أو لا يحمل الإطار `allow="microphone"`.',
  'doctor.found.microphone-none': 'لا يوجد ميكروفون في هذا الحاسوب.',
  'doctor.found.devices-unlisted': 'لا يعرض المتصفح أي أجهزة هنا.',
  'doctor.found.autoplay-kept': 'تُبقي `Permissions-Policy` لهذه الصفحة الرنين صامتًا.',
  'doctor.found.autoplay-kept-framed':
    'تُبقي السمة `allow` للإطار، أو `Permissions-Policy` لصفحة حوله، الرنين صامتًا.',
  'doctor.found.autoplay-click': 'لا يشغّل المتصفح أي صوت هنا قبل النقرة الأولى.',
  'doctor.found.autoplay-unknown': 'لا يقول هذا المتصفح قبل النقرة الأولى هل يشغّل الصوت.',
  'doctor.found.notifications-unasked': 'لم يُطلب إذن الإشعارات بعد: تظهر الرسائل في الصفحة وحدها.',
  'doctor.found.notifications-refused': 'لا يُسمح لهذا الموقع بعرض الإشعارات: تظهر الرسائل في الصفحة وحدها.',
  'doctor.found.page-notifications-unasked':
    'لم تطلب الصفحة التي حول الشريط إذن الإشعارات بعد: يظهر تنبيه في الشريط بدلًا منها.',
  'doctor.found.page-notifications-refused':
    'لا يُسمح للصفحة التي حول الشريط بعرض الإشعارات: يظهر تنبيه في الشريط بدلًا منها.',
  'doctor.found.storage-refused': 'يرفض المتصفح `{names}`: ما لم يُرسل بعد يُنسى عند إعادة تحميل الصفحة.',
  'doctor.found.storage-apart':
    'هذه الصفحة في إطار موقع آخر، والمتصفحات تفصل مثل هذا الإطار: لا يستطيع العملاء في علامات التبويب الأخرى الوصول إليها.',
  'doctor.found.pages-apart':
    'يفصل هذا المتصفح صفحاته هنا، فيعمل مركز الاتصال في هذه الصفحة وحدها: لا يستطيع العملاء في علامات التبويب الأخرى الوصول إليها.',
  'doctor.found.clock-ahead':
    'ساعة هذا الحاسوب متقدمة بمقدار {seconds} ث: تظهر الأوقات ومواعيد معاودة الاتصال خاطئة.',
  'doctor.found.clock-behind':
    'ساعة هذا الحاسوب متأخرة بمقدار {seconds} ث: تظهر الأوقات ومواعيد معاودة الاتصال خاطئة.',
  'doctor.found.clock-unknown': 'لا يقول خادم هذه الصفحة كم الساعة.',
  'doctor.found.page-clock': 'للصفحة التي حول الشريط ساعة خاصة بها تختلف عن ساعة الشريط بمقدار {seconds} ث.',
  'doctor.found.center': 'لا يجيب مركز الاتصال.',
  'doctor.found.center-says': 'يقول مركز الاتصال: {message}',
  'doctor.found.silent': 'لا يجيب المتصفح.',
  'doctor.found.version': 'إصدار برنامج الصفحة `{page}`، وإصدار الشريط `{toolbar}`.',
  'doctor.found.sandbox': 'ينقص `sandbox` الإطار ما يلي: `{names}`',
  'doctor.found.allow': 'ينقص السمة `allow` للإطار ما يلي: `{names}`',
  'doctor.found.policy': 'تمنع الصفحة التي حول الشريط ما يلي: `{names}`',
  'doctor.found.policy-framed':
    'تمنع الصفحة التي حول الشريط، أو الإطار الذي تعرضها فيه صفحة أخرى، ما يلي: `{names}`',
  'doctor.found.policy-unknown': 'لا يقول المتصفح ذلك.',
  'doctor.found.initialize': 'لم تبدأ الصفحة حزمة SDK.',
  'doctor.found.base-url': 'لا تعرف حزمة SDK أين الشريط.',
  'doctor.found.container': 'لا مكان للشريط في الصفحة.',
  'doctor.found.origin': 'لا يسمح خادم الشريط لهذه الصفحة بتضمينه.',
  'doctor.found.origin-unknown': 'لم يصل السؤال عن السماح لهذه الصفحة بتضمين الشريط.',
  'doctor.found.content-security-policy': 'ينقص سياسة هذه الصفحة ما هو مكتوب أدناه.',
  'doctor.found.frame-ancestors': 'لم يجب الشريط.',

  'doctor.advice.center': 'انتظر: تُعاد المحاولة تلقائيًا. إن لم يفد ذلك فأعد تحميل الصفحة.',
  'doctor.advice.clock': 'اجعل نظام التشغيل يضبط الوقت تلقائيًا.',
  'doctor.advice.page-clock': 'لا تستبدل `Date` في الصفحة.',
  'doctor.advice.microphone':
    'اسمح بالميكروفون في إعدادات المتصفح لهذا الموقع، بجانب العنوان، ثم أعد تحميل الصفحة.',
  'doctor.advice.device': 'صِل ميكروفونًا أو سماعة رأس، وشغّلها في نظام التشغيل.',
  'doctor.advice.click': 'انقر في الشريط مرة واحدة.',
  'doctor.advice.notifications': 'اسمح بالإشعارات للموقع `{origin}` في إعدادات المتصفح لهذا الموقع.',
  'doctor.advice.page-notifications': 'اسمح بالإشعارات في إعدادات المتصفح للموقع الظاهر في شريط العنوان.',
  'doctor.advice.storage':
    'اسمح بملفات تعريف الارتباط وبيانات الموقع `{origin}` في المتصفح، وداخل المواقع الأخرى أيضًا.',
  'doctor.advice.apart':
    'قدّم الشريط من موقع الصفحة التي حوله (`toolbar.example.com` للصفحة `crm.example.com`)، أو صِله بمركز اتصال خارج المتصفح.',
} as const satisfies Readonly<Record<keyof typeof findingsEn | keyof typeof saidFindingsEn, Message>>;
