// SPDX-License-Identifier: MIT
// Colours are presentation attributes, so that the picture keeps them under a policy that forbids
// inline styles and in programs that know none. A picture's lengths are constants of the drawing:
// the page carries the code of the one that it hands out, and no other.
#include "core/picture/ladder_svg.h"

#include "core/numbers/ecmascript_number.h"
#include "core/picture/palette.h"
#include "core/words/format.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

constexpr LadderPicture kExport;
constexpr LadderPicture kCard{.width = 1200,
                              .height = 630,
                              .margin = 48,
                              .heading_size = 46,
                              .body_size = 26,
                              .small_size = 20,
                              .names_width = 340,
                              .ranges_width = 250,
                              .ladder_top = 164,
                              .has_notes = false};

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

template <const LadderPicture& picture>
class LadderDrawing {
 public:
  explicit LadderDrawing(const Screen& screen) : screen_(screen) {}
  std::string draw();

 private:
  static constexpr int kLeft = picture.margin + picture.names_width + kGap;  // of the bars
  static constexpr int kRight = picture.width - picture.margin - picture.ranges_width - kGap;
  static constexpr int kEnd = picture.width - picture.margin;
  static constexpr int kLabelPitch = picture.small_size * 4 / 3;
  static constexpr int kWords = picture.body_size + (picture.has_notes ? kLabelPitch : 0);
  static constexpr Type kSmall{picture.small_size, "400", kMute.text};
  static constexpr Type kLabel{picture.small_size, "400", kInk.text};
  static constexpr Type kBold{picture.body_size, "600", kInk.text};

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
  int y_ = picture.margin;  // what is above is drawn
  std::string svg_;
};

template <const LadderPicture& picture>
void LadderDrawing<picture>::fill(const char* colour, int x, int y, int width, int height,
                                  const char* opacity) {
  put("\n<rect x='"), put(x);
  put("' y='"), put(y);
  put("' width='"), put(width);
  put("' height='"), put(height);
  put("' fill='"), put(colour);
  put("' fill-opacity='"), put(opacity), put("'/>");
}

template <const LadderPicture& picture>
void LadderDrawing<picture>::say(int x, int baseline, const Type& type, std::string_view text,
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

template <const LadderPicture& picture>
void LadderDrawing<picture>::line(std::string_view text, const Type& type) {
  y_ += type.size;
  say(picture.margin, y_, type, text);
  y_ += type.size * 2 / 5;
}

template <const LadderPicture& picture>
void LadderDrawing<picture>::heading() {
  constexpr Type kHeading{picture.heading_size, "600", kInk.text};
  if constexpr (picture.has_notes) {
    line(screen_.title, kHeading);
    line(screen_.preset_name, kSmall);
    for (const ParameterId id : screen_.changed) {
      const InputLine& input = screen_.inputs[static_cast<std::size_t>(id)];
      line(tr(WordId::page_changed_line, screen_.language,
              {input.label, input.value, input.default_value}),
           kSmall);
    }
  } else {
    std::string_view rest = screen_.title;
    for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1)) {
      line(rest.substr(0, end), kHeading);
    }
    line(rest, kHeading);
  }
}

template <const LadderPicture& picture>
void LadderDrawing<picture>::bar(const RungLine& rung, const char* colour, int top) {
  const int median = x_of(rung.usd[2]);
  if (rung.is_point) {
    fill(colour, median - kPointWidth / 2, top, kPointWidth, picture.body_size);
    return;
  }
  for (const std::size_t low : {0, 1}) {
    const int x = x_of(rung.usd[low]);
    fill(colour, x, top, x_of(rung.usd[4 - low]) - x, picture.body_size, low == 0 ? "0.22" : "0.4");
  }
  fill(colour, median - 1, top - 3, 3, picture.body_size + 6);
}

/// Pins, each with its label to the left on a line of its own, the largest amount at the top: so no
/// label can meet another, and no pin runs through one.
template <const LadderPicture& picture>
void LadderDrawing<picture>::marks(const RungLine& rung, int bar_bottom) {
  int baseline = y_;
  for (std::size_t i = rung.marks.size(); i-- > 0;) {
    baseline += kLabelPitch;
    const int x = x_of(rung.marks[i].value_usd);
    const int top = baseline - picture.small_size * 3 / 4;
    fill(kInk.text, x, top, 2, bar_bottom - top);
    say(x - 5, baseline, kLabel, rung.marks[i].text, "end");
  }
}

template <const LadderPicture& picture>
void LadderDrawing<picture>::rung(const RungLine& rung, const char* colour) {
  const int labels = static_cast<int>(rung.marks.size()) * kLabelPitch;
  const int height = labels + kWords + kGap * 3 / 2;
  const int bar_top = y_ + labels + (kWords - picture.body_size) / 2 + kGap * 3 / 4;
  for (const TickLine& tick : screen_.ticks) fill(kRule.text, x_of(tick.value), y_, 1, height);
  bar(rung, colour, bar_top);
  marks(rung, bar_top + picture.body_size);
  const int baseline = bar_top + picture.body_size * 7 / 8;
  constexpr int kRise = picture.has_notes ? picture.small_size * 2 / 3 : 0;
  say(kEnd, baseline, kBold, rung.range, "end");
  say(picture.margin, baseline - kRise, kBold, rung.name);
  if constexpr (picture.has_notes) say(picture.margin, baseline + kRise, kSmall, rung.adds);
  y_ += height;
}

template <const LadderPicture& picture>
void LadderDrawing<picture>::bracket(Bracket bracket, std::string_view title, const char* colour) {
  y_ += kGap * 2;
  line(title, {picture.small_size, "600", colour});
  for (const RungLine& row : screen_.ladder) {
    if (row.bracket == bracket) rung(row, colour);
  }
}

/// A label that has no room beside the one before is left out.
template <const LadderPicture& picture>
void LadderDrawing<picture>::axis() {
  y_ += picture.small_size + kGap;
  int taken = 0;
  for (const TickLine& tick : screen_.ticks) {
    const int x = x_of(tick.value);
    const int half = static_cast<int>(tick.text.size()) * picture.small_size / 3;
    if (x - half < taken) continue;
    taken = x + half;
    say(x, y_, kSmall, tick.text, "middle");
  }
  say(kEnd, y_, kSmall, tr(WordId::page_range, screen_.language), "end");
  say(picture.margin, y_, kSmall, tr(WordId::canvas_credit, screen_.language));
}

template <const LadderPicture& picture>
std::string LadderDrawing<picture>::draw() {
  heading();
  if constexpr (picture.ladder_top > 0) y_ = picture.ladder_top;
  bracket(Bracket::use, screen_.bracket_use, kUse.text);
  bracket(Bracket::own, screen_.bracket_own, kOwn.text);
  axis();
  std::string body;
  body.swap(svg_);
  put("<svg xmlns='http://www.w3.org/2000/svg' font-family='Inter,system-ui,sans-serif' "
      "viewBox='0 0 ");
  put(picture.width), put(" ");
  put(picture.height > 0 ? picture.height : y_ + picture.margin);
  put("'>\n<rect width='100%' height='100%' fill='"), put(kPaper.text), put("'/>");
  svg_ += body;
  put("\n</svg>\n");
  return svg_;
}

}  // namespace

std::string ladder_svg(const Screen& screen) { return LadderDrawing<kExport>(screen).draw(); }

std::string ladder_card_svg(const Screen& screen) { return LadderDrawing<kCard>(screen).draw(); }

}  // namespace reckoner
