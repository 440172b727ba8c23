// SPDX-License-Identifier: MIT
// Numbers for people, in each language's form. Digits follow the error: nothing is printed that the
// Monte Carlo error or the reader's range does not support.
#pragma once

#include <string>
#include <string_view>

#include "core/numbers/quantity.h"
#include "core/words/language.h"

namespace reckoner {

/// "$5.58 M", "5,58 M$", "2,788,000 GPU-h", "34.6 %", "56.7 days"; `unit` is a parameter's or
/// output's unit. `digits`: significant digits.
std::string format_quantity(double value, std::string_view unit, int digits, Language language);

/// As above with as many digits as `error` supports, 3 at most ("$5.58 M", "$24 M").
std::string format_estimate(double value, double error, std::string_view unit, Language language);

/// "$8.4 M – $56 M", "8,4 M$ – 56 M$"; one figure where both print alike.
std::string format_range(double low, double high, std::string_view unit, Language language);

/// The same text, in which a line never ends between a figure and its unit; a range may still be
/// parted at its dash.
std::string unbroken(std::string_view figures);

/// A quantity as its input shows it: "1.70 – 2 – 3.42".
std::string format_input(const Quantity& quantity, std::string_view unit, Language language);

/// Its middle with the unit, as exact as an input shows it: "$2.00/GPU-h", "2,664,000 GPU-h".
std::string format_middle(const Quantity& quantity, std::string_view unit, Language language);

/// Its ends, without the unit: "1.70 – 3.42". Empty for a point.
std::string format_spread(const Quantity& quantity, std::string_view unit, Language language);

/// What a text field starts with: typed notation that reads back to exactly this quantity
/// ("1.7 to 3.42", "14.8T", "90%"; "1,7 à 3,42", "14 800 Md").
std::string typed_quantity(const Quantity& quantity, const Support& support, std::string_view unit,
                           Language language);

/// All digits that matter, grouped: "2,788,000", "2 788 000" (narrow no-break spaces in French).
std::string format_exact(double value, Language language);

/// "83 %" ; never "0 %" or "100 %" for what is not certain ("< 1 %", "> 99 %").
std::string format_probability(double probability, Language language);

/// Axis tick: "$10 M", "10 M$".
std::string format_tick(double value, std::string_view unit, Language language);

}  // namespace reckoner
