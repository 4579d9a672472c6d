// About Countersign, in Arabic.
import type { Catalogue } from '../catalogue'
import { plural } from './plural'

export const about: Catalogue['about'] = {
  aboutWords: {
    title: 'حول Countersign',
    sectionDetail: 'الإصدار والتشخيص والتراخيص',
    what: 'طرفا المصادقة الثنائية على محطة عمل واحدة.',
    version: (version) => `الإصدار ${version}`,
    licence: 'Countersign برنامج حر بموجب ترخيص MIT.',
    facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
    diagnostics: {
      copy: 'نسخ بيانات التشخيص',
      copied: 'تم النسخ. تتضمن إصدارات وأعدادًا فقط: لا أسماء ولا عناوين ولا أسرار.',
      show: 'ما الذي تتضمنه؟'
    },
    updates: {
      title: 'التحديثات',
      check: 'التحقق من وجود تحديثات',
      checking: 'جارٍ الاتصال بالخادم…',
      current: 'هذا أحدث إصدار.',
      failed: 'تعذّر البحث عن التحديث أو تنزيله أو التحقق منه. حاول مرة أخرى لاحقًا.',
      byHand: 'تُستبدل هذه النسخة يدويًا: احصل على الحزمة الجديدة من حيث حصلت على هذه.',
      available: (version) => `الإصدار ${version} متاح.`,
      download: 'تنزيل',
      downloading: 'جارٍ التنزيل…',
      ready: (version) => `الإصدار ${version} جاهز. سيُغلق Countersign ويُستبدل ثم يُشغَّل من جديد.`,
      install: 'إعادة التشغيل والتحديث'
    },
    licences: {
      title: 'تراخيص المصادر المفتوحة',
      detail: (count) =>
        plural(count, {
          zero: 'لا يضم هذا البرنامج أي حزمة من إعداد آخرين.',
          one: 'يضم هذا البرنامج حزمة واحدة من إعداد آخرين.',
          two: 'يضم هذا البرنامج حزمتين من إعداد آخرين.',
          few: 'يضم هذا البرنامج # حزم من إعداد آخرين.',
          many: 'يضم هذا البرنامج # حزمة من إعداد آخرين.',
          other: 'يضم هذا البرنامج # حزمة من إعداد آخرين.'
        }),
      search: 'البحث في الحزم',
      none: 'لا توجد حزمة بهذا الاسم.',
      noText: 'تذكر هذه الحزمة اسم ترخيصها من دون أن تضيف نصًا خاصًا بها.'
    }
  }
}
