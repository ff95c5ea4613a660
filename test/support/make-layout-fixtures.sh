#!/bin/sh
# Writes the printed forms of fixtures/layout/*.txt. Run by hand from the root of the repository; needs LibreOffice
# (soffice), chromium, poppler-utils, mupdf-tools and the Noto CJK fonts. The results are committed.
set -eu
out=fixtures/layout
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# paragraphs FILE: every line but the first as <p>, the last two right-aligned (signature and date)
paragraphs() {
  total=$(wc -l <"$1")
  awk -v total="$total" 'NR > 1 {
    gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;")
    print (NR > total - 2 ? "<p class=\"signature\">" : "<p>") $0 "</p>"
  }' "$1"
}
title=$(head -n 1 $out/notice.txt)
style='h1 { font-size: 22pt; text-align: center; font-weight: bold; margin: 0 }
p { font-size: 16pt; line-height: 28pt; text-indent: 32pt; margin: 0 }
.signature { text-align: right; text-indent: 0; margin-right: 32pt }'

# notice.pdf: GB/T 9704 layout, a running head and page numbers between dashes (Writer header and footer).
cat >"$work/notice.html" <<HTML
<html lang="zh-CN"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm }
body { font-family: "Noto Serif CJK SC" } $style
div[title] p { font-size: 10.5pt; text-indent: 0; text-align: center; line-height: normal }
</style></head><body>
<div title="header"><p>青禾镇巡察整改 公开材料</p></div>
<h1>$title</h1>
$(paragraphs $out/notice.txt)
<div title="footer"><p>— <sdfield type=page subtype=random format=page>1</sdfield> —</p></div>
</body></html>
HTML
(cd "$work" && soffice --headless --infilter='HTML (StarWriter)' --convert-to odt notice.html >/dev/null && soffice --headless --convert-to pdf notice.odt >/dev/null)
cp "$work/notice.pdf" $out/notice.pdf

# encrypted.pdf: the same, protected by a password.
mutool clean -E aes-128 -U secret -O secret "$work/notice.pdf" $out/encrypted.pdf

# The first two pages as grey pictures of 300 dpi (JPEG), the first in black and white (PNG, TIFF).
pdftoppm -r 300 -gray -jpeg -jpegopt quality=40 -l 2 "$work/notice.pdf" "$work/scan"
cp "$work"/scan-1.jpg $out/scan-1.jpg
cp "$work"/scan-2.jpg $out/scan-2.jpg
pdftoppm -r 200 -mono -l 1 -png "$work/notice.pdf" "$work/scan"
cp "$work"/scan-1.png $out/scan.png
pdftoppm -r 200 -mono -l 1 -tiff -tiffcompression lzw "$work/notice.pdf" "$work/scan"
cp "$work"/scan-1.tif $out/scan.tiff

# columns.pdf: two columns, no running heads. table.pdf: a ruled table between two lines.
cat >"$work/columns.html" <<HTML
<html lang="zh-CN"><head><meta charset="utf-8"><style>@page { size: A4; margin: 2cm }
body { font-family: "Noto Serif CJK SC" } h1 { font-size: 16pt; text-align: center }
div { columns: 2; column-gap: 2em } p { font-size: 11pt; text-indent: 2em; margin: 0; line-height: 1.6 }
</style></head><body><h1>$title</h1><div>$(paragraphs $out/notice.txt)</div></body></html>
HTML
{
  printf '<html lang="zh-CN"><head><meta charset="utf-8"><style>body { font-family: "Noto Serif CJK SC"; font-size: 12pt }'
  printf 'table { border-collapse: collapse } td { border: 1px solid; padding: 4px }</style></head><body>'
  awk -F '\t' 'NF == 1 && open { print "</table>"; open = 0 } NF == 1 { print "<p>" $0 "</p>" }
    NF > 1 && !open { print "<table>"; open = 1 }
    NF > 1 { print "<tr>"; for (i = 1; i <= NF; i++) print "<td>" $i "</td>"; print "</tr>" }' $out/table.txt
  printf '</body></html>'
} >"$work/table.html"
for name in columns table; do
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$out/$name.pdf" "$work/$name.html" 2>/dev/null
done
