// SPDX-License-Identifier: MIT
// Estimates as JSON: what is computed and what editors wrote stand apart.
#include "core/api/json.h"
#include "core/api/json_parts.h"
#include "core/facts/catalogue.h"
#include "core/facts/published_runs.h"
#include "core/model/backtest.h"
#include "core/scenario/issue.h"
#include "core/scenario/presets.h"
#include "core/screen/explain.h"
#include "core/screen/issue_words.h"

namespace reckoner {
namespace {
void write_readings(JsonWriter& json, const Issue& issue, Language language) {
  if (issue.readings.empty()) return;
  json.key("readings");
  json.begin_array();
  for (const std::string& text : issue.readings) {
    json.begin_object();
    json.member("text", text);  // what to apply
    json.member("shown", reading_words(issue.field, text, language));
    json.end_object();
  }
  json.end_array();
}

void write_issues(JsonWriter& json, std::span<const Issue> issues, Language language) {
  json.begin_array();
  for (const Issue& issue : issues) {
    json.begin_object();
    json.member("field", issue.field);
    json.member("code", code_name(issue.code));
    json.member("message", message(issue, language));
    json.member("got", issue.got);
    write_readings(json, issue, language);
    json.end_object();
  }
  json.end_array();
}

void write_scenario(JsonWriter& json, const Scenario& scenario) {
  json.begin_object();
  json.member("article", article_of(scenario).id);
  json.member("preset", presets(scenario.article)[scenario.preset].id);
  json.member("edition", editions()[scenario.edition].id);
  for (const ParameterRow& row : parameters()) {
    json.member(row.id, parameter_text(scenario, row.key));
  }
  json.member("seed", scenario.seed);
  json.end_object();
}

void write_statistics(JsonWriter& json, const std::array<double, kStatisticCount>& values) {
  for (std::size_t i = 0; i < kStatisticCount; ++i) json.member(kStatisticIds[i], values[i]);
}

void write_outputs(JsonWriter& json, const Estimate& estimate) {
  json.key("outputs");
  json.begin_object();
  for (const OutputSummary& summary : estimate.outputs) {
    json.key(output(summary.output).id);
    json.begin_object();
    write_statistics(json, summary.values);
    json.key("error");
    json.begin_object();
    write_statistics(json, summary.errors);
    json.end_object();
    json.end_object();
  }
  json.end_object();
}

void write_editorial(JsonWriter& json, const ClaimRow& row, Language language) {
  json.key("editorial");
  json.begin_object();
  json.member("statement", row.statement.in(language));
  json.member("source_says", row.source_says.in(language));
  json.member("status", status_id(row.status));
  json.member("status_label", status_label(row.status).in(language));
  json.member("reason", row.reason.in(language));
  published_value(json, row);
  json.member("unit", row.unit);
  sources(json, row.cites);
  json.end_object();
}

void write_claims(JsonWriter& json, const Scenario& scenario, const Estimate& estimate,
                  Language language) {
  json.key("claims");
  json.begin_array();
  for (const ClaimCheck& check : estimate.claims) {
    const ClaimRow& row = article_of(scenario).claims()[check.row];
    json.begin_object();
    json.member("id", row.id);
    write_editorial(json, row, language);
    json.key("computed");
    json.begin_object();
    compared_output(json, row);
    json.member("relation", relation_id(row.relation));
    member(json, "probability", check.probability);
    member(json, "percentile", check.percentile);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

std::optional<double> factor_of(const Comparison& row) {
  if (row.kind == ComparisonKind::company) return std::nullopt;
  return row.factor;
}

void write_comparisons(JsonWriter& json, const Estimate& estimate, Language language) {
  json.key("comparisons");
  json.begin_array();
  for (const Comparison& row : estimate.comparisons) {
    json.begin_object();
    json.member("kind", kind_id(row.kind));
    json.member("id", row.id);
    json.member("label", row.label.in(language));
    json.member("method", row.method.in(language));
    json.member("low_usd", row.low_usd);
    json.member("high_usd", row.high_usd);
    member(json, "factor", factor_of(row));
    json.member("confidence", confidence_id(row.confidence));
    sources(json, row.cites);
    json.end_object();
  }
  json.end_array();
}

void write_backtest(JsonWriter& json, const Estimate& estimate) {
  json.key("backtest");
  json.begin_array();
  for (const BacktestRow& row : estimate.backtest) {
    json.begin_object();
    const PublishedRun& run = published_runs()[row.run];
    json.member("run", run.id);
    json.member("name", run.name);
    json.member("kind", model_kind_id(run.kind));
    json.member("published_gpu_hours", row.published_gpu_hours);
    json.member("p5", row.p5);
    json.member("p50", row.p50);
    json.member("p95", row.p95);
    json.member("covered", row.covered);
    json.end_object();
  }
  json.end_array();
  if (estimate.backtest.empty()) return;
  const BacktestSummary summary = summarize(estimate.backtest);
  json.key("backtest_summary");
  json.begin_object();
  json.member("coverage", summary.coverage);
  json.member("median_spread", summary.median_spread);
  json.member("median_abs_log_error", summary.median_abs_log_error);
  json.key("kinds");
  json.begin_array();
  for (std::size_t kind = 0; kind < kModelKinds; ++kind) {
    const KindErrors& errors = summary.kinds[kind];
    json.begin_object();
    json.member("kind", model_kind_id(static_cast<ModelKind>(kind)));
    json.member("runs", errors.runs);
    json.member("covered", errors.covered);
    json.member("mean_log_error", errors.mean_log_error);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_sensitivity(JsonWriter& json, const Estimate& estimate) {
  json.key("tornado");
  json.begin_array();
  for (const TornadoRow& row : estimate.tornado) {
    json.begin_object();
    json.member("output", output(row.output).id);
    json.member("parameter", parameter(row.parameter).id);
    json.member("at_p5", row.at_p5);
    json.member("at_p50", row.at_p50);
    json.member("at_p95", row.at_p95);
    json.end_object();
  }
  json.end_array();
  json.key("indices");
  json.begin_array();
  for (const IndexRow& row : estimate.indices) {
    json.begin_object();
    json.member("output", output(row.output).id);
    json.member("parameter", parameter(row.parameter).id);
    json.member("first_order", row.first_order);
    json.member("total", row.total);
    json.end_object();
  }
  json.end_array();
}

void write_histograms(JsonWriter& json, const Estimate& estimate) {
  json.key("histograms");
  json.begin_object();
  for (const Histogram& histogram : estimate.histograms) {
    json.key(output(histogram.output).id);
    json.begin_object();
    json.array("edges", histogram.edges);
    json.array("counts", histogram.counts);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

std::string scenario_json(const Scenario& scenario) {
  JsonWriter json;
  write_scenario(json, scenario);
  return json.take();
}

std::string issues_json(std::span<const Issue> issues, Language language) {
  JsonWriter json;
  write_issues(json, issues, language);
  return json.take();
}

std::string outputs_json(const Estimate& estimate) {
  JsonWriter json;
  json.begin_object();
  write_outputs(json, estimate);
  json.end_object();
  return json.take();
}

std::string estimate_json(const Scenario& scenario, const Estimate& estimate, Language language) {
  JsonWriter json;
  json.begin_object();
  write_outputs(json, estimate);
  write_ladder(json, scenario, estimate, language);
  write_claims(json, scenario, estimate, language);
  write_comparisons(json, estimate, language);
  write_backtest(json, estimate);
  write_sensitivity(json, estimate);
  write_histograms(json, estimate);
  json.key("issues");
  write_issues(json, estimate.issues, language);
  json.member("samples", estimate.samples);
  json.end_object();
  return json.take();
}

}  // namespace reckoner
