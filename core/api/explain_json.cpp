// SPDX-License-Identifier: MIT
// Explanations and decoded links as JSON.
#include "core/api/json.h"
#include "core/api/json_parts.h"
#include "core/screen/explain.h"

namespace reckoner {
namespace {

std::string_view operand_id(const Operand& operand) {
  if (operand.kind == Operand::Kind::parameter) return parameters()[operand.row].id;
  if (operand.kind == Operand::Kind::output) return outputs()[operand.row].id;
  return {};
}

std::string_view kind_id(Operand::Kind kind) {
  constexpr std::string_view kIds[] = {"parameter", "output", "constant"};
  return kIds[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string explanation_json(const Scenario& scenario, OutputId id, Language language) {
  const Explanation explanation = explain(scenario, id, language);
  JsonWriter json;
  json.begin_object();
  json.member("output", output(id).id);
  json.member("title", explanation.title);
  json.member("symbols", explanation.symbols);
  json.member("numbers", explanation.numbers);
  json.member("result", explanation.result);
  json.member("value", explanation.value);
  json.member("unit", output(id).unit);
  json.member("note", explanation.note);
  sources(json, output(id).cites);
  json.key("operands");
  json.begin_array();
  for (const ExplainedOperand& operand : explanation.operands) {
    json.begin_object();
    json.member("kind", kind_id(operand.operand.kind));
    json.member("id", operand_id(operand.operand));
    json.member("label", operand.label);
    json.member("value", operand.value);
    sources(json, operand.cites);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

std::string decoded_json(const DecodedLink& link, Language language) {
  JsonWriter json;
  json.begin_object();
  json.key("scenario");
  json.raw(scenario_json(link.scenario));
  json.key("ui");
  json.begin_object();
  if (!link.ui.lang.empty()) json.member("lang", link.ui.lang);
  if (!link.ui.theme.empty()) json.member("theme", link.ui.theme);
  if (!link.ui.view.empty()) json.member("view", link.ui.view);
  json.end_object();
  json.member("had_scenario", link.had_scenario);
  json.key("issues");
  json.raw(issues_json(link.issues, language));
  json.end_object();
  return json.take();
}

}  // namespace reckoner
