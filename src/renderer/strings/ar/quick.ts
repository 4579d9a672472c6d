// The words of the quick picker, the tray's settings, and links that open the app, in Arabic.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'
import { isolated } from '../../../shared/text/isolated'
import { plural } from './plural'

export const quick: Catalogue['quick'] = {
  pickerWords: {
    title: 'المنتقي السريع',
    field: 'البحث عن حساب',
    placeholder: 'اكتب خدمة أو حسابًا أو وسمًا',
    list: 'الحسابات المطابقة',
    found: (count) =>
      plural(count, {
        zero: 'لم يتم العثور على أي حساب.',
        one: 'تم العثور على حساب واحد.',
        two: 'تم العثور على حسابين.',
        few: 'تم العثور على # حسابات.',
        many: 'تم العثور على # حسابًا.',
        other: 'تم العثور على # حساب.'
      }),
    foundNone: 'لا يوجد حساب مطابق.',
    none: (query) => `لا يوجد حساب في أسمائه أو وسومه «${query}».`,
    empty: 'لا حسابات بعد. أضف الأول في Authenticator.',
    hint: { copy: 'للنسخ', move: 'للاختيار', close: 'للإغلاق' },
    more: (count) =>
      `${plural(count, {
        zero: 'لا حسابات أخرى',
        one: 'حساب آخر',
        two: 'حسابان آخران',
        few: '# حسابات أخرى',
        many: '# حسابًا آخر',
        other: '# حساب آخر'
      })}: تابع الكتابة`,
    nextCode: 'Enter لإنشاء رمزه التالي',
    needsPin: 'يحتاج إلى رقم PIN الخاص به: Enter لفتح Authenticator',
    waiting: (name, seconds) =>
      `ينتهي هذا الرمز بعد ${formatNumber(seconds)} ث. يُنسخ الرمز التالي لـ ${name} فور توفره.`,
    copied: 'تم النسخ.',
    locked: {
      title: 'Authenticator مقفل',
      passphrase: 'عبارة المرور',
      unlock: 'فتح القفل'
    },
    openAuthenticator: 'فتح Authenticator'
  },
  droppedLinkWords: {
    title: 'تُجوهل رابط إعداد',
    detail:
      'خيار «فتح روابط الإعداد» متوقف، لذلك لم ينظر Countersign في محتواه. إن أردت فتحه، فشغّل هذا الخيار وافتح الرابط من جديد.',
    settings: 'الإعدادات',
    dismiss: 'إخفاء هذا التنبيه'
  },
  quickSettingsWords: {
    shortcut: {
      title: 'المنتقي السريع',
      detail: 'نافذة صغيرة فوق كل شيء: اكتب واضغط Enter، فيصبح الرمز في الحافظة.',
      label: 'الاختصار',
      off: 'متوقف',
      change: 'تغيير',
      turnOff: 'إيقاف',
      turnOn: 'تشغيل',
      listening: 'اضغط الاختصار الجديد. Esc يتركه كما هو.',
      refused: 'اضغط باستمرار Ctrl أو Alt أو مفتاح النظام، مع حرف أو رقم أو مفتاح المسافة أو أحد مفاتيح الوظائف.',
      taken: (shortcut) =>
        `لم يمنح النظام ${shortcut} لـ Countersign: إما أن برنامجًا آخر يستخدمه، وإما أن سطح المكتب هذا لا يمنح أي برنامج اختصارًا. اختر اختصارًا آخر، أو افتح المنتقي من علبة النظام، أو اربط اختصارًا بالأمر «${isolated('countersign --quick')}» في إعدادات سطح المكتب نفسه.`,
      set: (shortcut) => `${shortcut} يفتح المنتقي السريع.`
    },
    switches: {
      staysInTray: {
        label: 'متابعة العمل في علبة النظام',
        hint: 'عند إغلاق آخر نافذة، يبقى Countersign في علبة النظام. وينتهي بالأمر «إنهاء».'
      },
      startsHidden: {
        label: 'بدء التشغيل مخفيًا',
        hint: 'يبدأ Countersign من دون نافذة، ويمكن فتح نافذة من علبة النظام.'
      },
      startsAtLogin: {
        label: 'البدء عند تسجيل الدخول',
        hint: 'يشغّل النظام Countersign مخفيًا مع جلستك.'
      },
      notifies: {
        label: 'الإبلاغ عن أحداث الأمان',
        hint: 'تخبرك إشعارات النظام عند قفل تسجيل الدخول لأحد المستخدمين، أو إعادة إدخال رمز سبق استخدامه، أو إعادة تعيين المصادقة الثنائية أو تعليقها، أو فشل النسخ الاحتياطي. ولا تتضمن أي أسماء.'
      },
      opensLinks: {
        label: 'فتح روابط الإعداد',
        hint: `تفتح الروابط التي تبدأ بـ ${isolated('otpauth:')} تطبيق Countersign، وهو يعرض ما فيها قبل أن يضيف أي شيء. يحمل مثل هذا الرابط سرًا، ويسلّمه النظام إلى Countersign بطريقة قد تتيح لبرامجك الأخرى رؤيته للحظة.`
      }
    },
    noNotices: 'لا يعرض سطح المكتب هذا إشعارات، على ما يبدو.',
    noTray:
      'لا يعرض سطح المكتب هذا، على ما يبدو، أيقونات علبة النظام: إغلاق آخر نافذة ينهي Countersign، وعند تشغيله تظهر نوافذه. توفر إضافة مثل AppIndicator أيقونات علبة النظام في GNOME.',
    refused: (label) =>
      `لم يقبل النظام «${label}». ربما لا يعرف هذه النسخة من Countersign، أو لا يسمح لبرنامج بتغيير ذلك.`
  }
}
