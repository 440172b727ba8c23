// SPDX-License-Identifier: MIT
// What the panels under the action bar hold: fetched after the first frame, for nobody opens one
// before.

export { embedPanel } from './embed_panel.js';
export { exportPanel } from './export_panel.js';
export { importScenario } from './import_scenario.js';
export { sharePanel } from './share_panel.js';
