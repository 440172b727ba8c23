// SPDX-License-Identifier: MIT
// The words that all panels speak: text links, chips, headings, and a quantity with its slider.
#pragma once

#include <span>
#include <string_view>

#include "web/state/app_state.h"

namespace reckoner {

struct LinkStyle {
  TextStyle text = kSmall;
  Colour colour = 0;
  Align align = Align::left;
};

/// A short text that does something, with a line under it. True when it was chosen. With
/// Align::right it ends at x.
bool text_link(ViewContext& view, AreaId id, float x, float y, const LinkStyle& style,
               std::string_view text, std::string_view spoken);

/// Links one after the other, on a further line where one would be cut.
class LinkFlow {
 public:
  LinkFlow(ViewContext& view, float x, float y, float width, const LinkStyle& style)
      : view_(view), style_(style), x_(x), width_(width), at_(x), y_(y) {}

  void text(std::string_view words);
  /// True when it was chosen.
  bool link(AreaId id, std::string_view words, std::string_view spoken);
  float bottom() const;
  float line_y() const { return y_; }
  float end() const { return at_; }  // of the last line, with a gap

 private:
  ViewContext& view_;
  LinkStyle style_;
  float x_, width_, at_, y_;
};

/// A pill that is on or off; `box` is what it fills. True when it was chosen.
bool chip(ViewContext& view, AreaId id, const Box& box, std::string_view text, bool is_on,
          std::string_view spoken);
float chip_width(const Pen& pen, std::string_view text);
float chip_height(const Pen& pen);

struct StripItem {
  AreaId id = kNoArea;
  float width = 0;
};
/// Places chips on one line that a finger pulls sideways; the keyboard brings its chip into sight.
/// Clips to the line: draw the boxes, then call Pen::unclip().
std::vector<Box> chip_strip(ViewContext& view, Strip& strip, std::span<const StripItem> items,
                            float x, float y, float width);
float chip_strip_height(const Pen& pen);

/// A heading with a hairline above; returns its height.
float heading(ViewContext& view, float x, float y, float width, std::string_view text);

/// One parameter: label, value (opens typed entry), slider or choices, unit, mark, source, way back
/// to the default. Returns its height.
float input_row(ViewContext& view, ParameterId id, float x, float y, float width);

/// Several of them, in two columns where there is room; returns their height.
float input_rows(ViewContext& view, std::span<const ParameterId> ids, float x, float y,
                 float width);

/// A ring around what has the keyboard, inside the canvas. Drawn last, above everything.
void focus_ring(ViewContext& view, float canvas_width);

/// Asks the page to show something: `what` is source, inputs, text or claim.
void request_show(UiState& ui, std::string_view what, std::string_view id);
/// A source, below what cites it.
void request_source(UiState& ui, std::string_view fact_id, const Box& box);
/// Asks the page for a real text field over `box`.
void request_typing(UiState& ui, const InputLine& line, const Box& box);

}  // namespace reckoner
