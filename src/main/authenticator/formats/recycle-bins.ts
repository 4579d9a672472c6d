// The names of the recycle bin of KeePassXC and KeePass in their languages, the only sign of deleted entries in a table. docs/import.md
// says which names were compared with the programs' translations.
import { foldText } from '../../../shared/text/plain'

const names = [
  ...['Recycle Bin', 'RecycleBin', 'Trash', 'Papierkorb', 'Papelera', 'Papelera de reciclaje', 'Geri Dönüşüm Kutusu'],
  ...[
    'Çöp Kutusu',
    'ゴミ箱',
    'ごみ箱',
    'سلة المحذوفات',
    'سلة المهملات',
    'Corbeille',
    'Cestino',
    'Lixeira',
    'Reciclagem'
  ],
  ...[
    'Contentor de Reciclagem',
    'Prullenbak',
    'Kosz',
    'Корзина',
    'Кошик',
    'Смітник',
    'Koš',
    'Odpadkový koš',
    'Kôš',
    'Kuka'
  ],
  ...['Lomtár', 'Papperskorg', 'Papperskorgen', 'Papirkurv', 'Papirkurven', 'Søppelkurv', 'Roskakori', 'Prügikast'],
  ...[
    'Šiukšlinė',
    'Šiukšliadėžė',
    'Atkritne',
    'Miskaste',
    'Coș de reciclare',
    'Coș de gunoi',
    'Кошче',
    'Κάδος ανακύκλωσης'
  ],
  ...[
    'Κάδος Ανακύκλωσης',
    'סל מיחזור',
    'סל המיחזור',
    '휴지통',
    '回收站',
    '资源回收站',
    '資源回收桶',
    '回收筒',
    'Thùng rác'
  ],
  ...['Tempat Sampah', 'Keranjang Sampah', 'Tong Kitar Semula', 'ถังขยะ', 'Paperera', 'Zakarrontzia', 'Papeleira'],
  ...[
    'Koš za smeće',
    'Kanta za smeće',
    'Koš za otpad',
    'Корпа за отпатке',
    'Корпа',
    'Сметка',
    'سطل بازیافت',
    'سطل زباله'
  ]
]

const fold = (name: string) => foldText(name).trim()
const folded = new Set(names.map(fold))

/** Whether a group directly below the root has the name of a recycle bin. */
export const isRecycleBin = (group: string): boolean => folded.has(fold(group))
