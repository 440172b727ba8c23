// SPDX-License-Identifier: MIT
// The panels' contents, as a script of their own: fetched when a reader first opens one.

export { embedPanel } from './embed_panel.js';
export { exportPanel } from './export_panel.js';
export { importScenario } from './import_scenario.js';
export { sharePanel } from './share_panel.js';
