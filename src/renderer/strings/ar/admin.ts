// The words of the Panel's administration, in Arabic: user management, a user's page, overview, audit log, account settings.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatDuration, formatNumber } from '../format'
import { isolated } from '../../../shared/text/isolated'
import { plural } from './plural'

const userCount = (count: number) =>
  plural(count, {
    zero: 'لا مستخدمين',
    one: 'مستخدم واحد',
    two: 'مستخدمان',
    few: '# مستخدمين',
    many: '# مستخدمًا',
    other: '# مستخدم'
  })
/** After a preposition or a verbal noun. */
const ofUsers = (count: number) =>
  plural(count, {
    zero: 'صفر مستخدمين',
    one: 'مستخدم واحد',
    two: 'مستخدمَين اثنين',
    few: '# مستخدمين',
    many: '# مستخدمًا',
    other: '# مستخدم'
  })
/** After a preposition. */
const ofDays = (count: number) =>
  plural(count, {
    zero: 'صفر أيام',
    one: 'يوم واحد',
    two: 'يومين',
    few: '# أيام',
    many: '# يومًا',
    other: '# يوم'
  })
const lockoutCount = (count: number) =>
  plural(count, {
    zero: 'لا عمليات قفل',
    one: 'عملية قفل واحدة',
    two: 'عمليتا قفل',
    few: '# عمليات قفل',
    many: '# عملية قفل',
    other: '# عملية قفل'
  })

export const admin: Catalogue['admin'] = {
  roleWords: { admin: 'مسؤول', member: 'عضو' },
  statusWords: {
    active: 'نشط',
    invited: 'مدعو',
    locked: 'مقفل',
    disabled: 'معطّل'
  },
  factorWords: {
    enrolled: 'مفعّلة',
    none: 'غير مُعدّة',
    disabled: 'معلّقة'
  },
  methodWords: {
    code: 'رمز من التطبيق',
    'backup-code': 'رمز احتياطي',
    'remembered-browser': 'متصفح محفوظ',
    setup: 'الإعداد الأول',
    sso: 'الدخول الموحّد'
  },
  adminWords: {
    never: 'لا يوجد',
    none: 'لا شيء',
    unknown: 'غير معروف',
    loading: 'جارٍ التحميل',
    print: 'طباعة',
    failed: 'تعذّر تحميل هذا',
    confirmFirst: {
      title: 'تأكيد هويتك',
      detail: 'هذا المتصفح محفوظ، ويطلب الحساب رمزًا جديدًا قبل فتح صفحات المسؤولين.',
      open: 'تأكيد'
    }
  },
  stepUpWords: {
    title: 'تأكيد هويتك',
    detail: 'أدخل كلمة المرور للمتابعة. لن تُطلب منك مرة أخرى لمدة 10 دقائق.',
    detailWithCode: 'أدخل كلمة المرور ورمزًا من تطبيقك للمتابعة.',
    password: 'كلمة المرور',
    missing: 'أدخل كلمة المرور.',
    sso: {
      detail: 'يُفتح متصفحك ويطلب منك تسجيل الدخول مرة أخرى. عد إلى هنا بعد ذلك.',
      open: 'المتابعة عبر SSO',
      waiting: 'في انتظار متصفحك…'
    }
  },
  usersWords: {
    title: 'إدارة المستخدمين',
    detail: 'كل من يمكنه تسجيل الدخول إلى هذا الحساب.',
    search: 'البحث عن مستخدمين',
    searchHint: 'الاسم أو البريد الإلكتروني',
    clearSearch: 'مسح البحث',
    add: 'إضافة مستخدم',
    import: 'استيراد CSV',
    export: 'تصدير CSV',
    exported: (fileName) => `تم تصدير المستخدمين إلى ${fileName}.`,
    filters: {
      factorState: 'حالة المصادقة الثنائية',
      role: 'الدور',
      status: 'الحالة',
      any: 'الكل',
      clear: 'مسح عوامل التصفية',
      factorStates: {
        enrolled: 'مفعّلة',
        none: 'غير مُعدّة',
        disabled: 'معلّقة',
        'no-codes-left': 'لم تبقَ رموز احتياطية'
      }
    },
    columns: {
      button: 'الأعمدة',
      name: 'الاسم',
      email: 'البريد الإلكتروني',
      role: 'الدور',
      status: 'الحالة',
      factorState: 'المصادقة الثنائية',
      backupCodesLeft: 'الرموز الاحتياطية',
      createdAt: 'تاريخ الإنشاء',
      lastLoginAt: 'آخر تسجيل دخول',
      actions: 'الإجراءات',
      select: 'التحديد'
    },
    table: 'المستخدمون',
    sortBy: (column) => `الترتيب حسب ${column}`,
    you: 'أنت',
    count: userCount,
    found: (total) =>
      plural(total, {
        zero: 'لم يتم العثور على أي مستخدم',
        one: 'تم العثور على مستخدم واحد',
        two: 'تم العثور على مستخدمَين اثنين',
        few: 'تم العثور على # مستخدمين',
        many: 'تم العثور على # مستخدمًا',
        other: 'تم العثور على # مستخدم'
      }),
    selectAll: 'تحديد الكل',
    select: (email) => `تحديد ${email}`,
    selected: (count) =>
      plural(count, {
        zero: 'لم يتم تحديد أي مستخدم',
        one: 'تم تحديد مستخدم واحد',
        two: 'تم تحديد مستخدمَين اثنين',
        few: 'تم تحديد # مستخدمين',
        many: 'تم تحديد # مستخدمًا',
        other: 'تم تحديد # مستخدم'
      }),
    selectedAtMost: (most) =>
      `المحدد أول ${formatNumber(most)} فقط: لا تشمل إعادة التعيين الجماعية أكثر من ذلك في المرة الواحدة.`,
    clearSelection: 'إلغاء التحديد',
    open: (email) => `فتح صفحة ${email}`,
    noMatch: {
      title: 'لا أحد مطابق',
      detail: 'جرّب حروفًا أقل أو عامل تصفية آخر.'
    },
    actionsFor: (email) => `إجراءات ${email}`
  },
  userActionWords: {
    'reset-two-factor': 'إعادة تعيين المصادقة الثنائية',
    'reset-password': 'إعادة تعيين كلمة المرور',
    unlock: 'فتح القفل',
    disable: 'تعطيل',
    enable: 'تمكين',
    'change-role': 'تغيير الدور',
    'end-sessions': 'إنهاء الجلسات',
    'forget-browsers': 'نسيان المتصفحات',
    delete: 'حذف'
  },
  questionWords: {
    ownLoggedOut: 'هذا حسابك أنت: يتم تسجيل خروجك فورًا.',
    ownPageCloses: 'هذا حسابك أنت: تُغلق هذه الصفحة فورًا.',
    'reset-two-factor': {
      title: (name) => `هل تريد إعادة تعيين المصادقة الثنائية لـ ${name}؟`,
      effects: [
        'يتوقف فورًا ارتباط المستخدم بتطبيق المصادقة، وتتوقف كل رموزه الاحتياطية عن العمل.',
        'تُنسى متصفحاته المحفوظة وتنتهي جلساته.',
        'عند تسجيل الدخول القادم يُدخل كلمة مروره ويُعدّ المصادقة الثنائية من جديد.'
      ],
      confirm: 'إعادة تعيين',
      done: (email) => `تمت إعادة تعيين المصادقة الثنائية لـ ${email}.`
    },
    'reset-password': {
      title: (name) => `هل تريد إعادة تعيين كلمة مرور ${name}؟`,
      effects: [
        'تتوقف كلمة مرور المستخدم عن العمل. تحصل أنت على رمز تفعيل له، يُعرض مرة واحدة.',
        'عند تسجيل الدخول القادم يُدخل هذا الرمز بدلًا من كلمة المرور ويختار كلمة مرور جديدة.',
        'تنتهي جلساته وتُنسى متصفحاته المحفوظة. وتبقى مصادقته الثنائية.'
      ],
      confirm: 'إعادة تعيين كلمة المرور',
      done: (email) => `تمت إعادة تعيين كلمة مرور ${email}.`
    },
    unlock: {
      title: (name) => `هل تريد فتح قفل المستخدم ${name}؟`,
      effects: [
        'تنتهي أوقات الانتظار بعد كلمات المرور والرموز الخاطئة: يمكن للمستخدم إعادة المحاولة فورًا.',
        'المصادقة الثنائية التي عُلّقت بسبب رموز خاطئة تبقى معلّقة، ولا تفيد فيها سوى إعادة التعيين.'
      ],
      confirm: 'فتح القفل',
      done: (email) => `يمكن لـ ${email} تسجيل الدخول من جديد.`
    },
    disable: {
      title: (name) => `هل تريد تعطيل المستخدم ${name}؟`,
      effects: [
        'لا يمكن للمستخدم تسجيل الدخول إلى أن يُمكَّن من جديد.',
        'تنتهي جلساته وتُنسى متصفحاته المحفوظة. ولا يُحذف شيء آخر.'
      ],
      confirm: 'تعطيل',
      done: (email) => `تم تعطيل ${email}.`
    },
    enable: {
      title: (name) => `هل تريد تمكين المستخدم ${name}؟`,
      effects: ['يمكن للمستخدم تسجيل الدخول من جديد، بكلمة المرور والمصادقة الثنائية اللتين كانتا له.'],
      confirm: 'تمكين',
      done: (email) => `تم تمكين ${email}.`
    },
    'make-admin': {
      title: (name) => `هل تريد تغيير دور ${name} إلى «مسؤول»؟`,
      effects: ['يمكنه عندئذٍ إدارة المستخدمين والاطلاع على سجل التدقيق وتغيير إعدادات الحساب.'],
      confirm: 'تغيير الدور',
      done: (email) => `تغيّر دور ${email} إلى «مسؤول».`
    },
    'make-member': {
      title: (name) => `هل تريد تغيير دور ${name} إلى «عضو»؟`,
      effects: ['لا يمكنه عندئذٍ إدارة المستخدمين أو الاطلاع على سجل التدقيق أو تغيير إعدادات الحساب.'],
      confirm: 'تغيير الدور',
      done: (email) => `تغيّر دور ${email} إلى «عضو».`
    },
    'end-sessions': {
      title: (name) => `هل تريد إنهاء جلسات ${name}؟`,
      effects: ['يتم تسجيل خروج المستخدم في كل النوافذ. ويمكنه تسجيل الدخول من جديد فورًا.'],
      confirm: 'إنهاء الجلسات',
      done: (email) => `تم إنهاء جلسات ${email}.`
    },
    'forget-browsers': {
      title: (name) => `هل تريد نسيان متصفحات المستخدم ${name}؟`,
      effects: ['عند تسجيل الدخول القادم يطلب كل منها رمزًا من جديد. وتستمر الجلسات المفتوحة.'],
      confirm: 'نسيان المتصفحات',
      done: (email) => `تم نسيان متصفحات ${email}.`
    },
    delete: {
      title: (name) => `هل تريد حذف المستخدم ${name}؟`,
      removed: (email) =>
        `تتم إزالة ${email} مع كلمة المرور والمصادقة الثنائية والرموز الاحتياطية. لا يمكن التراجع عن ذلك.`,
      effects: ['يحتفظ سجل التدقيق بما فعله المستخدم.'],
      confirm: 'حذف',
      done: (email) => `تم حذف ${email}.`
    }
  },
  bulkWords: {
    title: (count) =>
      plural(count, {
        zero: 'لا مستخدمين لإعادة تعيين مصادقتهم الثنائية',
        one: 'هل تريد إعادة تعيين المصادقة الثنائية لمستخدم واحد؟',
        two: 'هل تريد إعادة تعيين المصادقة الثنائية لمستخدمَين اثنين؟',
        few: 'هل تريد إعادة تعيين المصادقة الثنائية لـ # مستخدمين؟',
        many: 'هل تريد إعادة تعيين المصادقة الثنائية لـ # مستخدمًا؟',
        other: 'هل تريد إعادة تعيين المصادقة الثنائية لـ # مستخدم؟'
      }),
    effects: [
      'يتوقف فورًا ارتباط المستخدمين بتطبيقات المصادقة، وتتوقف كل رموزهم الاحتياطية عن العمل.',
      'تُنسى متصفحاتهم المحفوظة وتنتهي جلساتهم.',
      'عند تسجيل الدخول القادم يُدخل كل منهم كلمة مروره ويُعدّ المصادقة الثنائية من جديد.'
    ],
    codesLater: 'يطلب الحساب رمز تسجيل بعد إعادة التعيين: أنشئ رمزًا في صفحة كل مستخدم.',
    confirm: 'إعادة تعيين',
    done: (count) =>
      plural(count, {
        zero: 'لم تتم إعادة تعيين المصادقة الثنائية لأي مستخدم.',
        one: 'تمت إعادة تعيين المصادقة الثنائية لمستخدم واحد.',
        two: 'تمت إعادة تعيين المصادقة الثنائية لمستخدمَين اثنين.',
        few: 'تمت إعادة تعيين المصادقة الثنائية لـ # مستخدمين.',
        many: 'تمت إعادة تعيين المصادقة الثنائية لـ # مستخدمًا.',
        other: 'تمت إعادة تعيين المصادقة الثنائية لـ # مستخدم.'
      }),
    refusedTitle: (count) =>
      plural(count, {
        zero: 'لم يُترك أي مستخدم كما كان',
        one: 'تُرك مستخدم واحد كما كان',
        two: 'تُرك مستخدمان كما كانا',
        few: 'تُرك # مستخدمين كما كانوا',
        many: 'تُرك # مستخدمًا كما كانوا',
        other: 'تُرك # مستخدم كما كانوا'
      }),
    refused: {
      'not-found': 'لم يعد موجودًا',
      'last-admin': 'آخر مسؤول نشط',
      'last-break-glass': 'آخر مسؤول طوارئ',
      'own-account': 'حسابك أنت: استخدم قائمة صفه'
    },
    user: 'المستخدم',
    why: 'السبب'
  },
  addUserWords: {
    title: 'إضافة مستخدم',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    role: 'الدور',
    roleHint: {
      member: 'يسجّل الدخول ويدير إعداداته الخاصة.',
      admin: 'يدير أيضًا المستخدمين وسجل التدقيق وإعدادات الحساب.'
    },
    submit: 'إضافة مستخدم',
    missing: {
      name: 'أدخل اسمًا.',
      email: `أدخل عنوان بريد إلكتروني، مثل ${isolated('ada@example.com')}.`
    },
    done: (email) => `تمت إضافة ${email}.`
  },
  activationWords: {
    title: 'رمز التفعيل',
    detail: (email) =>
      `يُدخل ${email} هذا الرمز بدلًا من كلمة المرور عند تسجيل الدخول القادم، ثم يختار كلمة مرور خاصة به.`,
    once: 'لا يُعرض إلا الآن. سلّمه شخصيًا أو على ورق.',
    code: 'رمز التفعيل',
    validUntil: (at) => `صالح حتى ${formatDateTime(at)}، لتسجيل دخول واحد.`,
    copied: 'تم النسخ. تُمسح الحافظة بعد 30 ثانية.',
    enrolment: {
      title: 'رمز إعادة الإعداد',
      detail: (email) => `بعد كلمة المرور، يُدخل ${email} هذا الرمز لإعداد المصادقة الثنائية من جديد.`,
      once: 'لا يُعرض إلا الآن. اطبعه أو اقرأه على صاحبه شخصيًا.',
      code: 'رمز إعادة الإعداد',
      validFor: (ms) => `مدة الصلاحية: ${formatDuration(ms)}، لإعداد واحد وخمس محاولات.`,
      expired: 'لم يعد صالحًا. أنشئ رمزًا جديدًا في صفحة المستخدم.'
    },
    sheet: { account: 'الحساب', username: 'اسم المستخدم' }
  },
  importWords: {
    title: 'استيراد المستخدمين',
    detail: `ملف CSV سطره الأول ${isolated('email,name,role')}. يمكن ترك الدور فارغًا، فيكون ${isolated('member')}.`,
    choose: 'اختيار ملف',
    drop: 'أو أفلته هنا',
    file: 'ملف CSV',
    example: 'email,name,role\nada@example.com,Ada Quill,member',
    exampleName: 'مثال على الملف',
    other: 'اختيار ملف آخر',
    tooLarge: 'هذا الملف أكبر من 32 ميغابايت. لم يُستورد شيء.',
    unreadable: 'تعذّرت قراءة هذا الملف. لم يُستورد شيء.',
    reading: 'تجري قراءة الملف…',
    working: 'تجري إضافة المستخدمين…',
    ready: (count) =>
      plural(count, {
        zero: 'لا مستخدمين جاهزين للإضافة',
        one: 'مستخدم واحد جاهز للإضافة',
        two: 'مستخدمان جاهزان للإضافة',
        few: '# مستخدمين جاهزون للإضافة',
        many: '# مستخدمًا جاهزون للإضافة',
        other: '# مستخدم جاهزون للإضافة'
      }),
    nothing: 'لا يمكن إضافة أي صف من هذا الملف.',
    problems: (count) =>
      plural(count, {
        zero: 'لم يُستبعد أي صف',
        one: 'استُبعد صف واحد',
        two: 'استُبعد صفان',
        few: 'استُبعدت # صفوف',
        many: 'استُبعد # صفًا',
        other: 'استُبعد # صف'
      }),
    moreProblems: (shown) => `القائمة تعرض أول ${formatNumber(shown)} فقط.`,
    sample: (shown, of) => `أول ${formatNumber(shown)} من ${formatNumber(of)}`,
    sampleWhole: 'المستخدمون المراد إضافتهم',
    line: 'السطر',
    row: 'الصف',
    why: 'السبب',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    role: 'الدور',
    submit: (count) => `استيراد ${ofUsers(count)}`,
    submitNone: 'استيراد',
    done: (count) =>
      plural(count, {
        zero: 'لم تتم إضافة أي مستخدم.',
        one: 'تمت إضافة مستخدم واحد.',
        two: 'تمت إضافة مستخدمَين اثنين.',
        few: 'تمت إضافة # مستخدمين.',
        many: 'تمت إضافة # مستخدمًا.',
        other: 'تمت إضافة # مستخدم.'
      }),
    codesTitle: 'رموز التفعيل',
    codesDetail: 'لكل مستخدم جديد رمز تفعيل يُستخدم مرة واحدة. احفظها الآن: لا تبقى في هذه النافذة إلا حتى تُغلق.',
    saveCodes: 'حفظ رموز التفعيل',
    saved: (fileName) => `تم الحفظ باسم ${fileName}. اطبع الرموز أو سلّمها، ثم احذف الملف.`,
    close: 'هل تريد الإغلاق من دون حفظ؟',
    closeDetail: 'تُفقد رموز التفعيل عندئذٍ. ولا يزال ممكنًا أن يحصل كل مستخدم على رمز جديد عبر «إعادة تعيين كلمة المرور».',
    closeConfirm: 'إغلاق من دون حفظ',
    refusals: {
      'too-few-fields': 'هناك حقول ناقصة',
      'too-many-fields': 'حقول أكثر من اللازم',
      'bad-email': 'ليس عنوان بريد إلكتروني',
      unseen: 'في العنوان حرف لا يُرى',
      'look-alike': 'في العنوان حرف يشبه حرفًا آخر فقط',
      'mixed-scripts': 'يخلط العنوان بين أبجديات متشابهة',
      'bad-name': 'الاسم فارغ أو طويل جدًا',
      'bad-role': `الدور ليس ${isolated('admin')} ولا ${isolated('member')}`,
      unreadable: 'لا يمكن قراءة الصف بتنسيق CSV وترميز UTF-8',
      repeated: 'العنوان موجود في الملف مسبقًا',
      'email-taken': 'يوجد مستخدم بهذا العنوان'
    }
  },
  userWords: {
    back: 'إدارة المستخدمين',
    gone: {
      title: 'لم يعد هذا المستخدم موجودًا',
      detail: 'حذفه شخص ما، ربما بينما كانت هذه الصفحة مفتوحة. يذكر سجل التدقيق من حذفه ومتى.',
      back: 'العودة إلى إدارة المستخدمين'
    },
    facts: {
      title: 'الحساب',
      role: 'الدور',
      created: 'تاريخ الإنشاء',
      lastLogin: 'آخر تسجيل دخول',
      passwordChanged: 'آخر تغيير لكلمة المرور',
      noPassword: 'لم تُختر بعد',
      activation: 'رمز التفعيل صالح حتى',
      activationExpired: 'انتهت صلاحيته. أعد تعيين كلمة المرور للحصول على رمز جديد.',
      reset: 'آخر إعادة تعيين للمصادقة الثنائية'
    },
    factor: {
      title: 'المصادقة الثنائية',
      state: 'الحالة',
      states: {
        enrolled: 'يُطلب رمز من تطبيقه عند كل تسجيل دخول.',
        none: 'يؤدي تسجيل الدخول القادم إلى الإعداد.',
        disabled: 'أُدخلت رموز خاطئة متتالية كثيرة. أعد تعيينها ليتمكن المستخدم من الدخول.'
      },
      created: 'تاريخ الإعداد',
      lastUsed: 'آخر استخدام',
      codesLeft: 'الرموز الاحتياطية المتبقية',
      codesCreated: 'تاريخ إنشاء الرموز الاحتياطية',
      enrolmentCode: 'إنشاء رمز تسجيل',
      enrolmentDetail: 'تمت إعادة تعيين مصادقته. يطلب الحساب رمز تسجيل قبل الإعداد.'
    },
    inspector: {
      title: 'فحص الرمز',
      detail: 'اطلب من المستخدم أن يقرأ الرمز في تطبيقه. فحصه لا يستهلكه ولا يتيح الدخول لأحد.',
      field: 'رمز من 6 أرقام',
      submit: 'فحص',
      verdict: 'النتيجة',
      incomplete: 'أدخل الأرقام الستة كلها.'
    },
    browsers: {
      title: 'المتصفحات المحفوظة',
      empty: 'لا يوجد متصفح محفوظ.',
      expires: (at) => `حتى ${formatDateTime(at)}`,
      used: (text) => `آخر استخدام: ${text}`
    },
    sessions: {
      title: 'الجلسات',
      empty: 'غير مسجّل الدخول الآن.',
      thisOne: 'هذه الجلسة',
      since: (at) => `منذ ${formatDateTime(at)}`,
      active: (text) => `آخر نشاط: ${text}`
    },
    events: {
      title: 'الأحداث الأخيرة',
      empty: 'لم يحدث شيء بعد.',
      showAll: 'فتح سجل التدقيق'
    }
  },
  inspectionWords: {
    steps: (count) =>
      plural(count, {
        zero: 'لا خطوات زمنية',
        one: 'خطوة زمنية واحدة',
        two: 'خطوتان زمنيتان',
        few: '# خطوات زمنية',
        many: '# خطوة زمنية',
        other: '# خطوة زمنية'
      }),
    right: {
      title: 'هذا الرمز صحيح',
      detail: 'إنه رمز هذه اللحظة، من السر الذي أعدّه المستخدم.',
      detailOff: (steps, amount, isAhead) =>
        `يُقبل الرمز، مع أن ساعة المستخدم ${isAhead ? 'متقدمة' : 'متأخرة'} (${steps}، ${amount}).`
    },
    used: {
      title: 'استُخدم هذا الرمز من قبل',
      detail: 'إنه من السر الصحيح، لكن كل رمز يُقبل مرة واحدة. اطلب الرمز التالي.'
    },
    clockOff: {
      title: (amount, isAhead) => `ساعة المستخدم ${isAhead ? 'متقدمة' : 'متأخرة'} (${amount})`,
      detail: (steps) =>
        `الرمز من السر الصحيح، لكنه منحرف (${steps}) فيُرفض. اطلب من المستخدم ضبط هاتفه على الوقت التلقائي.`
    },
    notThisSecret: {
      title: 'هذا الرمز ليس من سر المستخدم',
      detail: 'إنه لحساب آخر في تطبيقه، أو من إعداد أقدم، أو قُرئ خطأً.'
    },
    noFactor: {
      title: 'لا شيء للمقارنة به',
      detail: 'لم يُعدّ هذا المستخدم المصادقة الثنائية.'
    }
  },
  overviewWords: {
    title: 'نظرة عامة',
    detail: 'مدى انتشار المصادقة الثنائية، وما حدث عند تسجيل الدخول.',
    period: 'الفترة',
    days: (days) =>
      plural(days, {
        zero: 'لا أيام',
        one: 'يوم واحد',
        two: 'يومان',
        few: '# أيام',
        many: '# يومًا',
        other: '# يوم'
      }),
    coverage: {
      title: 'التسجيل في المصادقة الثنائية',
      of: (enrolled, all) => `${formatNumber(enrolled)} من ${ofUsers(all)}`,
      states: { enrolled: 'مفعّلة', none: 'غير مُعدّة', disabled: 'معلّقة' },
      state: 'الحالة',
      count: 'المستخدمون'
    },
    tiles: {
      users: 'المستخدمون النشطون',
      usersDetail: ({ invited, disabled }) => `المدعوون: ${formatNumber(invited)}، المعطّلون: ${formatNumber(disabled)}`,
      logins: 'عمليات تسجيل الدخول',
      loginsDetail: (perDay) => `${formatNumber(perDay)} في اليوم`,
      failures: 'المحاولات المرفوضة',
      failuresDetail: (passwords, codes) =>
        `${plural(passwords, {
          zero: 'لا كلمات مرور',
          one: 'كلمة مرور واحدة',
          two: 'كلمتا مرور',
          few: '# كلمات مرور',
          many: '# كلمة مرور',
          other: '# كلمة مرور'
        })}، ${plural(codes, {
          zero: 'لا رموز',
          one: 'رمز واحد',
          two: 'رمزان',
          few: '# رموز',
          many: '# رمزًا',
          other: '# رمز'
        })}`,
      locked: 'مقفلون الآن',
      lockedDetail: (count) => `${lockoutCount(count)} في هذه الفترة`
    },
    logins: {
      title: 'تسجيل الدخول حسب الطريقة',
      summary: (total, days) =>
        `تسجيل الدخول حسب الطريقة: ${plural(total, {
          zero: 'لا عمليات تسجيل دخول',
          one: 'عملية تسجيل دخول واحدة',
          two: 'عمليتا تسجيل دخول',
          few: '# عمليات تسجيل دخول',
          many: '# عملية تسجيل دخول',
          other: '# عملية تسجيل دخول'
        })} خلال ${ofDays(days)}.`
    },
    failures: {
      title: 'المحاولات المرفوضة وعمليات القفل',
      summary: (total, lockouts, days) =>
        `${plural(total, {
          zero: 'لا محاولات مرفوضة',
          one: 'محاولة مرفوضة واحدة',
          two: 'محاولتان مرفوضتان',
          few: '# محاولات مرفوضة',
          many: '# محاولة مرفوضة',
          other: '# محاولة مرفوضة'
        })}، ${lockoutCount(lockouts)}، خلال ${ofDays(days)}.`,
      series: { passwordFailures: 'كلمات مرور خاطئة', codeFailures: 'رموز خاطئة', lockouts: 'عمليات القفل' }
    },
    chart: {
      day: 'اليوم',
      total: 'الإجمالي',
      asTable: (title) => `${title}: إظهار كجدول`,
      asPlot: (title) => `${title}: إظهار كرسم بياني`,
      table: 'جدول',
      plot: 'رسم بياني',
      nothing: 'لا شيء في هذه الفترة.'
    },
    noCodes: {
      title: 'لم تبقَ رموز احتياطية',
      empty: 'لكل من لديه مصادقة ثنائية رموز احتياطية.'
    },
    resets: {
      title: 'عمليات إعادة التعيين الأخيرة',
      empty: 'لم تتم إعادة تعيين مصادقة أحد في هذه الفترة.',
      by: (by, ago) => `بواسطة ${by}، ${ago}`
    }
  },
  kindWords: {
    'account.created': 'إنشاء الحساب',
    'account.renamed': 'إعادة تسمية الحساب',
    'account.recovered': 'استرداد الحساب',
    'recovery-key.created': 'إنشاء مفتاح الاسترداد',
    'recovery-key.refused': 'مفتاح استرداد خاطئ',
    'recovery-key.accepted': 'قبول مفتاح الاسترداد',
    'recovery.admin-chosen': 'اختيار مسؤول للاسترداد',
    'policy.changed': 'تغيير السياسة',
    'user.created': 'إضافة مستخدم',
    'user.renamed': 'تغيير الاسم',
    'user.name-shared': 'اسم لدى مستخدم آخر',
    'user.role-changed': 'تغيير الدور',
    'user.disabled': 'تعطيل مستخدم',
    'user.enabled': 'تمكين مستخدم',
    'user.deleted': 'حذف مستخدم',
    'user.unlocked': 'فتح قفل مستخدم',
    'user.sessions-ended': 'إنهاء الجلسات',
    'user.browsers-forgotten': 'نسيان المتصفحات',
    'user.rights-lowered': 'خفض الصلاحيات إلى ما في السجل',
    'user.list-exported': 'تصدير المستخدمين',
    'login.succeeded': 'تسجيل دخول',
    'login.password-refused': 'كلمة مرور خاطئة',
    'login.code-refused': 'رمز خاطئ',
    'login.code-reused': 'رفض رمز سبق استخدامه',
    'login.backup-code-refused': 'رمز احتياطي خاطئ',
    'login.locked': 'قفل تسجيل الدخول',
    'login.braked': 'إبطاء التخمين',
    'session.ended': 'انتهاء الجلسة',
    'session.stepped-up': 'تأكيد بكلمة المرور',
    'session.step-up-refused': 'رفض التأكيد',
    'password.changed': 'تغيير كلمة المرور',
    'password.reset': 'إعادة تعيين كلمة المرور',
    'password.rehashed': 'تجديد تجزئة كلمة المرور',
    'factor.enrolled': 'إعداد المصادقة الثنائية',
    'factor.replaced': 'الانتقال إلى هاتف جديد',
    'factor.confirmation-refused': 'رمز خاطئ من الهاتف الجديد',
    'factor.disabled': 'تعليق المصادقة الثنائية',
    'factor.reset': 'إعادة تعيين المصادقة الثنائية',
    'factor.inspected': 'فحص رمز',
    'enrolment-code.created': 'إنشاء رمز تسجيل',
    'enrolment-code.refused': 'رمز تسجيل خاطئ',
    'backup-codes.created': 'إنشاء رموز احتياطية',
    'backup-code.used': 'استخدام رمز احتياطي',
    'browser.remembered': 'تذكُّر متصفح',
    'browser.forgotten': 'نسيان متصفح',
    'sso.saved': 'حفظ إعدادات SSO',
    'sso.host-confirmed': 'تأكيد خادم SSO',
    'sso.tested': 'اختبار اتصال SSO',
    'sso.enabled': 'تفعيل SSO',
    'sso.disabled': 'تعطيل SSO',
    'sso.break-glass-changed': 'تغيير مسؤولي الطوارئ',
    'sso.linked': 'ربط هوية SSO',
    'sso.unlinked': 'إلغاء ربط هوية SSO',
    'sso.link-confirmed': 'تأكيد ربط SSO',
    'sso.sign-in-refused': 'رفض تسجيل دخول عبر SSO',
    'sso.callback-refused': 'رفض رد SSO مزوّر',
    'audit.exported': 'تصدير سجل التدقيق',
    'audit.verified': 'التحقق من سجل التدقيق',
    'audit.checkpointed': 'إنشاء نقطة تحقق',
    'clock.set-back': 'تأخير الساعة',
    'store.copied': 'أخذ نسخة من مخزن البيانات',
    'store.restored': 'استعادة مخزن البيانات',
    'store.accepted': 'قبول مخزن بيانات مُعدَّل'
  },
  kindGroupWords: {
    logins: 'تسجيل الدخول',
    factors: 'المصادقة الثنائية',
    users: 'المستخدمون',
    account: 'الحساب'
  },
  auditWords: {
    title: 'سجل التدقيق',
    detail: 'كل حدث أمني، في سلسلة واحدة تكشف تغيير أي صف.',
    search: 'البحث في الأحداث',
    searchHint: 'البريد الإلكتروني أو التفاصيل',
    clearSearch: 'مسح البحث',
    kinds: 'الأحداث',
    allKinds: 'كل الأحداث',
    someKinds: (count) =>
      plural(count, {
        zero: 'لا أنواع من الأحداث',
        one: 'نوع واحد من الأحداث',
        two: 'نوعان من الأحداث',
        few: '# أنواع من الأحداث',
        many: '# نوعًا من الأحداث',
        other: '# نوع من الأحداث'
      }),
    from: 'من',
    to: 'إلى',
    clear: 'مسح عوامل التصفية',
    live: 'مباشر',
    liveHint: 'تظهر الأحداث الجديدة فور حدوثها',
    isLive: 'تظهر الأحداث الجديدة فور حدوثها.',
    isPaused: 'متوقف مؤقتًا: لا تُعرض الأحداث الجديدة.',
    newEvents: (count) =>
      plural(count, {
        zero: 'لا أحداث جديدة',
        one: 'حدث جديد واحد',
        two: 'حدثان جديدان',
        few: '# أحداث جديدة',
        many: '# حدثًا جديدًا',
        other: '# حدث جديد'
      }),
    export: 'تصدير',
    exportCsv: 'تصدير CSV',
    exportLines: 'تصدير أسطر JSON',
    exported: (fileName) => `تم تصدير الأحداث إلى ${fileName}.`,
    verify: 'التحقق من السلسلة',
    table: 'الأحداث',
    columns: { at: 'الوقت', kind: 'الحدث', actor: 'بواسطة', subject: 'بشأن', detail: 'التفاصيل' },
    nobody: 'بلا تسجيل دخول',
    itself: 'المستخدم نفسه',
    open: (seq) => `تفاصيل الحدث ${formatNumber(seq)}`,
    empty: { title: 'لا شيء مطابق', detail: 'جرّب حدثًا آخر أو مدة أطول أو حروفًا أقل.' },
    facts: {
      seq: 'الرقم',
      at: 'الوقت',
      utc: 'UTC',
      kind: 'النوع',
      actor: 'بواسطة',
      subject: 'بشأن',
      profile: 'ملف تعريف المتصفح'
    },
    openUser: 'فتح هذا المستخدم',
    newer: 'الحدث الأحدث',
    older: 'الحدث الأقدم',
    checkpoint: {
      make: 'إنشاء نقطة تحقق',
      title: 'نقطة تحقق لسجل التدقيق',
      detail:
        'تبيّن إلى أين يصل السجل الآن، وهي موقّعة. احتفظ بها حيث لا يصل إليها هذا الكمبيوتر: ملفًا في مكان آخر أو على ورق. وبها يكشف audit:verify من دون اتصال ما إذا قُطعت نهاية السجل لاحقًا.',
      image: 'رمز QR لنقطة التحقق',
      facts: {
        account: 'الحساب',
        at: 'الوقت',
        entries: 'عدد الإدخالات',
        head: 'تجزئة آخر إدخال',
        fingerprint: 'بصمة المفتاح'
      },
      compare: 'تعرض كل نقاط التحقق لهذا الحساب هذه البصمة. وأي بصمة أخرى تعني مفتاحًا آخر.',
      check: 'للتحقق من سجل مُصدَّر بهذه الورقة، امسح الرمز ضوئيًا وأعطِ نصه إلى audit:verify.',
      saved: (fileName) => `حُفظت نقطة التحقق باسم ${fileName}.`
    }
  },
  chainWords: {
    whole: 'السلسلة سليمة',
    wholeDetail: (entries, head) =>
      `${plural(entries, {
        zero: 'لا صفوف للتحقق منها',
        one: 'تم التحقق من صف واحد',
        two: 'تم التحقق من صفين',
        few: 'تم التحقق من # صفوف',
        many: 'تم التحقق من # صفًا',
        other: 'تم التحقق من # صف'
      })}، ولم يُغيَّر أي صف أو يُضَف أو يُزَل. آخر تجزئة: ${head}`,
    broken: (row) => `السلسلة مكسورة عند الصف ${formatNumber(row)}`,
    reasons: {
      hash: 'محتواه لا يطابق تجزئته: تغيّر بعد كتابته.',
      sequence: 'رقمه لا يتبع الرقم الذي قبله: أُزيلت صفوف أو أُضيفت أو بُدّلت.',
      form: 'لا يمكن قراءته كحدث.'
    }
  },
  dataNames: {
    method: 'الطريقة',
    by: 'بواسطة',
    reason: 'السبب',
    from: 'من',
    to: 'إلى',
    count: 'العدد',
    role: 'الدور',
    name: 'الاسم',
    days: 'الأيام',
    left: 'الرموز المتبقية',
    format: 'التنسيق',
    failures: 'المحاولات الخاطئة المتتالية',
    found: 'النتيجة',
    before: 'الحالة السابقة',
    forgottenBrowsers: 'المتصفحات المنسية',
    driftSeconds: 'انحراف الساعة',
    behindMs: 'تأخر الساعة',
    wasUsed: 'استُخدم من قبل',
    withCode: 'مع رمز',
    fingerprint: 'بصمة المفتاح',
    first: 'كلمة المرور الأولى',
    isReauthenticationStrict: 'إعادة مصادقة صارمة',
    needsEnrolmentCode: 'رمز تسجيل بعد إعادة التعيين',
    rememberDays: 'أيام الحفظ',
    mayRememberedAdminister: 'الإدارة بجلسة محفوظة',
    idleMinutes: 'دقائق الخمول',
    sessionHours: 'ساعات الجلسة',
    takenAt: 'نسخة بتاريخ',
    lostRows: 'صفوف تعذّرت قراءتها',
    formerSeq: 'الرقم السابق',
    purpose: 'الغرض',
    subject: 'المعرّف (sub)',
    email: 'البريد الإلكتروني',
    issuer: 'جهة الإصدار',
    clientId: 'معرّف العميل',
    hasClientSecret: 'سر العميل محفوظ',
    takesVerifiedAsText: 'قبول النص «true»',
    breakGlass: 'مسؤولو الطوارئ',
    isPassed: 'ناجح',
    detail: 'السبب التفصيلي',
    hosts: 'الخوادم',
    journal: 'سجل الصلاحيات'
  },
  dataValues: {
    code: 'رمز من التطبيق',
    'backup-code': 'رمز احتياطي',
    'remembered-browser': 'متصفح محفوظ',
    setup: 'الإعداد',
    admin: 'مسؤول',
    member: 'عضو',
    password: 'كلمة المرور',
    'log-out': 'تسجيل خروج',
    expired: 'انتهى الوقت',
    revoked: 'أنهاها صاحبها',
    import: 'استيراد CSV',
    recovery: 'مفتاح الاسترداد',
    enrolled: 'مفعّلة',
    none: 'غير مُعدّة',
    disabled: 'معلّقة',
    jsonl: 'أسطر JSON',
    'right-now': 'صحيح',
    used: 'سبق استخدامه',
    'clock-off': 'الساعة منحرفة',
    'not-this-secret': 'سر آخر',
    'no-factor': 'لا شيء للمقارنة به',
    regenerated: 'أُنشئت من جديد',
    'browser-forgotten': 'أُزيل المتصفح',
    'sso-changed': 'تغيّرت إعدادات SSO',
    sso: 'الدخول الموحّد',
    email: 'عنوان بريد إلكتروني تم التحقق منه',
    whole: 'سليمة',
    broken: 'مكسورة',
    gone: 'مفقود',
    'sign-in': 'تسجيل الدخول',
    'step-up': 'تأكيد الهوية',
    test: 'اختبار الاتصال',
    keychain: 'سلسلة المفاتيح',
    'break-glass': 'عُيّن مسؤول طوارئ',
    'store.restored': 'استُعيدت البيانات',
    'store.accepted': 'قُبلت البيانات المعدّلة',
    'user-disabled': 'المستخدم معطّل',
    'sso-denied': 'لم يسمح الموفّر بالدخول',
    'sso-timed-out': 'لم يكتمل في الوقت المحدد',
    'sso-browser-not-opened': 'تعذّر فتح متصفح الويب',
    'sso-port-taken': 'المنفذ مستخدَم',
    'sso-unavailable': 'الموفّر لا يستجيب',
    'sso-misconfigured': 'الإعدادات لا تلائم الموفّر',
    'sso-token-refused': 'رُفض الرمز المميّز',
    'sso-clock-skewed': 'الساعات غير متطابقة',
    'sso-assurance-missing': 'لم يُؤكَّد العامل الثاني',
    'sso-email-unverified': 'لم يتم التحقق من البريد الإلكتروني',
    'sso-link-required': 'يجب ربطه أولًا',
    'sso-link-unconfirmed': 'يجب تأكيد الربط',
    'sso-unknown-user': 'لا مستخدم بهذا العنوان',
    'sso-not-fresh': 'لم يسأل الموفّر مرة أخرى',
    'sso-other-user': 'سجّل شخص آخر الدخول',
    'sso-break-glass': 'مسؤولو الطوارئ لا يستخدمون SSO'
  },
  yesNoWords: { true: 'نعم', false: 'لا' },
  accountWords: {
    title: 'إعدادات الحساب',
    detail: 'ما يسري على كل من في هذا الحساب.',
    name: {
      title: 'الحساب',
      label: 'اسم الحساب',
      hint: 'تعرضه تطبيقات المصادقة بجانب الرموز. وتحتفظ التطبيقات المرتبطة مسبقًا بالاسم القديم.',
      save: 'حفظ الاسم',
      missing: 'أعطِ الحساب اسمًا.',
      done: 'تم حفظ اسم الحساب.',
      created: (at) => `أُنشئ في ${formatDateTime(at)}.`
    },
    policy: {
      title: 'سياسة المصادقة الثنائية',
      always: 'المصادقة الثنائية مفعّلة للجميع. لا يمكن إيقافها أو تأجيلها.',
      isReauthenticationStrict: {
        label: 'إعادة مصادقة صارمة',
        hint: 'يطلب إنشاء رموز احتياطية أو الانتقال إلى هاتف جديد رمزًا إضافة إلى كلمة المرور.'
      },
      needsEnrolmentCode: {
        label: 'رمز تسجيل بعد إعادة التعيين',
        hint: 'لا يمكن لمستخدم أُعيد تعيين مصادقته أن يُجري الإعداد من جديد إلا برمز طبعه له مسؤول.'
      },
      mayRememberedAdminister: {
        label: 'السماح لجلسة محفوظة بفتح صفحات المسؤولين',
        hint: 'عند الإيقاف: يُطلب رمز من المسؤول الذي دخل من دون رمز قبل فتح هذه الصفحات.'
      },
      rememberDays: {
        label: 'عدد أيام تذكُّر المتصفح',
        hint: 'من 0 (لا يُحفظ) إلى 30. القيمة الافتراضية هي 7.'
      }
    },
    sessions: {
      title: 'حدود الجلسات',
      idleMinutes: { label: 'الدقائق حتى انتهاء الجلسة الخاملة', hint: 'من 1 إلى 15.' },
      sessionHours: { label: 'الساعات حتى انتهاء أي جلسة', hint: 'من 1 إلى 12.' }
    },
    outside: (from, to) => `أدخل عددًا صحيحًا من ${formatNumber(from)} إلى ${formatNumber(to)}.`,
    unsaved: (count) =>
      plural(count, {
        zero: 'لا تغييرات غير محفوظة',
        one: 'تغيير واحد غير محفوظ',
        two: 'تغييران غير محفوظين',
        few: '# تغييرات غير محفوظة',
        many: '# تغييرًا غير محفوظ',
        other: '# تغيير غير محفوظ'
      }),
    discard: 'تجاهل',
    review: 'مراجعة التغييرات',
    preview: {
      title: 'ما الذي سيتغير',
      change: 'التغيير',
      affected: 'من يتأثر فورًا',
      nobody: 'لا يتأثر أحد فورًا. يسري التغيير بدءًا من تسجيل الدخول القادم.',
      counts: {
        forgottenBrowsers: (count) =>
          plural(count, {
            zero: 'لا يُطلب رمز من أي مستخدم من جديد: لا تُنسى أي متصفحات',
            one: 'يُطلب رمز من مستخدم واحد من جديد: تُنسى متصفحاته',
            two: 'يُطلب رمز من مستخدمَين اثنين من جديد: تُنسى متصفحاتهما',
            few: 'يُطلب رمز من # مستخدمين من جديد: تُنسى متصفحاتهم',
            many: 'يُطلب رمز من # مستخدمًا من جديد: تُنسى متصفحاتهم',
            other: 'يُطلب رمز من # مستخدم من جديد: تُنسى متصفحاتهم'
          }),
        endedSessions: (count) =>
          plural(count, {
            zero: 'لا يتم تسجيل خروج أي مستخدم',
            one: 'يتم تسجيل خروج مستخدم واحد',
            two: 'يتم تسجيل خروج مستخدمَين اثنين',
            few: 'يتم تسجيل خروج # مستخدمين',
            many: 'يتم تسجيل خروج # مستخدمًا',
            other: 'يتم تسجيل خروج # مستخدم'
          }),
        needingEnrolmentCode: (count) =>
          plural(count, {
            zero: 'لا يحتاج أي مستخدم أُعيد تعيين مصادقته إلى رمز تسجيل',
            one: 'يحتاج مستخدم واحد أُعيد تعيين مصادقته إلى رمز تسجيل',
            two: 'يحتاج مستخدمان أُعيد تعيين مصادقتهما إلى رمزَي تسجيل',
            few: 'يحتاج # مستخدمين أُعيد تعيين مصادقتهم إلى رموز تسجيل',
            many: 'يحتاج # مستخدمًا أُعيد تعيين مصادقتهم إلى رموز تسجيل',
            other: 'يحتاج # مستخدم أُعيد تعيين مصادقتهم إلى رموز تسجيل'
          })
      },
      atMost: (shown) => `القائمة تعرض أول ${formatNumber(shown)} فقط.`,
      user: 'المستخدم',
      effect: 'الأثر',
      effects: {
        'browsers-forgotten': 'تُنسى المتصفحات',
        'browsers-expire-sooner': 'تُحفظ المتصفحات لمدة أقصر',
        'session-ends': 'يتم تسجيل الخروج',
        'enrolment-code-needed': 'يحتاج إلى رمز تسجيل'
      },
      locksOut:
        'سيمنع ذلك كل المسؤولين من الدخول: لا يوجد مسؤول نشط لديه مصادقة ثنائية عاملة، فلا يستطيع أحد منح أول رمز تسجيل. لا يمكن الحفظ.',
      save: 'حفظ السياسة',
      done: 'تم حفظ السياسة.'
    },
    on: 'مفعّل',
    off: 'متوقف'
  }
}
