import type { FundingSort, GapState, Holding, Influence, Instrument, MoneyBasis, Nature, PathAlgorithm, PathDirection, PayerClass, RankRanges, Stance } from '../api/types';
import type { Word } from './say';

/** The words of the API's own lists; a member that is added or renamed there does not compile here. */

export const stances: Record<Stance, Word> = {
  stated: ['stated', '明确陈述'],
  reported: ['reported', '转述'],
  hedged: ['hedged', '措辞保留'],
  inferred: ['inferred', '推断'],
};

export const holdings: Record<Holding, Word> = {
  certain: ['certain', '确定'],
  possible: ['possible', '可能'],
  no: ['not', '否'],
};

export const bases: Record<MoneyBasis, Word> = {
  announced: ['announced', '宣布'],
  target: ['target', '目标'],
  committed: ['committed', '承诺'],
  authorised: ['authorised', '批准'],
  raised: ['raised', '募集'],
  disbursed: ['disbursed', '拨付'],
  foregone: ['foregone', '减免'],
  valuation: ['valuation', '估值'],
  estimate: ['estimate', '估计'],
};

export const natures: Record<Nature, Word> = {
  actual: ['actual', '实际'],
  target: ['target', '目标'],
  estimate: ['estimate', '估计'],
};

export const instruments: Record<Instrument, Word> = {
  grant: ['grant', '拨款'],
  loan: ['loan', '贷款'],
  equity: ['equity', '股权'],
  tax: ['tax', '税收'],
  purchase: ['purchase', '采购'],
  market: ['market', '市场'],
  designation: ['designation', '认定'],
  other: ['other', '其他'],
};

export const payerClasses: Record<PayerClass, Word> = {
  party: ['party', '党组织'],
  central: ['central government', '中央政府'],
  local: ['local government', '地方政府'],
  public: ['public', '公共机构'],
  private: ['private', '民间'],
  foreign: ['foreign', '境外'],
  unnamed: ['unnamed', '未具名'],
  unknown: ['unknown', '未知'],
};

export const fundingSorts: Record<FundingSort, Word> = {
  amount: ['by amount', '按金额'],
  date: ['by date', '按日期'],
  name: ['by name', '按名称'],
};

export const rankRanges: Record<RankRanges, Word> = {
  none: ['not asked', '不计算'],
  document: ['without one document', '去掉一篇文献'],
  resample: ['without random relationships', '随机去掉部分关系'],
};

export const gapStates: Record<GapState, Word> = {
  unnamed: ['there is one, unnamed', '存在但未具名'],
  none: ['said not to exist', '明言不存在'],
  notSaid: ['not said', '未说明'],
};

export const algorithms: Record<PathAlgorithm, Word> = {
  shortest: ['one shortest', '最短的一条'],
  allShortest: ['all shortest', '所有最短路径'],
  kShortest: ['the five shortest', '最短的五条'],
  widest: ['the widest', '最宽'],
  simple: ['every path without a repeat', '所有不重复的路径'],
  graph: ['every path, as one drawing', '所有路径合为一图'],
};

export const directions: Record<PathDirection, Word> = {
  either: ['either way', '任一方向'],
  forward: ['from the first to the second', '由前至后'],
  backward: ['from the second to the first', '由后至前'],
};

/** What an influence is, whom it comes from, and whom it reaches, as the heading of a group of relationships. */
export const influences: Record<Influence, { title: Word; from: Word; to: Word }> = {
  command: { title: ['command', '领导'], from: ['Who directs it', '谁领导它'], to: ['Whom or what it directs', '它领导谁'] },
  money: { title: ['money', '资金'], from: ['Who pays it', '谁向它出资'], to: ['Whom it pays', '它向谁出资'] },
  ownership: { title: ['ownership', '所有权'], from: ['Who owns it', '谁持有它'], to: ['What it owns', '它持有什么'] },
  people: { title: ['people', '人事'], from: ['Who staffs it', '谁任职其中'], to: ['Where it has people', '它的人员去向'] },
  supply: { title: ['supply', '供应'], from: ['Who supplies it', '谁供应它'], to: ['Whom it supplies', '它供应谁'] },
  knowledge: { title: ['knowledge', '知识'], from: ['Whom it learns from', '它的知识来源'], to: ['Whom it teaches', '它的知识去向'] },
};

export const noInfluence: Word = ['Other relationships', '其他关系'];
