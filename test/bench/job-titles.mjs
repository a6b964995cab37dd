/** Levels, fields and heads of job titles, Chinese and English. Every combination is one role's name. */
export const levels = [
  ['', ''],
  ['初级', 'Junior'],
  ['中级', 'Mid-level'],
  ['高级', 'Senior'],
  ['首席', 'Principal'],
  ['助理', 'Associate'],
  ['实习', 'Intern'],
];

export const fields = pairs(`
  数据 Data, 软件 Software, 机器学习 Machine Learning, 云计算 Cloud, 网络 Network, 信息安全 Information Security,
  前端 Frontend, 后端 Backend, 嵌入式 Embedded, 数据库 Database, 测试 Test, 运维 Operations, 硬件 Hardware,
  芯片 Chip, 固件 Firmware, 机器人 Robotics, 自动驾驶 Autonomous Driving, 游戏 Game, 图形 Graphics, 音频 Audio,
  视频 Video, 搜索 Search, 推荐 Recommendation, 广告 Advertising, 支付 Payments, 风控 Risk, 信贷 Credit, 保险 Insurance,
  投资 Investment, 财务 Finance, 税务 Tax, 审计 Audit, 薪酬 Compensation, 招聘 Recruitment, 培训 Training,
  员工关系 Employee Relations, 采购 Procurement, 供应链 Supply Chain, 物流 Logistics, 仓储 Warehouse, 质量 Quality,
  生产 Production, 工艺 Process, 设备 Equipment, 电气 Electrical, 机械 Mechanical, 土木 Civil, 结构 Structural,
  暖通 HVAC, 建筑 Construction, 环境 Environmental, 能源 Energy, 电池 Battery, 光伏 Solar, 风电 Wind Power, 电网 Grid,
  化工 Chemical, 材料 Materials, 医药 Pharmaceutical, 临床 Clinical, 医疗器械 Medical Device, 生物信息 Bioinformatics,
  食品 Food, 农业 Agriculture, 零售 Retail, 电商 Ecommerce, 渠道 Channel, 客户 Customer, 品牌 Brand, 内容 Content,
  社区 Community, 增长 Growth, 市场 Marketing, 公关 Public Relations, 法务 Legal, 合规 Compliance, 隐私 Privacy,
  知识产权 Intellectual Property, 项目 Project, 战略 Strategy, 商业智能 Business Intelligence, 航空 Aviation,
  航天 Aerospace, 船舶 Marine, 铁路 Railway, 地理信息 Geographic Information`);

export const heads = pairs(`
  工程师 Engineer, 架构师 Architect, 分析师 Analyst, 经理 Manager, 顾问 Consultant, 专员 Specialist, 研究员 Researcher,
  规划师 Planner, 协调员 Coordinator, 培训师 Trainer, 审计员 Auditor, 主管 Supervisor, 总监 Director, 技术员 Technician,
  设计师 Designer, 管理员 Administrator`);

function pairs(text) {
  return text.split(',').map((pair) => {
    const [chinese, ...english] = pair.trim().split(/\s+/);
    return [chinese, english.join(' ')];
  });
}
