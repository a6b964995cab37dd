/**
 * What the generated sections say, by kind and language. Words in braces are filled in at random. The kinds that
 * stand under no name of their own here use the ones of "other".
 */
export const sentences = {
  zh: {
    summary: [
      '{role}负责{topic}，为{partner}提供{adjective}的支持。',
      '这个岗位的价值在于把{topic}和{other}连接起来。',
      '{role}要在{number}个月内让{topic}{result}。',
    ],
    tasks: [
      '制定{topic}的计划，每{number}周检查一次进展。',
      '与{partner}一起推进{topic}，直到{result}。',
      '整理{topic}的问题，并向{partner}汇报。',
      '为{other}编写文档和验收标准。',
    ],
    'hard-skills': [
      '熟悉{topic}，能独立完成{other}。',
      '会用{tool}处理{topic}中的数据。',
      '理解{other}的原理、限制和评估方法。',
    ],
    'soft-skills': [
      '能把{topic}向{partner}讲清楚。',
      '遇到模糊的{other}也能推动大家前进。',
      '善于倾听{partner}的意见，做出{adjective}的判断。',
    ],
    tools: [
      '日常使用{tool}和{tool}完成{topic}。',
      '{tool}用于{other}，属于必备。',
      '会{tool}者优先，尤其是做过{topic}的人。',
    ],
    environment: [
      '每周与{partner}开{number}次会，讨论{topic}。',
      '可以远程办公{number}天，{other}时需要到现场。',
      '节奏{adjective}，上线前会加班处理{topic}。',
    ],
    education: [
      '本科及以上学历，{topic}相关专业优先。',
      '硕士在做{other}时有优势，但不是必须。',
      '有{number}年{topic}经验的人可以放宽学历。',
    ],
    experience: [
      '至少{number}年{topic}的经验。',
      '主导过{number}个{other}项目，并且{result}。',
      '在{partner}工作过的人更容易上手。',
    ],
    salary: [
      '{city}的年薪为{number}0万到{number}8万元。',
      '奖金与{topic}是否{result}有关，约为{number}个月工资。',
      '以上数字仅供参考，{other}的经验会带来差别。',
    ],
    career: [
      '做好{topic}后可以负责{other}。',
      '{number}年后一般能带{number}人的小团队。',
      '也可以转到{partner}，专做{other}。',
    ],
    employers: [
      '{city}的大型企业和{partner}都在招聘。',
      '做{topic}的公司需求最多，其次是{other}。',
      '约有{number}成的职位在{city}。',
    ],
    other: [
      '要了解{topic}和{other}的基本概念。',
      '{adjective}的{topic}能帮助{partner}{result}。',
      '对{other}有{number}年的观察和积累。',
      '关注{city}的{topic}动态。',
    ],
  },
  en: {
    summary: [
      'The {role} looks after {topic} and gives {partner} {adjective} support.',
      'The value of the job lies in joining {topic} with {other}.',
      'Within {number} months the {role} is expected to see that {topic} {result}.',
    ],
    tasks: [
      'Plan {topic} and review the progress every {number} weeks.',
      'Work with {partner} on {topic} until it {result}.',
      'Collect the problems of {other} and report them to {partner}.',
    ],
    'hard-skills': [
      'Knows {topic} well and carries out {other} without help.',
      'Uses {tool} to prepare the data behind {topic}.',
      'Understands the principles and limits of {other}.',
    ],
    'soft-skills': [
      'Explains {topic} to {partner} in plain words.',
      'Keeps people moving when {other} is unclear.',
      'Listens to {partner} and comes to {adjective} decisions.',
    ],
    tools: [
      '{tool} and {tool} are used every day for {topic}.',
      '{tool} is a must for {other}.',
      'Experience of {tool} is a plus, above all in {topic}.',
    ],
    environment: [
      'Meets {partner} {number} times a week to talk about {topic}.',
      'Remote work is possible on {number} days; {other} takes place on site.',
      'The pace is {adjective}, with overtime before {topic} {result}.',
    ],
    education: [
      "A bachelor's degree, preferably close to {topic}.",
      "A master's degree helps with {other} but is not required.",
      'With {number} years of {topic} the degree matters less.',
    ],
    experience: [
      'At least {number} years of {topic}.',
      'Led {number} projects in {other} that show how it {result}.',
      'People who worked beside {partner} settle in sooner.',
    ],
    salary: [
      'In {city} the base pay runs from {number}5,000 to {number}9,500 dollars a year.',
      'The bonus depends on whether {topic} {result}, about {number} percent.',
      'Figures are for reference only and vary with {other}.',
    ],
    career: [
      'After {topic} comes responsibility for {other}.',
      'After {number} years most lead a team of {number}.',
      'Others move to {partner} and specialise in {other}.',
    ],
    employers: [
      'Large companies in {city} and {partner} are hiring.',
      'Firms that live on {topic} ask most, then those in {other}.',
      'About {number} in ten openings are in {city}.',
    ],
    other: [
      'Knows the basic terms of {topic} and {other}.',
      '{adjective} {topic} shows {partner} how it {result}.',
      'Has followed {other} for {number} years.',
      'Keeps an eye on {topic} in {city}.',
    ],
  },
};

const domains = [
  ['容量', 'capacity'],
  ['成本', 'cost'],
  ['交付', 'delivery'],
  ['需求', 'demand'],
  ['风险', 'risk'],
  ['缺陷', 'defect'],
  ['客户', 'customer'],
  ['合同', 'contract'],
  ['预算', 'budget'],
  ['库存', 'inventory'],
  ['权限', 'access'],
  ['接口', 'interface'],
  ['模型', 'model'],
  ['样本', 'sample'],
  ['流程', 'process'],
  ['订单', 'order'],
  ['供应商', 'supplier'],
  ['日志', 'log'],
  ['培训', 'training'],
  ['设备', 'equipment'],
  ['能耗', 'energy'],
  ['排放', 'emission'],
  ['现场', 'site'],
  ['知识', 'knowledge'],
  ['版本', 'release'],
  ['文档', 'document'],
  ['变更', 'change'],
  ['指标', 'metric'],
  ['价格', 'price'],
  ['渠道', 'channel'],
];
const activities = [
  ['规划', 'planning'],
  ['评审', 'review'],
  ['监控', 'monitoring'],
  ['优化', 'optimisation'],
  ['迁移', 'migration'],
  ['盘点', 'stocktaking'],
  ['预测', 'forecasting'],
  ['验证', 'validation'],
  ['谈判', 'negotiation'],
  ['排期', 'scheduling'],
  ['建模', 'modelling'],
  ['治理', 'governance'],
  ['审批', 'approval'],
  ['追踪', 'tracking'],
  ['仿真', 'simulation'],
  ['归档', 'archiving'],
  ['校准', 'calibration'],
  ['抽检', 'inspection'],
  ['复盘', 'retrospectives'],
  ['自动化', 'automation'],
];
const topics = domains.flatMap(([one, two]) =>
  activities.map(([other, act]) => [`${one}${other}`, `${two} ${act}`]),
);

/** What may stand in a sentence's braces; each entry is Chinese and English. */
export const fillings = {
  topic: topics,
  other: topics,
  tool: 'SQL Python Excel Tableau Jira Confluence Figma Git Docker Kubernetes Terraform Jenkins Grafana Kafka Spark Airflow Snowflake Salesforce SAP Oracle AutoCAD SolidWorks MATLAB Simulink Primavera Revit Ansys LabVIEW Miro Notion Looker Asana'
    .split(' ')
    .map((tool) => [tool, tool]),
  partner: [
    ['业务部门', 'the business units'],
    ['研发团队', 'the development team'],
    ['财务部', 'the finance office'],
    ['法务部', 'the legal office'],
    ['工厂', 'the plant'],
    ['销售团队', 'the sales team'],
    ['外部供应商', 'outside suppliers'],
    ['监管机构', 'the regulator'],
    ['客户代表', "the customer's people"],
    ['管理层', 'the management'],
  ],
  adjective: [
    ['稳定', 'steady'],
    ['及时', 'timely'],
    ['可靠', 'reliable'],
    ['透明', 'open'],
    ['紧凑', 'brisk'],
    ['平衡', 'balanced'],
    ['细致', 'careful'],
    ['务实', 'sensible'],
  ],
  result: [
    ['达到目标', 'meets its target'],
    ['稳定运行', 'runs without trouble'],
    ['通过验收', 'passes acceptance'],
    ['节省开支', 'saves money'],
    ['减少返工', 'needs less rework'],
    ['按时完成', 'is done on time'],
  ],
  number: ['2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => [digit, digit]),
  city: [
    ['上海', 'London'],
    ['北京', 'New York'],
    ['深圳', 'Toronto'],
    ['杭州', 'Berlin'],
    ['成都', 'Sydney'],
    ['武汉', 'Chicago'],
    ['西安', 'Dublin'],
    ['广州', 'Seattle'],
  ],
};
