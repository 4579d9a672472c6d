// The Authenticator's words, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const authenticator: Catalogue['authenticator'] = {
  nameWords: {
    unnamed: '名前のないアカウント'
  },

  typeWords: {
    totp: '時間ベース',
    hotp: 'カウンターベース',
    steam: 'Steam'
  },

  lengthWords: {
    characters: (count) => plural(count, { other: '#文字' }),
    letters: (count) => plural(count, { other: '英字#文字' }),
    digits: (count) => plural(count, { other: '#桁' }),
    seconds: (count) => `${formatNumber(count)}秒`
  },

  codeWords: {
    none: 'コードはまだありません',
    secondsLeft: (seconds) => plural(seconds, { other: '残り#秒' }),
    copyName: (name) => `${name}のコードをコピー`,
    nextName: (name) => `${name}の次のコード`,
    next: '次のコード',
    copied: (seconds) => `コピー済み（${formatNumber(seconds)}秒後に消去）`
  },

  entriesWords: {
    listName: 'アカウント',
    search: '検索',
    clearSearch: 'クリア',
    menu: 'メニュー',
    openPanel: 'Panelを開く',
    exploreDemo: 'デモデータで試す',
    leaveDemo: 'デモを終了',
    actions: '操作',
    actionsName: (name) => `${name}の操作`,
    pinName: (name) => `${name}のPINを入力`,
    pin: 'PIN',
    notACounter: 'カウンターは0以上の整数です。',
    changes: {
      counter: {
        name: 'カウンターを設定',
        title: 'カウンターを設定',
        detail: (name) =>
          `${name}がコードを受け付けない場合、アプリとサイトのカウントがずれています。サイトが想定しているカウンターを入力してください。次のコードはその値で生成されます。`,
        done: 'カウンターを設定しました。次のコードを生成してください。'
      },
      pin: {
        name: 'PINを入力',
        title: 'PINを入力',
        detail: (name) =>
          `${name}のコードはPINを使って生成されます。サイトがコードを受け付けない場合は、PINを入力し直してください。PINが正しいかどうかは、サイトでしかわかりません。`,
        done: '今後、コードはこのPINで生成されます。'
      }
    },
    remove: '削除',
    removedOne: (name) => `${name}を削除しました。`,
    removed: (count) => `${accounts(count)}を削除しました。`,
    restored: (count) => `${accounts(count)}を一覧に戻しました。`,
    undo: '元に戻す',
    saved: (count) => `${accounts(count)}を保存しました。`,
    found: (count) => `${accounts(count)}が見つかりました。`,
    foundNone: '一致するアカウントはありません。',
    empty: {
      title: 'ここにコードが表示されます',
      detail:
        'Webサイトで2要素認証をオンにし、サイトに表示されるQRコードまたはセットアップキーを使ってアカウントを追加してください。',
      importing: 'ほかのアプリからインポート',
      hint: 'または、QRコードの画像やエクスポートファイルをこのウィンドウにドロップしてください。'
    },
    noMatch: {
      title: '一致するアカウントはありません',
      detail: (query) => `サービス名、アカウント、タグ、メモに「${query}」を含むものはありません。`
    },
    failed: { title: 'アカウントを表示できません' }
  },

  addingWords: {
    title: 'アカウントを追加',
    lookHarder: '詳しく探す',
    ways: {
      camera: { name: 'カメラでスキャン', detail: 'QRコードをカメラにかざします' },
      screen: { name: '画面をスキャン', detail: 'ディスプレイ上のすべてのQRコードを探します' },
      files: { name: '画像ファイル', detail: '1つでも複数でも。ウィンドウへのドロップも可能' },
      clipboard: { name: 'クリップボード', detail: 'コピーした画像またはセットアップリンク' },
      typing: { name: 'セットアップキーを入力', detail: 'サイトに表示されたキーを入力します' },
      importing: { name: 'ファイルをインポート', detail: 'ほかのアプリのエクスポートやバックアップ' }
    },
    drop: { title: 'ドロップして追加', detail: 'QRコードの画像、またはほかのアプリのエクスポート' },
    reading: {
      file: '画像を読み取り中…',
      files: (place, total) => `画像を読み取り中（${formatNumber(place)}/${formatNumber(total)}）…`,
      clipboard: 'クリップボードを読み取り中…',
      screen: 'ディスプレイを確認中…',
      harder: '詳しく探しています。数秒かかることがあります…'
    },
    camera: {
      select: 'カメラ',
      unnamed: (index) => `カメラ${formatNumber(index)}`,
      picture: 'カメラの映像',
      starting: 'カメラを起動中…',
      hint: 'QRコード全体が枠に収まるようにしてください。自動的に読み取られます。',
      failures: {
        none: {
          title: 'カメラが見つかりません',
          detail: 'カメラを接続するか、別の方法でアカウントを追加してください。'
        },
        denied: {
          title: 'カメラの使用が許可されていません',
          detail: 'システムのプライバシー設定でCountersignにカメラの使用を許可してから、再試行してください。'
        },
        busy: {
          title: 'カメラは使用中です',
          detail: 'カメラを使っているほかのアプリを閉じてから、再試行してください。'
        },
        lost: { title: 'カメラの接続が切れました', detail: '接続し直してから、再試行してください。' },
        failed: { title: 'カメラを起動できませんでした', detail: '再試行するか、別のカメラを選んでください。' }
      }
    },
    nothing: {
      title: 'アカウントが見つかりません',
      titleLeftAlone: '追加できるものがありません',
      files: 'この画像にはアカウントのQRコードがありません。より鮮明な画像や大きな画像なら読み取れることがあります。',
      screen: 'QRコード全体が別のウィンドウに隠れないように表示してから、再試行してください。',
      link: 'リンクをもう一度開くか、リンクをコピーして「クリップボード」を選んでください。',
      clipboard: 'QRコードの画像またはセットアップリンクをコピーしてから、再試行してください。',
      stillNothing:
        '詳しく探しても見つかりませんでした。QRコードを大きく表示するか、代わりにセットアップキーを入力してください。'
    },
    leftAlone: '対象外',
    ignored: {
      link: 'Webリンク（対象外）',
      linkShown: (shown) => `Webリンク（対象外）：${shown}`,
      text: 'テキスト（対象外）',
      textShown: (shown) => `テキスト（対象外）：${shown}`,
      refused: (why) => `追加できないアカウントです。${why}`,
      refusedShown: (shown, why) => `追加できないアカウントです（${shown}）。${why}`,
      unreadable: '読み取れません。'
    },
    transfer: {
      progress: (found, total) => `コード ${formatNumber(found)}/${formatNumber(total)}`,
      showNext: '移行用の次のコードを表示してください。読み取った内容は保持されます。',
      missing: (codes) => `不足しているコード：${codes}。今すぐ追加するか、ここにある分を保存してください。`,
      scanMore: '残りをスキャン',
      goOn: '残りを読み取らずに続ける'
    },
    unreadableFile: (name) => `${name}は読み取れる画像ではありません。`,
    failedFile: (name, why) => `${name}：${why}`,
    confirm: {
      one: 'このアカウントですか？',
      several: (count) => `${accounts(count)}が見つかりました`,
      heard: (count) => `${accounts(count)}が見つかりました。確認して保存してください。`,
      duplicate: '一覧に登録済み',
      duplicateDetail: 'このアカウントはすでに一覧にあります。保存すると、もう1つ追加されます。',
      conflict: '一覧に別のキーで登録済み',
      conflictDetail:
        '同じ名前のアカウントが、別のセットアップキーですでに一覧にあります。保存するともう1つ追加され、元のアカウントはそのまま残ります。設定し直した覚えがない場合は、キャンセルしてください。',
      tick: (name) => `${name}を追加`,
      edit: (name) => `${name}を編集`,
      tickAll: 'すべてのアカウント',
      chosen: (ticked, count) => `${formatNumber(count)}件中${formatNumber(ticked)}件を選択`,
      afterSaving: '最初のコードは、「次のコード」を選ぶと生成されます。'
    },
    fields: {
      issuer: 'サービス名',
      account: 'アカウント',
      setupKey: 'セットアップキー',
      type: '種類',
      algorithm: 'アルゴリズム',
      digits: '桁数',
      period: '更新間隔',
      counter: 'カウンター',
      advanced: '詳細設定',
      issuerHint: 'サイトまたは会社',
      accountHint: 'そのサービスで使っているユーザー名またはメールアドレス',
      setupKeyHint: 'スペースや小文字が含まれていてもかまいません',
      continue: '続ける'
    }
  },

  settingsWords: {
    title: '設定',
    sections: {
      appearance: { name: '外観', detail: 'テーマ（ライト／ダーク）と言語' },
      lock: { name: 'ロック', detail: 'パスフレーズ、リカバリーキー、自動ロック' },
      view: { name: '表示', detail: '並び順、サイズ、次のコード' },
      quick: { name: 'クイックアクセス', detail: 'ショートカット、トレイ、起動、セットアップリンク' },
      clock: { name: '時計', detail: 'このコンピューターの時計が正しいか' },
      backups: { name: 'バックアップ', detail: '暗号化コピーの自動作成と復元' }
    }
  }
}
