// SPDX-License-Identifier: MIT
// One press story: what it claims, and how this calculator lays it out. Everything above this floor
// (facts, parameters, formulas, engine) knows no article, everything below asks the scenario's.
//
// An article is a folder beside this file, its words, and a row in articles.cpp: see
// CONTRIBUTING.md.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/articles/claims_check.h"
#include "core/articles/comparisons.h"
#include "core/articles/ladder.h"
#include "core/articles/requirements.h"
#include "core/scenario/presets.h"
#include "core/words/strings.h"

namespace reckoner {

/// A figure of the headlines and what it pays for: "to **rent** the machines for **one run**".
struct HeadlineRow {
  std::string_view claim;  // ClaimRow::id, whose published figure it is
  Bracket bracket;
  WordId words;
};

/// "For this output to come to this amount": what readers are asked first.
struct QuestionRow {
  OutputId output;
  double target;  // in the output's unit
};

struct Article {
  /// A table of a pack's own file. A function, so that no table needs another one to be made first.
  template <class Row>
  using Table = std::span<const Row> (*)();

  std::string_view id;   // "v3_2025": link key `a`, JSON key `article`
  WordId title;          // the page's heading while the scenario's run is `run`
  WordId lead;           // the sentence under it
  std::string_view run;  // the catalogue id of the run that the story is about
  OutputId headline;     // the figure that it is about: in focus at first
  OutputId compared;     // what other trainings are held against, the base of their factors
  OutputId total;        // the widest scope of `use`: ranks the inputs that matter most
  /// Outputs whose ranges are told: the first two to a screen reader, all to the page around.
  std::span<const OutputId> told;
  std::span<const OutputId> card;             // rungs of the picture that other sites show
  std::span<const OutputId> description;      // rungs that a page's description names
  std::span<const HeadlineRow> headlines;     // those that seem to contradict each other
  WordId both;                                // why they do not
  std::span<const std::string_view> leading;  // claims that are shown first
  QuestionRow question;
  Table<PresetRow> viewpoints;  // the first is the default
  Table<ClaimRow> claims;       // in the article's order
  Table<RungRow> rungs;         // bottom to top, `use` before `own`
  Table<MarkRow> marks;
  Table<RequirementRow> requirements;  // by claim, the most telling first
  /// At the reader's median of `compared` and of the price of an hour.
  std::vector<Comparison> (*comparisons)(const Scenario& scenario, double compared_p50_usd,
                                         double price_p50_usd_per_gpu_hour);
};

/// In the order of their publication; row i is the one of Scenario::article == i.
std::span<const Article* const> articles();

/// The scenario's article; the first one where there is no such row.
const Article& article_of(const Scenario& scenario);

/// The row of a claim in Article::claims.
std::optional<std::size_t> find_claim(const Article& article, std::string_view id);

}  // namespace reckoner
