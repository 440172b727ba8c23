// SPDX-License-Identifier: MIT
#include "web/charts/chart.h"

#include <algorithm>

#include "core/api/json_writer.h"

namespace reckoner {

// One line for each chart; its row stands beside its drawing.
extern const Chart kLadderChart, kSumChart, kTornadoChart, kHistogramChart, kRunsChart,
    kCompaniesChart, kSoftwareChart, kMultipliersChart, kBacktestChart;

namespace {

constexpr const Chart* kCharts[] = {
    &kLadderChart,    &kSumChart,      &kTornadoChart,     &kHistogramChart, &kRunsChart,
    &kCompaniesChart, &kSoftwareChart, &kMultipliersChart, &kBacktestChart,
};

constexpr std::string_view kKinds[] = {"head", "number", "words"};

void write(JsonWriter& json, const ChartTable& table) {
  json.key("columns");
  json.begin_array();
  for (const ChartTable::Column& column : table.columns) {
    json.begin_object();
    json.member("head", column.head);
    json.member("kind", kKinds[static_cast<std::size_t>(column.kind)]);
    json.end_object();
  }
  json.end_array();
  json.key("groups");
  json.begin_array();
  for (std::size_t group = 0; group < table.groups.size(); ++group) {
    json.begin_object();
    json.member("id", table.groups[group].id);
    json.member("heading", table.groups[group].heading);
    json.key("rows");
    json.begin_array();
    const bool is_last = group + 1 == table.groups.size();
    const std::size_t end = is_last ? table.cells.size() : table.groups[group + 1].first_cell;
    for (std::size_t cell = table.groups[group].first_cell; cell < end;) {
      json.begin_array();
      for (std::size_t k = 0; k < table.columns.size(); ++k) json.value(table.cells[cell++]);
      json.end_array();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void ChartTable::column(std::string_view head, ColumnKind kind) { columns.push_back({head, kind}); }

void ChartTable::group(std::string_view id, std::string_view heading) {
  groups.push_back({id, heading, cells.size()});
}

void ChartTable::cell(std::string_view text) { cells.emplace_back(text); }

std::span<const Chart* const> charts() { return kCharts; }

const Chart* find_chart(std::string_view id) {
  const auto found = std::find_if(std::begin(kCharts), std::end(kCharts),
                                  [&](auto chart) { return chart->id == id; });
  return found == std::end(kCharts) ? nullptr : *found;
}

void add_facts(FactRows& rows, const Cites& cites) {
  for (const std::uint16_t row : cites.indices()) {
    if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
  }
}

FactRows facts_of(const Explanation& formula) {
  FactRows rows;
  for (const ExplainedOperand& operand : formula.operands) add_facts(rows, operand.cites);
  return rows;
}

const RungLine* rung_of(const ChartData& data, OutputId output) {
  for (const RungLine& rung : data.screen.ladder) {
    if (rung.output == output) return &rung;
  }
  return nullptr;
}

const OutputLine* line_of(const ChartData& data, OutputId output) {
  for (const OutputLine& line : data.screen.outputs) {
    if (line.key == output) return &line;
  }
  return nullptr;
}

Colour scope_colour(const Theme& theme, const ChartData& data) {
  const RungLine* rung = rung_of(data, data.focus);
  return rung != nullptr && rung->bracket == Bracket::own ? theme.own : theme.use;
}

std::string charts_json(const ChartData& data) {
  JsonWriter json;
  json.begin_array();
  for (const Chart* chart : kCharts) {
    if (!chart->has_lines(data)) continue;
    json.begin_object();
    json.member("id", chart->id);
    json.member("name", data.say(chart->name));
    json.member("title", chart->title(data));
    json.member("note", chart->note(data));
    ChartTable table;
    if (chart->table != nullptr) chart->table(data, table);
    write(json, table);
    json.end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace reckoner
