// SPDX-License-Identifier: MIT
// The list of articles, and the answers to what core/scenario/presets.h asks of them.
#include <iterator>

#include "core/articles/article.h"

namespace reckoner {

extern const Article kR1Of2025;
extern const Article kV3Of2025;

namespace {

/// Append-only: a link without `a=` is about the first.
constexpr const Article* kArticles[] = {
    &kV3Of2025,
    &kR1Of2025,
};

const Article& row(std::uint8_t article) {
  return *kArticles[article < std::size(kArticles) ? article : 0];
}

}  // namespace

std::span<const Article* const> articles() { return kArticles; }
const Article& article_of(const Scenario& scenario) { return row(scenario.article); }

std::size_t article_count() { return std::size(kArticles); }
std::string_view article_id(std::uint8_t article) { return row(article).id; }
std::span<const PresetRow> presets(std::uint8_t article) { return row(article).viewpoints(); }

std::optional<std::size_t> find_claim(const Article& article, std::string_view id) {
  const std::span<const ClaimRow> claims = article.claims();
  for (std::size_t row = 0; row < claims.size(); ++row) {
    if (claims[row].id == id) return row;
  }
  return std::nullopt;
}

}  // namespace reckoner
