// SPDX-License-Identifier: MIT
// What one reader is doing: the scenario, what they look at, what they pinned, and the way back.
// Both views and the JavaScript calls change a scenario here and nowhere else. Estimates nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/outputs.h"
#include "core/scenario/presets.h"
#include "core/scenario/share_link.h"
#include "core/session/history.h"

namespace reckoner {

/// decode_link(), with an Issue for a claim that does not exist.
DecodedLink read_link(std::string_view text);

class Session {
 public:
  const Scenario& scenario() const { return scenario_; }
  OutputId focus() const { return focus_; }  // whose formula, histogram and tornado are shown
  std::optional<std::size_t> open_claim() const { return open_claim_; }  // row of the article's
  const std::optional<Scenario>& pinned() const { return pinned_; }
  /// Counts all that changed the scenario, the focus or the pinned scenario.
  std::uint32_t revision() const { return revision_; }

  /// Begins with what the page's address holds ("?query#fragment"), else with the page's own link.
  /// There is nothing to go back to.
  DecodedLink open(std::string_view query_and_fragment, std::string_view own_link = {});
  /// A link that comes later; one step. What holds no scenario changes none.
  DecodedLink load(std::string_view link);
  /// The same for an address that the page went to ("?query#fragment").
  DecodedLink visit(std::string_view query_and_fragment);
  /// The present scenario with some of its keys set anew, as JSON callers give them; a preset among
  /// them starts afresh. One step; what could not be read is told and left out.
  std::vector<Issue> merge(std::span<const std::pair<std::string, std::string>> entries);
  /// Link text of the scenario, with the view settings that were asked for.
  std::string link() const { return encode_link(scenario_, ui_); }
  /// The view settings that travel in links: those that a link or the reader asked for.
  const LinkUi& ui() const { return ui_; }
  /// What was asked for last, by a link, the reader or the page around a frame; empty: nothing.
  const LinkUi& asked() const { return asked_; }
  /// By its key ("lang", "theme", "view"), from the reader. An Issue for a value that links cannot
  /// carry.
  std::vector<Issue> choose_ui(std::string_view key, std::string_view value);
  /// From the page around a frame: travels only where it travelled before.
  std::vector<Issue> follow_ui(std::string_view key, std::string_view value);

  /// The parameter's value from text. Issues, and no change, where it cannot be; a notice where a
  /// typed value was read in an unusual way.
  std::vector<Issue> edit(std::string_view parameter_id, std::string_view text, Notation notation);
  void set(ParameterId id, const Quantity& value, Gesture gesture = kNoGesture);
  void choose(ParameterId id, std::string_view choice_id);
  /// A whole scenario in place of the present one, as one step.
  void replace(const Scenario& scenario) { become(scenario, kNoGesture); }
  /// A number for the edits of one drag.
  Gesture begin_gesture() { return ++last_gesture_; }

  /// Back to the viewpoint's value, or the chosen run's where that is another.
  void reset(ParameterId id);
  std::vector<Issue> reset(std::string_view parameter_id);
  /// Everything as the viewpoint has it. The seed stays the reader's, here and in set_preset().
  void reset_all();
  std::vector<Issue> set_preset(std::string_view preset_id);  // of the scenario's article
  /// To another article's viewpoint, its first where none is named. The seed, language, theme and
  /// the pinned scenario stay; changed values, the focus and an open claim belong to the article
  /// that is left. However an article is reached (link, undo, pinned scenario), the focus begins at
  /// its headline.
  std::vector<Issue> set_article(std::string_view article_id, std::string_view preset_id = {});
  /// The same changes over the values of the newest edition.
  void take_new_edition();

  void set_focus(OutputId output);
  std::vector<Issue> set_focus(std::string_view output_id);
  void set_open_claim(std::optional<std::size_t> row) { open_claim_ = row; }
  std::vector<Issue> set_open_claim(std::string_view claim_id);  // empty: close

  std::vector<Issue> pin(std::string_view what);  // "pin", "unpin", "swap"
  void pin();
  void unpin();
  /// The pinned scenario becomes the current one, and the other way round; one step.
  void swap_pinned();

  bool can_undo() const { return history_.can_undo(); }
  bool can_redo() const { return history_.can_redo(); }
  void undo();
  void redo();

 private:
  void become(const Scenario& next, Gesture gesture);
  void arrive_at(const Scenario& next);
  void go(const std::optional<Step>& step);

  Scenario scenario_ = base_scenario(0, current_edition());
  OutputId focus_ = OutputId::run_cost_usd;
  std::optional<std::size_t> open_claim_;
  std::optional<Scenario> pinned_;
  LinkUi ui_, asked_;
  History history_;
  Gesture last_gesture_ = kNoGesture;
  std::uint32_t revision_ = 0;
};

}  // namespace reckoner
