// The main process's own words in Arabic.
import type { MainWords } from './en'

export const ar: MainWords = {
  menu: {
    file: 'ملف',
    edit: 'تحرير',
    view: 'عرض',
    window: 'نافذة',
    help: 'مساعدة',
    lock: 'قفل',
    close: 'إغلاق النافذة',
    quit: 'إنهاء',
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    delete: 'حذف',
    selectAll: 'تحديد الكل',
    actualSize: 'الحجم الفعلي',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    fullScreen: 'ملء الشاشة',
    newBrowser: 'متصفح جديد',
    minimize: 'تصغير النافذة',
    about: 'حول Countersign',
    services: 'خدمات',
    hide: 'إخفاء Countersign',
    hideOthers: 'إخفاء الأخرى',
    showAll: 'إظهار الكل'
  },
  tray: {
    copyCodeOf: 'نسخ رمز',
    quickPicker: 'المنتقي السريع',
    openAuthenticator: 'فتح Authenticator',
    openPanel: 'فتح Panel',
    unnamed: 'حساب بلا اسم'
  },
  backupFolder: {
    title: 'اختر مجلدًا للنسخ الاحتياطية',
    choose: 'اختيار'
  },
  backupCodes: {
    title: 'رموز Countersign الاحتياطية',
    account: 'الحساب',
    user: 'المستخدم',
    created: 'تاريخ الإنشاء',
    advice: [
      'يعمل كل رمز مرة واحدة بدلًا من الرمز المكوّن من 6 أرقام، بعد اختيار «استخدام رمز احتياطي» في شاشة تسجيل الدخول.',
      'اطبع هذه الصفحة أو احفظها في مكان آمن غير الهاتف الذي عليه تطبيق المصادقة.',
      'من يملك رمزًا وكلمة المرور يستطيع تسجيل الدخول باسمك: لا تشاركها مع أحد.',
      'إنشاء رموز احتياطية جديدة من الإعدادات يُبطل هذه الرموز كلها.'
    ]
  },
  recoverySheet: {
    title: 'Countersign — مفتاح استرداد Authenticator',
    made: (day) => `أُنشئ في ${day}`,
    advice: [
      'يفتح هذا المفتاح Authenticator عند نسيان عبارة المرور أو فقدان سلسلة مفاتيح الحاسوب.',
      'من يملكه ويملك مجلد البيانات يملك كل الحسابات. اطبع هذه الصفحة واحفظها مع أوراقك المهمة،',
      'ثم احذف الملف. إنشاء مفتاح استرداد جديد يُبطل هذا المفتاح.'
    ]
  },
  accountSheet: {
    title: 'حسابات Countersign',
    warning: 'من يقرأ هذه الورقة يستطيع توليد رموزك. احفظها كما تحفظ جواز سفرك.',
    digits: (count) => `${count} أرقام`,
    counter: (value) => `العدّاد ${value}`,
    transfer: 'امسحها كلها باستخدام Google Authenticator: نقل الحسابات، ثم استيراد الحسابات.'
  },
  alerts: {
    'login.locked': {
      title: 'تم قفل تسجيل دخول',
      detail: 'أُدخل عدد كبير جدًا من كلمات المرور أو الرموز الخاطئة في Panel.'
    },
    'login.braked': {
      title: 'شخص ما يحاول التخمين',
      detail: 'أُدخلت كلمات مرور أو رموز خاطئة كثيرة في وقت قصير. كل تحقق يستغرق الآن وقتًا أطول.'
    },
    'login.code-reused': { title: 'أُدخل رمز مستخدم مرة أخرى', detail: 'تم رفضه. ربما رأى شخص ما أحد الرموز.' },
    'factor.disabled': {
      title: 'تم حظر المصادقة الثنائية',
      detail: 'أُدخل عدد كبير جدًا من الرموز الخاطئة على التوالي في Panel. يجب أن يعيد مسؤول تعيينها.'
    },
    'factor.reset': {
      title: 'تمت إعادة تعيين المصادقة الثنائية',
      detail: 'أعاد مسؤول تعيينها لأحد المستخدمين. يذكر سجل التدقيق لمن ومتى.'
    },
    'sso.callback-refused': {
      title: 'تم رفض تسجيل دخول مزوّر',
      detail: 'حاول شيء ما على هذا الكمبيوتر إنهاء تسجيل دخول لم يبدأه.'
    },
    'clock.set-back': { title: 'أُرجعت الساعة إلى الوراء', detail: 'لا يقبل Panel أي رمز حتى تُضبط ساعة هذا الكمبيوتر.' },
    'backup-failing': { title: 'لا تُنسخ حساباتك احتياطيًا', detail: 'افتح Authenticator لمعرفة السبب.' }
  },
  signInPage: {
    answered: {
      title: 'عُد إلى Countersign',
      detail: 'يمكنك الآن إغلاق هذه الصفحة والمتابعة في التطبيق.'
    },
    refused: { title: 'لا شيء هنا', detail: 'لا تخص هذه الصفحة أي عملية تسجيل دخول جارية.' }
  }
}
