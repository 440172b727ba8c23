// SPDX-License-Identifier: MIT
// The run inside the fleet, to scale: width is time, height is GPUs.
#pragma once

#include "core/screen/screen.h"
#include "web/kit/pen.h"

namespace reckoner {

/// Returns the height it took; 0 where there is no such picture.
float draw_fleet_picture(Pen& pen, const FleetPicture& picture, float x, float y, float width);

}  // namespace reckoner
