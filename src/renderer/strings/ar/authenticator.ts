// The Authenticator's words, in Arabic.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'
import { plural } from './plural'

export const authenticator: Catalogue['authenticator'] = {
  nameWords: {
    unnamed: 'حساب بلا اسم'
  },
  typeWords: {
    totp: 'حسب الوقت',
    hotp: 'حسب العدّاد',
    steam: 'Steam'
  },
  lengthWords: {
    characters: (count) =>
      plural(count, {
        zero: 'لا أحرف',
        one: 'حرف واحد',
        two: 'حرفان',
        few: '# أحرف',
        many: '# حرفًا',
        other: '# حرف'
      }),
    letters: (count) =>
      plural(count, {
        zero: 'لا حروف هجائية',
        one: 'حرف هجائي واحد',
        two: 'حرفان هجائيان',
        few: '# حروف هجائية',
        many: '# حرفًا هجائيًا',
        other: '# حرف هجائي'
      }),
    digits: (count) =>
      plural(count, {
        zero: 'لا أرقام',
        one: 'رقم واحد',
        two: 'رقمان',
        few: '# أرقام',
        many: '# رقمًا',
        other: '# رقم'
      }),
    seconds: (count) => `${formatNumber(count)} ث`
  },
  codeWords: {
    none: 'لا رمز بعد',
    secondsLeft: (seconds) =>
      plural(seconds, {
        zero: 'لم تبقَ أي ثانية',
        one: 'بقيت ثانية واحدة',
        two: 'بقيت ثانيتان',
        few: 'بقيت # ثوانٍ',
        many: 'بقيت # ثانية',
        other: 'بقيت # ثانية'
      }),
    copyName: (name) => `نسخ رمز ${name}`,
    nextName: (name) => `الرمز التالي لـ ${name}`,
    next: 'الرمز التالي',
    copied: (seconds) => `تم النسخ — يُمسح بعد ${formatNumber(seconds)} ث`
  },
  entriesWords: {
    listName: 'الحسابات',
    search: 'بحث',
    clearSearch: 'مسح',
    menu: 'القائمة',
    openPanel: 'فتح Panel',
    exploreDemo: 'استكشاف ببيانات تجريبية',
    leaveDemo: 'مغادرة العرض التجريبي',
    actions: 'الإجراءات',
    actionsName: (name) => `إجراءات ${name}`,
    pinName: (name) => `إدخال رقم PIN الخاص بـ ${name}`,
    pin: 'PIN',
    notACounter: 'العدّاد عدد صحيح، 0 أو أكثر.',
    changes: {
      counter: {
        name: 'ضبط العدّاد',
        title: 'ضبط العدّاد',
        detail: (name) =>
          `إذا رفض ${name} الرموز، فقد اختلف العدّ بين التطبيق والموقع. أدخل العدّاد الذي يتوقعه الموقع، وسيُنشأ به الرمز التالي.`,
        done: 'تم ضبط العدّاد. اطلب الرمز التالي.'
      },
      pin: {
        name: 'إدخال رقم PIN',
        title: 'إدخال رقم PIN',
        detail: (name) =>
          `تُنشأ رموز ${name} برقم PIN. إذا رفضها الموقع، فأدخل رقم PIN مرة أخرى: الموقع وحده يعرف هل هو صحيح.`,
        done: 'تُنشأ الرموز الآن برقم PIN هذا.'
      }
    },
    remove: 'إزالة',
    removedOne: (name) => `تمت إزالة ${name}.`,
    removed: (count) =>
      plural(count, {
        zero: 'لم تتم إزالة أي حساب.',
        one: 'تمت إزالة حساب واحد.',
        two: 'تمت إزالة حسابين.',
        few: 'تمت إزالة # حسابات.',
        many: 'تمت إزالة # حسابًا.',
        other: 'تمت إزالة # حساب.'
      }),
    restored: (count) =>
      plural(count, {
        zero: 'لم يعد أي حساب إلى القائمة.',
        one: 'عاد حساب واحد إلى القائمة.',
        two: 'عاد حسابان إلى القائمة.',
        few: 'عادت # حسابات إلى القائمة.',
        many: 'عاد # حسابًا إلى القائمة.',
        other: 'عاد # حساب إلى القائمة.'
      }),
    undo: 'تراجع',
    saved: (count) =>
      plural(count, {
        zero: 'لم يتم حفظ أي حساب.',
        one: 'تم حفظ حساب واحد.',
        two: 'تم حفظ حسابين.',
        few: 'تم حفظ # حسابات.',
        many: 'تم حفظ # حسابًا.',
        other: 'تم حفظ # حساب.'
      }),
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
    empty: {
      title: 'ستظهر رموزك هنا',
      detail: 'شغّل المصادقة الثنائية في أحد مواقع الويب، ثم أضف الحساب برمز QR أو بمفتاح الإعداد الذي يعرضه الموقع.',
      importing: 'استيراد من تطبيق آخر',
      hint: 'أو أفلت في هذه النافذة صورة لرمز QR أو ملفًا مُصدَّرًا.'
    },
    noMatch: {
      title: 'لا يوجد حساب مطابق',
      detail: (query) => `لا شيء هنا يحتوي على «${query}» في الخدمة أو الحساب أو الوسوم أو الملاحظة.`
    },
    failed: { title: 'تعذّر عرض الحسابات' }
  },
  addingWords: {
    title: 'إضافة حساب',
    lookHarder: 'بحث أدق',
    ways: {
      camera: { name: 'المسح الضوئي بالكاميرا', detail: 'ضع رمز QR أمام الكاميرا' },
      screen: { name: 'الشاشة', detail: 'يعثر على كل رمز QR على شاشاتك' },
      files: { name: 'ملف صورة', detail: 'واحد أو أكثر، وبالإفلات في النافذة أيضًا' },
      clipboard: { name: 'الحافظة', detail: 'صورة أو رابط إعداد نسخته' },
      typing: { name: 'إدخال مفتاح الإعداد', detail: 'اكتب المفتاح الذي يعرضه الموقع' },
      importing: { name: 'استيراد ملف', detail: 'ملف مُصدَّر أو نسخة احتياطية من تطبيق آخر' }
    },
    drop: { title: 'أفلت للإضافة', detail: 'صور فيها رموز QR، أو ملفات مُصدَّرة من تطبيقات أخرى' },
    reading: {
      file: 'تجري قراءة الصورة…',
      files: (place, total) => `تجري قراءة الصورة ${formatNumber(place)} من ${formatNumber(total)}…`,
      clipboard: 'تجري قراءة الحافظة…',
      screen: 'يجري فحص شاشاتك…',
      harder: 'يجري بحث أدق. قد يستغرق ذلك بضع ثوانٍ…'
    },
    camera: {
      select: 'الكاميرا',
      unnamed: (index) => `الكاميرا ${formatNumber(index)}`,
      picture: 'ما تراه الكاميرا',
      starting: 'يجري تشغيل الكاميرا…',
      hint: 'أبقِ رمز QR كاملًا داخل الإطار. ستتم قراءته تلقائيًا.',
      failures: {
        none: {
          title: 'لم يتم العثور على كاميرا',
          detail: 'وصّل كاميرا، أو اختر طريقة أخرى لإضافة الحساب.'
        },
        denied: {
          title: 'الكاميرا غير مسموح بها',
          detail: 'اسمح لـ Countersign باستخدام الكاميرا في إعدادات الخصوصية في النظام، ثم أعد المحاولة.'
        },
        busy: { title: 'الكاميرا قيد الاستخدام', detail: 'أغلق البرنامج الآخر الذي يستخدمها، ثم أعد المحاولة.' },
        lost: { title: 'انقطع اتصال الكاميرا', detail: 'وصّلها من جديد، ثم أعد المحاولة.' },
        failed: { title: 'لم تعمل الكاميرا', detail: 'أعد المحاولة أو اختر كاميرا أخرى.' }
      }
    },
    nothing: {
      title: 'لم يتم العثور على حساب',
      titleLeftAlone: 'لا شيء لإضافته هنا',
      files: 'لا يوجد رمز QR لحساب في هذه الصورة. قد تفيد صورة أوضح أو أكبر.',
      screen: 'أظهر رمز QR كاملًا من دون أن تغطيه نافذة أخرى، ثم أعد المحاولة.',
      link: 'افتح الرابط مرة أخرى، أو انسخه واختر «الحافظة».',
      clipboard: 'انسخ صورة رمز QR أو رابط الإعداد، ثم أعد المحاولة.',
      stillNothing: 'لم يعثر البحث الأدق على شيء أيضًا. كبّر رمز QR، أو أدخل مفتاح الإعداد بدلًا منه.'
    },
    leftAlone: 'تم تجاهله',
    ignored: {
      link: 'رابط ويب — تم تجاهله',
      linkShown: (shown) => `رابط ويب — تم تجاهله: ${shown}`,
      text: 'نص — تم تجاهله',
      textShown: (shown) => `نص — تم تجاهله: ${shown}`,
      refused: (why) => `حساب لا يمكن إضافته. ${why}`,
      refusedShown: (shown, why) => `حساب لا يمكن إضافته: ${shown}. ${why}`,
      unreadable: 'تتعذّر قراءته.'
    },
    transfer: {
      progress: (found, total) => `الرموز: ${formatNumber(found)} من ${formatNumber(total)}`,
      showNext: 'اعرض الرمز التالي من النقل. ما تمت قراءته محفوظ.',
      missing: (codes) => `الرموز الناقصة: ${codes}. أضفها الآن، أو احفظ ما هو موجود هنا.`,
      scanMore: 'مسح الباقي ضوئيًا',
      goOn: 'متابعة من دونها'
    },
    unreadableFile: (name) => `الملف ${name} ليس صورة يمكن قراءتها.`,
    failedFile: (name, why) => `${name}: ${why}`,
    confirm: {
      one: 'هل هذا هو الحساب؟',
      several: (count) =>
        plural(count, {
          zero: 'لم يتم العثور على أي حساب',
          one: 'تم العثور على حساب واحد',
          two: 'تم العثور على حسابين',
          few: 'تم العثور على # حسابات',
          many: 'تم العثور على # حسابًا',
          other: 'تم العثور على # حساب'
        }),
      heard: (count) =>
        `${plural(count, {
          zero: 'لم يتم العثور على أي حساب.',
          one: 'تم العثور على حساب واحد.',
          two: 'تم العثور على حسابين.',
          few: 'تم العثور على # حسابات.',
          many: 'تم العثور على # حسابًا.',
          other: 'تم العثور على # حساب.'
        })} راجع ثم احفظ.`,
      duplicate: 'موجود في قائمتك',
      duplicateDetail: 'هذا الحساب موجود في قائمتك مسبقًا. الحفظ يضيفه مرة ثانية.',
      conflict: 'موجود في قائمتك بمفتاح آخر',
      conflictDetail:
        'يوجد في قائمتك حساب بهذا الاسم، بمفتاح إعداد آخر. الحفظ يضيف حسابًا ثانيًا ويترك الأول كما هو. إن لم تُعدّه من جديد الآن، فألغِ.',
      tick: (name) => `إضافة ${name}`,
      edit: (name) => `تحرير ${name}`,
      tickAll: 'كل الحسابات',
      chosen: (ticked, count) => `تم تحديد ${formatNumber(ticked)} من ${formatNumber(count)}`,
      afterSaving: 'يظهر رمزه الأول عندما تطلبه.'
    },
    fields: {
      issuer: 'الخدمة',
      account: 'الحساب',
      setupKey: 'مفتاح الإعداد',
      type: 'النوع',
      algorithm: 'الخوارزمية',
      digits: 'عدد الأرقام',
      period: 'المدة',
      counter: 'العدّاد',
      advanced: 'خيارات متقدمة',
      issuerHint: 'الموقع أو الشركة',
      accountHint: 'اسمك أو عنوان بريدك الإلكتروني هناك',
      setupKeyHint: 'لا فرق بين الأحرف الكبيرة والصغيرة، ولا أثر للمسافات',
      continue: 'متابعة'
    }
  },
  settingsWords: {
    title: 'الإعدادات',
    sections: {
      appearance: { name: 'المظهر', detail: 'فاتح أو داكن، واللغة' },
      lock: { name: 'القفل', detail: 'عبارة المرور ومفتاح الاسترداد ومتى يُقفل تلقائيًا' },
      view: { name: 'العرض', detail: 'الترتيب والحجم والرمز التالي' },
      quick: { name: 'الوصول السريع', detail: 'الاختصار وعلبة النظام وبدء التشغيل وروابط الإعداد' },
      clock: { name: 'الساعة', detail: 'هل ساعة هذا الكمبيوتر مضبوطة' },
      backups: { name: 'النسخ الاحتياطية', detail: 'نسخ مشفّرة تُؤخذ تلقائيًا، واستعادة إحداها' }
    }
  }
}
