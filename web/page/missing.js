// SPDX-License-Identifier: MIT
// On the page for addresses that are not there: mail filters and PDF readers write %23 for the `#`
// of a link, which makes the rest a part of the path.

const { origin, pathname, search, hash } = location;
const mended = pathname.replace(/%23/, '#');
if (mended !== pathname) location.replace(origin + mended + search + hash);
