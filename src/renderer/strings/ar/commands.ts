// The words of the command palette and of the list of keys, in Arabic.
import type { Catalogue } from '../catalogue'

export const commands: Catalogue['commands'] = {
  paletteWords: {
    title: 'الأوامر',
    search: 'البحث في الأوامر',
    placeholder: 'ماذا تريد أن تفعل؟',
    results: 'الأوامر التي تم العثور عليها',
    none: 'لا يوجد أمر بهذه الكلمات.',
    showPanel: 'إظهار Panel',
    showAuthenticator: 'إظهار Authenticator',
    copyCode: (title) => `نسخ رمز ${title}`
  },
  shortcutWords: {
    title: 'اختصارات لوحة المفاتيح',
    both: {
      palette: 'العثور على أي أمر',
      shortcuts: 'إظهار هذه الاختصارات',
      zoom: 'تكبير، تصغير، الحجم الفعلي'
    },
    panel: { browser: 'فتح متصفح آخر' },
    authenticator: {
      add: 'إضافة حساب',
      search: 'بحث',
      copy: 'نسخ رمز الحساب الذي عليه التركيز',
      move: 'التنقل من حساب إلى حساب',
      reorder: 'نقل حساب، في ترتيبك المخصص',
      edit: 'فتح تفاصيله',
      select: 'تحديده',
      selectAll: 'تحديد الكل',
      remove: 'إزالته',
      undo: 'التراجع عن إزالة أو استيراد',
      settings: 'الإعدادات',
      lock: 'قفل'
    }
  }
}
