// SPDX-License-Identifier: MIT
// Types of reckoner-core.js. No function throws for what it is given: bad input comes back as
// issues, each saying what is wrong and what to do.

/** Id of a language, as languages() lists them: "en", "fr" ... */
export type Language = string;
export type Statistic = 'mean' | 'p5' | 'p25' | 'p50' | 'p75' | 'p95';

/** A text in every loaded language. */
export interface Text {
  [language: Language]: string;
}

export interface LanguageRow {
  id: Language;
  /** In the language itself. */
  name: string;
  /** For Intl and the like: "fr-FR". */
  locale: string;
  decimal_sign: string;
  loaded: boolean;
}

export interface Issue {
  /** Parameter, output, preset or link key that it is about. */
  field: string;
  /** For programs: "quantiles_not_rising". */
  code: string;
  /** For people: what is wrong and what to do. */
  message: string;
  /** What was read, shortened. */
  got: string;
  /** What a typed text can mean, the likeliest first: the text to apply, and words for people. */
  readings?: { text: string; shown: string }[];
}

/**
 * Values by parameter id, as texts: "2", "1.7~3.42" (P5 and P95), "1.7~2~3.42" (P5, P50, P95),
 * "90%", "37B", or the id of a choice. Missing keys take the preset's value.
 */
export interface Scenario {
  /** An id of describe().articles; the first where it is left out. */
  article?: string;
  preset?: string;
  edition?: string;
  seed?: string | number;
  [parameter: string]: string | number | undefined;
}

/** A scenario with every key, as the core gives it. */
export interface FullScenario {
  article: string;
  preset: string;
  edition: string;
  seed: number;
  /** Absent; tells a scenario from a Failure. */
  issues?: undefined;
  [parameter: string]: string | number | undefined;
}

export interface Support {
  kind: 'real' | 'above' | 'between';
  lower?: number;
  upper?: number;
}

export interface Span {
  low: number;
  high: number;
}

export interface Parameter {
  id: string;
  group: string;
  unit: string;
  kind: 'quantity' | 'choice';
  /** Empty for a quantity. */
  choices: { id: string; label: Text }[];
  /** Text of the deepseek_v3 preset. */
  default: string;
  /** null for a choice. */
  support: Support | null;
  limits: Span | null;
  slider?: Span;
  sources: string[];
  status: 'sourced' | 'unverified' | 'assumption';
  label: Text;
  help: Text;
  /** Sobol' dimension; -1 for a choice, and for a correlation, which takes one number. */
  dimension: number;
}

export interface Output {
  id: string;
  unit: string;
  label: Text;
  help: Text;
  sources: string[];
}

export type EditorialStatus =
  'supported' | 'supported_in_scope' | 'misread' | 'unit_mismatch' | 'not_testable';

export interface Claim {
  id: string;
  label: Text;
  verdict: Text;
  statement: Text;
  source_says: Text;
  status: EditorialStatus;
  status_label: Text;
  reason: Text;
  published_value: number | null;
  unit: string;
  output: string | null;
  relation: string;
  tolerance: number;
  moves: string[];
  sources: string[];
}

export interface Run {
  id: string;
  name: string;
  family: string;
  date: string;
  gpu: string;
  active_params: number | null;
  training_tokens: number | null;
  pretraining_gpu_hours: number | null;
  context_gpu_hours: number | null;
  posttraining_gpu_hours: number | null;
  cluster_gpus: number | null;
  published_flop: number | null;
  has_architecture: boolean;
  /** For `custom` the parameter `model_kind` counts. */
  kind: 'dense' | 'moe';
  mfu_prior: string;
  sources: string[];
}

export interface Gpu {
  id: string;
  name: string;
  peak_bf16_flop_per_s: number;
  peak_fp8_flop_per_s: number | null;
  peak_fp64_flop_per_s: number | null;
  tdp_w: number | null;
  generation: string;
  sources: string[];
}

export interface Machine {
  id: string;
  name: string;
  list: string;
  hpl_pflops: number;
  hpl_mxp_pflops: number | null;
  peak_fp16_pflops: number | null;
  sources: string[];
}

/** One figure or statement that was read in a document. */
export interface Source {
  id: string;
  document: string;
  locator: string;
  value: number;
  unit: string;
  statement: Text;
  confidence: 'high' | 'medium' | 'low' | 'unverified';
  url: string;
}

export interface Document {
  id: string;
  authors: string;
  title: string;
  url: string;
  published: string;
  accessed: string;
  kind: 'primary' | 'vendor' | 'press' | 'analyst' | 'derived';
  /** Of the title, which is not translated. */
  language: string;
}

export interface Preset {
  id: string;
  name: Text;
  summary: Text;
  link: string;
  /** Outputs of the rungs that its source speaks of; empty: the whole ladder. */
  rungs: string[];
  sources: string[];
}

/** What one press story says, and how it is laid out. */
export interface Article {
  id: string;
  title: Text;
  lead: Text;
  /** The run that it is about. */
  run: string;
  /** Outputs: the figure that it is about, what others are held against, the widest scope. */
  headline: string;
  compared: string;
  total: string;
  claims: Claim[];
  rungs: ScopeRung[];
  presets: Preset[];
}

export interface ScopeRung {
  output: string;
  bracket: 'use' | 'own';
  name: Text;
  adds: Text;
  leaves_out: Text;
}

export interface Description {
  version: string;
  /** The current edition of the presets' values. */
  edition: string;
  parameters: Parameter[];
  offers: { parameter: string; value: string; label: Text; sources: string[] }[];
  groups: { id: string; label: Text }[];
  outputs: Output[];
  claims: Claim[];
  rungs: ScopeRung[];
  runs: Run[];
  gpus: Gpu[];
  machines: Machine[];
  sources: Source[];
  documents: Document[];
  presets: Preset[];
  /** Every article; the tables of the first also stand above. */
  articles: Article[];
  editions: { id: string; date: string }[];
  /** Development computing over the final run, as published; only `in_default_range` mean the same. */
  multipliers: {
    id: string;
    name: Text;
    low: number;
    high: number;
    /** The source says "more than". */
    is_floor: boolean;
    numerator: Text;
    denominator: Text;
    scope: 'model' | 'family' | 'company';
    in_default_range: boolean;
    confidence: 'high' | 'medium' | 'low' | 'unverified';
    sources: string[];
  }[];
  /** Of one preset's own value, of what one run fills in, or (both empty) of a default. */
  corrections: {
    edition: string;
    preset: string;
    run: string;
    parameter: string;
    was: string;
    now: string;
    reason: Text;
    sources: string[];
  }[];
}

export interface EstimateOptions {
  /** A power of two from 256 to 1,048,576; 65,536 when left out. */
  samples?: number;
  /** Limits the work to these outputs; every output when left out. */
  outputs?: string[];
  /** Not computed unless asked for. */
  parts?: ('indices' | 'backtest')[];
  lang?: Language;
}

export interface Summary extends Record<Statistic, number> {
  /** Monte Carlo standard error of each statistic. */
  error: Record<Statistic, number>;
}

export interface Rung {
  output: string;
  bracket: 'use' | 'own';
  bracket_title: string;
  name: string;
  adds: string;
  leaves_out: string;
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
  /** P50 less the rung below, within the bracket `use`. */
  added_p50_usd: number;
  /** Of one source, unaudited, that publishes no range of its own. */
  single_estimate: boolean;
  marks: { value_usd: number; at_least: boolean; label: string; sources: string[] }[];
}

export interface CheckedClaim {
  id: string;
  /** What the editors wrote; never moves. */
  editorial: {
    statement: string;
    source_says: string;
    status: EditorialStatus;
    status_label: string;
    reason: string;
    /** null where nothing is claimed in figures. */
    published_value: number | null;
    unit: string;
    sources: string[];
  };
  /** What the scenario gives; moves with it. */
  computed: {
    output: string | null;
    relation: string;
    probability: number | null;
    percentile: number | null;
  };
}

export interface Comparison {
  kind: 'run' | 'company' | 'counterfactual';
  id: string;
  label: string;
  method: string;
  low_usd: number;
  high_usd: number;
  /** `high_usd` over this run's P50 cost; null for a company: never across. */
  factor: number | null;
  confidence: 'high' | 'medium' | 'low' | 'unverified';
  sources: string[];
}

export interface BacktestRow {
  /** A run of the published table, `data/runs.csv`. */
  run: string;
  name: string;
  kind: 'dense' | 'moe';
  published_gpu_hours: number;
  p5: number;
  p50: number;
  p95: number;
  covered: boolean;
}

export interface Estimate {
  /** By output id. An output that does not exist for the scenario is left out and named in issues. */
  outputs: { [output: string]: Summary };
  ladder: Rung[];
  claims: CheckedClaim[];
  comparisons: Comparison[];
  backtest: BacktestRow[];
  backtest_summary?: {
    coverage: number;
    median_spread: number;
    median_abs_log_error: number;
    /** `mean_log_error`: mean ln(published / P50). */
    kinds: { kind: 'dense' | 'moe'; runs: number; covered: number; mean_log_error: number }[];
  };
  tornado: { output: string; parameter: string; at_p5: number; at_p50: number; at_p95: number }[];
  indices: { output: string; parameter: string; first_order: number; total: number }[];
  histograms: { [output: string]: { edges: number[]; counts: number[] } };
  issues: Issue[];
  samples: number;
}

export interface SolveRequest {
  parameter: string;
  output: string;
  /** p50 when left out. */
  statistic?: Statistic;
  target: number | string;
  lang?: Language;
}

export interface RequirementsRequest {
  output: string;
  /** p50 when left out. */
  statistic?: Statistic;
  target: number | string;
  lang?: Language;
}

/** What one input alone would have to be for an output to meet a target. */
export interface Requirement {
  parameter: string;
  /** In the input's unit; without one, `issue` says why no value does it. */
  value?: number;
  issue?: Issue;
  /** The input as it stands, as in a link: `1.7~2~3.42`. */
  from: string;
  /** `value` over the P50 that the input has; null without one. */
  factor: number | null;
  /** Of `value` in the input's own range; null where the input is a point or no value does it. */
  quantile: number | null;
}

export interface Explanation {
  output: string;
  title: string;
  /** The formula in words. */
  symbols: string;
  /** The same with the P50 of each input. */
  numbers: string;
  result: string;
  value: number;
  unit: string;
  note: string;
  sources: string[];
  operands: {
    kind: 'parameter' | 'output' | 'constant';
    /** Empty for a constant. */
    id: string;
    label: string;
    value: string;
    sources: string[];
  }[];
}

export interface LinkUi {
  lang?: Language;
  theme?: 'light' | 'dark' | 'auto';
  /** "full", "compact", "ladder" or "claim:<id>". */
  view?: string;
}

export interface DecodedLink {
  /** Whatever could be read, over the values of the named preset. */
  scenario: FullScenario;
  ui: LinkUi;
  /** False when the text held no key of a scenario, as an address without a link. */
  had_scenario: boolean;
  issues: Issue[];
}

export interface Failure {
  issues: Issue[];
}

export interface Reckoner {
  version(): string;
  /** Every language there is. Texts and Issues come in those that are loaded. */
  languages(): LanguageRow[];
  /** Loads one more language; empty when it is there. */
  load(language: Language): Promise<Issue[]>;
  /** What was wrong with the languages that the module was made with. */
  issues: Issue[];
  describe(): Description;
  /** `article`: the first where it is left out; `preset`: then its own first viewpoint. */
  defaultScenario(preset?: string, article?: string, lang?: Language): FullScenario | Failure;
  validate(scenario?: Scenario, lang?: Language): Issue[];
  estimate(scenario?: Scenario, options?: EstimateOptions): Estimate;
  solve(scenario: Scenario, request: SolveRequest): { value: number } | { issue: Issue };
  requirements(scenario: Scenario, request: RequirementsRequest): Requirement[] | { issue: Issue };
  explain(
    scenario: Scenario | undefined,
    output: string,
    lang?: Language,
  ): Explanation | { issue: Issue };
  /** Text of a link, without `#`. */
  encodeScenario(scenario?: Scenario, ui?: LinkUi, lang?: Language): string | Failure;
  decodeScenario(text: string, lang?: Language): DecodedLink;
  /** The words of the interface by id. */
  strings(lang?: Language): { [id: string]: string };
}

export interface ModuleOptions {
  /** Languages to load at once; ["en"] unless given. */
  languages?: Language[];
  /** Bytes of reckoner-core.wasm, where the caller already has them. */
  wasmBinary?: ArrayBuffer | Uint8Array<ArrayBuffer>;
  /** The same compiled: the way into runtimes that compile nothing while they run. */
  wasmModule?: WebAssembly.Module;
  /** Contents of words.<language>.txt, where the caller already has them. */
  words?: { [language: Language]: string | Uint8Array };
  /** Another address for a file, which otherwise lies beside the module. */
  locateFile?: (name: string) => string;
}

/** Loads the module. Rejects only when reckoner-core.wasm cannot be loaded. */
export default function createReckoner(options?: ModuleOptions): Promise<Reckoner>;
