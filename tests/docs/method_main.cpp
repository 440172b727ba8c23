// SPDX-License-Identifier: MIT
// Fills docs/method.template.md with numbers from the core and prints the document; a test compares
// it with docs/method.md, so that no number in the docs is typed.
//   method_document TEMPLATE ERRORS.csv
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

#include "core/api/json.h"
#include "core/engine/solve.h"
#include "core/facts/mfu_priors.h"
#include "core/facts/multipliers.h"
#include "core/model/backtest.h"
#include "core/model/formula.h"
#include "core/model/mfu_prior.h"
#include "core/scenario/presets.h"
#include "core/screen/screen.h"
#include "core/words/catalogue.h"
#include "core/words/format.h"
#include "tests/docs/method_fleet.h"

namespace {

using namespace reckoner;

struct Numbers {
  Scenario scenario = base_scenario(0, current_edition());
  Scenario report = base_scenario(*find_preset("deepseek_report"), current_edition());
  Estimate estimated;
  Estimate at_points;
  std::string errors_path;
};

std::string ladder_table(const Numbers& numbers) {
  const Screen page = screen(numbers.scenario, numbers.estimated, OutputId::run_cost_usd, kEnglish);
  std::string table = "| step | 90 % range | median | leaves out |\n|---|---|---|---|\n";
  for (const RungLine& rung : page.ladder) {
    table.append("| ").append(rung.name).append(" | ").append(rung.range).append(" | ");
    table.append(rung.p50).append(" | ").append(rung.leaves_out).append(" |\n");
  }
  return table;
}

std::string fact_ids(const Cites& cites) {
  std::string list;
  for (const std::uint16_t fact : cites.indices()) {
    if (!list.empty()) list += ", ";
    list += facts()[fact].id;
  }
  return list;
}

std::string formula_list(const Numbers& numbers) {
  std::string list;
  for (const OutputRow& row : outputs()) {
    const Explanation explanation = explain(numbers.scenario, row.key, kEnglish);
    if (explanation.title.empty()) continue;
    list.append("- **").append(explanation.title).append("** = ").append(explanation.symbols);
    list.append(" [").append(fact_ids(row.cites)).append("]\n");
  }
  return list;
}

std::string backtest_table(const Numbers& numbers) {
  const Screen page = screen(numbers.scenario, numbers.estimated, OutputId::run_cost_usd, kEnglish);
  std::string table =
      "| run | kind | published | estimated, P5–P95 | covered |\n|---|---|---|---|---|\n";
  for (const BacktestLine& line : page.backtest) {
    table.append("| ").append(line.name).append(" | ").append(line.kind).append(" | ");
    table.append(line.published).append(" | ");
    table.append(line.estimated).append(line.covered ? " | yes |\n" : " | no |\n");
  }
  return table;
}

std::string_view kind_name(std::size_t kind) {
  return choices(ParameterId::model_kind)[kind].label.in(kEnglish);
}

std::string backtest_kinds(const Numbers& numbers) {
  const BacktestSummary summary = summarize(numbers.estimated.backtest);
  std::string table = "| kind | runs | covered | mean ln(published ÷ P50) |\n|---|---|---|---|\n";
  for (std::size_t kind = 0; kind < kModelKinds; ++kind) {
    const KindErrors& errors = summary.kinds[kind];
    char mean[16];
    std::snprintf(mean, sizeof mean, "%+.2f", errors.mean_log_error);
    table.append("| ").append(kind_name(kind)).append(" | ");
    table.append(std::to_string(errors.runs)).append(" | ");
    table.append(std::to_string(errors.covered)).append(" | ").append(mean).append(" |\n");
  }
  return table;
}

std::string prior_table() {
  std::string table = "| accelerator | dense | mixture of experts |\n|---|---|---|\n";
  constexpr std::string_view kNames[] = {
      "V100", "A100", "H100, H800, H200", "Blackwell", "TPU v3", "TPU v4", "TPU v5"};
  static_assert(std::size(kNames) == kGenerations);
  for (std::size_t generation = 0; generation < kGenerations; ++generation) {
    table.append("| ").append(kNames[generation]);
    for (const ModelKind kind : {ModelKind::dense, ModelKind::moe}) {
      const Quantity& prior = mfu_prior(kind, static_cast<Generation>(generation));
      table.append(" | ").append(format_quantity(prior.p50, "share", 2, kEnglish)).append(" (");
      table.append(format_range(prior.p5, prior.p95, "share", kEnglish)).append(")");
    }
    table.append(" |\n");
  }
  return table;
}

std::string fit_figure(std::string_view name) {
  static const MfuFit fit = fit_mfu_prior(published_runs(), {});
  if (name == "runs") return std::to_string(fit.runs);
  if (name == "families") return std::to_string(fit.families);
  const double sd = name == "sd_run"      ? fit.sd_run
                    : name == "sd_family" ? fit.sd_family
                                          : fit.sd_generation;
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", sd);
  return text;
}

std::string tornado_table(const Numbers& numbers, std::string_view output_id) {
  const OutputId id = *find_output(output_id);
  const Screen page = screen(numbers.scenario, numbers.estimated, id, kEnglish);
  std::string table = "| input | at its P5 | at its P95 |\n|---|---|---|\n";
  for (const TornadoLine& line : page.tornado) {
    table.append("| ").append(line.label).append(" | ").append(line.low).append(" | ");
    table.append(line.high).append(" |\n");
  }
  return table;
}

/// The measured errors as a table: the csv's rows are samples, random P5, P50, P95, Sobol' the
/// same.
std::string error_table(const Numbers& numbers) {
  std::ifstream csv(numbers.errors_path);
  std::string line;
  std::getline(csv, line);
  std::string table =
      "| points | random P5 | P50 | P95 | Sobol' P5 | P50 | P95 |\n|---|---|---|---|---|---|---|\n";
  while (std::getline(csv, line)) {
    std::stringstream cells(line);
    std::string cell;
    table += '|';
    for (int column = 0; std::getline(cells, cell, ','); ++column) {
      const double value = std::stod(cell);
      const std::string text = column == 0 ? format_exact(value, kEnglish)
                                           : format_quantity(value, "share", 2, kEnglish);
      table.append(" ").append(text).append(" |");
    }
    table += '\n';
  }
  return table;
}

std::string point_text(const Numbers& numbers, std::string_view output_id) {
  const OutputId id = *find_output(output_id);
  return format_quantity(numbers.at_points.find(id)->value(Statistic::p50), output(id).unit, 4,
                         kEnglish);
}

std::string multiplier_table() {
  std::string table =
      "| whose | figure | above the line | below it | scope | in the range "
      "|\n|---|---|---|---|---|---|\n";
  for (const MultiplierRow& row : multipliers()) {
    table.append("| ")
        .append(row.name.in(kEnglish))
        .append(" [")
        .append(fact_ids(row.cites))
        .append("] | ");
    table.append(row.is_floor ? "over " : "")
        .append(format_range(row.low, row.high, "x", kEnglish));
    table.append(" | ")
        .append(row.numerator.in(kEnglish))
        .append(" | ")
        .append(row.denominator.in(kEnglish));
    table.append(" | ").append(multiplier_scope_id(row.scope));
    table.append(row.in_default_range ? " | yes |\n" : " | no |\n");
  }
  return table;
}

std::string fill(std::string_view slot, const Numbers& numbers) {
  const std::size_t space = slot.find(' ');
  const std::string_view name = slot.substr(0, space);
  const std::string_view argument = space == slot.npos ? "" : slot.substr(space + 1);
  if (name == "edition") return std::string(editions()[current_edition()].id);
  if (name == "version") return std::string(core_version());
  if (name == "samples") return format_exact(kDefaultSamples, kEnglish);
  if (name == "ladder") return ladder_table(numbers);
  if (name == "formulas") return formula_list(numbers);
  if (name == "multipliers") return multiplier_table();
  if (name == "fleet_price") return fleet_price(argument);
  if (name == "fleet_use") return fleet_use(argument);
  if (name == "backtest") return backtest_table(numbers);
  if (name == "backtest_summary") {
    return screen(numbers.scenario, numbers.estimated, OutputId::run_cost_usd, kEnglish)
        .backtest_summary;
  }
  if (name == "backtest_kinds") return backtest_kinds(numbers);
  if (name == "priors") return prior_table();
  if (name == "fit") return fit_figure(argument);
  if (name == "tornado") return tornado_table(numbers, argument);
  if (name == "errors") return error_table(numbers);
  if (name == "point") return point_text(numbers, argument);
  if (name == "input") {
    const ParameterRow& row = parameter(*find_parameter(argument));
    return format_input(numbers.scenario[row.key], row.unit, kEnglish);
  }
  std::cerr << "unknown slot {{" << slot << "}}\n";
  std::exit(2);
}

}  // namespace

int main(int argc, char** argv) {
  reckoner::load_all_languages();
  if (argc != 3) {
    std::cerr << "usage: method_document TEMPLATE ERRORS.csv\n";
    return 2;
  }
  std::ifstream file(argv[1]);
  std::stringstream buffer;
  buffer << file.rdbuf();
  const std::string text = buffer.str();
  Numbers numbers;
  numbers.errors_path = argv[2];
  EstimateOptions options;
  options.backtest = true;
  numbers.estimated = estimate(numbers.scenario, options);
  numbers.at_points = estimate(numbers.report);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find("{{", at);
    std::cout << text.substr(at, open - at);
    if (open == text.npos) break;
    const std::size_t close = text.find("}}", open);
    std::cout << fill(text.substr(open + 2, close - open - 2), numbers);
    at = close + 2;
  }
  return 0;
}
