// SPDX-License-Identifier: MIT
// Machines to hold 1,550 petaflops against, each with the unit that its list measures. The FP16
// peaks are what 1,550 would have to be compared with; HPL is FP64 and measured [C-06].
#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

constexpr auto kNone = std::nullopt;

// clang-format off
// id, name, list, HPL, HPL-MxP, FP16 peak (all PF), cites
constexpr MachineRow kMachines[] = {
    {"el_capitan", "El Capitan", "TOP500, November 2025", value_of("TS-02"), value_of("TS-05"), value_of("TS-06"),
     cites("TS-02", "TS-05", "TS-06")},
    {"frontier", "Frontier", "TOP500, November 2025", 1353, 11400, kNone, cites("TS-02", "TS-05")},
    {"aurora", "Aurora", "TOP500, November 2025", 1012, 11600, kNone, cites("TS-02", "TS-05")},
    {"jupiter", "JUPITER", "TOP500, November 2025", 1000, kNone, kNone, cites("TS-02")},
    {"eagle", "Eagle", "TOP500, November 2025", 561.2, kNone, kNone, cites("TS-02", "TS-01")},
    {"lineshine", "LineShine", "TOP500, June 2026", value_of("TS-03"), value_of("TS-04"), kNone, cites("TS-03", "TS-04")},
    {"fugaku", "Fugaku", "TOP500, November 2024", 442, value_of("TS-08"), value_of("TS-08"),
     cites("TS-01", "TS-08", "TS-11")},
    {"perlmutter", "Perlmutter", "TOP500, November 2021", value_of("TS-07"), kNone, kNone, cites("TS-07")},
};
// clang-format on

}  // namespace

std::span<const MachineRow> machines() { return kMachines; }

}  // namespace reckoner
