import { Converter } from 'opencc-js/t2cn';

/** The traditional characters notices use most: a paragraph in that script has one of them; it turns the slower folding on. */
const TRADITIONAL_SIGN =
  /[題問個況黨進組關萬於務對項實縣開資長處會區報設責業饋員辦規發單時監審堅計補見標專現結態達費統議機點學條檢將幹織電後號戶餘崗繳領應動線復據體話經銷導違調臺備並爲聯財產級評階醫劃環風場記門職佔運養層來預範視驗決訂數約護選過國談類執農賬嚴書編測訴續內頭錄訓師課綏鄉轉庫與狀嶺裏鎮採險億強訪羣籤檔準車間換網滯購減權裝衆負貼紀輪額協納屆夠針總衛債稅質舉屬輕確構給壓隊徹郵罰識則畝論習細僅蓋當兩證藥團認徵噸綜隱營糾廢蒼齊請樓離難該邊償亂戰節閒輛還帶閉園種價輸貫軟撥穩別隨雲澤積斷績從寬圍無掛繼虛雙損兌縮講籌參廠儲碼糧廳濟歡橋緩筆殘齡揮創喫頁彈礦熱滲濾優傳討歸緊說屢諾錯張敗勞維溫變鞏舊廣盤試溼歷異輔訟紅爭綠圖貿脫讓廁興貨稱響詢遷蹤獲鏈塊術館終覽氣欄沒讀]/u;
/** From the full-width block (U+FF01–FF5E) down to ASCII. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** Look-alikes outside the full-width block that notices use as ASCII punctuation (U+2236 as a colon). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['∶', ':'],
  ['﹕', ':'],
  ['︰', ':'],
  ['﹐', ','],
  ['﹔', ';'],
  ['﹒', '.'],
  ['〔', '('],
  ['〕', ')'],
  ['﹙', '('],
  ['﹚', ')'],
  ['\u00a0', ' '],
  ['\u3000', ' '],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['−', '-'],
  ['－', '-'],
  ['｜', '|'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['＂', '"'],
  // Pictures of Wingdings and Symbol that lost their font on the way into a page or a text.
  ['\uf06c', '●'],
  ['\uf06e', '■'],
  ['\uf075', '◆'],
  ['\uf077', '◆'],
  ['\uf0a7', '▪'],
  ['\uf0a8', '□'],
  ['\uf0b7', '•'],
  ['\uf0d8', '➢'],
  ['\uf0fc', '✓'],
  ['\uf0fe', '☑'],
]);

/** Longer texts are folded piece by piece: a call takes only so many arguments. */
const PIECE = 4096;

/** For each UTF-16 unit the one it is folded to: itself, for nearly all. */
const foldedUnits = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => foldUnit(String.fromCharCode(unit)));

function foldUnit(character: string): number {
  const unit = character.charCodeAt(0);
  const isFullWidth = unit >= 0xff01 && unit <= 0xff5e;
  return LOOK_ALIKES.get(character)?.charCodeAt(0) ?? (isFullWidth ? unit - FULL_WIDTH_OFFSET : unit);
}

/** Width and punctuation only. A loop over a table: a callback for each comma of a notice takes four times as long. */
function foldUnits(text: string): string {
  const units = new Uint16Array(text.length);
  let changed = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const folded = foldedUnits[unit] ?? unit;
    units[index] = folded;
    changed ||= folded !== unit;
  }
  if (!changed) return text;
  let folded = '';
  for (let start = 0; start < units.length; start += PIECE)
    folded += String.fromCharCode(...units.subarray(start, start + PIECE));
  return folded;
}

const IDEOGRAPH = /[\u3400-\u9fff]/gu;

const simplified = new Map<string, string>();

let converter: ((text: string) => string) | undefined;

/** The converter's dictionaries take 70 ms to build: only a notice in traditional script pays for them. */
function traditionalToSimplified(): (text: string) => string {
  const built = converter ?? Converter({ from: 't', to: 'cn' });
  converter = built;
  return built;
}

function simplifyCharacter(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const converted = traditionalToSimplified()(character);
  const kept = converted.length === character.length ? converted : character;
  simplified.set(character, kept);
  return kept;
}

/** `.` behind a Chinese character, a closing mark or a percent sign ends a sentence, unless a file's extension follows. */
const ASCII_STOP = /(?<=[\p{Script=Han}”’")）》】\]%])\.(?![A-Za-z])/gu;
/** 一. （一）. (1). at the start of a line number it. */
const MARKER_STOP =
  /^\s*第?[(（]?(?:[一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾]{1,4}|\d{1,3}|[A-Za-z甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥])[)）]?\.$/u;

/** Notices typed with the keyboard in English mode end their sentences in `.`: they end nevertheless. */
function foldAsciiStops(text: string): string {
  if (!text.includes('.')) return text;
  return text.replace(ASCII_STOP, (stop, at: number) => (MARKER_STOP.test(text.slice(0, at + 1)) ? stop : '。'));
}

/**
 * The text as rules match it: full-width ASCII as half-width, look-alike punctuation unified, traditional characters as
 * simplified ones. Exactly as long as the original, so an offset in one is the offset in the other. For matching only:
 * records quote the original.
 */
export function foldText(text: string): string {
  const folded = foldAsciiStops(foldUnits(text));
  return TRADITIONAL_SIGN.test(text) ? folded.replace(IDEOGRAPH, simplifyCharacter) : folded;
}
