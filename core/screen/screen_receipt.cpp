// SPDX-License-Identifier: MIT
// "What do you count?": the final run, and the parts that a reader adds to it.
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner::screen_parts {
namespace {

using P = ParameterId;

constexpr int kDigits = 2;
constexpr int kCountDigits = 6;  // 16,384 GPUs are not 16,380

struct Part {
  P tick;
  OutputId output;
  WordId name;        // on its line
  WordId short_name;  // in the sentence above the total
};

constexpr Part kFinalRun{P::count_, OutputId::run_cost_usd, WordId::screen_receipt_run,
                         WordId::screen_receipt_the_run};
constexpr Part kParts[] = {
    kFinalRun,
    {P::count_rl, OutputId::part_rl_usd, WordId::screen_receipt_rl,
     WordId::screen_receipt_short_rl},
    {P::count_trials, OutputId::part_trials_usd, WordId::screen_receipt_trials,
     WordId::screen_receipt_trials},
    {P::count_staff, OutputId::part_staff_usd, WordId::screen_receipt_staff,
     WordId::screen_receipt_staff},
    {P::count_data, OutputId::part_data_usd, WordId::screen_receipt_data,
     WordId::screen_receipt_data},
    {P::count_earlier, OutputId::part_earlier_usd, WordId::screen_receipt_earlier,
     WordId::screen_receipt_earlier},
};

std::string short_range(const Scenario& scenario, P id, double shift, Language language) {
  const Quantity& q = scenario[id];
  const auto number = [&](double value) {
    return format_quantity(value - shift, "", kDigits + 1, language);
  };
  if (q.is_point()) return number(q.p50);
  return tr(WordId::screen_receipt_range, language, {number(q.p5), number(q.p95)});
}

std::string run_note(const Scenario& scenario, const Estimate& estimate, Language language) {
  const OutputSummary* days = estimate.find(OutputId::run_days);
  const OutputSummary* price = estimate.find(OutputId::gpu_hour_price_usd);
  if (days == nullptr || price == nullptr) return {};
  return tr(WordId::screen_receipt_run_note, language,
            {format_quantity(days->value(Statistic::p50), "d", kDigits, language),
             format_quantity(scenario[P::cluster_gpus].p50, "GPUs", kCountDigits, language),
             format_quantity(price->value(Statistic::p50), "$", kDigits + 1, language)});
}

std::string note(const Part& part, const Scenario& scenario, const Estimate& estimate,
                 Language language) {
  switch (part.tick) {
    case P::count_rl:
      return std::string(tr(WordId::screen_receipt_rl_note, language));
    case P::count_trials:
      return tr(WordId::screen_receipt_trials_note, language,
                {short_range(scenario, P::rnd_multiplier, 1, language)});
    case P::count_staff:
      return tr(WordId::screen_receipt_staff_note, language,
                {short_range(scenario, P::team_size, 0, language),
                 format_quantity(scenario[P::project_years].p50, "years", kDigits, language)});
    case P::count_data:
      return std::string(tr(WordId::screen_receipt_data_note, language));
    case P::count_earlier:
      return tr(WordId::screen_receipt_earlier_note, language,
                {format_quantity(scenario[P::earlier_gpu_hours].p50, "GPU-h", 3, language)});
    default:
      return run_note(scenario, estimate, language);
  }
}

bool is_counted(const Part& part, const Scenario& scenario) {
  return part.tick == P::count_ || choice_id(scenario, part.tick) == "yes";
}

ReceiptLine line_of(const Part& part, const Scenario& scenario, const Estimate& estimate,
                    Language language) {
  ReceiptLine line;
  line.tick = part.tick;
  if (part.tick != P::count_) line.id = parameter(part.tick).id;
  line.name = tr(part.name, language);
  line.note = note(part, scenario, estimate, language);
  line.is_counted = is_counted(part, scenario);
  const OutputSummary* summary = estimate.find(part.output);
  if (summary == nullptr) return line;
  line.amount = format_quantity(summary->value(Statistic::p50), "$", kDigits, language);
  if (part.tick != P::count_)
    line.amount = tr(WordId::screen_receipt_plus, language, {line.amount});
  return line;
}

/// "the run, trial runs and salaries"
std::string counted_names(const Scenario& scenario, Language language) {
  std::vector<std::string_view> names;
  for (const Part& part : kParts) {
    if (is_counted(part, scenario)) names.push_back(tr(part.short_name, language));
  }
  std::string all(names.front());
  for (std::size_t i = 1; i < names.size(); ++i) {
    const bool is_last = i + 1 == names.size();
    all = tr(is_last ? WordId::screen_list_last : WordId::screen_list_next, language,
             {all, names[i]});
  }
  return all;
}

}  // namespace

Receipt receipt(const Scenario& scenario, const Estimate& estimate, Language language) {
  Receipt out;
  const OutputSummary* total = estimate.find(OutputId::counted_cost_usd);
  if (total == nullptr) return out;
  for (const Part& part : kParts) {
    out.lines.push_back(line_of(part, scenario, estimate, language));
  }
  const auto money = [&](Statistic statistic) {
    return format_quantity(total->value(statistic), "$", kDigits, language);
  };
  out.counted = counted_names(scenario, language);
  out.intro = tr(WordId::screen_receipt_counting, language, {out.counted});
  out.total = out.middle = money(Statistic::p50);
  if (is_point(*total)) return out;
  out.total = tr(WordId::screen_receipt_about, language, {out.total});
  out.range = tr(WordId::screen_receipt_nine_in_ten, language,
                 {money(Statistic::p5), money(Statistic::p95)});
  return out;
}

}  // namespace reckoner::screen_parts
