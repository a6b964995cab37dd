import type { Reading } from '../reading.ts';

/**
 * The Simplified characters of this folder's patterns that are written otherwise in Traditional Chinese, each before its
 * Traditional forms, as OpenCC maps them. A test names those that a new pattern needs.
 */
const characters =
  '万萬 与與 丑醜 专專 业業 东東 两兩 个個箇 为為爲 举舉 么麼麽 义義 乐樂 习習 书書 乱亂 争爭 于於 ' +
  '产產産 亲親 亵褻 亿億 仅僅 从從 仓倉 们們 价價 众眾衆 优優 会會 传傳 伤傷 伦倫 体體 余餘 修脩 ' +
  '儿兒 关關 内內 册冊 写寫 农農 冲沖衝 决決 况況 净凈淨 准準 凌淩 几幾 凶兇 出齣 击擊 划劃 则則 ' +
  '刚剛 删刪 别別彆 制製 剧劇 办辦 务務 动動 劲勁 劳勞 势勢 区區 医醫 千韆 升昇陞 协協 单單 卖賣 ' +
  '占佔 卢盧 即卽 却卻 卷捲 厂廠 厅廳 历厤曆歷 厉厲 压壓 厕厠廁 县縣 参參蔘 双雙 发發髮 只隻 台檯臺颱 ' +
  '号號 吃喫 合閤 吊弔 同衕 后後 向嚮曏 吓嚇 吗嗎 听聽 启啓啟 员員 周週 咨諮 咸鹹 响響 哒噠 回迴 ' +
  '团團糰 困睏 围圍 国國 图圖 场場 块塊 垫墊 墙墻牆 声聲 处處 备備 复復複 够夠 头頭 夹夾袷 奖奬獎 ' +
  '执執 础礎 奸姦 妈媽 娄婁 学學 宁寧 实實 审審 家傢 对對 寻尋 导導 将將 尝嘗嚐 尴尷 尽儘盡 层層 届屆 属屬 ' +
  '岗崗 币幣 布佈 帅帥 师師 带帶 席蓆 帮幫 干乾幹榦 并並併幷 广廣 床牀 库庫 应應 废廢 开開 异異 弃棄 ' +
  '弹彈 强強 归歸 当噹當 录彔錄録 彻徹 志誌 念唸 态態 总總 恋戀 悬懸 惊驚 惧懼 惯慣 愿願 懒懶 戏戲 ' +
  '战戰 戚慼 户戶 扇搧 才纔 扣釦 扬揚 扰擾 折摺 抢搶 护護 报報 拐枴柺 拦攔 拨撥 择擇 挂掛 挟挾 挣掙 ' +
  '挤擠 挥揮 换換 据據 揾搵 搂摟 搜蒐 撑撐 教敎 数數 断斷 无無 既旣 时時 显顯 晋晉 晕暈 暗闇 暧曖 ' +
  '术朮術 机機 杀殺 杂雜 权權 条條 来來 松鬆 板闆 构構 枪槍 查査 标標 栈棧 栋棟 样樣 核覈 档檔 桥橋 ' +
  '梦夢 检檢 楼樓 槛檻 横橫 欧歐 残殘 殴毆 毁毀燬譭 毕畢 毙斃 气氣 汇匯彙滙 汉漢 沟溝 没沒 注註 泼潑 ' +
  '测測 浑渾 涨漲 游遊 溃潰 滚滾 满滿 潜潛 濒瀕 点點 烂爛 烦煩 烧燒 烫燙 热熱 爱愛 爷爺 独獨 猎獵 ' +
  '猪豬 玩翫 环環 现現 电電 疗療 疯瘋 症癥 痴癡 监監 盖蓋 真眞 码碼 确確 礼禮 离離 私俬 种種 称稱 ' +
  '竞競 签簽籤 简簡 类類 系係繫 累纍 红紅 约約 级級 纪紀 纯純 纳納 纵縱 纽紐 线綫線 练練 组組 细細 ' +
  '绍紹 经經 绑綁 结結 给給 绝絕絶 统統 继繼 绩績 绪緒 续續 绳繩 维維 编編 缘緣 网網 羡羨 职職 联聯 ' +
  '胁脅 胆膽 胡衚鬍 脉脈 脏臟髒 脑腦 脚腳 脱脫 脸臉 腻膩 致緻 节節 范範 荐薦 药葯藥 营營 虑慮 补補 ' +
  '表錶 见見 观觀 规規 视視 览覽 觉覺 计計 订訂 认認 让讓 训訓 议議 讯訊 记記 讲講 设設 访訪 证証證 ' +
  '评評 识識 诈詐 诉訴 词詞 译譯 试試 诚誠 诛誅 话話 询詢 该該 详詳 语語 误誤 说說説 请請 读讀 课課 ' +
  '额額 临臨 温溫 终終 谁誰 调調 谈談 谓謂 谢謝 谩謾 谱譜 谷穀 负負 责責 败敗 货貨 质質 贴貼 费費 资資 赏賞 赘贅 赚賺 ' +
  '赞讚贊 跃躍 踪蹤 车車 轨軌 转轉 轮輪 软軟 轻輕 较較 输輸 边邊 迁遷 过過 运運 还還 这這 进進 远遠 ' +
  '连連 迟遲 适適 选選 遗遺 邮郵 邻鄰 郁鬱 释釋 里裏裡 钮鈕 钱錢 铁鐵 销銷 锁鎖 错錯 锦錦 镑鎊 长長 ' +
  '门門 闭閉 问問 间間 闺閨 阅閱閲 队隊 阳陽 阶階 际際 陆陸 险險 随隨 隐隱 难難 雇僱 面麪麫麵 页頁 ' +
  '顶頂 项項 顺順 须須鬚 顾顧 预預 领領 频頻 题題 风風 饿餓 馈饋 马馬 驶駛 骂罵駡 验驗 骗騙 骚騷 ' +
  '骤驟 鱼魚 鸡雞鷄 黄黃 ' +
  '岁嵗歲 叠疊 钟鈡鍾鐘 克剋 圆圓 罗羅 兹茲 铢銖 韩韓';

const traditional = new Map(
  characters.split(' ').map(([simplified = '', ...others]) => [simplified, others.join('')]),
);

/**
 * A language's patterns, so that they match documents in Traditional characters too. Questions are in Simplified ones by
 * then; documents stay as they are written.
 * @param reading patterns in Simplified characters
 */
export function inBothScripts(reading: Reading): Reading {
  return widen(reading) as Reading;
}

function widen(value: unknown): unknown {
  if (value instanceof RegExp) return new RegExp(widenSource(value.source), value.flags);
  if (Array.isArray(value)) return value.map(widen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, widen(each)]));
}

/** "职位" becomes "[职職]位", and "[职位]" becomes "[职職位]". */
function widenSource(source: string): string {
  let isWithin = false;
  return source.replace(/\\.|[[\]]|\p{Script=Han}/gsu, (piece) => {
    if (piece === '[') isWithin = true;
    if (piece === ']') isWithin = false;
    const others = traditional.get(piece);
    if (others === undefined) return piece;
    return isWithin ? `${piece}${others}` : `[${piece}${others}]`;
  });
}
