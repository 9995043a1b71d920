#!/usr/bin/env bash
# How long a whole course takes to be marked: LINES gradings of conv-cost in one batch over HTTP, and what memory that takes. The
# lines are varied problems with right, mistaken, missing and inexplicable responses. Needs curl. On the loopback interface only.
#
#   LINES=100000 ROUNDS=3 tests/CalcService.Benchmarks/http/batch.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../../.."

lines=${LINES:-100000} rounds=${ROUNDS:-3} service=http://127.0.0.1:${PORT:-5083}
work=$(mktemp -d)
pid=
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT

seconds() { awk -v hz="$(getconf CLK_TCK)" '{ print ($14 + $15) / hz }' "/proc/$pid/stat"; } # of processor time so far
memory() { awk '/VmRSS|VmHWM/ { printf "%s %d MB  ", $1, $2 / 1024 }' "/proc/$pid/status"; }
mark() { curl -sf -T "$1" -X POST -H 'Content-Type: application/x-ndjson' "$service/api/v1/batch/grade" -o "$work/out"; }

dotnet publish src/CalcService.Api -c Release -o "$work/api" -v q --nologo >/dev/null
dotnet publish tests/CalcService.Benchmarks -c Release -o "$work/bench" -v q --nologo >/dev/null
dotnet "$work/bench/CalcService.Benchmarks.dll" batch-lines "$lines" >"$work/lines"
head -n 2000 "$work/lines" >"$work/few"

dotnet "$work/api/CalcService.Api.dll" --urls "$service" >/dev/null &
pid=$!
for _ in $(seq 100); do curl -sf "$service/health/ready" >/dev/null && break; sleep 0.1; done
mark "$work/few" # warms up

echo "$lines lines, $(du -m "$work/lines" | cut -f1) MB; before: $(memory)"
for round in $(seq "$rounds"); do
    start=$(date +%s.%N) before=$(seconds)
    mark "$work/lines"
    end=$(date +%s.%N)
    answers=$(grep -c '"score"' "$work/out")
    awk -v n="$round" -v a="$start" -v b="$end" -v lines="$answers" -v cpu="$(seconds)" -v before="$before" -v memory="$(memory)" \
        'BEGIN { printf "round %d: %d reports in %.1f s (%.1f s of processor time), %d/s; after: %s\n", n, lines, b - a, cpu - before, lines / (b - a), memory }'
done
