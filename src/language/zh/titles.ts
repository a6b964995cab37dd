import { nothing } from '../nothing.ts';
import type { TitlesReading } from '../reading.ts';

/** 中文岗位名称里的字词。 */
/** Before a name: the beginning of what is said. */
const opens = '(?:^|[,，。；;：: ]|请问|想问一?下?|我们?的?|那个?)';

/** What may name somebody. */
const somebody = '(?<name>[\\p{Script=Han}a-z]{2,8}?)';

export const zhTitles: TitlesReading = {
  writtenOut: {},
  compounds: {},
  connectors: [],
  ofMatter: nothing,
  besideLevel: [],
  tellsNothing: /[的了吗呢是有要会在和与及或]/u,
  inNoTitle: nothing,
  general: ['工程师', '经理', '师', '员', '专员', '总监', '主管', '人员', '岗', '者', '家'],
  weakHeads: [],
  field: /管理|分析|开发|设计|研究|测试|工程|营销|培训|服务|支持|招聘|技能|经验|发展/u,
  levelAsVerb: nothing,
  deputy: /副/u,
  beforeDepartment: /请问|问下|做|当|干|想知道/u,
  afterDepartment:
    /岗位?|的?(?:工资|薪资|薪酬|待遇|收入|年薪|学历|前景|职责|技能|工具|发展|工作|出路|要求|压力)|要|需要|需|平时|每天|日常|累|加班|用|挣|赚|做什么|干什么|干嘛|怎么|好[找学做]|有前途|是做/u,
  goesOn:
    /助理|总监|主管|专员|运营|设计师?|负责人|销售|市场|测试|开发|工程师|研究员|培训师?|讲师|顾问|教练|猎头/u,
  isMatterOf: /师?证|资格|执照|专业|学位|科目|准则|软件|基础知识/u,
  bareFields: ['产品', '智能', '人工智能'],
  quality: nothing,
  somebody: [
    new RegExp(
      `(?:介绍|说说|讲讲|聊聊)(?:一?下)?${somebody}(?:这个?)?(?:岗位?|职位|角色)?[？?。!！ ]*$`,
      'u',
    ),
    new RegExp(
      `${opens}${somebody}(?:这个?)?(?:岗位?|职位|角色)?的?(?:主要|平时|每天|具体|到底)*(?:是|要|都)?(?:做|干)(?:些?什么|些?啥|嘛)`,
      'u',
    ),
    new RegExp(
      `${opens}${somebody}(?:这个?)?(?:岗位?|职位|角色)?的?(?:工作)?(?:职责|任务|内容|工资|薪资|薪水|待遇|收入|要求|任职资格|晋升)(?:是|有|多少|什么|哪些|怎么样|高吗|呢|一般)*[？?。!！ ]*$`,
      'u',
    ),
    new RegExp(
      `(?:怎么|如何|怎样)(?:才能?)?(?:成为|当上?|应聘)(?:一名|一个|个)?${somebody}[？?。!！ ]*$`,
      'u',
    ),
    new RegExp(`(?:想|要)(?:当|成为|应聘|面试)(?:一名|一个|个)?${somebody}(?=$|[,，。？? 要需])`, 'u'),
  ],
};
