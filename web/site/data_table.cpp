// SPDX-License-Identifier: MIT
// Prints the table of published training runs as a Frictionless Data Package: JSON of two texts,
// runs.csv and datapackage.json. The numbers and what the columns mean come from here alone.
#include <cstdio>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

#include "core/api/json_writer.h"
#include "core/facts/published_runs.h"
#include "core/scenario/editions.h"
#include "web/site/data_columns.h"

namespace {

using namespace reckoner;

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

const PublishedRunSource* source_of(std::string_view run) {
  for (const PublishedRunSource& source : published_run_sources()) {
    if (source.run == run) return &source;
  }
  return nullptr;
}

std::string csv() {
  std::string out;
  for (const DataColumn& column : data_columns()) {
    if (!out.empty()) out += ',';
    out += column.name;
  }
  out += "\r\n";
  for (const PublishedRun& run : published_runs()) {
    const PublishedRunSource* source = source_of(run.id);
    if (source == nullptr) continue;  // a test holds that each run has one
    const DataRow row{run, *source, gpu_row(run.gpu)};
    for (const DataColumn& column : data_columns()) {
      if (&column != data_columns().data()) out += ',';
      out += quoted(column.cell(row));
    }
    out += "\r\n";
  }
  return out;
}

void write_values(JsonWriter& json, std::initializer_list<std::string_view> values) {
  json.key("enum");
  json.begin_array();
  for (const std::string_view value : values) json.value(value);
  json.end_array();
}

void write_constraints(JsonWriter& json, const DataColumn& column) {
  json.key("constraints");
  json.begin_object();
  json.member("required", column.name != "note");
  if (column.name == "id") json.member("unique", true);
  if (column.name == "kind") write_values(json, {"dense", "moe"});
  if (column.name == "hours_basis") write_values(json, {"stated", "counted", "derived"});
  if (column.name == "confidence") write_values(json, {"high", "medium", "low", "unverified"});
  if (column.type == ColumnType::number) json.member("minimum", 0);
  const bool is_share = column.name.substr(0, 3) == "mfu" || column.name == "fit_weight";
  if (is_share) json.member("maximum", 1);
  json.end_object();
}

void write_schema(JsonWriter& json) {
  json.key("schema");
  json.begin_object();
  json.key("fields");
  json.begin_array();
  for (const DataColumn& column : data_columns()) {
    json.begin_object();
    json.member("name", column.name);
    json.member("type", column.type == ColumnType::number       ? "number"
                        : column.type == ColumnType::year_month ? "yearmonth"
                                                                : "string");
    if (column.type == ColumnType::uri) json.member("format", "uri");
    json.member("description", column.description);
    write_constraints(json, column);
    json.end_object();
  }
  json.end_array();
  json.member("primaryKey", "id");
  json.end_object();
}

void write_resource(JsonWriter& json) {
  json.key("resources");
  json.begin_array();
  json.begin_object();
  json.member("profile", "tabular-data-resource");
  json.member("name", "runs");
  json.member("path", "runs.csv");
  json.member("format", "csv");
  json.member("mediatype", "text/csv");
  json.member("encoding", "utf-8");
  write_schema(json);
  json.end_object();
  json.end_array();
}

void write_licence(JsonWriter& json) {
  json.key("licenses");
  json.begin_array();
  json.begin_object();
  json.member("name", "CC-BY-4.0");
  json.member("title", "Creative Commons Attribution 4.0");
  json.member("path", "https://creativecommons.org/licenses/by/4.0/");
  json.end_object();
  json.end_array();
}

void write_sources(JsonWriter& json) {
  json.key("sources");
  json.begin_array();
  std::set<std::string_view> named;  // one paper may be the source of several runs
  for (const PublishedRunSource& source : published_run_sources()) {
    if (!named.insert(source.url).second) continue;
    json.begin_object();
    json.member("title", std::string(source.authors) + ": " + std::string(source.title));
    json.member("path", source.url);
    json.end_object();
  }
  json.end_array();
}

std::string package() {
  JsonWriter json;
  json.begin_object();
  json.member("profile", "tabular-data-package");
  json.member("name", "published-training-runs");
  json.member("title", "Training runs of language models with published accelerator-hours");
  json.member(
      "description",
      "Accelerator-hours, active parameters, tokens and the utilization (MFU) that follows, "
      "one convention for all rows, each with its source. Reckoner fits the MFU to expect "
      "of a run without published hours to this table; docs/method.md describes how.");
  json.member("version", editions()[current_edition()].id);
  write_licence(json);
  write_sources(json);
  write_resource(json);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace

int main() {
  JsonWriter files;
  files.begin_object();
  files.member("runs.csv", csv());
  files.member("datapackage.json", package());
  files.end_object();
  std::puts(files.take().c_str());
}
