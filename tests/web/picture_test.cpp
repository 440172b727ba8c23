// SPDX-License-Identifier: MIT
// Charts as pictures to take along.
#include "web/app/picture.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/web/canvas.h"

using namespace reckoner;

TEST_CASE("every chart draws alone, with its credit, and leaves the page as it was") {
  Canvas canvas(1136);
  const float page_height = canvas.state.height;
  std::set<float> heights;
  for (const char* id : {"ladder", "tornado", "histogram", "runs", "companies", "software"}) {
    CAPTURE(id);
    const auto chart = find_picture(id);
    REQUIRE(chart);
    const float height = canvas.picture(*chart);
    CHECK(canvas.vertices > 500);
    CHECK(height > 150);
    CHECK(height < 1600);
    CHECK(canvas.state.ui.requests.empty());
    heights.insert(height);
  }
  CHECK(heights.size() == 6);
  canvas.settle();
  CHECK(canvas.state.height == page_height);
  CHECK_FALSE(find_picture("sum"));
  CHECK_FALSE(find_picture(""));
}
