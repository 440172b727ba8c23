// SPDX-License-Identifier: MIT
import { checkEngine } from './checks.mjs';
import { startWebKit } from './webdriver.mjs';

checkEngine('WebKit', startWebKit);
