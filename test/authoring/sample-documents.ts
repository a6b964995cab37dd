/** Two editions of one role in which nothing is wrong. */
export const english = `---
role: data-analyst
language: en
name: Data Analyst
aliases: [DA, Analytics Analyst]
owner: U0123ABCD
reviewed: 2026-06-01
review_every: 1 year
---

# Data Analyst

## Summary

A data analyst turns the figures of a company into answers that people can act on.

## Core responsibilities

- Build the weekly sales dashboard.
- Answer questions of the product team with SQL.
- Check the quality of the data each month.

See [the pay](#salary) and [the manager](team/product-manager.md#career-path).

## Tools

- SQL is required of every data analyst.
- Tableau draws the dashboards.

## Experience

- A data analyst needs at least 2 years of experience with SQL.

## Salary

| Level | Pay a year in the US (USD) |
| --- | --- |
| Junior | $70,000 - $85,000 |
| Senior | $100,000 - $120,000 |

The pay figures are as of 2026 and for reference only. A senior data analyst earns up to $120,000 a year.

## Career path

1. Junior Data Analyst
2. Data Analyst
3. Senior Data Analyst
`;

export const chinese = `---
role: data-analyst
language: zh
name: 数据分析师
aliases: [数据分析员]
owner: U0123ABCD
reviewed: 2026-06-01
review_every: 1 year
---

# 数据分析师

## 简介

数据分析师把公司的数字变成大家能用来做决定的答案。

## 核心职责

- 搭建每周的销售看板。
- 用SQL回答产品团队的问题。
- 每个月检查数据质量。

参见[薪资](#薪资)和[产品经理](team/product-manager.md)。

## 常用工具

- 每位数据分析师都必须会SQL。
- 看板用Tableau制作。

## 经验要求

- 数据分析师至少要有两年使用SQL的经验。

## 薪资

| 级别 | 美国年薪（美元） |
| --- | --- |
| 初级 | 7万 - 8.5万美元 |
| 高级 | 10万 - 12万美元 |

以上薪资为2026年的数据，仅供参考。高级数据分析师的年薪最高为12万美元。

## 职业发展

1. 初级数据分析师
2. 数据分析师
3. 高级数据分析师
`;

export const manager = `---
role: product-manager
name: Product Manager
aliases: [PM]
---

# Product Manager

## Summary

A product manager decides what is built next.

## Career path

1. Product Manager
2. Director of Product
`;

/** The folder that holds them, by path. */
export const soundDocuments = {
  'data-analyst.en.md': english,
  'data-analyst.zh.md': chinese,
  'team/product-manager.md': manager,
};
