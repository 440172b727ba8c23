// SPDX-License-Identifier: MIT
// The page's calls, beside the core's in bindings.cpp: a list, texts in and texts out.
#include <emscripten/bind.h>

#include <string>

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
std::string load(const std::string& link) { return page().load(link); }
std::string link() { return page().link(); }
std::string scenario() { return page().scenario_text(); }
std::string edit(const std::string& parameter, const std::string& text) {
  return page().edit(parameter, text);
}
void reset(const std::string& parameter) { page().reset(parameter); }
void set_preset(const std::string& id) { page().set_preset(id); }
void set_focus(const std::string& output) { page().set_focus(output); }
void open_claim(const std::string& id) { page().open_claim(id); }
void pin(const std::string& what) { page().pin(what); }
std::string pinned() { return page().pinned_text(); }
std::string required(const std::string& claim) { return page().required_text(claim); }
bool hide_detail() { return page().hide_detail(); }
std::string screen() { return page().screen_text(); }
std::string inputs() { return page().inputs_text(); }
std::string outputs_now() { return page().outputs_text(); }
std::string estimate_now() { return page().estimate_text(); }
std::string ladder_picture() { return page().ladder_picture(); }
void slot_height(const std::string& id, double css_height) { page().slot_height(id, css_height); }
void show_part(double css_y, double css_height) { page().show_part(css_y, css_height); }
void resize(double css_width, double ratio) { page().resize(css_width, ratio); }
int frame() { return page().frame() ? 1 : 0; }
int frames() { return page().frames(); }
bool picture(const std::string& chart) { return page().picture(chart); }
void pointer(const std::string& type, double x, double y, const std::string& kind) {
  page().pointer(type, x, y, kind);
}
void focus_in(const std::string& from) { page().focus_in(from); }
void focus_out() { page().focus_out(); }
void context_lost() { page().context_lost(); }
void context_restored() { page().context_restored(); }

}  // namespace

EMSCRIPTEN_BINDINGS(reckoner_page) {
  emscripten::function("prepare", &prepare);
  emscripten::function("start", &start);
  emscripten::function("configure", &configure);
  emscripten::function("load", &load);
  emscripten::function("link", &link);
  emscripten::function("scenario", &scenario);
  emscripten::function("edit", &edit);
  emscripten::function("reset", &reset);
  emscripten::function("setPreset", &set_preset);
  emscripten::function("setFocus", &set_focus);
  emscripten::function("openClaim", &open_claim);
  emscripten::function("pin", &pin);
  emscripten::function("pinned", &pinned);
  emscripten::function("required", &required);
  emscripten::function("hideDetail", &hide_detail);
  emscripten::function("screen", &screen);
  emscripten::function("inputs", &inputs);
  emscripten::function("outputsNow", &outputs_now);
  emscripten::function("estimateNow", &estimate_now);
  emscripten::function("ladderPicture", &ladder_picture);
  emscripten::function("slotHeight", &slot_height);
  emscripten::function("showPart", &show_part);
  emscripten::function("resize", &resize);
  emscripten::function("frame", &frame);
  emscripten::function("frames", &frames);
  emscripten::function("picture", &picture);
  emscripten::function("pointer", &pointer);
  emscripten::function("focusIn", &focus_in);
  emscripten::function("focusOut", &focus_out);
  emscripten::function("contextLost", &context_lost);
  emscripten::function("contextRestored", &context_restored);
}
