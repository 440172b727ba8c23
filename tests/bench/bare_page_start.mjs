// SPDX-License-Identifier: MIT
import createBare from './bare_page.mjs';

createBare({ canvas: document.getElementById('canvas') });
