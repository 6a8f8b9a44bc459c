#!/bin/sh
# Puts the data by which text is recognized among the resources, so that a wheel or a bundle
# carries it and needs no download. It is that of Debian's packages (Apache-2.0), 17 MB, which
# are in packaging/debian-packages.txt; it is copied when something is packed, never committed.
# Usage: packaging/languages.sh [FOLDER]
# FOLDER is resources/tessdata if it is not named.

set -eu
here=$(dirname "$0")
folder=${1:-$here/../resources/tessdata}
languages="eng spa osd"

source=
for each in /usr/share/tesseract-ocr/*/tessdata; do
    [ -e "$each/eng.traineddata" ] && source=$each
done
if [ -z "$source" ]; then
    echo "There is no data of languages here: install tesseract-ocr-eng, -spa and -osd." >&2
    exit 1
fi
mkdir -p "$folder"
for language in $languages; do
    cp "$source/$language.traineddata" "$folder/"
    cp "/usr/share/doc/tesseract-ocr-$language/copyright" "$folder/$language.copyright"
done
