// Long work that is under way, in Arabic.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'

export const running: Catalogue['running'] = {
  runningWords: {
    reading: 'تجري قراءة الملف…',
    preparing: 'يجري تجهيز المستخدمين…',
    adding: 'تجري إضافة المستخدمين…',
    takingBack: 'تجري إزالة المستخدمين الذين أُضيفوا…',
    exportingUsers: 'تجري كتابة قائمة المستخدمين…',
    exportingEvents: 'تجري كتابة الأحداث…',
    verifying: 'يجري التحقق من كل صف…',
    of: (done, total) => `${formatNumber(done)} من ${formatNumber(total)}`,
    cancelImport: 'إلغاء الاستيراد',
    importCancelled: 'أُلغي الاستيراد. لم يُضَف أي مستخدم.'
  }
}
