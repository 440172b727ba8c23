// SPDX-License-Identifier: MIT
// What the page must be able to say without the core: why there is no calculator. Everything else
// comes from the core's table of strings.

const sentences = {
  en: {
    noWasm:
      'This browser cannot run the calculator: it lacks WebAssembly or its SIMD ' +
      'instructions. The figures shown are the estimate at its defaults.',
    notLoaded:
      'The calculator could not be loaded. The figures shown are the estimate at its ' +
      'defaults; reload the page to try again.',
    badFile:
      'The server sent something else in place of the calculator ({0}). The figures shown ' +
      'are the estimate at its defaults.',
  },
  fr: {
    noWasm:
      'Ce navigateur ne peut pas exécuter le calculateur : WebAssembly ou ses instructions ' +
      'SIMD lui manquent. Les chiffres affichés sont l’estimation par défaut.',
    notLoaded:
      'Le calculateur n’a pas pu être chargé. Les chiffres affichés sont l’estimation par ' +
      'défaut ; rechargez la page pour réessayer.',
    badFile:
      'Le serveur a envoyé autre chose à la place du calculateur ({0}). Les chiffres ' +
      'affichés sont l’estimation par défaut.',
  },
};

export function notice(id, language, detail = '') {
  return sentences[language === 'fr' ? 'fr' : 'en'][id].replace('{0}', detail);
}
