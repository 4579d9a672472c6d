// The words of import and export, in Arabic. Names of other apps are their makers' own.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'
import { plural } from './plural'
import { accounts } from './counts'

/** After a preposition. */
const ofAccounts = (count: number) =>
  plural(count, {
    zero: 'صفر حسابات',
    one: 'حساب واحد',
    two: 'حسابين',
    few: '# حسابات',
    many: '# حسابًا',
    other: '# حساب'
  })
const takenOut = (count: number) =>
  plural(count, {
    zero: 'لم تتم إزالة أي حساب مستورد',
    one: 'تمت إزالة حساب مستورد واحد',
    two: 'تمت إزالة حسابين مستوردين',
    few: 'تمت إزالة # حسابات مستوردة',
    many: 'تمت إزالة # حسابًا مستوردًا',
    other: 'تمت إزالة # حساب مستورد'
  })

export const transfer: Catalogue['transfer'] = {
  formatWords: {
    csv: 'جدول (CSV)',
    json: 'ملف بيانات (JSON)',
    otpauth: 'روابط الإعداد',
    sheet: 'ورقة قابلة للطباعة'
  },
  comparedWords: {
    fields: {
      issuer: 'الخدمة',
      account: 'الحساب',
      type: 'النوع',
      algorithm: 'الخوارزمية',
      digits: 'عدد الأرقام',
      period: 'المدة',
      counter: 'العدّاد',
      secret: 'مفتاح الإعداد'
    },
    missingCode: (place) => `الرمز ${place}`,
    unnamed: 'حساب بلا اسم',
    none: 'لا شيء',
    seconds: (count) => `${formatNumber(count)} ث`,
    inFile: {
      key: 'مفتاح إعداد مختلف عما سبق في الملف',
      field: (field, here, there) => `${field}: ${here} هنا، و${there} فيما سبق في الملف`
    },
    inList: {
      key: 'مفتاح إعداد مختلف عما في قائمتك',
      field: (field, here, there) => `${field}: ${here} هنا، و${there} في قائمتك`
    }
  },
  importWords: {
    title: 'استيراد ملف',
    place: (place, count) => `الملف ${formatNumber(place)} من ${formatNumber(count)}`,
    choose: {
      drop: 'أفلت ملفًا مُصدَّرًا هنا، أو',
      button: 'اختيار ملفات',
      detail:
        'ملفات مُصدَّرة من Aegis و2FAS وandOTP وAuthy وBitwarden وCountersign وDuo وEnte وFreeOTP وGoogle Authenticator وKeePass وLastPass وProton وRaivo وSteam وStratum وWinAuth وغيرها، مشفّرة أو غير مشفّرة. لا يُضاف شيء قبل أن ترى ما في الملف.'
    },
    reading: (fileName) => `تجري قراءة ${fileName}…`,
    readingOf: (place, fileName) => `${place}: تجري قراءة ${fileName}…`,
    slow: 'لا تزال القراءة جارية. تستغرق الملفات المحمية جيدًا أو الكبيرة جدًا بعض الوقت.',
    seconds: (count) => `${formatNumber(count)} ث`,
    another: 'اختيار ملف آخر',
    skip: 'تخطي هذا الملف',
    password: {
      detail: (fileName) => `الملف ${fileName} مشفّر. أدخل كلمة المرور التي صُدّر بها.`,
      partDetail: (fileName) => `جزء من الملف ${fileName} مشفّر. أدخل كلمة مرور هذا الجزء.`,
      label: 'كلمة مرور الملف',
      opening: 'يجري فتح الملف…',
      submit: 'فتح'
    },
    report: {
      title: (format, count) => `${format}: ${accounts(count)}`,
      listName: 'الحسابات في الملف',
      filter: 'إظهار',
      all: 'الكل',
      states: { new: 'جديدة', duplicate: 'مكررة', conflict: 'متعارضة', refused: 'مرفوضة' },
      state: { new: 'جديد', duplicate: 'مكرر', conflict: 'متعارض', refused: 'مرفوض' },
      heard: (counts) =>
        `جديدة: ${formatNumber(counts.new)}، موجودة في قائمتك: ${formatNumber(counts.duplicate)}، متعارضة: ${formatNumber(counts.conflict)}، مرفوضة: ${formatNumber(counts.refused)}. لم يُضَف شيء بعد.`,
      tickAll: 'كل الحسابات',
      tickShown: 'كل هذه',
      everyConflict: 'كل المتعارضة',
      choiceFor: (account) => `الإجراء مع ${account}`,
      actions: { add: 'الاحتفاظ بكليهما', replace: 'استبدال', skip: 'تخطي' },
      replaceHint: 'يحل محل حسابك، وينتقل حسابك إلى سلة المهملات لمدة 30 يومًا.',
      none: 'لا يحتوي الملف على حسابات لها رموز.',
      locked: 'جزء من هذا الملف مشفّر، ولا يُفتح إلا بكلمة مروره.',
      stillLocked: 'لا يزال جزء من هذا الملف مشفّرًا: كلمة المرور هذه لا تفتحه.',
      enterPassword: 'إدخال كلمة المرور',
      repeated: 'مرة ثانية في هذا الملف',
      needsPin: 'لا يتضمن الملف رقم PIN الخاص به. يمكنك إدخاله لاحقًا.',
      submit: 'استيراد'
    },
    done: (count) =>
      plural(count, {
        zero: 'لم يتم استيراد أي حساب.',
        one: 'تم استيراد حساب واحد.',
        two: 'تم استيراد حسابين.',
        few: 'تم استيراد # حسابات.',
        many: 'تم استيراد # حسابًا.',
        other: 'تم استيراد # حساب.'
      }),
    undo: 'التراجع عن الاستيراد',
    undone: (removed) => `${takenOut(removed)}.`,
    undoneRestored: (removed, restored) =>
      `${takenOut(removed)}، ${plural(restored, {
        zero: 'ولم تتم إعادة أي حساب',
        one: 'وتمت إعادة حساب واحد',
        two: 'وتمت إعادة حسابين',
        few: 'وتمت إعادة # حسابات',
        many: 'وتمت إعادة # حسابًا',
        other: 'وتمت إعادة # حساب'
      })}.`
  },
  exportWords: {
    title: 'تصدير',
    titleOf: (format) => `تصدير إلى ${format}`,
    formats: {
      otpauth: 'نص فيه رابط في كل سطر، تقرأه معظم التطبيقات',
      'google-migration': 'صفحة رموز QR لمسحها ضوئيًا بالهاتف',
      sheet: 'صفحة فيها كل رموز QR، لطباعتها وحفظها في مكان مقفل',
      accountsAlone: 'الحسابات وحدها',
      keeps: (parts) => `يحتفظ بما يلي: ${parts}`,
      parts: {
        note: 'الملاحظات',
        tags: 'الوسوم',
        isFavorite: 'المفضلة',
        group: 'المجموعات',
        recoveryCodes: 'رموز الاسترداد'
      },
      canEncrypt: 'قابل للتشفير',
      cannotEncrypt: 'غير مشفّر',
      leaves: (count, all) => `لا يمكنه تضمين ${formatNumber(count)} من ${ofAccounts(all)}`
    },
    protection: { name: 'الحماية', encrypted: 'بكلمة مرور', plain: 'غير مشفّر' },
    password: 'كلمة مرور الملف',
    confirm: 'تأكيد كلمة المرور',
    advice: 'لا يستطيع أحد فتح الملف من دون كلمة المرور هذه، ولا حتى أنت. احتفظ بها بعيدًا عن الملف.',
    missing: 'اختر كلمة مرور.',
    differ: 'كلمتا المرور غير متطابقتين.',
    strength: ['سهلة التخمين جدًا. بضع كلمات لا رابط بينها خيار جيد.', 'سهلة التخمين. اجعلها أطول.', 'جيدة', 'قوية'],
    plainWarning:
      'أي شخص يحصل على هذا الملف يستطيع إنشاء رموزك، من الآن فصاعدًا ومن دون أن تلاحظ. الملف غير مشفّر. احذفه بعد أن يؤدي غرضه.',
    passphrase: 'عبارة المرور الخاصة بك',
    passphraseHint: 'العبارة التي يُفتح بها قفل Countersign. تُطلب لأن مفاتيح الإعداد ستُحفظ خارج الخزنة.',
    passphraseMissing: 'أدخل عبارة المرور.',
    confirmation: 'يسأل Countersign مرة أخرى في مربع حوار خاص به قبل أن تُحفظ مفاتيح الإعداد خارج الخزنة.',
    weak: 'من يحصل على الملف يستطيع تجربة كلمات المرور بلا حدود، وقد تُكتشف هذه. اختر كلمة مرور أطول، أو تابع على أي حال.',
    submit: 'تصدير',
    submitAnyway: 'تصدير على أي حال',
    accounts: {
      chosen: (count) =>
        plural(count, {
          zero: 'لم يتم اختيار أي حساب',
          one: 'تم اختيار حساب واحد',
          two: 'تم اختيار حسابين',
          few: 'تم اختيار # حسابات',
          many: 'تم اختيار # حسابًا',
          other: 'تم اختيار # حساب'
        }),
      chosenAll: (count) => `الكل: ${accounts(count)}`,
      choose: 'اختيار الحسابات',
      title: 'أي حسابات؟',
      search: 'البحث في الحسابات',
      listName: 'الحسابات المراد تصديرها',
      all: 'كل الحسابات',
      shown: 'كل هذه',
      none: 'لا يوجد حساب مطابق.',
      selected: (count, all) => `تم تحديد ${formatNumber(count)} من ${formatNumber(all)}`,
      submit: 'استخدام هذه'
    },
    writing: 'تجري الكتابة وإعادة القراءة والمقارنة…',
    done: {
      title: 'تم التصدير',
      verified: (count) => `أُعيدت القراءة وتمت المقارنة: ${accounts(count)}.`,
      path: 'تم الحفظ باسم',
      owner: 'لا يستطيع قراءته سوى مستخدمك على هذا الكمبيوتر.',
      left: (count) => `المستبعَد: ${accounts(count)}`
    }
  }
}
