// SPDX-License-Identifier: MIT
#include "core/scenario/quantity_text.h"

#include <vector>

#include "core/numbers/ecmascript_number.h"
#include "core/scenario/number_text.h"
#include "core/scenario/parameters.h"
#include "core/scenario/printable.h"
#include "core/scenario/typed_quantity.h"
#include "core/words/language_rules.h"

namespace reckoner {
namespace {

constexpr std::size_t kLongestText = 256;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

struct Read {
  Quantity quantity;
  IssueCode problem = IssueCode::count_;
};

Read from_values(const std::vector<double>& values, const Support& support) {
  for (const double value : values) {
    if (!magnitude_fits(value)) return {{}, IssueCode::magnitude};
  }
  Quantity quantity = point(values[0]);
  if (values.size() == 2 && values[0] != values[1]) {
    if (!(values[0] < values[1])) return {{}, IssueCode::quantiles_not_rising};
    if (support.kind != Support::Kind::real && values[0] <= support.lower) {
      return {{}, IssueCode::below_limit};
    }
    if (support.kind == Support::Kind::between && values[1] >= support.upper) {
      return {{}, IssueCode::above_limit};
    }
    quantity = {values[0], derived_p50(values[0], values[1], support), values[1]};
  } else if (values.size() == 3) {
    quantity = {values[0], values[1], values[2]};
  }
  return {quantity, issue_code(quantile_problem(quantity, support))};
}

Read read_link(std::string_view original, const Support& support, std::string_view unit) {
  const std::string text = plain_spaces(original);
  if (text.empty()) return {{}, IssueCode::empty_text};
  const std::vector<std::string_view> parts = split(text, '~');
  if (parts.size() > 3) return {{}, IssueCode::too_many_quantiles};
  std::vector<double> values;
  for (const std::string_view part : parts) {
    if (is_blank(part)) return {{}, IssueCode::missing_quantile};
    const NumberText number = read_number(part, unit);
    if (number.problem != IssueCode::count_) return {{}, number.problem};
    values.push_back(number.value());
  }
  return from_values(values, support);
}

}  // namespace

Notation Notation::typed(Language language) {
  const LanguageRules& grammar = rules(language);
  return {true, grammar.decimal_sign[0], grammar.long_scale};
}

IssueCode issue_code(QuantileProblem problem) {
  switch (problem) {
    case QuantileProblem::magnitude:
      return IssueCode::magnitude;
    case QuantileProblem::not_rising:
      return IssueCode::quantiles_not_rising;
    case QuantileProblem::too_skewed:
      return IssueCode::quantiles_too_skewed;
    case QuantileProblem::below_limit:
      return IssueCode::below_limit;
    case QuantileProblem::above_limit:
      return IssueCode::above_limit;
    case QuantileProblem::none:
      break;
  }
  return IssueCode::count_;
}

Result<Quantity> quantity_of(const std::vector<double>& values, const Support& support) {
  const Read read = from_values(values, support);
  if (read.problem != IssueCode::count_) return Issue{{}, read.problem, {}, {}};
  return read.quantity;
}

namespace {

Result<Quantity> typed_value(std::string_view text, Notation notation, const Support& support,
                             std::string_view field, std::string_view unit) {
  TypedInput input{.field = field, .unit = unit, .support = support};
  const TypedQuantity typed = read_typed(text, notation, input);
  if (!typed.has_value()) return typed.issue;
  return typed.readings[0];
}

}  // namespace

Result<Quantity> parse_quantity(std::string_view text, Notation notation, const Support& support,
                                std::string_view field) {
  const auto issue = [&](IssueCode code) {
    return Issue{std::string(field), code, printable(text), {}};
  };
  if (text.size() > kLongestText) return issue(IssueCode::text_too_long);
  const auto id = find_parameter(field);
  const std::string_view unit = id ? parameter(*id).unit : std::string_view();
  if (notation.is_typed) return typed_value(text, notation, support, field, unit);
  const Read read = read_link(text, support, unit);
  if (read.problem != IssueCode::count_) return issue(read.problem);
  return read.quantity;
}

namespace {

std::string quantity_text(const Quantity& quantity, const Support& support,
                          std::string (*number)(double)) {
  if (quantity.is_point()) return number(quantity.p50);
  const bool derived = quantity.p50 == derived_p50(quantity.p5, quantity.p95, support);
  const std::string middle = derived ? std::string() : "~" + number(quantity.p50);
  return number(quantity.p5) + middle + "~" + number(quantity.p95);
}

}  // namespace

std::string link_text(const Quantity& quantity, const Support& support) {
  return quantity_text(quantity, support, shortest_number);
}

std::string plain_text(const Quantity& quantity, const Support& support) {
  return quantity_text(quantity, support, ecmascript_number);
}

}  // namespace reckoner
