#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Subset of Inter for the page: make_fonts.py <folder of Inter's OTF files> <output> <folder>...

Holds ASCII and the signs that stand between quotes in the folders' files, as nothing else is ever
set in it: readers type numbers. A sign that Inter lacks ends the build, Chinese ones apart, which
the reader's system draws.

Tabular digits become the default glyphs, so that figures line up in canvas and HTML alike without
a font feature (Canvas 2D, which sets the canvas's glyphs, cannot be asked for one everywhere).
"""
import pathlib
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = {400: "Inter-Regular.otf", 600: "Inter-SemiBold.otf"}

# Beside what the folders' words use: ASCII, and what the program puts between them.
ALWAYS = "".join(map(chr, range(0x20, 0x7F))) + (
    "\u00a0\u2009\u200a\u2011\u202f"  # spaces that hold, thin, hair; the hyphen that holds
    "±–…"
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"  # exponents
    "−"
)
# Spaces that a font may lack, as the space whose width they share.
STAND_INS = {0x202F: 0x2009, 0x2011: 0x2010}


def tabular_digits(font):
    """Glyph names that the font's `tnum` feature puts in place of others."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            inner = getattr(subtable, "ExtSubTable", subtable)
            mapping.update(getattr(inner, "mapping", {}))
    return mapping


def remap(font):
    tabular = tabular_digits(font)
    digits = font.getBestCmap()
    if not all(digits[ord(digit)] in tabular for digit in "0123456789"):
        sys.exit("make_fonts: this Inter has no tabular digits")
    wanted = {ord(digit): tabular[digits[ord(digit)]] for digit in "0123456789"}
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code, stand_in in STAND_INS.items():
            if code not in table.cmap and stand_in in table.cmap:
                table.cmap[code] = table.cmap[stand_in]
        table.cmap.update(wanted)


def make(source, target, weight, characters):
    font = TTFont(source, recalcTimestamp=False)  # the same font, whenever it is made
    remap(font)
    options = subset.Options(
        flavor="woff2",
        layout_features=["kern", "mark", "ccmp"],
        hinting=False,
        desubroutinize=True,
        notdef_outline=False,
        name_IDs=[1, 2, 13],  # family, style, licence
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    path = target / f"inter-{weight}.woff2"
    subset.save_font(font, path, options)
    missing = [c for c in characters if ord(c) not in font.getBestCmap()]
    if missing:
        sys.exit(f"make_fonts: Inter has no {missing}")
    print(f"{path.name}: {path.stat().st_size} B, {len(characters)} signs")


FIRST_CJK = 0x2E80  # from here on the reader's system has the glyphs


def signs_in(folder):
    """The signs outside ASCII that a folder's files have between quotes."""
    signs = set()
    for path in folder.rglob("*.*"):
        for line in path.read_text(encoding="utf-8").splitlines():
            quoted = "".join(re.findall(r'"(?:[^"\\]|\\.)*"', line.split("//")[0]))
            signs |= {sign for sign in quoted if 0x7F < ord(sign) < FIRST_CJK}
    return signs


def main():
    source, target, *folders = map(pathlib.Path, sys.argv[1:])
    characters = "".join(sorted(set(ALWAYS).union(*map(signs_in, folders))))
    target.mkdir(parents=True, exist_ok=True)
    for weight, name in WEIGHTS.items():
        make(source / name, target, weight, characters)


if __name__ == "__main__":
    main()
