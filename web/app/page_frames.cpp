// SPDX-License-Identifier: MIT
// The page's frames, pointer and keyboard.
#include <cmath>
#include <utility>

#include "web/app/frame.h"
#include "web/app/page.h"
#include "web/kit/svg.h"
#include "web/platform/browser.h"
#include "web/state/up_to_date.h"

namespace reckoner {
namespace {

constexpr int kMostPasses = 8;      // every part that gives way takes one
constexpr double kMostDragMs = 10;  // the rest of 16 is for drawing, and for the HTML

int device_px(float css, float ratio) {
  return static_cast<int>(std::round(std::fmax(css, 1) * ratio));
}

}  // namespace

void Page::wake() {
  is_laid_out_ = false;
  browser::send("wake", "");
}

void Page::resize(double css_width, double ratio) {
  state_.width = static_cast<float>(css_width);
  state_.ratio = static_cast<float>(ratio);
  wake();
}

void Page::slot_height(std::string_view slot_id, double css_height) {
  const auto slot = find_slot(slot_id);
  if (slot && state_.ui.slots.set_height(*slot, static_cast<float>(css_height))) wake();
}

void Page::show_part(double css_y, double css_height) {
  part_y_ = static_cast<float>(css_y);
  part_height_ = static_cast<float>(css_height);
  wake();
}

float Page::canvas_height() const {
  return part_height_ > 0 ? std::fmin(part_height_, state_.height) : state_.height;
}

/// Less than the screen's where the canvas would grow past what it may be.
float Page::canvas_ratio(float screen_ratio) const {
  const float pixels = state_.width * canvas_height() * screen_ratio * screen_ratio;
  return pixels <= most_pixels_ ? screen_ratio : screen_ratio * std::sqrt(most_pixels_ / pixels);
}

/// Until nothing moves any more: an answer to what the reader did is drawn in the same frame, at
/// the height that it takes. True when that is still to come.
bool Page::lay_out() {
  const float screen_ratio = state_.ratio;
  KeysPressed keys = window_.take_key();
  bool is_changed = true;
  for (int pass = 0; pass < kMostPasses && is_changed; ++pass) {
    state_.ratio = canvas_ratio(screen_ratio);
    ImDrawList& list = window_.begin_frame();
    is_changed = draw_frame(state_, list, window_.fonts(), std::exchange(keys, {}));
    is_changed |= window_.is_torn() || canvas_ratio(screen_ratio) != state_.ratio;
  }
  drawn_ratio_ = state_.ratio;
  state_.ratio = screen_ratio;
  return is_changed;
}

/// One slow frame is enough: from the next on this drag is followed more roughly.
void Page::watch_drag(double frame_ms) {
  const bool is_slow = state_.is_drag_slow || frame_ms > kMostDragMs;
  state_.is_drag_slow = is_slow && state_.ui.interaction.is_dragging();
}

/// False where the browser had no memory for it: then fewer px are asked for from now on.
bool Page::size_canvas() {
  const int width = device_px(state_.width, drawn_ratio_);
  const int height = device_px(canvas_height(), drawn_ratio_);
  const int allocated = window_.size_canvas(width, height);
  if (allocated >= height || allocated < 1) return true;
  const auto share = static_cast<float>(allocated) / static_cast<float>(height);
  most_pixels_ = static_cast<float>(width) * static_cast<float>(height) * share * share;
  return false;
}

void Page::prepare() {
  if (state_.width < 1) return;
  is_laid_out_ = !lay_out();
  size_canvas();
  report_height();
}

bool Page::frame() {
  if (!window_.is_open() || is_lost_ || state_.width < 1) return false;
  const bool is_first = frames_++ == 0;
  // From the second frame on the reader sees an answer already; now it is made exact.
  if (!is_first) refine();
  const double start_ms = browser::now_ms();
  const bool is_changed = !std::exchange(is_laid_out_, false) && lay_out();
  watch_drag(browser::now_ms() - start_ms);
  const bool is_sized = size_canvas();
  const int top = part_height_ > 0 ? static_cast<int>(std::round(part_y_ * drawn_ratio_)) : 0;
  window_.draw_frame(theme(state_.ui.theme).paper, top);
  report_changes();
  report_frame();
  const bool is_exact = is_refined(state_) || is_rough_drag(state_);
  return is_changed || !is_sized || !is_exact || window_.has_keys();
}

bool Page::picture(std::string_view chart_id, const PictureFrame& frame) {
  if (!window_.is_open() || is_lost_ || !window_.can_read()) return false;
  make_exact();
  const Chart* chart = find_picture(state_, chart_id);
  if (chart == nullptr) return false;
  const float height = lay_out_picture(*chart, frame, nullptr);
  window_.size_canvas(device_px(kPictureWidthPx, kPictureRatio), device_px(height, kPictureRatio));
  window_.draw_frame(theme(state_.ui.theme).paper);
  return true;
}

std::string Page::picture_svg(std::string_view chart_id, const PictureFrame& frame) {
  make_exact();
  const Chart* chart = find_picture(state_, chart_id);
  if (chart == nullptr) return {};
  Svg svg;
  const float height = lay_out_picture(*chart, frame, &svg);
  wake();  // what was laid out is not the page's
  return svg.take(kPictureWidthPx, height, theme(state_.ui.theme).paper,
                  picture_title(state_, *chart));
}

float Page::lay_out_picture(const Chart& chart, const PictureFrame& frame, Svg* svg) {
  float height = 0;
  do {
    if (svg != nullptr) *svg = {};
    height = draw_picture(state_, chart, frame, window_.begin_frame(), window_.fonts(), svg);
  } while (window_.is_torn());
  return height;
}

/// A claim that was just opened is brought into sight with its chips, as far as a screen holds it.
void Page::reveal_claim() {
  const UiState& ui = state_.ui;
  const auto claim = state_.session.open_claim();
  if (claim == reported_claim_) return;
  reported_claim_ = claim;
  if (!claim || ui.view != View::full) return;
  constexpr float kChips = 7 * kGrid;
  constexpr float kMostOfScreen = 420;
  browser::reveal(ui.card.y - kChips, std::fmin(kChips + ui.card.height, kMostOfScreen));
}

void Page::report_height() {
  if (state_.height == reported_height_) return;
  reported_height_ = state_.height;
  browser::send("height", std::to_string(static_cast<int>(state_.height)));
}

void Page::report_frame() {
  report_height();
  Interaction& input = state_.ui.interaction;
  if (input.cursor() != reported_cursor_) {
    reported_cursor_ = input.cursor();
    browser::send("cursor", reported_cursor_);
  }
  if (!(state_.ui.slots == reported_slots_)) {
    reported_slots_ = state_.ui.slots;
    browser::send("slots", reported_slots_.json());
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
