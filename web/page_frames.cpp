// SPDX-License-Identifier: MIT
// The page's frames, pointer and keyboard.
#include <cmath>
#include <utility>

#include "web/browser.h"
#include "web/frame.h"
#include "web/page.h"
#include "web/picture.h"
#include "web/up_to_date.h"

namespace reckoner {
namespace {

constexpr int kSettlingFrames = 2;
constexpr int kFramesUntilShown = 2;  // the first finds out how high the content is

}  // namespace

void Page::wake() {
  settling_ = kSettlingFrames;
  browser::send("wake", "");
}

void Page::resize(double css_width, double ratio) {
  state_.width = static_cast<float>(css_width);
  state_.ratio = static_cast<float>(ratio);
  wake();
}

/// Less than the screen's where the canvas would grow past what it may be.
float Page::canvas_ratio() const {
  const float pixels = state_.width * state_.height * state_.ratio * state_.ratio;
  return pixels <= most_pixels_ ? state_.ratio : state_.ratio * std::sqrt(most_pixels_ / pixels);
}

void Page::size_canvas() {
  const int width = static_cast<int>(std::round(state_.width * state_.ratio));
  const int height = static_cast<int>(std::round(std::fmax(state_.height, 1) * state_.ratio));
  const int allocated = window_.resize(width, height);
  if (allocated >= height || allocated < 1) return;
  // The browser had no memory for it: ask for as many px as it gave, from the next frame on.
  const auto share = static_cast<float>(allocated) / static_cast<float>(height);
  most_pixels_ = static_cast<float>(width) * static_cast<float>(height) * share * share;
  settling_ = kSettlingFrames;
}

bool Page::frame() {
  if (!window_.is_open() || is_lost_ || state_.width < 1) return false;
  const float screen_ratio = state_.ratio;
  state_.ratio = canvas_ratio();
  size_canvas();
  ImDrawList& list = window_.begin_frame();
  const float height = state_.height;
  const bool is_changed = draw_frame(state_, list, window_.fonts(), window_.take_key());
  window_.end_frame(theme(state_.ui.theme).paper);
  state_.ratio = screen_ratio;
  ++frames_;
  bring_up_to_date(state_);
  settling_ = is_changed || state_.height != height ? kSettlingFrames : settling_ - 1;
  // The reader already sees an answer; now it is made exact.
  const bool is_shown = frames_ > kFramesUntilShown;
  if (is_shown && refine(state_)) settling_ = kSettlingFrames;
  report_changes();
  report_frame();
  return settling_ > 0 || !is_shown || window_.has_keys();
}

bool Page::picture(std::string_view chart_id) {
  const auto chart = find_picture(chart_id);
  if (!chart || !window_.is_open() || is_lost_) return false;
  make_exact();
  const auto device_px = [](float css) { return static_cast<int>(css * kPictureRatio); };
  float height = 1;
  for (int pass = 0; pass < 2; ++pass) {  // the first finds out how high it is
    window_.resize(device_px(kPictureWidthPx), device_px(height));
    height = draw_picture(state_, *chart, window_.begin_frame(), window_.fonts());
    window_.end_frame(theme(state_.ui.theme).paper);
  }
  return true;
}

/// A claim that was just opened is brought into sight with its chips, as far as a screen holds it.
void Page::reveal_claim() {
  const UiState& ui = state_.ui;
  if (ui.open_claim == reported_claim_) return;
  reported_claim_ = ui.open_claim;
  if (!ui.open_claim || ui.view != View::full) return;
  constexpr float kChips = 7 * kGrid;
  constexpr float kMostOfScreen = 420;
  browser::reveal(ui.card.y - kChips, std::fmin(kChips + ui.card.height, kMostOfScreen));
}

void Page::report_frame() {
  if (state_.height != reported_height_) {
    reported_height_ = state_.height;
    browser::send("height", std::to_string(static_cast<int>(state_.height)));
  }
  Interaction& input = state_.ui.interaction;
  if (input.cursor() != reported_cursor_) {
    reported_cursor_ = input.cursor();
    browser::send("cursor", reported_cursor_);
  }
  reveal_claim();
  const Box& box = input.focused_box();
  if (box.width > 0 && box != reported_focus_box_) browser::reveal(box.y, box.height);
  reported_focus_box_ = box;
  if (const std::string spoken = input.take_announcement(); !spoken.empty()) {
    browser::send("focus", spoken);
  }
  for (const HostRequest& request : std::exchange(state_.ui.requests, {})) {
    browser::send(request.name, request.payload);
  }
  if (const std::string leave = input.take_leave(); !leave.empty()) {
    window_.forget_keys();
    browser::send("leave", leave);
  }
}

void Page::pointer(std::string_view type, double x, double y, std::string_view kind) {
  Interaction& input = state_.ui.interaction;
  const auto px = static_cast<float>(x);
  const auto py = static_cast<float>(y);
  if (type == "down") input.pointer_down(px, py, kind == "touch");
  if (type == "move") input.pointer_move(px, py);
  if (type == "up") input.pointer_up(px, py);
  if (type == "cancel") input.pointer_cancel();
  if (type == "leave") input.pointer_leave();
  wake();
}

void Page::focus_in(std::string_view from) {
  window_.forget_keys();
  state_.ui.interaction.enter(from != "last");
  wake();
}

void Page::focus_out() {
  window_.forget_keys();
  state_.ui.interaction.leave_keyboard();
  wake();
}

void Page::context_lost() {
  if (!window_.is_open() || is_lost_) return;
  window_.release();
  is_lost_ = true;
}

void Page::context_restored() {
  if (!window_.is_open() || !is_lost_) return;
  window_.restore();
  is_lost_ = false;
  wake();
}

}  // namespace reckoner
