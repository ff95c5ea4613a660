#!/usr/bin/env bash
# Makes the demonstration's files from a fixture pair: the older notice as DOCX, its follow-up as PDF. Needs LibreOffice.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
cp fixtures/comparisons/district-water/old.txt "$work/notice.txt"
cp fixtures/comparisons/district-water/new.txt "$work/follow-up.txt"
profile="-env:UserInstallation=file://$work/profile"
soffice "$profile" --headless --infilter='Text (encoded):UTF8' --convert-to docx --outdir "$work" "$work/notice.txt" "$work/follow-up.txt"
soffice "$profile" --headless --convert-to pdf --outdir "$work" "$work/follow-up.docx"
mkdir -p fixtures/demo
cp "$work/notice.docx" "$work/follow-up.pdf" fixtures/demo/
rm -rf "$work"
