// SPDX-License-Identifier: MIT
// A chart is one row of charts(): it drives the chips, the canvas, the table of the text version,
// and the pictures that are handed out. How to add one: CONTRIBUTING.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/estimate.h"
#include "core/screen/screen.h"
#include "core/words/strings.h"
#include "web/kit/pen.h"

namespace reckoner {

/// What all charts are drawn from.
struct ChartData {
  const Scenario& scenario;
  const Screen& screen;
  const Estimate& estimate;
  OutputId focus{};
  bool is_picture = false;  // alone in a file: nothing in it is chosen, and its key is drawn

  Language language() const { return screen.language; }
  std::string_view say(WordId id) const { return tr(id, screen.language); }
};

struct ChartShown {
  float height = 0;        // CSS px; 0 where there is nothing to draw
  std::vector<Box> parts;  // each says something about itself
  std::size_t first = 0;   // the part where the keyboard begins
  bool is_list = true;     // parts below each other
};

enum class ColumnKind : std::uint8_t { head, number, words };

/// Filled from left to right, then down.
struct ChartTable {
  struct Column {
    std::string_view head;
    ColumnKind kind{};
  };
  struct Group {
    std::string_view id, heading;  // both may be empty
    std::size_t first_cell = 0;
  };
  std::vector<Column> columns;
  std::vector<Group> groups;
  std::vector<std::string> cells;

  void column(std::string_view head, ColumnKind kind);
  /// What follows belongs to it. A table has at least one.
  void group(std::string_view id = {}, std::string_view heading = {});
  void cell(std::string_view text);
};

/// The widest page on which a chart stands behind a chip; on wider ones it has a place of its own.
enum class Layout : std::uint8_t { none, phone, narrow, wide };

using FactRows = std::vector<std::uint16_t>;  // of facts(), each once

struct Chart {
  std::string_view id;
  WordId name;            // on its chip, and where pictures are chosen
  Layout behind_chip_on;  // none: never
  bool cites_on_canvas;   // its sources stand below it as links

  /// Whether this article and this scenario have anything to show; else the chart is not offered.
  bool (*has_lines)(const ChartData&);
  std::string (*title)(const ChartData&);  // what it shows
  std::string (*finding)(
      const ChartData&);                  // what it says, a sentence: a picture is headed with it
  std::string (*note)(const ChartData&);  // below it; may be empty
  FactRows (*facts)(const ChartData&);    // what it rests on
  /// `room.height` is of no concern: a chart is as high as it is.
  ChartShown (*draw)(Pen&, const ChartData&, const Box& room);
  std::string (*detail)(const ChartData&, std::size_t part);  // null: its parts say nothing
  void (*table)(const ChartData&, ChartTable&);               // null: the text version has its own
};

/// In the order of chips and tables.
std::span<const Chart* const> charts();
/// Null for an id that is none.
const Chart* find_chart(std::string_view id);

/// Adds facts that are not there yet; those behind the operands of a sum.
void add_facts(FactRows& rows, const Cites& cites);
FactRows facts_of(const Explanation& formula);

/// Null where the output is no rung, or is not there in this scenario.
const RungLine* rung_of(const ChartData& data, OutputId output);
const OutputLine* line_of(const ChartData& data, OutputId output);
/// Of what the output in focus counts: use or ownership.
Colour scope_colour(const Theme& theme, const ChartData& data);

/// [{ id, name, title, note, columns: [{ head, kind }], groups: [{ id, heading, rows }] }] of the
/// charts that have lines; without columns where the text version has something of its own.
std::string charts_json(const ChartData& data);

}  // namespace reckoner
