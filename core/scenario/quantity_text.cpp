// SPDX-License-Identifier: MIT
#include "core/scenario/quantity_text.h"

#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/numbers/ecmascript_number.h"
#include "core/scenario/number_text.h"
#include "core/scenario/parameters.h"
#include "core/scenario/printable.h"
#include "core/scenario/typed_notation.h"

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

// The sum of two short decimals is meant as a decimal: 0.3 - 0.1 is 0.2, not 0.19999999999999998.
double decimal_sum(double a, double b) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.12g", a + b);
  return std::strtod(buffer, nullptr);
}

// In "8.4 to 56 M" the M belongs to both, unless that would turn the range around ("900 to 1.2k");
// in "85 to 95 %" the % does, unless the first is a share as it stands ("0.9 to 95 %").
std::vector<double> typed_values(const std::vector<NumberText>& numbers) {
  const NumberText& last = numbers.back();
  bool shares_suffix = last.has_suffix;
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
    const double bare = numbers[i].value();
    const bool is_share = last.is_percent && bare < 1 && bare <= last.value();
    shares_suffix = shares_suffix && !numbers[i].has_suffix && !is_share &&
                    numbers[i].value(last.exponent) <= last.value();
  }
  std::vector<double> values;
  for (const NumberText& number : numbers) {
    values.push_back(shares_suffix ? number.value(last.exponent) : number.value());
  }
  return values;
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

Read read_range(std::string_view text, Notation notation, const Support& support,
                std::string_view unit) {
  const std::vector<std::string_view> parts = split(text, '~');
  if (parts.size() > 3) return {{}, IssueCode::too_many_quantiles};
  std::vector<NumberText> numbers;
  for (const std::string_view part : parts) {
    if (is_blank(part)) return {{}, IssueCode::missing_quantile};
    numbers.push_back(read_number(part, notation, unit));
    if (numbers.back().problem != IssueCode::count_) return {{}, numbers.back().problem};
  }
  if (notation != Notation::link) return from_values(typed_values(numbers), support);
  std::vector<double> values;
  for (const NumberText& number : numbers) values.push_back(number.value());
  return from_values(values, support);
}

// "2 ± 0.3" is 1.7~2~2.3; "2 ± 10 %" is a tenth of it, except for a share, where 10 % is 0.1.
Read read_plus_minus(std::string_view centre_text, std::string_view error_text, Notation notation,
                     const Support& support, std::string_view unit) {
  if (is_blank(centre_text) || is_blank(error_text)) return {{}, IssueCode::missing_quantile};
  const NumberText centre = read_number(centre_text, notation, unit);
  NumberText error = read_number(error_text, notation, unit);
  const bool is_share = support.kind == Support::Kind::between || unit.starts_with("share");
  const bool relative = error.is_percent && !centre.is_percent && !is_share;
  if (relative) error.problem = IssueCode::count_;
  for (const NumberText* number : {&centre, static_cast<const NumberText*>(&error)}) {
    if (number->problem != IssueCode::count_) return {{}, number->problem};
  }
  double middle = centre.value();
  if (error.has_suffix && !centre.has_suffix && !relative &&
      centre.value(error.exponent) >= error.value()) {
    middle = centre.value(error.exponent);
  }
  const double width = relative ? middle * error.value() : error.value();
  if (!(width >= 0)) return {{}, IssueCode::quantiles_not_rising};
  if (!magnitude_fits(middle) || !magnitude_fits(width)) return {{}, IssueCode::magnitude};
  if (width == 0) return from_values({middle}, support);
  return from_values({decimal_sum(middle, -width), middle, decimal_sum(middle, width)}, support);
}

Read read_quantity(std::string_view original, Notation notation, const Support& support,
                   std::string_view unit) {
  constexpr std::string_view kPlusMinus = "±";
  std::string text = plain_spaces(original);
  if (text.empty()) return {{}, IssueCode::empty_text};
  if (notation == Notation::link) return read_range(text, notation, support, unit);
  plain_separators(text, notation);
  const std::size_t sign = text.find(kPlusMinus);
  if (sign == std::string::npos) return read_range(text, notation, support, unit);
  const std::string_view whole = text;
  return read_plus_minus(whole.substr(0, sign), whole.substr(sign + kPlusMinus.size()), notation,
                         support, unit);
}

}  // namespace

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

Result<Quantity> parse_quantity(std::string_view text, Notation notation, const Support& support,
                                std::string_view field) {
  const auto issue = [&](IssueCode code) {
    return Issue{std::string(field), code, printable(text)};
  };
  if (text.size() > kLongestText) return issue(IssueCode::text_too_long);
  const auto id = find_parameter(field);
  const std::string_view unit = id ? parameter(*id).unit : std::string_view();
  const Read read = read_quantity(text, notation, support, unit);
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
