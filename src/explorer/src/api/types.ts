import type { components } from './openapi';

/** The shapes of the API's answers, by the names that the OpenAPI document gives them. */
type Schemas = components['schemas'];

export type EntitySummary = Schemas['EntitySummary'];
export type Entity = Schemas['Entity'];
export type Relationship = Schemas['Relationship'];
export type LinkedRelationship = Schemas['LinkedRelationship'];
export type EntityRelationship = Schemas['EntityRelationship'];
export type RelationshipsOfEntity = Schemas['EntityRelationshipPage'];
export type ObservationPage = Schemas['ObservationPage'];
export type Observation = Schemas['Observation'];
export type Evidence = Schemas['Evidence'];
export type GapPage = Schemas['GapPage'];
export type Gap = Schemas['Gap'];
export type DisagreementPage = Schemas['DisagreementPage'];
export type Disagreement = Schemas['Disagreement'];
export type Money = Schemas['Money'];
export type Amount = Schemas['Amount'];
export type Total = Schemas['Total'];
export type Quantity = Schemas['Quantity'];
export type Interval = Schemas['Interval'];
export type Path = Schemas['Path'];
export type PathGraph = Schemas['PathGraph'];
export type PathStep = Schemas['PathStep'];
export type NodeLink = Schemas['NodeLink'];
export type Node = Schemas['Node'];
export type Edge = Schemas['Edge'];
export type Patterns = Schemas['Patterns'];
export type Paths = Schemas['Paths'];
export type Funding = Schemas['Funding'];
export type FlowRow = Schemas['FlowRow'];
export type Support = Schemas['Support'];
export type ChannelSupport = Schemas['ChannelSupport'];
export type Timeline = Schemas['Timeline'];
export type TimelineItem = Schemas['TimelineItem'];
export type Measure = Schemas['Measure'];
export type RankRange = Schemas['RankRange'];
export type RankRanges = Schemas['RankRanges'];
export type Ranking = Schemas['Ranking'];
export type Ontology = Schemas['Ontology'];
export type Source = Schemas['Source'];
export type Cited = Schemas['Cited'];
export type Citation = NonNullable<Cited['cite']>;
export type ProblemBody = Schemas['Problem'];

export type Stance = Schemas['Stance'];
export type Holding = Schemas['Holding'];
export type MoneyBasis = Schemas['MoneyBasis'];
export type Nature = Schemas['Nature'];
export type PayerClass = Schemas['PayerClass'];
export type FundingSort = Schemas['FundingSort'];
export type GapState = Schemas['GapState'];
export type Instrument = Schemas['Instrument'];
export type PathFollow = Schemas['PathFollow'];
export type PathAlgorithm = Schemas['PathAlgorithm'];
export type PathDirection = Schemas['PathDirection'];

/** The kinds of influence that a relationship type may declare. */
export type Influence = Exclude<PathFollow, 'influence' | 'any'>;
