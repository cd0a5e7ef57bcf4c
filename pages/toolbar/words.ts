/** The few words of these pages themselves; what the elements say is the package's. */
const WORDS = {
  en: {
    apps: 'Apps',
    notify: 'Show notifications outside this page',
    silent: '{name} is open, and has not connected to the toolbar yet. Close it, and open it again.',
    pages: 'Pages of the CRM',
    close: 'Close {name}',
    somebody: 'Customer',
    over: 'over',
    many: 'There are {count} CRM pages open: close one, and the next customer gets a page again.',
  },
  hi: {
    apps: 'ऐप',
    notify: 'सूचनाएँ इस पेज के बाहर भी दिखाएँ',
    silent: '{name} खुला है, पर टूलबार से अभी जुड़ा नहीं है। इसे बंद करके फिर से खोलें।',
    pages: 'CRM के पेज',
    close: '{name} बंद करें',
    somebody: 'ग्राहक',
    over: 'समाप्त',
    many: 'CRM के {count} पेज खुले हैं: एक बंद करें, तब अगले ग्राहक को फिर अपना पेज मिलेगा।',
  },
  ar: {
    apps: 'التطبيقات',
    notify: 'إظهار الإشعارات خارج هذه الصفحة',
    silent: 'التطبيق {name} مفتوح ولم يتصل بشريط الأدوات بعد. أغلقه ثم افتحه من جديد.',
    pages: 'صفحات نظام العملاء',
    close: 'إغلاق {name}',
    somebody: 'عميل',
    over: 'انتهت',
    many: 'عدد صفحات نظام العملاء المفتوحة {count}: أغلق واحدة ليحصل العميل التالي على صفحته.',
  },
} as const;

export type Word = keyof (typeof WORDS)['en'];

/** In the page's language, or else in English. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  const [language = ''] = document.documentElement.lang.toLowerCase().split('-');
  const words = language === 'hi' || language === 'ar' ? WORDS[language] : WORDS.en;
  return words[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Takes the language of the address. Its direction is that of the whole page. */
export function applyLanguage(locale: string | null): void {
  if (!locale) return;
  document.documentElement.lang = locale;
  document.documentElement.dir = /^(ar|fa|he|ur)\b/i.test(locale) ? 'rtl' : 'ltr';
}
