// This computer's clock, in Turkish.
import type { Catalogue } from '../catalogue'

export const clock: Catalogue['clock'] = {
  clockWords: {
    title: {
      notSynchronised: 'Bu bilgisayar saatini otomatik olarak ayarlamıyor',
      off: (amount, isAhead) => `Bu bilgisayarın saati ${amount} ${isAhead ? 'ileri' : 'geri'}`,
      jumped: (amount, isForward) => `Bu bilgisayarın saati ${amount} ${isForward ? 'ileri' : 'geri'} alındı`
    },
    why: {
      off: 'Kodlar saate göre üretilir; bu yüzden siteler bu kodları reddedebilir.',
      jumped: 'Siteler artık kodlarınızı reddediyorsa yeni saat yanlıştır.',
      'not-synchronised': 'Kodlar saate göre üretilir; saat yarım dakika kaydığında siteler kodları reddeder.'
    },
    remedy: {
      linux:
        'Sistem ayarlarında tarih ve saatin otomatik ayarlanmasını açın veya şu komutu çalıştırın: timedatectl set-ntp true',
      darwin:
        'Sistem Ayarları’nda Genel’i, ardından Tarih ve Saat’i açın ve “Saati ve tarihi otomatik olarak ayarla” seçeneğini etkinleştirin.',
      win32:
        'Ayarlar’da Zaman ve dil’i, ardından Tarih ve saat’i açın, “Saati otomatik olarak ayarla” seçeneğini etkinleştirin ve “Şimdi eşitle”yi seçin.'
    },
    dismiss: 'Bu uyarıyı kapat',
    section: {
      sync: {
        synchronised: 'Sistem bu bilgisayarın saatini kendisi ayarlıyor.',
        'not-synchronised': 'Sistem bu bilgisayarın saatini otomatik olarak ayarlamıyor.',
        unknown: 'Sistem, bu bilgisayarın saatini otomatik olarak ayarlayıp ayarlamadığını bildirmiyor.'
      },
      agrees: (when) => `Sunucuyla fark bir saniyeden az (${when}).`,
      differs: (amount, isAhead, when) =>
        `Sunucuya göre bu bilgisayarın saati ${amount} ${isAhead ? 'ileri' : 'geri'} (${when}).`,
      failure: {
        'no-answer': 'Sunucu yanıt vermedi. Sunucunun adını ve ağı kontrol edin.',
        'bad-answer': 'Yanıt veren, güvenilebilecek bir zaman sunucusu değil veya kendi saati doğru değil.'
      },
      unconfirmed:
        'Bu sunucu, Countersign onay istemeye başlamadan önce belirtilmişti. Burada onunla karşılaştırıp onaylayana kadar sunucuya sorulmaz.',
      server: {
        title: 'Zaman sunucusuyla karşılaştır',
        detail:
          'Siz bir sunucu belirtene kadar kapalıdır. Sonrasında Countersign sunucuya başlangıçta ve saatte bir sorar; sunucu yalnızca bu bilgisayarın ağ adresini görür, başka hiçbir şeyi görmez.',
        label: 'Zaman sunucusu',
        suggest: (name) => `Öneriyi kullan: ${name}`,
        submit: 'Bu sunucuyla kontrol et',
        stop: 'Sunucuya sormayı bırak',
        missing: 'Bir zaman sunucusunun adını girin.',
        invalid:
          'Bu bir sunucu adı değil. Bir ad veya adres, gerekiyorsa iki noktadan sonra bir bağlantı noktası girin.'
      },
      check: 'Şimdi kontrol et'
    }
  }
}
