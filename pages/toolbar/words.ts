/** The few texts of these pages themselves; the texts of the elements are in the package. */
const WORDS = {
  en: {
    apps: 'Apps',
    notify: 'Show notifications outside this page',
    silent: '{name} is open, and has not connected to the toolbar yet.',
    left: '{name} is no longer connected to the toolbar: it has gone to another page, or cannot be reached.',
    reload: 'Load it again',
    pageSilent: 'This page of the CRM has not connected to the toolbar yet.',
    pageLeft:
      'This page of the CRM is no longer connected to the toolbar: it has gone to another page, or cannot be reached.',
    hide: 'Hide',
    pages: 'Pages of the CRM',
    close: 'Close {name}',
    somebody: 'Customer',
    over: 'over',
    stuck: 'The toolbar could not start.',
    forbidden: 'This page may not show the toolbar.',
    allow: 'Add {origin} to ALLOWED_ORIGINS of the toolbar’s server.',
    retry: 'Retry',
    unreachable:
      '{file} cannot be fetched. Check that the toolbar’s server is running and that nothing on the way stops it: the network, a proxy, an extension of the browser.',
    status:
      'The server answers {file} with status {status}. Check that the toolbar’s server is what answers there, and that a proxy in front of it passes this path on.',
    unreadable:
      'The server answers {file} with something else than JSON ({type}). Check that the toolbar’s server is what answers there, and not a page of a proxy.',
    invalid:
      '{file} is not valid at “{place}”: {problem}. Mend it in the configuration of the toolbar’s server.',
    many: 'There are {count} CRM pages open: close one, and the next customer gets a page again.',
    error: 'Error {code}',
    address:
      'The address of this page has to say which CRM to open: ?crm=https://crm.example.com/, in full, with http or https, and without a name or password in it.',
    beside:
      '{origin} may not be opened beside the toolbar: add it to ALLOWED_ORIGINS of the toolbar’s server.',
  },
  hi: {
    apps: 'ऐप',
    notify: 'सूचनाएँ इस पेज के बाहर भी दिखाएँ',
    silent: '{name} खुला है, पर टूलबार से अभी जुड़ा नहीं है।',
    left: '{name} अब टूलबार से जुड़ा नहीं है: वह किसी और पेज पर चला गया है या उस तक पहुँचा नहीं जा सकता।',
    reload: 'फिर से लोड करें',
    pageSilent: 'CRM का यह पेज टूलबार से अभी जुड़ा नहीं है।',
    pageLeft: 'CRM का यह पेज अब टूलबार से जुड़ा नहीं है: वह किसी और पेज पर चला गया है या उस तक पहुँचा नहीं जा सकता।',
    hide: 'छिपाएँ',
    pages: 'CRM के पेज',
    close: '{name} बंद करें',
    somebody: 'ग्राहक',
    over: 'समाप्त',
    stuck: 'टूलबार शुरू नहीं हो सका।',
    forbidden: 'यह पेज टूलबार नहीं दिखा सकता।',
    allow: 'टूलबार के सर्वर के ALLOWED_ORIGINS में {origin} जोड़ें।',
    retry: 'फिर कोशिश करें',
    unreachable:
      '{file} नहीं मिल सका। जाँचें कि टूलबार का सर्वर चल रहा है और रास्ते में कुछ उसे नहीं रोकता: नेटवर्क, प्रॉक्सी, ब्राउज़र का एक्सटेंशन।',
    status:
      'सर्वर {file} का उत्तर स्थिति {status} से देता है। जाँचें कि वहाँ टूलबार का सर्वर ही उत्तर देता है और उसके आगे का प्रॉक्सी यह पता आगे भेजता है।',
    unreadable:
      'सर्वर {file} के उत्तर में JSON नहीं, कुछ और ({type}) देता है। जाँचें कि वहाँ टूलबार का सर्वर ही उत्तर देता है, प्रॉक्सी का कोई पेज नहीं।',
    invalid: '{file} में “{place}” मान्य नहीं है: {problem}। इसे टूलबार के सर्वर की सेटिंग में ठीक करें।',
    many: 'CRM के {count} पेज खुले हैं: एक बंद करें, तब अगले ग्राहक को फिर अपना पेज मिलेगा।',
    error: 'त्रुटि {code}',
    address:
      'इस पेज के पते में बताना होता है कि कौन-सा CRM खोलना है: ?crm=https://crm.example.com/, पूरा, http या https के साथ, और बिना नाम या पासवर्ड के।',
    beside: '{origin} को टूलबार के साथ नहीं खोला जा सकता: इसे टूलबार के सर्वर के ALLOWED_ORIGINS में जोड़ें।',
  },
  ar: {
    apps: 'التطبيقات',
    notify: 'إظهار الإشعارات خارج هذه الصفحة',
    silent: 'التطبيق {name} مفتوح ولم يتصل بشريط الأدوات بعد.',
    left: 'لم يعد التطبيق {name} متصلًا بشريط الأدوات: انتقل إلى صفحة أخرى، أو تعذّر الوصول إليه.',
    reload: 'تحميله من جديد',
    pageSilent: 'لم تتصل صفحة نظام العملاء هذه بشريط الأدوات بعد.',
    pageLeft: 'لم تعد صفحة نظام العملاء هذه متصلة بشريط الأدوات: انتقلت إلى صفحة أخرى، أو تعذّر الوصول إليها.',
    hide: 'إخفاء',
    pages: 'صفحات نظام العملاء',
    close: 'إغلاق {name}',
    somebody: 'عميل',
    over: 'انتهت',
    stuck: 'تعذّر بدء شريط الأدوات.',
    forbidden: 'لا يُسمح لهذه الصفحة بعرض شريط الأدوات.',
    allow: 'أضف {origin} إلى ALLOWED_ORIGINS في خادم شريط الأدوات.',
    retry: 'إعادة المحاولة',
    unreachable:
      'تعذّر جلب {file}. تأكد من أن خادم شريط الأدوات يعمل ومن أن لا شيء في الطريق يمنعه: الشبكة أو وكيل أو إضافة في المتصفح.',
    status:
      'يجيب الخادم عن {file} بالحالة {status}. تأكد من أن خادم شريط الأدوات هو من يجيب هناك، وأن الوكيل أمامه يمرّر هذا المسار.',
    unreadable:
      'يجيب الخادم عن {file} بغير JSON ({type}). تأكد من أن خادم شريط الأدوات هو من يجيب هناك، لا صفحة من وكيل.',
    invalid: 'الملف {file} غير صالح عند “{place}”: {problem}. أصلحه في إعدادات خادم شريط الأدوات.',
    many: 'عدد صفحات نظام العملاء المفتوحة {count}: أغلق واحدة ليحصل العميل التالي على صفحته.',
    error: 'الخطأ {code}',
    address:
      'يجب أن يذكر عنوان هذه الصفحة نظام العملاء الذي يُفتح: ?crm=https://crm.example.com/، كاملًا، مع http أو https، ومن دون اسم أو كلمة مرور فيه.',
    beside: 'لا يُسمح بفتح {origin} إلى جانب شريط الأدوات: أضفه إلى ALLOWED_ORIGINS في خادم شريط الأدوات.',
  },
} as const;

export type Word = keyof (typeof WORDS)['en'];

/** The text in the page's language, or else in English. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  const [language = ''] = document.documentElement.lang.toLowerCase().split('-');
  const words = language === 'hi' || language === 'ar' ? WORDS[language] : WORDS.en;
  return words[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Sets the language that the address names, and its direction of text, for the whole page. */
export function applyLanguage(locale: string | null): void {
  if (!locale) return;
  document.documentElement.lang = locale;
  document.documentElement.dir = /^(ar|fa|he|ur)\b/i.test(locale) ? 'rtl' : 'ltr';
}
