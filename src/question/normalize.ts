import { Converter } from 'opencc-js/t2cn';
import { stripEmoji } from '../language/index.ts';

/**
 * The longest text that is read, in characters. People ask in far less, and the work grows with the length.
 */
const maximumLength = 1000;

/**
 * Puts a question into the one form that everything after it expects: Unicode NFKC, lower case, Simplified
 * Chinese with Cantonese and Taiwan wording mapped to standard words, straight quotes, no emoji, links or
 * control characters, single spaces. The meaning stays; only its spelling changes.
 * @param text what a person wrote; only the first 1,000 characters are read
 * @returns the normal form; an empty string where nothing readable is left
 */
export function normalize(text: string): string {
  // One character may become eighteen by NFKC.
  const start = text.slice(0, maximumLength).normalize('NFKC').slice(0, maximumLength);
  const plain = stripEmoji(start.toLowerCase())
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/(^|\s)[@#][\w.-]+/g, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”「」『』]/g, '"')
    .replace(/[\p{Cc}\p{Co}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /\p{Script=Han}/u.test(plain) ? mapRegionalWords(simplify(plain)) : plain;
}

const simplify = Converter({ from: 't', to: 'cn' });

// Words of Hong Kong and Taiwan that no mainland document would write, with what it would write instead. Longer
// words stand before the shorter ones that they contain.
const regionalWords: [RegExp, string][] = [
  [/系咪|系唔系/g, '是不是'],
  [/使唔使|洗唔洗|驶唔驶/g, '需不需要'],
  [/要唔要/g, '要不要'],
  [/识唔识/g, '会不会'],
  [/得唔得/g, '行不行'],
  [/啱唔啱/g, '合不合适'],
  [/有冇|有无/g, '有没有'],
  [/点解/g, '为什么'],
  [/点样|点先|点至/g, '怎么'],
  [/乜嘢|咩嘢|做乜|乜|咩/g, '什么'],
  [/几多/g, '多少'],
  [/几耐/g, '多久'],
  [/花红/g, '奖金'],
  [/呢份工|份工(?!作)/g, '这份工作'],
  [/呢个/g, '这个'],
  [/呢行/g, '这行'],
  [/做嘢|返工|翻工/g, '上班'],
  [/[搵揾]/g, '找'],
  [/唔使|唔洗/g, '不用'],
  [/唔/g, '不'],
  [/冇/g, '没有'],
  [/嘅/g, '的'],
  [/咗/g, '了'],
  [/喺/g, '在'],
  [/佢哋/g, '他们'],
  [/佢/g, '他'],
  [/哋/g, '们'],
  [/啲/g, '些'],
  [/嗰/g, '那'],
  [/睇/g, '看'],
  [/叻/g, '厉害'],
  [/啱/g, '适合'],
  [/软体/g, '软件'],
  [/资讯科技/g, '信息技术'],
  [/薪水|薪俸/g, '薪资'],
  [/职缺/g, '职位'],
  [/科系/g, '专业'],
  [/远端/g, '远程'],
  [/履历/g, '简历'],
  [/人资/g, '人力资源'],
  [/证照/g, '证书'],
  [/人工智慧/g, '人工智能'],
  [/升迁/g, '晋升'],
  [/产业/g, '行业'],
];

// Words that mean something else outside Hong Kong, so that they count only beside others that are Cantonese.
const cantoneseWords: [RegExp, string][] = [
  [/人工(?!智能|智慧|费|标注|客服)/g, '工资'],
  [/边个/g, '谁'],
  [/边度/g, '哪里'],
  [/边(?:几)?[间个啲]/g, '哪些'],
  [/(?<![旁身周两一那这里外上下左右路海])边(?![界际缘检防境])/g, '哪'],
  [/(?<![知认常见意赏共学胆])识(?![别破])/g, '会'],
];

const cantonese = /[唔嘅咗喺佢哋啲嗰冇睇啱乜咩嘢]|系咪|几多|边[个间度行啲]|份工(?!作)|做嘢/u;

function mapRegionalWords(text: string): string {
  const words = cantonese.test(text) ? [...cantoneseWords, ...regionalWords] : regionalWords;
  return words.reduce((current, [pattern, word]) => current.replace(pattern, word), text);
}
