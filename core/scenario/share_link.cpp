// SPDX-License-Identifier: MIT
#include "core/scenario/share_link.h"

#include <array>

#include "core/scenario/link_pieces.h"
#include "core/scenario/presets.h"
#include "core/scenario/printable.h"
#include "core/scenario/quantity_text.h"
#include "core/scenario/seed_text.h"

namespace reckoner {
namespace {

constexpr std::string_view kVersionOfLinks = "1";
constexpr std::size_t kMostBytes = 64 * 1024;
constexpr std::size_t kMostIssues = 24;  // junk of a thousand keys needs no thousand sentences

void append(std::string& text, std::string_view key, std::string_view value) {
  if (!text.empty()) text += '&';
  text += key;
  text += '=';
  text += value;
}

std::string value_text(const Scenario& scenario, const ParameterRow& row) {
  return row.is_choice ? std::string(choice_id(scenario, row.key))
                       : link_text(scenario[row.key], row.support);
}

enum class Role : std::uint8_t {
  check,
  version,
  article,
  edition,
  preset,
  seed,
  ui,
  parameter,
  other
};

Role role_of(std::string_view key) {
  if (key == "k") return Role::check;
  if (key == "v") return Role::version;
  if (key == "a") return Role::article;
  if (key == "e") return Role::edition;
  if (key == "p") return Role::preset;
  if (key == "s") return Role::seed;
  if (key == "ui.lang" || key == "ui.theme" || key == "ui.view") return Role::ui;
  return find_parameter(key) ? Role::parameter : Role::other;
}

/// Reads the pieces of one link; each step looks at its own keys and adds its Issues.
class Decoder {
 public:
  explicit Decoder(MendedLink mended) : pieces_(std::move(mended.pieces)) {
    for (LinkPiece& piece : pieces_) piece.key = short_key(piece.key);
    if (!mended.dropped.empty()) report("link", IssueCode::link_mended, mended.dropped);
  }

  DecodedLink decode() {
    drop_repeats();
    read_check();
    read_base();
    read_seed_and_ui();
    read_parameters();
    for (const LinkPiece& piece : pieces_) {
      if (role_of(piece.key) == Role::other) report_stranger(piece);
    }
    return std::move(link_);
  }

 private:
  void report(std::string_view field, IssueCode code, std::string_view got,
              std::uint8_t article = 0) {
    if (link_.issues.size() < kMostIssues) {
      link_.issues.push_back({printable(field), code, printable(got), article});
    }
  }

  void report_stranger(const LinkPiece& piece) {
    const bool whole = piece.has_value && !piece.key.empty();
    report(whole ? std::string_view(piece.key) : std::string_view("link"),
           whole ? IssueCode::unknown_key : IssueCode::link_incomplete,
           whole ? piece.value : piece.key);
  }

  const LinkPiece* find(std::string_view key) const {
    for (const LinkPiece& piece : pieces_) {
      if (piece.key == key) return &piece;
    }
    return nullptr;
  }

  // The checksum is over all that was given, so it is taken before anything is dropped.
  void drop_repeats() {
    check_ = link_check(pieces_);
    std::vector<LinkPiece> kept;
    std::array<bool, kParameterCount> seen{};
    for (LinkPiece& piece : pieces_) {
      const Role role = role_of(piece.key);
      const auto id = find_parameter(piece.key);
      bool repeated = id && seen[index(*id)];
      if (id) seen[index(*id)] = true;
      if (!id && role != Role::other) {
        for (const LinkPiece& other : kept) repeated = repeated || other.key == piece.key;
      }
      if (repeated) report(piece.key, IssueCode::duplicate_key, piece.value);
      if (!repeated) kept.push_back(std::move(piece));
      link_.had_scenario = link_.had_scenario || (role != Role::other && role != Role::ui);
    }
    pieces_ = std::move(kept);
  }

  void read_check() {
    const LinkPiece* piece = find("k");
    if (piece == nullptr) return;
    const bool whole = piece->value.size() == check_.size();
    if (!whole) report("k", IssueCode::link_incomplete, "k=" + piece->value);
    if (whole && piece->value != check_) report("k", IssueCode::link_altered, piece->value);
  }

  void read_base() {
    std::uint8_t article = 0;
    std::uint8_t preset = 0;
    std::uint8_t edition = current_edition();
    if (const LinkPiece* piece = find("v"); piece && piece->value != kVersionOfLinks) {
      report("v", IssueCode::unknown_version, piece->value);
    }
    if (const LinkPiece* piece = find("a")) {
      const auto found = find_article(piece->value);
      if (!found) report("a", IssueCode::unknown_article, piece->value);
      article = found.value_or(article);
    }
    if (const LinkPiece* piece = find("e")) {
      const auto found = find_edition(piece->value);
      if (!found) report("e", IssueCode::unknown_edition, piece->value);
      if (found && *found != edition) report("e", IssueCode::older_edition, piece->value);
      edition = found.value_or(edition);
    }
    if (const LinkPiece* piece = find("p")) {
      const auto found = find_preset(piece->value, article);
      if (!found) report("p", IssueCode::unknown_preset, piece->value, article);
      preset = found.value_or(preset);
    }
    link_.scenario = base_scenario(preset, edition, article);
  }

  void read_seed_and_ui() {
    if (const LinkPiece* piece = find("s")) {
      const auto seed = read_seed(piece->value);
      if (!seed) report("s", IssueCode::bad_seed, piece->value);
      link_.scenario.seed = seed.value_or(link_.scenario.seed);
    }
    for (const LinkPiece& piece : pieces_) {
      if (role_of(piece.key) == Role::ui) read_ui(piece);
    }
  }

  void read_ui(const LinkPiece& piece) {
    if (!is_ui_value(piece.key, piece.value)) {
      return report(piece.key, IssueCode::unknown_setting, piece.value);
    }
    (piece.key == "ui.lang"    ? link_.ui.lang
     : piece.key == "ui.theme" ? link_.ui.theme
                               : link_.ui.view) = piece.value;
  }

  void read_parameters() {
    std::array<const LinkPiece*, kParameterCount> given{};
    for (const LinkPiece& piece : pieces_) {
      if (const auto id = find_parameter(piece.key)) given[index(*id)] = &piece;
    }
    for (const ParameterId id : order_of_setting()) {
      const ParameterRow& row = parameter(id);
      const LinkPiece* piece = given[index(id)];
      if (piece == nullptr) continue;
      if (!piece->has_value) {
        report(row.id, IssueCode::link_incomplete, piece->key);
        continue;
      }
      for (const Issue& issue :
           set_parameter(link_.scenario, row.key, piece->value, Notation::link)) {
        report(issue.field, issue.code, issue.got);
      }
    }
  }

  std::vector<LinkPiece> pieces_;
  std::string check_;
  DecodedLink link_;
};

DecodedLink nothing_in(std::string_view text) {
  DecodedLink link;
  link.scenario = base_scenario(0, current_edition());
  const std::string shown = printable(text);
  link.issues.push_back(
      {"link", shown.empty() ? IssueCode::empty_text : IssueCode::link_incomplete, shown});
  return link;
}

}  // namespace

std::string encode_link(const Scenario& scenario, const LinkUi& ui) {
  std::string body;
  append(body, "v", kVersionOfLinks);
  // Left out for the first, so that links from before there was a second stay as they are.
  if (scenario.article != 0) append(body, "a", article_id(scenario.article));
  append(body, "e", editions()[scenario.edition].id);
  append(body, "p", presets(scenario.article)[scenario.preset].id);
  for (const ParameterId id : changed_parameters(scenario)) {
    const ParameterRow& row = parameter(id);
    append(body, row.id, value_text(scenario, row));
  }
  const std::string seed = std::to_string(scenario.seed);
  std::string checked = body;
  append(checked, "s", seed);
  // View settings stand before the seed: wherever the link is cut, something checked is missing.
  if (is_ui_value("ui.lang", ui.lang)) append(body, "ui.lang", ui.lang);
  if (is_ui_value("ui.theme", ui.theme)) append(body, "ui.theme", ui.theme);
  if (is_ui_value("ui.view", ui.view)) append(body, "ui.view", ui.view);
  append(body, "s", seed);
  return "k=" + link_check(link_pieces(checked)) + "&" + body;
}

DecodedLink decode_link(std::string_view text) {
  const bool too_long = text.size() > kMostBytes;
  const LinkSource source = find_link(text.substr(0, kMostBytes));
  DecodedLink link;
  if (source.is_plain_address) {
    link.scenario = base_scenario(0, current_edition());
  } else {
    MendedLink mended = mended_with_inner(link_pieces(source.text));
    link = mended.pieces.empty() ? nothing_in(text) : Decoder(std::move(mended)).decode();
  }
  link.is_in_query = source.is_in_query && link.had_scenario;
  if (too_long) link.issues.insert(link.issues.begin(), {"link", IssueCode::text_too_long, ""});
  return link;
}

}  // namespace reckoner
