// The words of finding and keeping order, in Arabic: chips, sorting, groups, details, recovery codes, history, trash.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber } from '../format'
import { plural } from './plural'
import { accounts } from './counts'

export const finding: Catalogue['finding'] = {
  viewWords: {
    title: 'العرض',
    sort: 'الترتيب حسب',
    sorts: {
      custom: 'ترتيب مخصص',
      name: 'الاسم',
      usage: 'الأكثر استخدامًا',
      recency: 'آخر استخدام'
    },
    customHint: 'اسحب حسابًا إلى مكانه، أو انقله بالمفتاح Alt مع مفاتيح الأسهم.',
    density: 'الحجم',
    densities: {
      compact: 'مضغوط',
      comfortable: 'مريح',
      large: 'كبير'
    },
    nextCode: 'إظهار الرمز التالي',
    nextCodeHint: 'بجانب الرمز، في آخر 10 ثوانٍ من صلاحيته',
    next: (spelled) => `الرمز التالي ${spelled}`,
    moved: (name, place, count) => `${name}: ${formatNumber(place)} من ${formatNumber(count)}`,
    notCustom: 'اختر «ترتيب مخصص» لنقل الحسابات.'
  },
  shelfWords: {
    title: 'إظهار',
    all: 'الكل',
    favorites: 'المفضلة',
    nothing: {
      title: 'لا شيء هنا بعد',
      detail: 'لا يوجد حساب في هذا القسم.'
    },
    showAll: 'إظهار كل الحسابات',
    inNote: 'في الملاحظة'
  },
  favoriteWords: {
    add: 'إضافة إلى المفضلة',
    remove: 'إزالة من المفضلة',
    addName: (name) => `إضافة ${name} إلى المفضلة`,
    removeName: (name) => `إزالة ${name} من المفضلة`
  },
  groupWords: {
    title: 'المجموعات',
    menu: 'المجموعات',
    accounts,
    noAccounts: 'لا حسابات',
    empty: 'تجمع المجموعات الحسابات معًا: العمل أو العائلة أو عميل واحد. والحساب في مجموعة واحدة أو بلا مجموعة.',
    newName: 'مجموعة جديدة',
    create: 'إضافة',
    name: 'الاسم',
    rename: (name) => `إعادة تسمية ${name}`,
    up: (name) => `نقل ${name} لأعلى`,
    down: (name) => `نقل ${name} لأسفل`,
    remove: (name) => `إزالة ${name}`,
    confirm: {
      title: 'هل تريد إزالة المجموعة؟',
      detailEmpty: (name) => `لا حسابات في المجموعة ${name}.`,
      detail: (name, count) => `لن تكون حسابات المجموعة ${name} (${accounts(count)}) في أي مجموعة. ولن يُزال أي حساب.`,
      label: 'إزالة'
    }
  },
  detailsWords: {
    menu: 'تحرير',
    tabs: { fields: 'التفاصيل', recovery: 'رموز الاسترداد', history: 'السجل' },
    group: 'المجموعة',
    groupHint: 'اختر مجموعة أو اكتب اسمًا جديدًا',
    tags: 'الوسوم',
    tagsHint: 'ينتهي الوسم بمفتاح Enter أو بفاصلة',
    note: 'الملاحظة',
    noteHint: 'مشفّرة في الخزنة، ويشملها البحث',
    clear: 'مسح',
    saved: 'تم الحفظ.',
    logo: {
      change: 'تغيير الشعار',
      title: 'الشعار',
      auto: 'حسب الاسم',
      autoDetail: 'شعار الخدمة إن وُجد',
      none: 'حرف',
      noneDetail: 'الحرف الأول من الاسم',
      own: 'صورة من اختيارك',
      ownDetail: 'ملف صورة يُقص على شكل مربع',
      choose: 'اختيار من القائمة',
      search: 'البحث في الشعارات',
      nothing: 'لا يوجد بينها شعار بهذا الاسم.',
      unreadable: 'هذه ليست صورة يمكن قراءتها.',
      legal: 'الشعارات ملك لأصحابها.'
    },
    recovery: {
      left: (left, all) => `المتبقي ${formatNumber(left)} من ${formatNumber(all)}`,
      empty: 'تمنح معظم المواقع رموز استرداد ليوم قد تفقد فيه هاتفك. احتفظ بها هنا مشفّرة، وضع علامة على كل رمز استُخدم.',
      add: 'إضافة رموز',
      paste: 'الرموز المراد إضافتها',
      pasteHint: 'رمز في كل سطر، أو كلها كما يعرضها الموقع',
      added: (count) =>
        plural(count, {
          zero: 'لم تتم إضافة أي رمز استرداد.',
          one: 'تمت إضافة رمز استرداد واحد.',
          two: 'تمت إضافة رمزَي استرداد.',
          few: 'تمت إضافة # رموز استرداد.',
          many: 'تمت إضافة # رمز استرداد.',
          other: 'تمت إضافة # رمز استرداد.'
        }),
      addedNone: 'كل هذه الرموز محفوظة مسبقًا.',
      used: (index) => `رمز الاسترداد ${formatNumber(index)} مُستخدَم`,
      usedAt: (at) => `استُخدم في ${formatDateTime(at)}`,
      copy: (index) => `نسخ رمز الاسترداد ${formatNumber(index)}`,
      remove: (index) => `إزالة رمز الاسترداد ${formatNumber(index)}`
    },
    history: {
      empty: 'لم يتغير شيء بعد.',
      changes: {
        added: 'إضافة الحساب',
        imported: 'استيراد الحساب',
        renamed: 'إعادة التسمية',
        note: 'تغيير الملاحظة',
        tags: 'تغيير الوسوم',
        group: 'تغيير المجموعة',
        counter: 'ضبط العدّاد',
        pin: 'إدخال رقم PIN',
        'recovery-codes': 'تغيير رموز الاسترداد',
        removed: 'النقل إلى سلة المهملات',
        restored: 'الاستعادة من سلة المهملات',
        replaced: 'الاستبدال عند الاستيراد'
      },
      nothing: 'لا شيء'
    }
  },
  trashWords: {
    title: 'سلة المهملات',
    intro: 'يبقى الحساب المُزال هنا 30 يومًا، ثم يُحذف نهائيًا.',
    empty: 'سلة المهملات فارغة.',
    left: (days) =>
      plural(days, {
        zero: 'لم تبقَ أيام',
        one: 'بقي يوم واحد',
        two: 'بقي يومان',
        few: 'بقيت # أيام',
        many: 'بقي # يومًا',
        other: 'بقي # يوم'
      }),
    leftToday: 'يُحذف اليوم',
    removedAt: (at) => `أُزيل في ${formatDateTime(at)}`,
    restore: 'استعادة',
    restoreName: (name) => `استعادة ${name}`,
    deleteName: (name) => `حذف ${name} نهائيًا`,
    emptyTrash: 'إفراغ السلة',
    confirmDelete: {
      title: 'هل تريد الحذف نهائيًا؟',
      detail: (name) =>
        `سيُحذف ${name} وسره نهائيًا. إذا كان الموقع لا يزال يطلب رموزًا، فستحتاج إلى رموز الاسترداد الخاصة به.`,
      label: 'حذف نهائي'
    },
    confirmEmpty: {
      title: 'هل تريد إفراغ سلة المهملات؟',
      detail: (count) =>
        plural(count, {
          zero: 'لن يُحذف أي حساب.',
          one: 'سيُحذف حساب واحد مع سره نهائيًا.',
          two: 'سيُحذف حسابان مع سرّيهما نهائيًا.',
          few: 'ستُحذف # حسابات مع أسرارها نهائيًا.',
          many: 'سيُحذف # حسابًا مع أسرارها نهائيًا.',
          other: 'سيُحذف # حساب مع أسرارها نهائيًا.'
        }),
      label: 'إفراغ السلة'
    },
    deleted: (count) =>
      plural(count, {
        zero: 'لم يُحذف أي حساب.',
        one: 'تم حذف حساب واحد نهائيًا.',
        two: 'تم حذف حسابين نهائيًا.',
        few: 'تم حذف # حسابات نهائيًا.',
        many: 'تم حذف # حسابًا نهائيًا.',
        other: 'تم حذف # حساب نهائيًا.'
      })
  },
  selectionWords: {
    select: 'تحديد',
    selectName: (name) => `تحديد ${name}`,
    bar: 'الحسابات المحددة',
    count: (count) => `المحدد: ${formatNumber(count)}`,
    clear: 'إلغاء التحديد',
    all: 'تحديد الكل',
    favorite: 'إضافة إلى المفضلة',
    unfavorite: 'إزالة من المفضلة',
    tag: 'وسم',
    group: 'مجموعة',
    export: 'تصدير',
    remove: 'إزالة',
    tagDialog: {
      title: 'إضافة وسم',
      detail: (count) =>
        plural(count, {
          zero: 'بلا حسابات.',
          one: 'إلى حساب واحد.',
          two: 'إلى حسابين.',
          few: 'إلى # حسابات.',
          many: 'إلى # حسابًا.',
          other: 'إلى # حساب.'
        }),
      label: 'الوسم',
      confirm: 'إضافة الوسم',
      done: (tag, count) =>
        `أُضيف الوسم «${tag}» إلى ${plural(count, {
          zero: 'صفر حسابات',
          one: 'حساب واحد',
          two: 'حسابين',
          few: '# حسابات',
          many: '# حسابًا',
          other: '# حساب'
        })}.`
    },
    groupDialog: {
      title: 'النقل إلى مجموعة',
      detail: (count) => `${accounts(count)}. اترك الاسم فارغًا لتبقى بلا مجموعة.`,
      confirm: 'نقل',
      done: (name, count) =>
        `${plural(count, {
          zero: 'لم يُنقل أي حساب إلى المجموعة',
          one: 'نُقل حساب واحد إلى المجموعة',
          two: 'نُقل حسابان إلى المجموعة',
          few: 'نُقلت # حسابات إلى المجموعة',
          many: 'نُقل # حسابًا إلى المجموعة',
          other: 'نُقل # حساب إلى المجموعة'
        })} ${name}.`,
      doneNone: (count) =>
        plural(count, {
          zero: 'لم يُنقل أي حساب.',
          one: 'حساب واحد الآن بلا مجموعة.',
          two: 'حسابان الآن بلا مجموعة.',
          few: '# حسابات الآن بلا مجموعة.',
          many: '# حسابًا الآن بلا مجموعة.',
          other: '# حساب الآن بلا مجموعة.'
        })
    }
  }
}
