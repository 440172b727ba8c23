// SPDX-License-Identifier: MIT
// The run inside the fleet, to scale.
#include "core/articles/article.h"
#include "core/facts/catalogue.h"
#include "core/model/units.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner::screen_parts {
namespace {

using P = ParameterId;

constexpr int kCostDigits = 2;
constexpr int kCountDigits = 6;  // 16,384 GPUs are not 16,380
constexpr P kCounts[] = {P::fleet_a100, P::fleet_h800, P::fleet_h100, P::fleet_h20};

/// The fleet is the maker's of DeepSeek-V3; other makers' runs were not made on it.
bool is_owners_run(const Scenario& scenario) {
  const std::uint8_t own = parameter(P::model).default_choice;
  return runs()[scenario.choice(P::model)].family == runs()[own].family;
}

bool is_count_changed(const Scenario& scenario) {
  for (const P changed : changed_parameters(scenario)) {
    for (const P count : kCounts) {
      if (changed == count) return true;
    }
  }
  return false;
}

}  // namespace

FleetPicture fleet_picture(const Scenario& scenario, const Estimate& estimate, Language language) {
  FleetPicture out;
  const double fleet_gpus = median(estimate, OutputId::fleet_gpus);
  const double fleet_usd = median(estimate, OutputId::fleet_tco_usd);
  const double run_days = median(estimate, OutputId::run_days);
  if (!is_owners_run(scenario) || !(fleet_gpus > 0) || !(run_days > 0)) return out;
  out.run_gpus = scenario[P::cluster_gpus].p50;
  out.run_years = run_days * kHoursPerDay / kHoursPerYear;
  out.fleet_gpus = fleet_gpus;
  out.fleet_years = scenario[P::fleet_years].p50;
  out.is_one_estimate = !is_count_changed(scenario);
  const OutputSummary* counted = estimate.find(OutputId::fleet_gpus);
  const bool is_counted = counted->value(Statistic::p5) == counted->value(Statistic::p95);
  const std::string gpus =
      format_quantity(fleet_gpus, "GPUs", is_counted ? kCountDigits : kCostDigits, language);
  out.fleet_gpus_text =
      tr(out.is_one_estimate ? WordId::screen_fleet_one_firm : WordId::screen_fleet_as_set,
         language, {gpus});
  out.fleet_cost = format_quantity(fleet_usd, "$", kCostDigits, language);
  out.end = format_quantity(out.fleet_years, "years", kCostDigits, language);
  const bool has_operation = choice_id(scenario, P::operations_reading) == "in_addition";
  out.fleet_words = has_operation ? tr(WordId::screen_fleet_buy_and_run, language, {out.end})
                                  : std::string(tr(WordId::screen_fleet_buy, language));
  const double run_usd = median(estimate, OutputId::run_cost_usd);
  out.run_text = tr(WordId::screen_fleet_run, language,
                    {format_quantity(run_usd, "$", kCostDigits, language)});
  out.start = tr(WordId::screen_fleet_start, language);
  const double share = out.run_gpus * out.run_years / (out.fleet_gpus * out.fleet_years);
  out.scale = tr(WordId::screen_fleet_scale, language,
                 {format_quantity(out.run_gpus, "GPUs", kCountDigits, language),
                  format_quantity(run_days, "d", kCostDigits, language),
                  format_quantity(share, "share", kCostDigits, language)});
  out.spoken = out.fleet_gpus_text + ". " + out.fleet_cost + " " + out.fleet_words + ". " +
               out.run_text + ". " + out.scale;
  return out;
}

std::vector<HeadlineLine> headline_lines(const Scenario& scenario, Language language) {
  const Article& article = article_of(scenario);
  std::vector<HeadlineLine> lines;
  if (runs()[scenario.choice(P::model)].id != article.run) return lines;
  for (const HeadlineRow& row : article.headlines) {
    const auto claim = find_claim(article, row.claim);
    const double usd = claim ? article.claims()[*claim].published_value : 0;
    lines.push_back(
        {format_quantity(usd, "$", kCostDigits, language), tr(row.words, language), row.bracket});
  }
  return lines;
}

std::vector<StackLine> stack_lines(const Estimate& estimate, Language language) {
  const double capex_usd = median(estimate, OutputId::fleet_capex_usd);
  const double opex_usd = median(estimate, OutputId::fleet_opex_usd);
  if (!(capex_usd > 0) || !(opex_usd > 0)) return {};
  const auto money = [&](double usd, int digits) {
    return format_quantity(usd, "$", digits, language);
  };
  constexpr int kDigits = 3;
  const std::string operation =
      tr(WordId::screen_stack_operation, language, {money(opex_usd, kDigits)});
  return {{tr(WordId::screen_stack_included, language), capex_usd, opex_usd,
           money(capex_usd, kCostDigits), operation},
          {tr(WordId::screen_stack_in_addition, language), capex_usd + opex_usd, opex_usd,
           money(capex_usd + opex_usd, kCostDigits), operation}};
}

}  // namespace reckoner::screen_parts
