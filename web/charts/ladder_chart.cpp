// SPDX-License-Identifier: MIT
// The ladder as a row of charts().
#include "core/articles/article.h"
#include "core/articles/rung_words.h"
#include "web/charts/chart.h"
#include "web/charts/ladder.h"

namespace reckoner {
namespace {

bool has_lines(const ChartData& data) { return !data.screen.ladder.empty(); }

std::string title(const ChartData& data) {
  return std::string(data.say(WordId::page_ladder_heading));
}

/// The run's figure and the widest scope's.
std::string finding(const ChartData& data) {
  const std::vector<RungLine>& rungs = data.screen.ladder;
  const RungLine* run = &rungs.front();
  for (const RungLine& rung : rungs) {
    if (rung.output == data.screen.compared) run = &rung;
  }
  const RungLine& widest = rungs.back();
  return tr(WordId::chart_ladder_finding, data.language(),
            {run->name, run->p50, widest.name, widest.p50});
}

/// How exact the rung in focus is, and what independence assumes; in a picture none is in focus.
std::string note(const ChartData& data) {
  if (data.is_picture) return {};
  return data.screen.dependence_note.empty()
             ? data.screen.samples_note
             : data.screen.samples_note + " " + data.screen.dependence_note;
}

FactRows facts(const ChartData& data) {
  FactRows rows;
  for (const MarkRow& mark : article_of(data.scenario).marks()) {
    if (is_about(mark, data.scenario)) add_facts(rows, mark.cites);
  }
  return rows;
}

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  return {draw_ladder(pen, nullptr, {data.screen, {}}, room.x, room.y, room.width).height, {}};
}

void add_rungs(const ChartData& data, Bracket bracket, ChartTable& table) {
  for (const RungLine& rung : data.screen.ladder) {
    if (rung.bracket != bracket) continue;
    table.cell(rung.name);
    table.cell(rung.range);
    table.cell(rung.p50);
    table.cell(rung.adds);
    table.cell(rung.leaves_out);
    std::string marks;
    for (const MarkLine& mark : rung.marks) {
      if (!marks.empty()) marks += " · ";
      marks += mark.text;
    }
    table.cell(marks);
  }
}

void table(const ChartData& data, ChartTable& table) {
  table.column(data.say(WordId::page_rung), ColumnKind::head);
  table.column(data.say(WordId::page_range), ColumnKind::number);
  table.column(data.say(WordId::page_central), ColumnKind::number);
  table.column(data.say(WordId::page_adds), ColumnKind::words);
  table.column(data.say(WordId::page_leaves_out), ColumnKind::words);
  table.column(data.say(WordId::page_published), ColumnKind::words);
  table.group("use", data.screen.bracket_use);
  add_rungs(data, Bracket::use, table);
  table.group("own", data.screen.bracket_own);
  add_rungs(data, Bracket::own, table);
}

}  // namespace

extern const Chart kLadderChart;
const Chart kLadderChart{"ladder",     WordId::page_ladder_heading,
                         Layout::none, false,
                         has_lines,    title,
                         finding,      note,
                         facts,        draw,
                         nullptr,      table};

}  // namespace reckoner
