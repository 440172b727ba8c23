// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/articles/article.h"

using namespace reckoner;

namespace {

using P = ParameterId;

std::string chosen(const Session& session, P id) {
  return std::string(choice_id(session.scenario(), id));
}

/// "code:field" of the one Issue; "" where there is none.
std::string told(const std::vector<Issue>& issues) {
  std::string out;
  for (const Issue& issue : issues) {
    out += (out.empty() ? "" : " ") + std::string(code_name(issue.code)) + ":" + issue.field;
  }
  return out;
}

std::span<const ClaimRow> claims() { return articles().front()->claims(); }

void must(const std::vector<Issue>& issues) { CHECK(told(issues) == ""); }

}  // namespace

TEST_CASE("back to a default is the viewpoint's, or the chosen run's where that is another") {
  struct Row {
    const char *preset, *run;
    P parameter;
    const char *edit, *back;
  };
  const Row rows[] = {
      {"deepseek_v3", "llama31_405b", P::gpu, "h200", "h100_sxm"},
      {"deepseek_v3", "deepseek_v3", P::gpu, "h200", "h800_sxm"},
      {"deepseek_v3", "llama31_405b", P::cluster_gpus, "1000", "16384"},
      {"deepseek_v3", "deepseek_v3", P::cluster_gpus, "1000", "2048"},
      {"deepseek_v3", "deepseek_v3", P::price_basis, "own", "rent"},
      {"deepseek_v3", "deepseek_v3", P::model, "llama31_405b", "deepseek_v3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.run);
    CAPTURE(row.edit);
    Session session;
    must(session.set_preset(row.preset));
    must(session.edit("model", row.run, Notation::link));
    must(session.edit(parameter(row.parameter).id, row.edit, Notation::link));
    CHECK(parameter_text(session.scenario(), row.parameter) == row.edit);
    CHECK(parameter_text(defaults_of(session.scenario()), row.parameter) == row.back);
    must(session.reset(parameter(row.parameter).id));
    CHECK(parameter_text(session.scenario(), row.parameter) == row.back);
  }
}

TEST_CASE("each reset parameter is no longer among those that were changed") {
  for (const char* run : {"deepseek_v3", "llama31_405b"}) {
    for (const ParameterRow& row : parameters()) {
      CAPTURE(run);
      CAPTURE(row.id);
      Session session;
      must(session.edit("model", run, Notation::link));
      const Scenario before = session.scenario();
      if (row.is_choice) {
        const std::size_t other = before.choice(row.key) == 0 ? 1 : 0;
        if (other >= choices(row.key).size()) continue;
        session.choose(row.key, choices(row.key)[other].id);
      } else {
        session.set(row.key, point(row.slider_high * 0.37));
      }
      session.reset(row.key);
      for (const P id : changed_parameters(session.scenario())) CHECK(id != row.key);
      if (row.key != P::model) CHECK(session.scenario() == before);
    }
  }
}

TEST_CASE("the seed stays the reader's, whatever viewpoint is chosen or put back") {
  Session session;
  session.load("v=1&s=77&cluster_gpus=4096");
  session.reset_all();
  CHECK(session.scenario().seed == 77);
  CHECK(changed_parameters(session.scenario()).empty());
  must(session.set_preset("owner"));
  CHECK(session.scenario().seed == 77);
}

TEST_CASE("what does not exist is said, and changes nothing") {
  Session session;
  const std::uint32_t before = session.revision();
  CHECK(told(session.edit("nothing", "3", Notation::link)) == "unknown_key:nothing");
  CHECK(told(session.edit("cluster_gpus", "many", Notation::link)) == "not_a_number:cluster_gpus");
  CHECK(told(session.reset("nothing")) == "unknown_key:nothing");
  CHECK(told(session.set_preset("nobody")) == "unknown_preset:preset");
  CHECK(told(session.set_article("nothing")) == "unknown_article:article");
  CHECK(told(session.set_focus("nothing")) == "unknown_output:nothing");
  CHECK(told(session.set_open_claim("zzz")) == "unknown_claim:claim");
  CHECK(told(session.pin("hang")) == "unknown_action:pin");
  CHECK(told(session.choose_ui("lang", "de")) == "unknown_setting:ui.lang");
  CHECK(told(session.choose_ui("view", "claim:zzz")) == "unknown_setting:ui.view");
  CHECK(told(session.choose_ui("colour", "red")) == "unknown_setting:ui.colour");
  CHECK(session.revision() == before);
  CHECK_FALSE(session.can_undo());
  CHECK_FALSE(session.open_claim());
}

TEST_CASE("another article keeps the seed, the look and the pinned scenario, and nothing else") {
  Session session;
  session.load("v=1&s=77&cluster_gpus=4096&ui.lang=fr&ui.view=claim:run_cost");
  session.pin();
  const Scenario before = session.scenario();
  must(session.set_open_claim("run_cost"));
  must(session.set_focus("fleet_tco_usd"));
  must(session.set_article("r1_2025"));
  Scenario expected = base_scenario(0, current_edition(), 1);
  expected.seed = 77;
  CHECK(session.scenario() == expected);
  CHECK(changed_parameters(session.scenario()).empty());
  CHECK(session.focus() == OutputId::part_rl_usd);
  CHECK_FALSE(session.open_claim());
  CHECK(session.ui().lang == "fr");
  CHECK(session.ui().view == "");  // that claim is the other article's
  CHECK(session.pinned() == before);

  CHECK(told(session.set_preset("owner")) == "unknown_preset:preset");
  CHECK(told(session.set_open_claim("run_cost")) == "unknown_claim:claim");
  must(session.set_preset("r1_letter"));
  must(session.set_open_claim("r1_hours"));
  must(session.edit("team_size", "7", Notation::link));
  session.reset_all();
  CHECK(session.scenario().article == 1);

  session.swap_pinned();  // an article is also reached so, or by undo, or by a link
  CHECK(session.scenario() == before);
  CHECK(session.focus() == OutputId::run_cost_usd);
  CHECK_FALSE(session.open_claim());
  session.undo();
  CHECK(session.scenario().article == 1);
  CHECK(session.focus() == OutputId::part_rl_usd);
  session.load("v=1&p=owner");
  CHECK(session.scenario().article == 0);
  session.load("v=1&a=r1_2025&ui.view=claim:r1_cost");
  CHECK(session.ui().view == "claim:r1_cost");
  must(session.set_article("r1_2025", "r1_register"));
  CHECK(session.scenario().preset == 2);
  CHECK(told(session.set_article("v3_2025", "r1_register")) == "unknown_preset:preset");
  CHECK(session.scenario().article == 1);
}

TEST_CASE("claims open by name and close with none") {
  Session session;
  must(session.set_open_claim(claims()[1].id));
  CHECK(session.open_claim() == std::size_t{1});
  must(session.set_open_claim(""));
  CHECK_FALSE(session.open_claim());
  CHECK(told(read_link("v=1&p=owner&ui.view=claim:zzz").issues) == "unknown_claim:ui.view");
  const std::string known = "v=1&p=owner&ui.view=claim:" + std::string(claims()[0].id);
  CHECK(told(read_link(known).issues) == "");
}

TEST_CASE("undo and redo walk through every kind of change") {
  Session session;
  std::vector<Scenario> path{session.scenario()};
  const auto done = [&] { path.push_back(session.scenario()); };
  must(session.edit("cluster_gpus", "4096", Notation::link));
  done();
  session.set(P::rent_usd_per_gpu_hour, point(3));
  done();
  session.choose(P::price_basis, "own");
  done();
  session.reset(P::price_basis);
  done();
  must(session.set_preset("owner"));
  done();
  session.load("v=1&p=deepseek_report&team_size=7");
  done();
  session.reset_all();
  done();
  for (std::size_t step = path.size() - 1; step > 0; --step) {
    CHECK(session.can_undo());
    session.undo();
    CHECK(session.scenario() == path[step - 1]);
  }
  CHECK_FALSE(session.can_undo());
  session.undo();
  for (std::size_t step = 1; step < path.size(); ++step) {
    session.redo();
    CHECK(session.scenario() == path[step]);
  }
  CHECK_FALSE(session.can_redo());
  session.undo();
  session.set(P::team_size, point(9));
  CHECK_FALSE(session.can_redo());
}

TEST_CASE("a drag is one step, and one that comes back is none") {
  Session session;
  const Scenario before = session.scenario();
  const Gesture drag = session.begin_gesture();
  for (const double rent : {2.1, 2.4, 2.8})
    session.set(P::rent_usd_per_gpu_hour, point(rent), drag);
  session.undo();
  CHECK(session.scenario() == before);
  CHECK_FALSE(session.can_undo());
  const Gesture other = session.begin_gesture();
  session.set(P::rent_usd_per_gpu_hour, point(3), other);
  session.set(P::rent_usd_per_gpu_hour, before[P::rent_usd_per_gpu_hour], other);
  CHECK_FALSE(session.can_undo());
  session.set(P::rent_usd_per_gpu_hour, point(4), session.begin_gesture());
  session.set(P::rent_usd_per_gpu_hour, point(5), session.begin_gesture());
  session.undo();
  CHECK(session.scenario()[P::rent_usd_per_gpu_hour] == point(4));
  session.set(P::rent_usd_per_gpu_hour, point(6));
  session.set(P::rent_usd_per_gpu_hour, point(7));
  session.undo();
  CHECK(session.scenario()[P::rent_usd_per_gpu_hour] == point(6));
}

TEST_CASE("the same value again is no step") {
  Session session;
  const std::uint32_t before = session.revision();
  must(session.edit("rent_usd_per_gpu_hour",
                    parameter_text(session.scenario(), P::rent_usd_per_gpu_hour), Notation::link));
  session.reset_all();
  session.reset(P::gpu);
  CHECK_FALSE(session.can_undo());
  CHECK(session.revision() == before);
}

TEST_CASE("the history forgets its beginning before it grows without end") {
  Session session;
  for (int step = 1; step <= 300; ++step) session.set(P::team_size, point(step));
  int steps = 0;
  for (; session.can_undo(); ++steps) session.undo();
  CHECK(steps == 100);
  CHECK(session.scenario()[P::team_size] == point(200));
}

TEST_CASE("pin, swap and unpin; undoing a swap swaps again") {
  Session session;
  session.swap_pinned();
  CHECK_FALSE(session.pinned());
  const Scenario first = session.scenario();
  session.pin();
  session.set(P::rent_usd_per_gpu_hour, point(3));
  const Scenario second = session.scenario();
  session.swap_pinned();
  CHECK(session.scenario() == first);
  CHECK(*session.pinned() == second);
  session.set(P::team_size, point(9));
  session.undo();
  session.undo();
  CHECK(session.scenario() == second);
  CHECK(*session.pinned() == first);
  session.redo();
  CHECK(session.scenario() == first);
  CHECK(*session.pinned() == second);
  session.unpin();
  CHECK_FALSE(session.pinned());
  session.undo();
  CHECK(session.scenario() == second);
  CHECK_FALSE(session.pinned());
}

TEST_CASE("opening is no step, a link that comes later is one") {
  Session session;
  session.open("#v=1&p=owner");
  CHECK_FALSE(session.can_undo());
  session.load("v=1&p=deepseek_report");
  CHECK(session.can_undo());
  session.undo();
  CHECK(presets()[session.scenario().preset].id == "owner");
}

TEST_CASE("view settings travel in front of the seed, once they were asked for") {
  Session session;
  session.open("#v=1&p=owner");
  session.follow_ui("theme", "dark");
  CHECK(session.ui() == LinkUi{});
  must(session.choose_ui("lang", "fr"));
  session.load("v=1&p=owner&ui.theme=light");
  session.follow_ui("theme", "dark");
  must(session.choose_ui("view", "claim:" + std::string(claims()[0].id)));
  const std::string link = session.link();
  CHECK(link.ends_with("&ui.lang=fr&ui.theme=dark&ui.view=claim:" + std::string(claims()[0].id) +
                       "&s=1"));
  CHECK(told(read_link(link).issues) == "");
  must(session.choose_ui("theme", "auto"));
  CHECK(session.link().find("&ui.theme=auto&") != std::string::npos);
}

TEST_CASE("what a page around a frame sets joins the present scenario; a preset starts afresh") {
  using Entries = std::vector<std::pair<std::string, std::string>>;
  Session session;
  session.load("v=1&p=owner&team_size=9&s=5");
  must(session.merge(Entries{{"rent_usd_per_gpu_hour", "3"}}));
  CHECK(presets()[session.scenario().preset].id == "owner");
  CHECK(session.scenario()[P::team_size] == point(9));
  CHECK(session.scenario()[P::rent_usd_per_gpu_hour] == point(3));
  CHECK(session.scenario().seed == 5);
  CHECK(told(session.merge(Entries{{"team_size", "8"}, {"nothing", "1"}})) ==
        "unknown_key:nothing");
  CHECK(session.scenario()[P::team_size] == point(8));
  CHECK(told(session.merge(Entries{{"team_size", "few"}})) == "not_a_number:team_size");
  CHECK(session.scenario()[P::team_size] == point(8));
  must(session.merge(Entries{{"preset", "deepseek_v3"}, {"team_size", "7"}}));
  CHECK(changed_parameters(session.scenario()) == std::vector{P::team_size});
  CHECK(session.scenario().seed == 5);
  must(session.merge(Entries{{"seed", "6"}}));
  CHECK(session.scenario().seed == 6);
  CHECK(session.scenario()[P::team_size] == point(7));
}

TEST_CASE("an address that holds no scenario leaves the page's own viewpoint") {
  for (const char* address : {"", "#sources", "#amp=1", "#xtor=AL-32280270", "#_=_",
                              "#?secret=AbCdEfGhIj", "?utm_source=x&fbclid=y", "#ui.lang=fr"}) {
    CAPTURE(address);
    Session session;
    CHECK(told(session.open(address, "v=1&p=owner").issues) == "");
    CHECK(presets()[session.scenario().preset].id == "owner");
    session.set(P::team_size, point(9));
    CHECK(told(session.visit(address).issues) == "");
    CHECK(session.scenario()[P::team_size] == point(9));
  }
}

TEST_CASE("a new edition keeps what the reader chose") {
  Session session;
  session.load("v=1&e=" + std::string(editions()[0].id) +
               "&p=owner&model=llama31_405b&gpu=h200&team_size=9&s=5");
  const Scenario before = session.scenario();
  session.take_new_edition();
  CHECK(session.scenario().edition == current_edition());
  CHECK(session.scenario().seed == 5);
  CHECK(changed_parameters(session.scenario()) == changed_parameters(before));
  CHECK(chosen(session, P::gpu) == "h200");
}

TEST_CASE("pinning and looking are counted, so that views know when they are out of date") {
  Session session;
  std::uint32_t seen = session.revision();
  const auto moved = [&] { return std::exchange(seen, session.revision()) != session.revision(); };
  session.set_focus(OutputId::fleet_tco_usd);
  CHECK(moved());
  session.set_focus(OutputId::fleet_tco_usd);
  CHECK_FALSE(moved());
  session.pin();
  CHECK(moved());
  session.unpin();
  CHECK(moved());
  session.unpin();
  CHECK_FALSE(moved());
  session.set(P::team_size, point(9));
  CHECK(moved());
}

TEST_CASE("what was typed in an unusual way is taken and read back, a question changes nothing") {
  Session session;
  const std::vector<Issue> read_back =
      session.edit("rent_usd_per_gpu_hour", "2,5", Notation::typed_english);
  REQUIRE(read_back.size() == 1);
  CHECK(code_name(read_back[0].code) == "read_as");
  CHECK(session.scenario()[P::rent_usd_per_gpu_hour] == point(2.5));
  const Scenario before = session.scenario();
  const std::vector<Issue> asked =
      session.edit("reported_pretraining_gpu_hours", "147,000", Notation::typed_french);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].readings == std::vector<std::string>{"147e3", "147"});
  CHECK(session.scenario() == before);
}
