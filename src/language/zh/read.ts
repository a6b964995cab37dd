import { nothing } from '../nothing.ts';
import type { Reading } from '../reading.ts';
import { zhDistress } from './distress.ts';
import { zhNumberInWords } from './number-in-words.ts';
import { zhRegionalWords } from './regional-words.ts';
import { zhTalk } from './talk.ts';
import { zhTitles } from './titles.ts';

/** 中文：怎样读懂别人写的话。 */
export const zhReading: Reading = {
  names: { en: /英文|英语/iu, zh: /中文|汉语|普通话|简体/iu },
  codes: ['zh-cn', 'zh-tw', 'zh-hk', 'zh-hans', 'zh-hant', 'cn', 'tw', '中文', 'chinese'],
  foreignToo: [],
  regional: zhRegionalWords,
  talk: zhTalk,
  distress: zhDistress,
  words: {
    stop: [],
    functionCharacters:
      /[的了吗呢啊吧么嘛呀哦是不要有会能可这那些个什怎哪多少几我你他她它们在和跟与或也都就还才很太得地着过把被让给对从到为以及其所而则请问想知道该应需没无吃]/iu,
    askingCharacters:
      /[的了吗呢啊吧么是不要有会能可这那些什怎哪多少几我你他她在和跟与或好高低大小难累忙长短谁何]/iu,
    articles: [],
    common: [],
  },
  message: {
    politeness:
      /(?:(?:你好|您好|嗨|大家好|早上好|上午好|下午好|晚上好|早|请问|请|麻烦|能不能|可以|帮我|那么?)[\s，,。.！!；;：:]*)*/iu,
    opening: /你好|您好|嗨|请|麻烦|劳烦|那|帮忙/iu,
    pointsAbove:
      /^(?:你)?(?:能不能|可不可以|可以|能|会)?(?:帮(?:忙|我|他|她|我们)?)?(?:回答|解答|答|看看?|回复|处理|知道)?(?:一下|下)?(?:这个|这条|那个|上面|楼上|上一条|他|她|这)?(?:的)?(?:问题|消息|提问)?(?:吗|么|呢|吧)?[\s?？!！。.^]*$/iu,
    question:
      /什么|怎么|怎样|多少|哪|吗|呢|谁|几年|是否|是不是|能不能|可不可以|要不要|需不需要|有没有|麼|嗎|誰|幾年/iu,
    moreOf:
      /(?:请|再|那|能|能不能|可以|可不可以|想|看|给我|帮我)*(?:多)?(?:说|讲|介绍|解释|看|了解)?(?:得)?(?:一?点|一些|一下|下)?(?:更多|继续|详细(?:点|一点|一些|说说|说明|的)?|展开(?:说说|讲讲)?|具体(?:点|一点|说说|的)?|还有(?:呢|吗|别的吗|什么)?|为什么(?:呢|呀|这样|是这样)?|为啥(?:呢)?|全部|全文|整节|然后呢|细说)(?:吗|呢|吧|看看|说说|讲讲|一下|内容)*/iu,
    pointsBack:
      /他们|她们|它|其|这个(?:岗位|职位|工作|角色)|那个(?:岗位|职位|工作|角色)|该岗位|^那|呢[?？。\s]*$/iu,
    rolesAsked:
      /(?:你|您|你们|这里|这边|目前|现在|手上|一共|总共|都|还)*(?:知道|了解|有|能回答|能查|可以查|可查|收录|包含|支持|介绍|掌握|会回答|能问|可以问|覆盖)*(?:了|有|的)?(?:哪些|哪几个|什么|些什么|多少个?|几个)@roles(?:的)?(?:资料|信息|文档|介绍|说明|问题)?(?:可以?查|可以?问|能查|能问)?(?:呢|吗|啊|呀)?|(?:列出|列一下|列|看看|看一下|展示|显示|给我|说说)(?:一下)?(?:你|您)?(?:知道|了解|有)?(?:的)?(?:所有|全部)?(?:的)?@roles(?:列表|清单|名单)?(?:都)?(?:列出来|列一下)?|(?:所有|全部)?(?:的)?@roles(?:列表|清单|名单|目录|一览)|(?:所有|全部)(?:的)?@roles(?:都)?(?:列出来|列一下)?/iu,
    rolesNamed: /(?:个)?(?:岗位|职位|角色|职务|工种)/iu,
    ofSelf:
      /(?:^|[，,。\s])(?:我|咱|本人|小弟|刚才|听说|朋友|领导|老板|昨[天晚]|今[天早]|最近|上(?:周|个?月)|前几天|背景)|^(?!.*(?:吗|呢|什么|多少|几|怎|哪|谁|是否|如何|多[久高长大]|(?<han>\p{Script=Han})[不没]\k<han>|想?[问知]|了解|请|求|告诉)).*[我咱]/iu,
    joint:
      /\s*(?:[,，;；]\s*)?(?:(?:另外|此外|其次|再就是|再者|然后|同时|与此同时|对了|顺便|顺带|换个话题|外加|多问一句|最后一个问题|再问|还有|并且|以及)(?:也|就是|一个|还?想?(?:再?问|知道|了解|请教))*(?:一下|下|一句)?[:：,，]?)/iu,
    numbered: /问题[一二三1-3][:：]?|第[一二三](?:(?:个|是)[,，、]?|[,，、])|[一二三]是(?!不)/iu,
    mailHead: /(?:发件人|收件人|抄送|主题|日期|发送时间)\s*[:：]|转发的?(?:邮件|消息)|原始邮件/iu,
    sentFrom: /发自我的/iu,
    closing: /谢谢|多谢|感谢|此致|敬礼|祝好|顺祝商祺/iu,
    closingWithName: /谢谢|多谢/iu,
    wantedLanguage: [
      // 只说了要哪种语言：“翻译成中文”“英文版呢”。
      /^(?:请|麻烦|能不能|可不可以|可以|能|你|再|把它|帮我)*(?:(?:换|改|翻译?|切换|转)(?:成|为|到)|说|讲)(@language)(?:版)?(?:吗|吧|呢|啊|一下|可以吗|谢谢)*[。！!？?\s]*$/iu,
      /^(?:请|要|有|给我)*(@language)版(?:本)?(?:的)?(?:吗|吧|呢|有吗|谢谢)*[。！!？?\s]*$/iu,
      /[，,。；;？?\s]*(?:请|麻烦|能不能|可以)?你?用(@language)(?:来)?(?:回答|回复|说一下|说说|告诉我|显示|答复)(?:一下|我|吗|吧|谢谢)*[，,：:。！!？?\s]*/iu,
      /^(?:请)?用(@language)[，,：:\s]+/iu,
      /(?:^|[，,。；;？?\s])(?:请)?用(@language)(?:吧|谢谢|说|讲)*[。！!\s]*$/iu,
    ],
  },
  asking: {
    pay: /薪|工资|多少钱|挣|赚|待遇|收入/iu,
    ofFigures:
      /什么时候|哪年|哪一年|截至|来源|从哪|哪儿|哪来|哪里|出处|准吗|准不准|可靠|可信|取决|影响|为什么|为啥|奖金|股票|期权|包括|包含|含不含|相比|比.{0,14}(?:高|低|多|少)|更高|哪个|高吗|更多|高一些|竞争力|更新|最新|什么意思|差别|差异|哪些地方|哪个城市|总薪酬是/iu,
    provenance: /什么时候|哪年|哪一年|多久以前|来源|从哪|哪儿|哪来|出处|更新/iu,
    comparing: /比较|比較|对比|對比|区别|區別|差别|差別|相比/iu,
    comparingOutright: /^\s*(?:请)?(?:比较|比較|对比|對比)/iu,
    comparedJoint: /[和与跟同及]|相比|对比|(?<=\p{Script=Han})vs\.?/iu,
    aroundCompared:
      /比较|比較|对比|對比|相比|区别|區別|差别|差別|请|一下|岗位|職位|职位|工作|那个|这个|有什么|是什么|哪里|之间|的/iu,
    goal: /升到|升为|升任|晋升(?:到|为|成)?|提拔|做到|当上|成为/iu,
    reached: /刚(?:刚)?(?:升|被|当|做)|已经|升了|当了/iu,
    next: /下一|之后|以后|往上|后面|接下来|上面|再升|升到|晋升/iu,
    ownOccupation:
      /(?:我是|我做|我在做|我目前是|我现在是|本人是?|干了.{0,3}年|做了.{0,3}年|背景是|从)(?:一名|一个|个|做)?/iu,
    movesOn: /转|轉|出身|背景|想转|跳/iu,
    thisRole: /这个?(?:岗|职位|工作|行)|转(?:过[来去]|行)|能做吗|适合吗/iu,
    whether: /吗|是不是|要不要|需不需要|有没有|能不能|可不可以|会不会|必须|必要|非得|一定要|行不行|够不够/iu,
    needed: /(?:需要|要|会|用|懂|学|掌握|了解)\s*/u,
    neededAfter: /\s*(?:是?必须|是?必需|够|有用|重要|要求|要会|要懂)/u,
    capitalised: nothing,
    matterJoint: /以及|还有|另外|和|与|及|跟/u,
    matterRest: /的/u,
    listWords: [],
    listParts:
      /哪些|哪几|什么|公司|企业|雇主|单位|行业|领域|工具|软件|平台|技能|能力|招聘|招人|在招|会招|岗位|职位|工作|需要|常用|使用|一般|通常|典型|主要|大厂|有没有|都有|可以|应该|要求|掌握|知道|用到|用的|用|会|招|做|请|给|列|能|要|[的了吗呢啊吧么嘛呀哦是有可这那些个什怎哪多少几我你他她它们在和跟与都还才就问想]/u,
    besideLevel: /生|的|呢|级别|人员/iu,
  },
  sorts: {
    money: {
      asked: /薪|工资|多少钱|挣|赚|待遇|收入|报酬|酬劳|到手/iu,
      held: /\d\s?(?:万|千|元|\/月)/iu,
    },
    duration: {
      asked: /几年|多久|几个月|多长时间|多少年|几天|几小时/iu,
      held: /\d+\s*(?:\+|-|–|~|至|到)?\s*\d*\s*(?:年|个月|月|周|天|小时)/iu,
    },
    number: { asked: /几|多少|多大/iu },
    person: {
      asked: /谁|上级|领导|汇报|哪些部门|跟哪|和哪/iu,
      held: /汇报|上级|领导|下属|团队|合作/iu,
    },
    names: { asked: /工具|软件|语言|框架|库|平台|系统|证书|技术栈|公司|雇主/iu },
    optional: {
      asked: /加分|优先|优势|最好|更好|不是必须/iu,
      held: /加分|优先|選修|选修|最好/iu,
    },
    required: {
      asked: /必须|必备|一定要|非要/iu,
      held: /必备|必须|硬性/iu,
    },
  },
  requirement: {
    optionalName: /加分|优先|優先|优势|優勢|最好|有则更好|锦上添花/iu,
    requiredName:
      /^(?:任职|任職|岗位|崗位|职位|基本|入行|入职|应聘|招聘|能力|技能|技术|素质|硬性|必备|其他|其它|上岗|专业|语言|报名|申请)?(?:要求|条件|條件|资格|資格)$|^(?:必备|必備|必须|必須|必要)|^(?:能力|门槛|本事)$|要会(?:什么|哪些|的)?$|要懂(?:什么|哪些|的)?$/iu,
    unneededName: /^(?:不需要|不要求|不用)/iu,
    otherName: /优先级|優先級|优势互补/iu,
    optionalText: /加分|优先(?!级)|最好|优势/iu,
    requiredText: /必备|必需/iu,
    mustText: /必须/iu,
    mixedJoint: nothing,
  },
  said: {
    asOf: /截至|截止/iu,
    comesFrom: /来自/iu,
    date: /(?:截至|截止到?|截止)?(?:19|20)\d\d\s*年(?:\s*(?:\d{1,2}\s*月|[初中底末]))?/iu,
    caveat: /仅供参考|僅供參考/iu,
    scope: /只有.*数据/iu,
    countInWords: /[一二三四五六七八九十百千万]+(?:年|个?月|万|元|天|周)/iu,
    reversal: /^(?:但|不过|然而|可是|只是|却|并非|也可以不|也可能不)/iu,
    sideways: /转入|转向|转到|转做|转为|横向/iu,
    howItIs: /通常|一般|必须|必需|必备|需要|要有|不需要|不用|无需|加分|可选|可以|可能|至少|最好/iu,
    usual: /通常|一般|必须|必需|不需要|不用|无需/iu,
    qualified: /更为?常见|取决于|视.{0,8}而定|例外|有些|有的|代替|职位上|情况下/iu,
    ofSeniors: /更(?:高级|资深)|(?:高级|资深)(?:职位|岗位)/iu,
    ofDocument: /一节所列|这里列出|本文档|如下所列/iu,
    roleNeeds: /^(?:对)?(?:@role)(?:来说，|要能|(既要|必须)|要)?(?=\p{Script=Han}|[A-Z])/iu,
    ofRole: nothing,
  },
  document: {
    kind: /岗位说明书|职位说明书|岗位职责说明|岗位职责|职位描述|岗位描述|岗位介绍|职位介绍|岗位说明|职位说明|岗位篇|岗位手册|工作手册|工作指南|岗位指南|职业指南|学习指南|职位指南|成长指南|入门指南|面试指南|求职指南|发展指南|招聘启事|招聘简章|招聘需求|招聘要求|招聘|任职(?:资格|要求|条件)?|学习路线|职位需求|岗位需求|指南|手册|说明|常见问题/iu,
    titleStart: {
      bracketed: /岗位说明书?|职位说明书?|职位描述|岗位|职位|招聘|诚聘|急聘/iu,
      spaced: /岗位说明书|职位说明书|职位描述/iu,
      marked:
        /岗位说明书|岗位说明|岗位名称|岗位|职位说明书|职位描述|职位名称|职位|基本工作介绍|工作介绍|招聘/iu,
      bare: /招聘/iu,
    },
    page: /常见问题|模板|清单|面试|流程|入职|须知|公告|目录|说明页|问答|制度|规范|怎么|如何/iu,
    pageFolder: /模板/iu,
    metadata:
      /最后?更新|更新(?:时间|日期|于)|最近更新|修订|版本号?\s*[:：]?\s*v?\d|文档负责人|维护人?\s*[:：]|生效日期/iu,
    genericHeading: /岗位说明书|岗位说明|职位描述|岗位职责|职位说明书|概述|简介|介绍|目录/iu,
    contents: /目录|整体目录|本页目录|目錄/iu,
    formLabel: /岗位|职位|职务|部门/iu,
    noLabel: /注意?|例如|比如/iu,
    questionMark: /问题?/iu,
    answerMark: /答案?/iu,
    headingJoint: /(?<=\p{Script=Han}{2})[与和及](?=\p{Script=Han}{2})/iu,
    abbreviation: nothing,
  },
  pay: {
    column: /薪|工资|收入|奖金|股|总包|待遇|报酬/iu,
    amount: /\d\s*(?:千|万|萬|元|块)/iu,
    beside: /奖金|补贴|津贴|预算|股票|期权|时薪|日薪|涨|加薪|以上|以下|高于|低于|超过/iu,
    currency: /[美欧港日]元|元|块|人民币|英镑|卢比|法郎/iu,
    currencyOfOneCountry: /(?<![美欧日港澳加])元|人民币|英镑|卢比/iu,
    place:
      /全国|全球|欧洲|美国|英国|国内|内地|大陆|一线城市|二线城市|北京|上海|深圳|广州|杭州|成都|硅谷|伦敦|纽约/u,
    rates: {
      hour: /每?(?:小时|时)(?![\p{Script=Han}/])/iu,
      day: /每?[天日](?![\p{Script=Han}/])/iu,
      week: /每?周(?![\p{Script=Han}/])/iu,
      month: /每?月(?![\p{Script=Han}/])/iu,
      year: /每?年(?![\p{Script=Han}/])/iu,
    },
    more: /以上|起(?:步)?|超过|不低于/iu,
    less: /以下|以内|不超过|最高/iu,
    noAmount: /薪|个月|年(?!薪)/iu,
  },
  figures: {
    scales: { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8 },
    scale: /千|万|萬|亿/iu,
    units: {
      percent: /个?百分点/iu,
      years: /年/iu,
      months: /个月/iu,
      weeks: /周/iu,
      days: /天|日/iu,
      hours: /小时/iu,
    },
    intervals: { day: nothing, week: /星期/iu, month: /月/iu, quarter: /个?季度/iu, year: nothing },
    halfYear: /半年/iu,
    columns: {
      percent: nothing,
      years: /年限|（年）|\(年\)/iu,
      months: /个月/iu,
      weeks: nothing,
      days: /天/iu,
      hours: /小时/iu,
      money: /元|薪/iu,
    },
    rangeTo: /至|到/iu,
    pair: nothing,
    orMore: /及?以上/iu,
    clock: {
      before: /早上?|上午|中午|下午|晚上?|傍晚/iu,
      hour: /[点时]/iu,
      half: /半/iu,
      minute: /分/iu,
      after: nothing,
      late: /下午|晚|傍晚/iu,
    },
    inWords: zhNumberInWords,
  },
  titles: zhTitles,
  levels: {
    intern: { title: ['实习'], typed: ['shixi'], otherwise: [] },
    associate: { title: ['助理'], typed: ['zhuli'], otherwise: [] },
    junior: { title: ['初级'], typed: ['chuji'], otherwise: ['应届', '新人', '入门'] },
    mid: { title: ['中级'], typed: ['zhongji'], otherwise: ['中(?=高级)'] },
    senior: { title: ['中高级', '高级', '资深'], typed: ['gaoji', 'zishen'], otherwise: [] },
    staff: { title: [], typed: [], otherwise: [] },
    lead: { title: [], typed: [], otherwise: ['领导'] },
    principal: { title: ['首席'], typed: ['shouxi'], otherwise: [] },
    head: { title: [], typed: [], otherwise: ['管理层', '组经理'] },
    director: { title: [], typed: [], otherwise: ['总监'] },
    chief: { title: [], typed: [], otherwise: ['副总裁', '总裁'] },
    distinguished: { title: [], typed: [], otherwise: [] },
  },
  numberedLevels: ['一级', '二级', '三级', '四级', '五级'],
  commands: {
    help: ['帮助', '幫助'],
    gaps: /缺口|没答好的/iu,
    taught: /教过的/iu,
    forgetMe: /忘记我|忘了我|忘記我/iu,
    nearForgetMe:
      /(?:请|帮我|把)*(?:忘记|忘記|忘掉|忘了|删除|刪除|删掉|清除|清空)(?:我|一下|掉|所有|全部|的|数据|資料|资料|信息|问题|记录|历史)*/iu,
    myData: /我的数据|我的資料|我的數據/iu,
    nearMyData: /我的|数据|數據|(?:导出|看看?)?我的(?:信息|资料|数据|记录|历史)/iu,
    compare: /比较|對比|对比|比較/iu,
  },
};
