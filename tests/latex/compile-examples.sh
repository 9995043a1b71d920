#!/usr/bin/env bash
# Compiles every .tex file of a folder with pdflatex; stops at the first that fails and shows the tail of its log.
#
#   tests/latex/compile-examples.sh FOLDER
#
# Needs (Debian): texlive-latex-base, and for the Chinese documents latex-cjk-chinese and latex-cjk-chinese-arphic-gbsn00lp.
set -euo pipefail

folder=${1:?usage: compile-examples.sh FOLDER}
seconds_each=${LATEX_TIMEOUT:-60}

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

compile() {
  timeout "$seconds_each" pdflatex -halt-on-error -interaction=nonstopmode -no-shell-escape \
    -output-directory="$output" "$1" > "$output/terminal" 2>&1
}

shopt -s nullglob
documents=("$folder"/*.tex)
if [ ${#documents[@]} -eq 0 ]; then
  echo "There is no .tex file in $folder." >&2
  exit 1
fi

for document in "${documents[@]}"; do
  if ! compile "$document"; then
    echo "$document does not compile:" >&2
    tail -n 25 "$output/terminal" >&2
    exit 1
  fi
done
echo "${#documents[@]} documents compiled."
