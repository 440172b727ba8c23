// SPDX-License-Identifier: MIT
// The calculator on a canvas, and what the HTML around it may ask of it. Everything goes through
// page_bindings.cpp; there is one page per module instance.
#pragma once

#include <string>
#include <string_view>

#include "core/api/json.h"
#include "core/scenario/share_link.h"
#include "web/app/picture.h"
#include "web/app/settings.h"
#include "web/platform/window.h"
#include "web/state/app_state.h"

namespace reckoner {

class Page {
 public:
  /// See take_settings().
  void configure(const Entries& settings);
  /// Lays out the first frame, which needs no graphics context: a browser takes long to make one.
  void prepare();
  /// Opens window and GL context. Empty, or a sentence that says what is missing.
  std::string start();

  /// Begins with the address's query and fragment, else with the page's own link. The answers here
  /// and below are lists of Issues as JSON.
  std::string open(std::string_view query_and_fragment, std::string_view own_link);
  bool is_link_in_query() const { return is_link_in_query_; }
  std::string visit(std::string_view query_and_fragment);
  std::string load(std::string_view link_text);
  std::string merge(const Entries& entries);
  std::string link() const;
  /// With these view settings (lang, theme, view) in place of those that were asked for.
  std::string link_with(const Entries& ui) const;
  std::string scenario_text() const;
  std::string edit(std::string_view parameter_id, std::string_view text);
  std::string reset(std::string_view parameter_id);  // empty: everything
  std::string set_preset(std::string_view article_id, std::string_view preset_id);
  void take_new_edition();
  std::string set_focus(std::string_view output_id);
  std::string open_claim(std::string_view claim_id);  // empty: close
  std::string pin(std::string_view what);             // "pin", "unpin", "swap"
  void undo();
  void redo();
  bool can_undo() const { return state_.session.can_undo(); }
  bool can_redo() const { return state_.session.can_redo(); }
  /// One view setting chosen by the reader; all that the page around a frame shows.
  std::string choose_ui(std::string_view key, std::string_view value);
  std::string follow_ui(const Entries& ui);
  std::string look_text() const;  // { lang, theme, view } as they are shown, and the `awaited` lang
  std::string pinned_text();      // every rung beside the pinned one
  std::string required_text(std::string_view claim_id) const;  // sentences
  /// Texts that the page's first file of a language left out; false where they are none of them.
  bool load_later(std::string_view language, std::string bytes);
  /// Answers to a reader's question: see screen/question.h.
  std::string ask(std::string_view output_id, std::string_view amount) const;
  bool hide_detail();
  std::string screen_text();
  std::string inputs_text();   // of the screen: all that the HTML needs in each frame of a drag
  std::string outputs_text();  // of the estimate below
  std::string estimate_text();
  std::string charts_text();  // names and tables of all charts that have something to show

  /// The height of the HTML that has a place on the canvas (web/kit/slots.h).
  void slot_height(std::string_view slot_id, double css_height);
  /// The canvas is only this part of what is drawn, in CSS px; height 0: all of it.
  void show_part(double css_y, double css_height);
  void resize(double css_width, double ratio);
  /// True when another frame is wanted.
  bool frame();
  int frames() const { return frames_; }
  /// Draws one chart alone, twice as fine as it is large; frame() puts the page back. False where
  /// there is no such chart, or no graphics context.
  bool picture(std::string_view chart_id, const PictureFrame& frame);
  /// The same as SVG; needs no graphics context. Empty where there is no such chart.
  std::string picture_svg(std::string_view chart_id, const PictureFrame& frame);

  void pointer(std::string_view type, double x, double y, std::string_view kind);
  void focus_in(std::string_view from);
  void focus_out();
  void context_lost();
  void context_restored();

 private:
  void wake();
  std::string done(const std::vector<Issue>& issues);
  std::string opened(const DecodedLink& link);
  void refine();
  void make_exact();
  void report_changes();
  void report_frame();
  void report_height();
  void reveal_claim();
  bool lay_out();
  float lay_out_picture(const Chart& chart, const PictureFrame& frame, Svg* svg);
  void watch_drag(double frame_ms);
  bool size_canvas();
  float canvas_ratio(float screen_ratio) const;
  float canvas_height() const;

  AppState state_;
  ShownLook look_;
  bool is_link_in_query_ = false;  // of the address that was opened
  Window window_;
  bool is_laid_out_ = false;            // the first frame, by prepare(), and nothing happened since
  float drawn_ratio_ = 1;               // device px per CSS px of the frame last laid out
  float part_y_ = 0, part_height_ = 0;  // CSS px of the canvas; height 0: all
  bool is_lost_ = false;
  int frames_ = 0;
  float most_pixels_ = 8e6f;  // device px that the canvas may have

  // What the HTML was told last.
  float reported_height_ = 0;
  std::optional<std::uint32_t> reported_revision_;
  std::uint32_t reported_samples_ = 0;
  std::optional<std::size_t> reported_claim_;
  std::string reported_cursor_;
  Box reported_focus_box_;
  Slots reported_slots_;
};

}  // namespace reckoner
