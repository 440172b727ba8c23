// SPDX-License-Identifier: MIT
// The page's calls, beside the core's in bindings.cpp: a list, texts in and texts out.
#include <emscripten/bind.h>

#include <string>

#include "core/api/json.h"
#include "web/app/page.h"
#include "web/panels/details.h"

namespace {

// Embind's functions have no object to belong to: the module instance is the object, and this is
// its state. The only variable of the views that lives outside a function.
reckoner::Page instance;
reckoner::Page& page() { return instance; }

void prepare() { page().prepare(); }
std::string start() { return page().start(); }
void configure(const std::string& settings) { page().configure(reckoner::entries_from(settings)); }
std::string open(const std::string& query_and_fragment, const std::string& own_link) {
  return page().open(query_and_fragment, own_link);
}
bool is_link_in_query() { return page().is_link_in_query(); }
std::string visit(const std::string& query_and_fragment) {
  return page().visit(query_and_fragment);
}
std::string load(const std::string& link) { return page().load(link); }
std::string link() { return page().link(); }
std::string merge(const std::string& entries) {
  return page().merge(reckoner::entries_from(entries));
}
std::string link_with(const std::string& ui) {
  return page().link_with(reckoner::entries_from(ui));
}
std::string scenario() { return page().scenario_text(); }
std::string edit(const std::string& parameter, const std::string& text) {
  return page().edit(parameter, text);
}
std::string reset(const std::string& parameter) { return page().reset(parameter); }
std::string set_preset(const std::string& article, const std::string& id) {
  return page().set_preset(article, id);
}
void take_new_edition() { page().take_new_edition(); }
std::string set_focus(const std::string& output) { return page().set_focus(output); }
std::string open_claim(const std::string& id) { return page().open_claim(id); }
std::string pin(const std::string& what) { return page().pin(what); }
void undo() { page().undo(); }
void redo() { page().redo(); }
bool can_undo() { return page().can_undo(); }
bool can_redo() { return page().can_redo(); }
std::string choose_ui(const std::string& key, const std::string& value) {
  return page().choose_ui(key, value);
}
std::string follow_ui(const std::string& ui) {
  return page().follow_ui(reckoner::entries_from(ui));
}
std::string look() { return page().look_text(); }
std::string pinned() { return page().pinned_text(); }
std::string required(const std::string& claim) { return page().required_text(claim); }
std::string ask(const std::string& output, const std::string& amount) {
  return page().ask(output, amount);
}
bool load_later(const std::string& language, const std::string& bytes) {
  return page().load_later(language, bytes);
}
bool hide_detail() { return page().hide_detail(); }
std::string screen() { return page().screen_text(); }
std::string inputs() { return page().inputs_text(); }
std::string outputs_now() { return page().outputs_text(); }
std::string estimate_now() { return page().estimate_text(); }
std::string charts_now() { return page().charts_text(); }
void slot_height(const std::string& id, double css_height) { page().slot_height(id, css_height); }
void show_part(double css_y, double css_height) { page().show_part(css_y, css_height); }
void resize(double css_width, double ratio) { page().resize(css_width, ratio); }
int frame() { return page().frame() ? 1 : 0; }
int frames() { return page().frames(); }
bool picture(const std::string& chart, const std::string& address, const std::string& date) {
  return page().picture(chart, {address, date});
}
std::string picture_svg(const std::string& chart, const std::string& address,
                        const std::string& date) {
  return page().picture_svg(chart, {address, date});
}
void pointer(const std::string& type, double x, double y, const std::string& kind) {
  page().pointer(type, x, y, kind);
}
void focus_in(const std::string& from) { page().focus_in(from); }
void focus_out() { page().focus_out(); }
void context_lost() { page().context_lost(); }
void context_restored() { page().context_restored(); }

}  // namespace

EMSCRIPTEN_BINDINGS(reckoner_page) {
  emscripten::function("describe", &reckoner::describe_page_json);
  emscripten::function("prepare", &prepare);
  emscripten::function("start", &start);
  emscripten::function("configure", &configure);
  emscripten::function("open", &open);
  emscripten::function("isLinkInQuery", &is_link_in_query);
  emscripten::function("visit", &visit);
  emscripten::function("load", &load);
  emscripten::function("merge", &merge);
  emscripten::function("link", &link);
  emscripten::function("linkWith", &link_with);
  emscripten::function("scenario", &scenario);
  emscripten::function("edit", &edit);
  emscripten::function("reset", &reset);
  emscripten::function("setPreset", &set_preset);
  emscripten::function("takeNewEdition", &take_new_edition);
  emscripten::function("setFocus", &set_focus);
  emscripten::function("openClaim", &open_claim);
  emscripten::function("pin", &pin);
  emscripten::function("undo", &undo);
  emscripten::function("redo", &redo);
  emscripten::function("canUndo", &can_undo);
  emscripten::function("canRedo", &can_redo);
  emscripten::function("chooseUi", &choose_ui);
  emscripten::function("followUi", &follow_ui);
  emscripten::function("look", &look);
  emscripten::function("pinned", &pinned);
  emscripten::function("required", &required);
  emscripten::function("ask", &ask);
  emscripten::function("loadLater", &load_later);
  emscripten::function("hideDetail", &hide_detail);
  emscripten::function("screen", &screen);
  emscripten::function("inputs", &inputs);
  emscripten::function("outputsNow", &outputs_now);
  emscripten::function("estimateNow", &estimate_now);
  emscripten::function("charts", &charts_now);
  emscripten::function("slotHeight", &slot_height);
  emscripten::function("showPart", &show_part);
  emscripten::function("resize", &resize);
  emscripten::function("frame", &frame);
  emscripten::function("frames", &frames);
  emscripten::function("picture", &picture);
  emscripten::function("pictureSvg", &picture_svg);
  emscripten::function("pointer", &pointer);
  emscripten::function("focusIn", &focus_in);
  emscripten::function("focusOut", &focus_out);
  emscripten::function("contextLost", &context_lost);
  emscripten::function("contextRestored", &context_restored);
}
