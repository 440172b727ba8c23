// SPDX-License-Identifier: MIT
// An exported JSON back into the page: looked at as a whole first; a bad one changes nothing.

/** Issues, as the core gives them; without any, `load` has got the link of the scenario. */
export function importScenario(text, session, words, load) {
  const scenario = scenarioOf(text);
  if (!scenario) {
    return [{ field: 'json', code: 'bad_json', message: words.say('page.import_bad') }];
  }
  const issues = session.validate(scenario, words.language);
  if (issues.length === 0) load(session.linkOf(scenario));
  return issues;
}

function scenarioOf(text) {
  try {
    const { scenario } = JSON.parse(text);
    return typeof scenario === 'object' && !Array.isArray(scenario) ? scenario : null;
  } catch {
    return null;
  }
}
