// SPDX-License-Identifier: MIT
#include "core/api/screen_json.h"

#include "core/api/first_screen_json.h"
#include "core/api/json_parts.h"
#include "core/api/json_writer.h"
#include "core/words/language_rules.h"

namespace reckoner {
namespace {

void write_cites(JsonWriter& json, const Cites& cites) {
  json.key("facts");
  json.begin_array();
  for (const std::uint16_t fact : cites.indices()) json.value(facts()[fact].id);
  json.end_array();
}

void write(JsonWriter& json, const InputLine& line, Language language) {
  json.begin_object();
  json.member("id", line.id);
  json.member("group", line.group);
  json.member("label", line.label);
  json.member("help", line.help);
  json.member("unit", line.unit);
  json.member("unit_label", line.unit_label);
  json.member("value", line.value);
  json.member("typed", line.typed);
  json.member("default_value", line.default_value);
  json.member("status", line.status);
  json.member("status_label", line.status_label);
  json.member("source", line.source);
  json.member("source_fact", line.source_fact);
  json.member("changed", line.changed);
  json.member("is_choice", line.is_choice);
  json.member("matters", line.matters);
  json.member("reaches_output", line.reaches_output);
  if (line.is_choice) {
    json.member("chosen", line.chosen);
    json.key("choices");
    json.begin_array();
    for (const Choice& choice : line.choices) {
      json.begin_object();
      json.member("id", choice.id);
      json.member("label", choice.label.in(language));
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

void write(JsonWriter& json, const RungLine& line) {
  json.begin_object();
  json.member("id", line.id);
  json.member("bracket", bracket_id(line.bracket));
  json.member("name", line.name);
  json.member("adds", line.adds);
  json.member("leaves_out", line.leaves_out);
  json.array("usd", line.usd);
  json.member("is_point", line.is_point);
  json.member("single_estimate", line.single_estimate);
  json.member("range", line.range);
  json.member("p5", line.p5);
  json.member("p50", line.p50);
  json.member("p95", line.p95);
  json.member("added", line.added);
  json.member("pinned_range", line.pinned_range);
  json.key("marks");
  json.begin_array();
  for (const MarkLine& mark : line.marks) {
    json.begin_object();
    json.member("value_usd", mark.value_usd);
    json.member("at_least", mark.at_least);
    json.member("text", mark.text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write(JsonWriter& json, const ClaimLine& line) {
  json.begin_object();
  json.member("id", line.id);
  json.member("chip_value", line.chip_value);
  json.member("chip_verdict", line.chip_verdict);
  json.member("statement", line.statement);
  json.member("source_says", line.source_says);
  json.member("reason", line.reason);
  json.member("status", line.status);
  json.member("status_label", line.status_label);
  json.member("tone", line.tone);
  json.member("leads", line.leads);
  json.member("your_value", line.your_value);
  json.member("probability", line.probability);
  json.member("has_required", line.has_required);
  json.member("has_units", line.has_units);
  parameter_ids(json, "moves", line.moves);
  json.array("facts", line.facts);
  json.end_object();
}

void write(JsonWriter& json, const OutputLine& line) {
  json.begin_object();
  json.member("id", line.id);
  json.member("label", line.label);
  json.member("help", line.help);
  json.member("unit", line.unit);
  json.member("p5", line.p5);
  json.member("p50", line.p50);
  json.member("p95", line.p95);
  json.member("mean", line.mean);
  json.member("range", line.range);
  json.member("error", line.error);
  json.end_object();
}

void write(JsonWriter& json, const UnitLine& line) {
  json.begin_object();
  json.member("name", line.name);
  json.member("machine", line.machine);
  json.member("reference", line.reference);
  json.member("share", line.share);
  json.member("sentence", line.sentence);
  json.end_object();
}

void write(JsonWriter& json, const Explanation& formula) {
  json.begin_object();
  json.member("title", formula.title);
  json.member("symbols", formula.symbols);
  json.member("numbers", formula.numbers);
  json.member("result", formula.result);
  json.member("note", formula.note);
  json.key("operands");
  json.begin_array();
  for (const ExplainedOperand& operand : formula.operands) {
    json.begin_object();
    json.member("label", operand.label);
    json.member("value", operand.value);
    write_cites(json, operand.cites);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

template <class Line>
void write_list(JsonWriter& json, std::string_view name, const std::vector<Line>& lines) {
  json.key(name);
  json.begin_array();
  for (const Line& line : lines) write(json, line);
  json.end_array();
}

void write_inputs(JsonWriter& json, const Screen& screen) {
  json.begin_array();
  for (const InputLine& line : screen.inputs) write(json, line, screen.language);
  json.end_array();
}

}  // namespace

std::string inputs_json(const Screen& screen) {
  JsonWriter json;
  write_inputs(json, screen);
  return json.take();
}

std::string screen_json(const Screen& screen) {
  JsonWriter json;
  json.begin_object();
  json.member("language", rules(screen.language).id);
  json.member("title", screen.title);
  json.member("lead", screen.lead);
  write_first_screen(json, screen);
  json.member("article", screen.article_id);
  json.member("question_output", output(screen.question_output).id);
  json.member("question_amount", screen.question_amount);
  json.key("told");
  json.begin_array();
  for (const OutputId id : screen.told) json.value(output(id).id);
  json.end_array();
  json.member("preset_id", screen.preset_id);
  json.member("preset_name", screen.preset_name);
  json.member("preset_summary", screen.preset_summary);
  json.member("bracket_use", screen.bracket_use);
  json.member("bracket_own", screen.bracket_own);
  write_list(json, "ladder", screen.ladder);
  json.key("inputs");
  write_inputs(json, screen);
  parameter_ids(json, "matters", screen.matters);
  write_list(json, "claims", screen.claims);
  write_list(json, "outputs", screen.outputs);
  json.member("tornado_output", output(screen.tornado_output).id);
  write_list(json, "units", screen.units);
  json.key("formula");
  write(json, screen.formula);
  json.member("formula_note", screen.formula_note);
  parameter_ids(json, "changed", screen.changed);
  json.member("is_pinned", screen.is_pinned);
  json.member("pinned", screen.pinned);
  json.array("issues", screen.issues);
  json.end_object();
  return json.take();
}

}  // namespace reckoner
