// SPDX-License-Identifier: MIT
// Colours are presentation attributes, so that the picture keeps them under a policy that forbids
// inline styles and in programs that know none.
#include "core/picture/ladder_svg.h"

#include "core/numbers/ecmascript_number.h"
#include "core/picture/palette.h"
#include "core/words/format.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

// Lengths in px of the picture.
constexpr int kWidth = 1200;
constexpr int kHeight = 630;
constexpr int kMargin = 48;
constexpr int kHeadingSize = 46;
constexpr int kBodySize = 26;
constexpr int kSmallSize = 20;
constexpr int kNamesWidth = 340;   // left of the bars
constexpr int kRangesWidth = 250;  // right of them
constexpr int kLadderTop = 164;

// The light theme.
constexpr ColourText kInk = colour_text(kLightPalette.ink);
constexpr ColourText kMute = colour_text(kLightPalette.mute);
constexpr ColourText kRule = colour_text(kLightPalette.rule);
constexpr ColourText kUse = colour_text(kLightPalette.use);
constexpr ColourText kOwn = colour_text(kLightPalette.own);
constexpr ColourText kPaper = colour_text(kLightPalette.paper);
constexpr int kGap = 8;
constexpr int kPointWidth = 10;

struct Type {
  int size;
  const char* weight;
  const char* colour;
};

class LadderDrawing {
 public:
  explicit LadderDrawing(const Screen& screen) : screen_(screen) {}
  std::string draw();

 private:
  static constexpr int kLeft = kMargin + kNamesWidth + kGap;  // of the bars
  static constexpr int kRight = kWidth - kMargin - kRangesWidth - kGap;
  static constexpr int kEnd = kWidth - kMargin;
  static constexpr int kLabelPitch = kSmallSize * 4 / 3;
  static constexpr Type kSmall{kSmallSize, "400", kMute.text};
  static constexpr Type kLabel{kSmallSize, "400", kInk.text};
  static constexpr Type kBold{kBodySize, "600", kInk.text};

  void heading();
  void bracket(Bracket bracket, std::string_view title, const char* colour);
  void rung(const RungLine& rung, const char* colour);
  void bar(const RungLine& rung, const char* colour, int top);
  void marks(const RungLine& rung, int bar_bottom);
  void axis();

  void put(const char* text) { svg_ += text; }
  void put(int number) { svg_ += ecmascript_number(number); }
  void fill(const char* colour, int x, int y, int width, int height, const char* opacity = "1");
  void say(int x, int baseline, const Type& type, std::string_view text,
           const char* anchor = "start");
  void line(std::string_view text, const Type& type);

  int x_of(double usd) const {
    return kLeft + static_cast<int>((kRight - kLeft) * axis_position(screen_, usd) + 0.5);
  }

  const Screen& screen_;
  int y_ = kMargin;  // what is above is drawn
  std::string svg_;
};

void LadderDrawing::fill(const char* colour, int x, int y, int width, int height,
                         const char* opacity) {
  put("\n<rect x='"), put(x);
  put("' y='"), put(y);
  put("' width='"), put(width);
  put("' height='"), put(height);
  put("' fill='"), put(colour);
  put("' fill-opacity='"), put(opacity), put("'/>");
}

void LadderDrawing::say(int x, int baseline, const Type& type, std::string_view text,
                        const char* anchor) {
  put("\n<text x='"), put(x);
  put("' y='"), put(baseline);
  put("' font-size='"), put(type.size);
  put("' font-weight='"), put(type.weight);
  put("' fill='"), put(type.colour);
  put("' text-anchor='"), put(anchor), put("'>");
  for (const char c : text) {
    if (c == '&')
      put("&amp;");
    else if (c == '<')
      put("&lt;");
    else
      svg_ += c;
  }
  put("</text>");
}

void LadderDrawing::line(std::string_view text, const Type& type) {
  y_ += type.size;
  say(kMargin, y_, type, text);
  y_ += type.size * 2 / 5;
}

void LadderDrawing::heading() {
  constexpr Type kHeading{kHeadingSize, "600", kInk.text};
  std::string_view rest = screen_.title;
  for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1)) {
    line(rest.substr(0, end), kHeading);
  }
  line(rest, kHeading);
}

void LadderDrawing::bar(const RungLine& rung, const char* colour, int top) {
  const int median = x_of(rung.usd[2]);
  if (rung.is_point) {
    fill(colour, median - kPointWidth / 2, top, kPointWidth, kBodySize);
    return;
  }
  for (const std::size_t low : {0, 1}) {
    const int x = x_of(rung.usd[low]);
    fill(colour, x, top, x_of(rung.usd[4 - low]) - x, kBodySize, low == 0 ? "0.22" : "0.4");
  }
  fill(colour, median - 1, top - 3, 3, kBodySize + 6);
}

/// Pins, each with its label to the left on a line of its own, the largest amount at the top: so no
/// label can meet another, and no pin runs through one.
void LadderDrawing::marks(const RungLine& rung, int bar_bottom) {
  int baseline = y_;
  for (std::size_t i = rung.marks.size(); i-- > 0;) {
    baseline += kLabelPitch;
    const int x = x_of(rung.marks[i].value_usd);
    const int top = baseline - kSmallSize * 3 / 4;
    fill(kInk.text, x, top, 2, bar_bottom - top);
    say(x - 5, baseline, kLabel, rung.marks[i].text, "end");
  }
}

void LadderDrawing::rung(const RungLine& rung, const char* colour) {
  const int labels = static_cast<int>(rung.marks.size()) * kLabelPitch;
  const int height = labels + kBodySize + kGap * 3 / 2;
  const int bar_top = y_ + labels + kGap * 3 / 4;
  for (const TickLine& tick : screen_.ticks) fill(kRule.text, x_of(tick.value), y_, 1, height);
  bar(rung, colour, bar_top);
  marks(rung, bar_top + kBodySize);
  const int baseline = bar_top + kBodySize * 7 / 8;
  say(kEnd, baseline, kBold, rung.range, "end");
  say(kMargin, baseline, kBold, rung.name);
  y_ += height;
}

void LadderDrawing::bracket(Bracket bracket, std::string_view title, const char* colour) {
  y_ += kGap * 2;
  line(title, {kSmallSize, "600", colour});
  for (const RungLine& row : screen_.ladder) {
    if (row.bracket == bracket) rung(row, colour);
  }
}

/// A label that has no room beside the one before is left out.
void LadderDrawing::axis() {
  y_ += kSmallSize + kGap;
  int taken = 0;
  for (const TickLine& tick : screen_.ticks) {
    const int x = x_of(tick.value);
    const int half = static_cast<int>(tick.text.size()) * kSmallSize / 3;
    if (x - half < taken) continue;
    taken = x + half;
    say(x, y_, kSmall, tick.text, "middle");
  }
  say(kEnd, y_, kSmall, tr(WordId::page_range, screen_.language), "end");
  say(kMargin, y_, kSmall, tr(WordId::canvas_credit, screen_.language));
}

std::string LadderDrawing::draw() {
  heading();
  y_ = kLadderTop;
  bracket(Bracket::use, screen_.bracket_use, kUse.text);
  bracket(Bracket::own, screen_.bracket_own, kOwn.text);
  axis();
  std::string body;
  body.swap(svg_);
  put("<svg xmlns='http://www.w3.org/2000/svg' font-family='Inter,system-ui,sans-serif' "
      "viewBox='0 0 ");
  put(kWidth), put(" ");
  put(kHeight);
  put("'>\n<rect width='100%' height='100%' fill='"), put(kPaper.text), put("'/>");
  svg_ += body;
  put("\n</svg>\n");
  return svg_;
}

}  // namespace

std::string ladder_card_svg(const Screen& screen) { return LadderDrawing(screen).draw(); }

}  // namespace reckoner
