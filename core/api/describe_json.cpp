// SPDX-License-Identifier: MIT
// describe(): every table that a caller or a page needs, as JSON. Texts come in every loaded
// language.
#include "core/api/json.h"
#include "core/api/json_parts.h"
#include "core/facts/catalogue.h"
#include "core/scenario/presets.h"
#include "core/scenario/quantity_text.h"

namespace reckoner {
namespace {

void write_support(JsonWriter& json, const Support& support) {
  json.key("support");
  json.begin_object();
  json.member("kind", kind_id(support.kind));
  if (support.kind != Support::Kind::real) json.member("lower", support.lower);
  if (support.kind == Support::Kind::between) json.member("upper", support.upper);
  json.end_object();
}

void write_span(JsonWriter& json, std::string_view name, double low, double high) {
  json.key(name);
  json.begin_object();
  json.member("low", low);
  json.member("high", high);
  json.end_object();
}

void write_parameters(JsonWriter& json, const Scenario& defaults) {
  list(json, "parameters", parameters(), [&](const ParameterRow& row) {
    json.member("id", row.id);
    json.member("group", group_id(row.group));
    json.member("unit", row.unit);
    json.member("kind", row.is_choice ? "choice" : "quantity");
    const auto all = row.is_choice ? choices(row.key) : std::span<const Choice>();
    list(json, "choices", all, [&](const Choice& choice) {
      json.member("id", choice.id);
      member(json, "label", choice.label);
    });
    json.member("default", parameter_text(defaults, row.key));
    if (row.is_choice) {
      json.key("support");
      json.null();
      json.key("limits");
      json.null();
    } else {
      write_support(json, row.support);
      write_span(json, "limits", row.hard_low, row.hard_high);
      write_span(json, "slider", row.slider_low, row.slider_high);
    }
    sources(json, row.cites);
    json.member("status", status_id(row.status));
    member(json, "label", row.label);
    member(json, "help", row.help);
    json.member("dimension", static_cast<int>(row.dimension));
  });
}

void write_offers_and_groups(JsonWriter& json) {
  list(json, "offers", offers(), [&](const OfferRow& row) {
    json.member("parameter", parameter(row.key).id);
    json.member("value", plain_text(row.value, parameter(row.key).support));
    member(json, "label", row.label);
    sources(json, row.cites);
  });
  json.key("groups");
  json.begin_array();
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Group::count_); ++i) {
    json.begin_object();
    json.member("id", group_id(static_cast<Group>(i)));
    member(json, "label", group_label(static_cast<Group>(i)));
    json.end_object();
  }
  json.end_array();
}

void write_outputs(JsonWriter& json) {
  list(json, "outputs", outputs(), [&](const OutputRow& row) {
    json.member("id", row.id);
    json.member("unit", row.unit);
    member(json, "label", row.label);
    member(json, "help", row.help);
    sources(json, row.cites);
  });
}

void write_catalogue(JsonWriter& json) {
  list(json, "runs", runs(), [&](const RunRow& row) {
    json.member("id", row.id);
    json.member("name", row.name);
    json.member("family", row.family);
    json.member("date", row.date);
    json.member("kind", model_kind_id(row.kind));
    json.member("gpu", row.gpu);
    member(json, "active_params", row.active_params);
    member(json, "training_tokens", row.training_tokens);
    member(json, "pretraining_gpu_hours", row.pretraining_gpu_hours);
    member(json, "context_gpu_hours", row.context_gpu_hours);
    member(json, "posttraining_gpu_hours", row.posttraining_gpu_hours);
    member(json, "cluster_gpus", row.cluster_gpus);
    member(json, "published_flop", row.published_flop);
    json.member("has_architecture", row.architecture.has_value());
    json.member("mfu_prior", plain_text(row.mfu_prior, kShare));
    sources(json, row.cites);
  });
  list(json, "gpus", gpus(), [&](const GpuRow& row) {
    json.member("id", row.id);
    json.member("name", row.name);
    json.member("peak_bf16_flop_per_s", row.peak_bf16_flop_per_s);
    member(json, "peak_fp8_flop_per_s", row.peak_fp8_flop_per_s);
    member(json, "peak_fp64_flop_per_s", row.peak_fp64_flop_per_s);
    member(json, "tdp_w", row.tdp_w);
    json.member("generation", generation_id(row.generation));
    sources(json, row.cites);
  });
  list(json, "machines", machines(), [&](const MachineRow& row) {
    json.member("id", row.id);
    json.member("name", row.name);
    json.member("list", row.list);
    json.member("hpl_pflops", row.hpl_pflops);
    member(json, "hpl_mxp_pflops", row.hpl_mxp_pflops);
    member(json, "peak_fp16_pflops", row.peak_fp16_pflops);
    sources(json, row.cites);
  });
}

void write_sources(JsonWriter& json) {
  list(json, "sources", facts(), [&](const FactRow& row) {
    const DocumentRow& document = document_of(row);
    json.member("id", row.id);
    json.member("document", document.id);
    json.member("locator", row.locator);
    json.member("value", row.value);
    json.member("unit", row.unit);
    member(json, "statement", row.statement);
    json.member("confidence", confidence_id(row.confidence));
    json.member("url", document.url);
  });
  list(json, "documents", documents(), [&](const DocumentRow& row) {
    json.member("id", row.id);
    json.member("authors", row.authors);
    json.member("title", row.title);
    json.member("url", row.url);
    json.member("published", row.published);
    json.member("accessed", row.accessed);
    json.member("kind", kind_id(row.kind));
  });
}

void write_editions(JsonWriter& json) {
  list(json, "editions", editions(), [&](const EditionRow& row) {
    json.member("id", row.id);
    json.member("date", row.date);
  });
  list(json, "corrections", corrections(), [&](const CorrectionRow& row) {
    const bool is_of_run = row.scope == CorrectionScope::run;
    json.member("edition", editions()[row.edition].id);
    json.member("preset", row.scope == CorrectionScope::preset ? row.of : std::string_view());
    json.member("run", is_of_run ? row.of : std::string_view());
    json.member("parameter", parameter(row.key).id);
    json.member("was", setting_text(row.key, row.was));
    json.member("now", setting_text(row.key, row.now));
    member(json, "reason", row.reason);
    sources(json, row.cites);
  });
}

}  // namespace

std::string describe_json() {
  JsonWriter json;
  json.begin_object();
  json.member("version", core_version());
  json.member("edition", editions()[current_edition()].id);
  const Scenario defaults = base_scenario(0, current_edition());
  write_parameters(json, defaults);
  write_offers_and_groups(json);
  write_outputs(json);
  write_articles(json);
  write_catalogue(json);
  write_multipliers(json);
  write_sources(json);
  write_editions(json);
  json.end_object();
  return json.take();
}

std::string describe_for_page_json() {
  JsonWriter json;
  json.begin_object();
  json.member("version", core_version());
  json.member("edition", editions()[current_edition()].id);
  write_offers_and_groups(json);
  write_viewpoints(json);
  write_sources(json);
  write_editions(json);
  json.end_object();
  return json.take();
}

}  // namespace reckoner
