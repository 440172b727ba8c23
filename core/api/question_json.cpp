// SPDX-License-Identifier: MIT
#include "core/api/question_json.h"

#include "core/api/json.h"
#include "core/api/json_parts.h"

namespace reckoner {

std::string question_json(const AnsweredQuestion& question, Language language) {
  JsonWriter json;
  json.begin_object();
  json.key("issues");
  json.raw(issues_json(question.issues, language));
  list(json, "answers", question.answers, [&](const AnswerLine& line) {
    json.member("parameter", parameter(line.parameter).id);
    json.member("is_possible", line.is_possible);
    json.member("title", line.title);
    json.member("note", line.note);
    json.member("low", line.low);
    json.member("middle", line.middle);
    json.member("high", line.high);
    json.member("at", line.at);
  });
  json.end_object();
  return json.take();
}

}  // namespace reckoner
