// The words about this computer's clock, in Arabic. Amounts of time come written out, in the nominative.
import type { Catalogue } from '../catalogue'
import { isolated } from '../isolated'

export const clock: Catalogue['clock'] = {
  clockWords: {
    title: {
      notSynchronised: 'هذا الكمبيوتر لا يضبط ساعته تلقائيًا',
      off: (amount, isAhead) => `ساعة هذا الكمبيوتر ${isAhead ? 'متقدمة' : 'متأخرة'} (${amount})`,
      jumped: (amount, isForward) => `تم ${isForward ? 'تقديم' : 'تأخير'} ساعة هذا الكمبيوتر (${amount})`
    },
    why: {
      off: 'تُنشأ الرموز من الوقت، لذا قد ترفض المواقع هذه الرموز.',
      jumped: 'إذا رفضت المواقع رموزك الآن، فالوقت الجديد خطأ.',
      'not-synchronised': 'تُنشأ الرموز من الوقت، وترفضها المواقع متى انحرفت الساعة نصف دقيقة.'
    },
    remedy: {
      linux: 'شغّل الضبط التلقائي للتاريخ والوقت في إعدادات النظام، أو نفّذ الأمر: timedatectl set-ntp true',
      darwin: 'في «إعدادات النظام»، افتح «عام» ثم «التاريخ والوقت»، وشغّل «تعيين الوقت والتاريخ تلقائيًا».',
      win32:
        'في «الإعدادات»، افتح «الوقت واللغة» ثم «التاريخ والوقت»، وشغّل «تعيين الوقت تلقائيًا» واختر «المزامنة الآن».'
    },
    dismiss: 'إخفاء هذا التحذير',
    section: {
      sync: {
        synchronised: 'يضبط النظام ساعة هذا الكمبيوتر تلقائيًا.',
        'not-synchronised': 'لا يضبط النظام ساعة هذا الكمبيوتر تلقائيًا.',
        unknown: 'لا يوضح النظام هل يضبط ساعة هذا الكمبيوتر تلقائيًا.'
      },
      agrees: (when) => `الفرق عن الخادم أقل من ثانية (${when}).`,
      differs: (amount, isAhead, when) =>
        `وفق الخادم، الساعة ${isAhead ? 'متقدمة' : 'متأخرة'} بهذا الفرق: ${amount} (${when}).`,
      failure: {
        'no-answer': 'لم يستجب الخادم. تحقق من اسمه ومن الشبكة.',
        'bad-answer': 'ما أجاب ليس خادم وقت يمكن الوثوق به، أو أن وقته هو غير مضبوط.'
      },
      server: {
        title: 'المقارنة مع خادم وقت',
        detail:
          'متوقفة إلى أن تحدد خادمًا. عندئذٍ يسأله Countersign عند بدء التشغيل ومرة كل ساعة، ولا يرى الخادم سوى عنوان هذا الكمبيوتر على الشبكة.',
        label: 'خادم الوقت',
        suggest: (name) => `استخدام ${isolated(name)}`,
        submit: 'التحقق بهذا الخادم',
        stop: 'التوقف عن السؤال',
        missing: 'أدخل اسم خادم وقت.',
        invalid: 'هذا ليس اسم خادم. أدخل اسمًا أو عنوانًا، ثم نقطتين ورقم المنفذ إن لزم.'
      },
      check: 'تحقق الآن'
    }
  }
}
