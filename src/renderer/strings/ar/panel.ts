// The Panel's words, in Arabic.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber } from '../format'
import { isolated } from '../../../shared/text/isolated'
import { plural } from './plural'

export const panel: Catalogue['panel'] = {
  firstRunWords: {
    title: 'مرحبًا بك في Countersign',
    detail: 'أنشئ حساب محطة العمل هذه. ستكون أول مسؤول فيه.',
    accountName: 'اسم الحساب',
    accountNameHint: 'شركتك أو مدرستك أو فريقك. تعرضه تطبيقات المصادقة بجانب الرموز.',
    name: 'اسمك',
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    confirmPassword: 'تأكيد كلمة المرور',
    submit: 'إنشاء الحساب',
    demo: 'استكشاف ببيانات تجريبية',
    demoHint: 'تريد إلقاء نظرة فقط؟',
    missing: {
      accountName: 'أعطِ الحساب اسمًا.',
      name: 'أدخل اسمك.',
      email: `أدخل عنوان بريد إلكتروني، مثل ${isolated('ada@example.com')}.`,
      password: 'اختر كلمة مرور.'
    },
    differ: 'كلمتا المرور غير متطابقتين.'
  },
  strengthWords: {
    label: 'قوة كلمة المرور',
    scores: ['سهلة التخمين جدًا', 'سهلة التخمين', 'يمكن أن تكون أقوى', 'جيدة', 'قوية'],
    hint: '8 أحرف على الأقل. المسافات والجمل الكاملة مرحب بها.'
  },
  loginWords: {
    title: 'تسجيل الدخول',
    detail: 'كلمة المرور أولًا، ثم رمز من تطبيق المصادقة.',
    username: 'اسم المستخدم',
    password: 'كلمة المرور',
    submit: 'تسجيل الدخول',
    missing: { username: 'أدخل اسم المستخدم.', password: 'أدخل كلمة المرور.' },
    ended: {
      idle: 'تم تسجيل خروجك لعدم حدوث أي نشاط لفترة. سجّل الدخول مرة أخرى للمتابعة.',
      'too-long': 'تم تسجيل خروجك لأن جلستك بلغت مدتها القصوى. سجّل الدخول مرة أخرى للمتابعة.',
      'login-expired': 'استغرق تسجيل دخولك أكثر من 10 دقائق، لذا تم إلغاؤه. ابدأ من جديد.',
      ended: 'تم إنهاء جلستك: إما منك في نافذة أخرى، وإما من مسؤول. سجّل الدخول مرة أخرى للمتابعة.'
    },
    demo: {
      title: 'تستطلع المكان؟',
      detail: ({ username, password }) => `سجّل الدخول باسم ${username} وكلمة المرور ${password}.`
    }
  },
  daysWords: {
    // After «لمدة», so in the genitive.
    days: (count) =>
      plural(count, {
        zero: 'صفر أيام',
        one: 'يوم واحد',
        two: 'يومين',
        few: '# أيام',
        many: '# يومًا',
        other: '# يوم'
      }),
    weeks: (count) =>
      plural(count, {
        zero: 'صفر أسابيع',
        one: 'أسبوع واحد',
        two: 'أسبوعين',
        few: '# أسابيع',
        many: '# أسبوعًا',
        other: '# أسبوع'
      })
  },
  codeWords: {
    title: 'أدخل رمزك',
    detail: 'افتح تطبيق المصادقة وأدخل الرمز الذي يعرضه لهذا الحساب.',
    signingInAs: 'تسجيل الدخول باسم',
    back: 'العودة إلى تسجيل الدخول',
    useBackupCode: 'استخدام رمز احتياطي',
    useApp: 'استخدام الرمز من التطبيق',
    backup: {
      title: 'أدخل رمزًا احتياطيًا',
      detail: 'أدخل أحد الرموز التي حفظتها عند إعداد المصادقة الثنائية. يعمل كل رمز مرة واحدة.',
      label: 'رمز احتياطي',
      missing: 'أدخل أحد رموزك الاحتياطية.'
    },
    remember: (time) => `حفظ هذا المتصفح لمدة ${time}`,
    rememberHint: 'سيطلب كلمة المرور فقط. لا تحدّد هذا الخيار على كمبيوتر مشترك.',
    backupCodeTaken: (left) =>
      `تم قبول الرمز الاحتياطي. ${plural(left, {
        zero: 'لم يبقَ أي رمز احتياطي.',
        one: 'بقي رمز احتياطي واحد.',
        two: 'بقي رمزان احتياطيان.',
        few: 'بقيت # رموز احتياطية.',
        many: 'بقي # رمزًا احتياطيًا.',
        other: 'بقي # رمز احتياطي.'
      })}`
  },
  newPasswordWords: {
    title: 'اختر كلمة مرورك',
    detail: 'عملت كلمة المرور التي أُعطيت لك. استبدل بها كلمة مرور لا يعرفها سواك.',
    password: 'كلمة المرور',
    confirmPassword: 'تأكيد كلمة المرور',
    submit: 'تعيين كلمة المرور',
    missing: 'اختر كلمة مرور.',
    differ: 'كلمتا المرور غير متطابقتين.',
    cancel: 'العودة إلى تسجيل الدخول'
  },
  enrolmentWords: {
    title: 'أدخل رمز التسجيل',
    detail: 'تمت إعادة تعيين المصادقة الثنائية الخاصة بك. اطلب من المسؤول رمز التسجيل الذي طُبع معها.',
    label: 'رمز التسجيل',
    missing: 'أدخل رمز التسجيل.',
    cancel: 'إلغاء وتسجيل الخروج'
  },
  reauthWords: {
    password: 'كلمة المرور',
    missing: 'أدخل كلمة المرور.',
    codeMissing: 'أدخل الرمز من تطبيقك.'
  },
  renewWords: {
    title: 'استُخدم آخر رمز احتياطي لديك',
    detail: 'من دون رموز احتياطية، يمنعك فقدان هاتفك من الدخول. أنشئ رموزًا جديدة قبل المتابعة.',
    shownTitle: 'رموزك الاحتياطية الجديدة',
    shownDetail: 'احتفظ بها بعيدًا عن هاتفك. لا تُعرض إلا الآن.',
    logOut: 'تسجيل الخروج'
  },
  setupWords: {
    stepsName: 'خطوات الإعداد',
    steps: { scan: 'ربط تطبيقك', 'backup-codes': 'حفظ الرموز الاحتياطية', summary: 'تم' },
    scan: {
      title: 'إعداد المصادقة الثنائية',
      detail: 'يسجّل كل من في هذا الحساب الدخول برمز من تطبيق. يستغرق الإعداد دقيقة.',
      scanTitle: 'امسح رمز QR',
      apps: 'استخدم Google Authenticator أو Twilio Authy أو أي تطبيق مصادقة آخر.',
      ownApp: 'فتح Authenticator من Countersign',
      image: 'رمز QR',
      cannotScan: 'تعذّر المسح؟',
      keyTitle: 'مفتاح الإعداد',
      keyDetail: 'اكتب هذا المفتاح في تطبيقك أو الصقه. واترك ما عدا ذلك كما يقترحه التطبيق.',
      keyAccount: 'الحساب',
      copyKey: 'نسخ مفتاح الإعداد',
      keyCopied: 'تم النسخ. تُمسح الحافظة بعد 30 ثانية.',
      codeTitle: 'أدخل الرمز',
      codeDetail: 'يعرض تطبيقك الآن ستة أرقام تتغير كل 30 ثانية.'
    },
    backupCodes: {
      title: 'الرموز الاحتياطية',
      detail: 'يتيح لك كل رمز منها الدخول مرة واحدة عندما لا يكون هاتفك في متناولك. احتفظ بها بعيدًا عنه.',
      saved: 'لقد حفظتها',
      why: 'للمتابعة، انسخ الرموز أو نزّلها، أو أكّد أنك حفظتها.'
    },
    summary: {
      title: 'كل شيء جاهز',
      detail: 'تبدأ المصادقة الثنائية عندما تنقر على «تم».',
      app: 'تم ربط تطبيق المصادقة الخاص بك',
      appDetail: (email) => `يعرض رموزًا لـ ${email}.`,
      codes: 'عشرة رموز احتياطية جاهزة',
      codesDetail: 'يعمل كل رمز مرة واحدة. يمكنك إنشاء رموز جديدة في «الإعدادات».',
      next: 'بدءًا من تسجيل الدخول القادم',
      nextDetail: 'تُدخل كلمة المرور، ثم رمزًا من تطبيقك.'
    },
    cancel: 'إلغاء وتسجيل الخروج'
  },
  frameWords: {
    navName: 'القائمة الرئيسية',
    nav: {
      home: 'الرئيسية',
      overview: 'نظرة عامة',
      users: 'المستخدمون',
      audit: 'سجل التدقيق',
      settings: 'الإعدادات'
    },
    userMenu: {
      personalSettings: 'الإعدادات الشخصية',
      accountSettings: 'إعدادات الحساب',
      userManagement: 'إدارة المستخدمين',
      overview: 'نظرة عامة',
      audit: 'سجل التدقيق',
      selfAudit: 'التدقيق الذاتي',
      logOut: 'تسجيل الخروج'
    },
    roles: { admin: 'مسؤول', member: 'عضو' }
  },
  sessionWords: {
    title: 'هل ما زلت هنا؟',
    idle: (seconds) =>
      `لم يحدث أي نشاط لفترة. ${plural(seconds, {
        zero: 'سيتم تسجيل خروجك الآن.',
        one: 'سيتم تسجيل خروجك بعد ثانية واحدة.',
        two: 'سيتم تسجيل خروجك بعد ثانيتين.',
        few: 'سيتم تسجيل خروجك بعد # ثوانٍ.',
        many: 'سيتم تسجيل خروجك بعد # ثانية.',
        other: 'سيتم تسجيل خروجك بعد # ثانية.'
      })}`,
    final: (seconds) =>
      `بلغت جلستك مدتها القصوى. ${plural(seconds, {
        zero: 'سيتم تسجيل خروجك الآن.',
        one: 'سيتم تسجيل خروجك بعد ثانية واحدة.',
        two: 'سيتم تسجيل خروجك بعد ثانيتين.',
        few: 'سيتم تسجيل خروجك بعد # ثوانٍ.',
        many: 'سيتم تسجيل خروجك بعد # ثانية.',
        other: 'سيتم تسجيل خروجك بعد # ثانية.'
      })}`,
    stay: 'البقاء في الجلسة'
  },
  profileWords: {
    windowTitle: (name) => `Countersign Panel — ${name}`,
    firstWindowTitle: 'Countersign Panel',
    button: (name) => `المتصفح: ${name}`,
    label: 'المتصفحات على هذا الكمبيوتر',
    current: 'هذه النافذة',
    open: (name) => `فتح ${name}`,
    create: 'متصفح جديد',
    rename: 'إعادة تسمية هذا المتصفح',
    manage: 'إدارة المتصفحات',
    renameTitle: 'إعادة تسمية هذا المتصفح',
    renameDetail: 'يظهر الاسم في قوائم الجلسات والمتصفحات المحفوظة.',
    name: 'الاسم',
    nameMissing: 'أعطه اسمًا.',
    save: 'حفظ',
    manageTitle: 'المتصفحات',
    manageDetail: 'كل منها متصفح مستقل: يسجّل الدخول وحده ويُحفظ وحده.',
    openButton: 'فتح',
    forgetButton: 'نسيان',
    forgetNamed: (name) => `نسيان ${name}`,
    forgetTitle: (name) => `هل تريد نسيان ${name}؟`,
    forgetDetail: 'تُغلق نافذته وتنتهي جلسته، ولا يبقى أحد محفوظًا فيه.',
    created: (at) => `منذ ${formatDateTime(at)}`
  },
  settingsWords: {
    navName: 'الإعدادات',
    title: 'الإعدادات الشخصية',
    accountTitle: 'إعدادات الحساب',
    sections: {
      profile: 'الملف الشخصي',
      factor: 'المصادقة الثنائية',
      browsers: 'المتصفحات المحفوظة',
      sessions: 'الجلسات',
      activity: 'النشاط الأخير'
    },
    never: 'أبدًا',
    thisBrowser: 'هذا المتصفح',
    thisSession: 'هذه الجلسة',
    profile: {
      name: 'الاسم',
      missing: 'أدخل اسمك.',
      save: 'حفظ الاسم',
      saved: 'تم تغيير اسمك.',
      email: 'اسم المستخدم',
      role: 'الدور',
      password: 'كلمة المرور'
    },
    password: {
      changedAt: (ago) => `آخر تغيير: ${ago}`,
      neverChanged: 'لم تتغير قط',
      change: 'تغيير كلمة المرور',
      old: 'كلمة المرور الحالية',
      next: 'كلمة المرور الجديدة',
      confirm: 'تأكيد كلمة المرور الجديدة',
      missing: { old: 'أدخل كلمة المرور الحالية.', next: 'اختر كلمة مرور جديدة.' },
      differ: 'كلمتا المرور غير متطابقتين.',
      endOthers: 'إنهاء جلساتي الأخرى',
      note: 'تُنسى المتصفحات المحفوظة: يطلب كل منها رمزًا عند تسجيل الدخول القادم.',
      done: 'تم تغيير كلمة مرورك. تم نسيان المتصفحات المحفوظة.'
    },
    factor: {
      detail: 'المصادقة الثنائية إلزامية في هذا الحساب ومفعّلة دائمًا.',
      states: { enrolled: 'مفعّلة', none: 'غير مُعدّة', disabled: 'محظورة بعد عدد كبير من الرموز الخاطئة' },
      app: 'تطبيق المصادقة',
      linkedAt: (at) => `رُبط في ${formatDateTime(at)}`,
      lastUsed: 'آخر استخدام',
      codes: 'الرموز الاحتياطية',
      codesLeft: (left) => `المتبقي ${formatNumber(left)} من 10`,
      codesMade: (at) => `أُنشئت في ${formatDateTime(at)}`,
      few: (left) =>
        `${plural(left, {
          zero: 'لم يبقَ أي رمز احتياطي.',
          one: 'لم يبقَ سوى رمز احتياطي واحد.',
          two: 'لم يبقَ سوى رمزين احتياطيين.',
          few: 'لم يبقَ سوى # رموز احتياطية.',
          many: 'لم يبقَ سوى # رمزًا احتياطيًا.',
          other: 'لم يبقَ سوى # رمز احتياطي.'
        })} أنشئ رموزًا جديدة قبل أن تنفد.`,
      generate: 'إنشاء رموز احتياطية جديدة',
      generateDetail: 'تحصل على عشرة رموز جديدة. وتتوقف كل الرموز الأقدم عن العمل فورًا.',
      shown: 'احتفظ بها بعيدًا عن هاتفك. لا تُعرض إلا الآن، ولم تعد الرموز الأقدم تعمل.',
      move: 'الانتقال إلى هاتف جديد',
      moveDetail:
        'تمسح رمز QR جديدًا. ويبقى التطبيق على هاتفك القديم يعمل إلى أن يتم تأكيد الجديد. أدخل أولًا رمزًا من الهاتف القديم، أو رمزًا احتياطيًا إن لم يعد لديك.',
      moveScan: 'امسح رمز QR هذا بالهاتف الجديد، ثم أدخل الرمز الذي يعرضه.',
      moveEndOthers: 'إنهاء جلساتي الأخرى',
      moved: 'تم ربط هاتفك الجديد. لم يعد القديم يعمل، وتم نسيان المتصفحات المحفوظة.'
    },
    browsers: {
      detail: (time) => `يطلب المتصفح المحفوظ كلمة المرور فقط، لمدة ${time}.`,
      detailNever: 'لا يحفظ هذا الحساب المتصفحات: يُطلب رمز عند كل تسجيل دخول.',
      none: 'لا يوجد متصفح محفوظ.',
      since: (at) => `منذ ${formatDateTime(at)}`,
      until: (at) => `حتى ${formatDateTime(at)}`,
      lastUsed: (ago) => `آخر استخدام: ${ago}`,
      forget: 'نسيان',
      forgetNamed: (name) => `نسيان ${name}`,
      forgetAll: 'نسيان الكل',
      forgotten: 'تم النسيان. يُطلب رمز عند تسجيل الدخول القادم.'
    },
    sessions: {
      detail: 'حيث سجّلت الدخول حاليًا على هذا الكمبيوتر.',
      started: (ago) => `البدء: ${ago}`,
      active: (ago) => `آخر نشاط: ${ago}`,
      end: 'إنهاء',
      endNamed: (name) => `إنهاء الجلسة في ${name}`,
      endOthers: 'إنهاء الجلسات الأخرى',
      ended: 'تم الإنهاء.'
    },
    activity: {
      table: 'النشاط الأخير',
      columns: { at: 'الوقت', kind: 'الحدث', detail: 'التفاصيل' },
      none: 'لا شيء بعد.',
      more: 'إظهار المزيد'
    }
  },
  homeWords: {
    greeting: (name) => `مرحبًا، ${name}`,
    noticesName: 'منذ آخر تسجيل دخول لك',
    twoFactor: {
      title: 'المصادقة الثنائية مفعّلة',
      detail: 'لا يستطيع أحد الدخول بكلمة مرورك وحدها. يُطلب رمز من تطبيقك عند كل تسجيل دخول.',
      settings: 'فتح الإعدادات',
      users: 'إدارة المستخدمين'
    },
    facts: {
      backupCodes: 'الرموز الاحتياطية',
      codesLeft: (left) => `المتبقي ${formatNumber(left)} من 10`,
      email: 'اسم المستخدم',
      role: 'الدور',
      account: 'الحساب'
    }
  },
  noticeWords: {
    wrongCodes: {
      title: (count) =>
        plural(count, {
          zero: 'لم يُدخَل أي رمز خاطئ باسمك',
          one: 'أُدخل رمز خاطئ واحد باسمك',
          two: 'أُدخل رمزان خاطئان باسمك',
          few: 'أُدخلت # رموز خاطئة باسمك',
          many: 'أُدخل # رمزًا خاطئًا باسمك',
          other: 'أُدخل # رمز خاطئ باسمك'
        }),
      detail: (ago) => `آخر محاولة: ${ago}، بعد كلمة مرورك الصحيحة. إن لم تكن أنت، فغيّر كلمة مرورك.`
    },
    acts: {
      'sso-linked': (who, provider) => `رُبط مستخدمك بالهوية ${who} لدى ${provider}`,
      'sso-link-confirmed': (who, provider) => `أُكِّد ربطك بالهوية ${who} لدى ${provider}`,
      'sso-unlinked': (who, provider) => `أُلغي ربط مستخدمك بالهوية ${who} لدى ${provider}`,
      'password-reset': 'تمت إعادة تعيين كلمة المرور الخاصة بك',
      'two-factor-reset': 'تمت إعادة تعيين المصادقة الثنائية الخاصة بك',
      'role-changed': (role) => `تغيّر دورك إلى: ${role}`,
      'name-shared': (who) => `لدى ${who} الاسم نفسه الذي لديك`,
      disabled: 'عُطِّل مستخدمك',
      enabled: 'فُعِّل مستخدمك',
      deleted: 'حُذف مستخدمك',
      unlocked: 'أُلغي قفل مستخدمك',
      'browsers-forgotten': 'نُسيت متصفحات محفوظة لك'
    },
    act: {
      by: (by, at) => `بواسطة ${by}، ${formatDateTime(at)}. إن لم تطلب ذلك، فأبلغ مسؤولًا.`,
      provider: 'موفّر الدخول الموحّد',
      byAddress: (at) =>
        `بحسب العنوان الذي تم التحقق منه هناك، ${formatDateTime(at)}. إن لم تكن أنت من فعل ذلك، فأبلغ مسؤولًا.`,
      byGroups: (at) => `بحسب مجموعاتك لدى موفّر الدخول الموحّد، ${formatDateTime(at)}.`,
      nameShared: (at) => `منذ ${formatDateTime(at)}. ميّزوا بينكما بالعنوان لا بالاسم.`,
      byItself: (at) => `بواسطة Countersign نفسه، ${formatDateTime(at)}. اسأل مسؤولًا عن السبب.`,
      times: (count) =>
        plural(count, {
          zero: 'لم يحدث ذلك.',
          one: 'حدث ذلك مرة واحدة.',
          two: 'حدث ذلك مرتين.',
          few: 'حدث ذلك # مرات.',
          many: 'حدث ذلك # مرة.',
          other: 'حدث ذلك # مرة.'
        })
    },
    reuse: {
      title: 'أُدخل رمز مرة ثانية ورُفض',
      detail: (at) => `${formatDateTime(at)}. إن لم تكن أنت، فربما رأى شخص ما رمزك.`
    },
    codesGone: {
      title: 'لم تبقَ لديك رموز احتياطية',
      detail: 'أنشئ رموزًا جديدة في «الإعدادات» قبل أن تحتاج إليها.'
    },
    codesLow: {
      title: (left) =>
        plural(left, {
          zero: 'لم يبقَ أي رمز احتياطي',
          one: 'بقي رمز احتياطي واحد',
          two: 'بقي رمزان احتياطيان',
          few: 'بقيت # رموز احتياطية',
          many: 'بقي # رمزًا احتياطيًا',
          other: 'بقي # رمز احتياطي'
        }),
      detail: 'أنشئ رموزًا جديدة في «الإعدادات» قبل أن تنفد.'
    }
  }
}
