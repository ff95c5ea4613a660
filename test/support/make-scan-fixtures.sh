#!/bin/sh
# Writes fixtures/layout/scans: the pages of three invented notices and of a ledger as an office scanner gives them (300 dpi,
# black and white). Run by hand from the root of the repository; needs LibreOffice (soffice), poppler-utils and the Noto CJK fonts.
# The results are committed.
set -eu
out=fixtures/layout/scans
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# print_notice FILE NAME: the notice in GB/T 9704 layout as NAME.pdf, page numbers between dashes, the last two lines to the right
print_notice() {
  total=$(grep -c . "$1")
  {
    cat <<HTML
<html lang="zh-CN"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm }
body { font-family: "Noto Serif CJK SC" }
h1 { font-size: 22pt; text-align: center; font-weight: bold; margin: 0 }
p { font-size: 16pt; line-height: 28pt; text-indent: 32pt; margin: 0 }
.signature { text-align: right; text-indent: 0; margin-right: 32pt }
div[title] p { font-size: 10.5pt; text-indent: 0; text-align: center; line-height: normal }
</style></head><body><h1>$(head -n 1 "$1")</h1>
HTML
    grep . "$1" | awk -v total="$total" 'NR > 1 {
      gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;")
      print (NR > total - 2 ? "<p class=\"signature\">" : "<p>") $0 "</p>"
    }'
    echo '<div title="footer"><p>— <sdfield type=page subtype=random format=page>1</sdfield> —</p></div></body></html>'
  } >"$work/$2.html"
  (cd "$work" && soffice --headless --infilter='HTML (StarWriter)' --convert-to odt "$2.html" >/dev/null && soffice --headless --convert-to pdf "$2.odt" >/dev/null)
}

for name in circled-issues percent-status university-three-level; do
  print_notice "fixtures/notices/$name/notice.txt" "$name"
  pdftoppm -r 300 -mono -png "$work/$name.pdf" "$out/$name"
done
pdftoppm -r 300 -mono -png fixtures/layout/ledgers/full-frame.pdf "$out/full-frame"
