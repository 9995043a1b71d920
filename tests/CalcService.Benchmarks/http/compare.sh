#!/usr/bin/env bash
# Drives the service and a bare endpoint with a response of the same size in turn, in one run, and prints the ratio of
# their requests per second. Needs wrk and curl (Debian's packages of these names). On the loopback interface only; stops
# by itself after about ROUNDS × 2 × DURATION seconds.
#
#   KIND=conv-cost QUERY="?math=latex" CONNECTIONS=8 DURATION=5 ROUNDS=3 tests/CalcService.Benchmarks/http/compare.sh
#
# A solution that was asked for lately is sent again as it was; VARY=1 makes every request a new one.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../../.."

kind=${KIND:-conv-cost} query=${QUERY:-} connections=${CONNECTIONS:-8} duration=${DURATION:-5} rounds=${ROUNDS:-3}
service=http://127.0.0.1:5081 bare=http://127.0.0.1:5082
export BODY="$here/problems/$kind.json"
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

start() { "$@" >/dev/null & pids+=($!); }
await() { for _ in $(seq 100); do curl -sf "$@" >/dev/null && return; sleep 0.1; done; echo "No answer: $*" >&2; exit 1; }
rate() { wrk -t1 -c"$connections" -d"$1s" -s "$here/post.lua" "$2" | awk '/Non-2xx/ { exit 1 } /Requests\/sec/ { print $2 }'; }

dotnet publish src/CalcService.Api -c Release -o "$work/api" -v q --nologo >/dev/null
dotnet publish tests/CalcService.Benchmarks -c Release -o "$work/bench" -v q --nologo >/dev/null

start dotnet "$work/api/CalcService.Api.dll" --urls "$service"
await "$service/health/ready"
solve="$service/api/v1/kinds/$kind/solve$query"
bytes=$(curl -sf -H 'Content-Type: application/json' --data @"$BODY" "$solve" | wc -c)
start dotnet "$work/bench/CalcService.Benchmarks.dll" bare --urls "$bare" --bytes "$bytes"
await --data '{}' "$bare/bare"

echo "$kind$query${VARY:+, every request new}: response of $bytes bytes, $connections connections, $duration s each"
rate 5 "$solve" >/dev/null # both warm up
rate 3 "$bare/bare" >/dev/null
for round in $(seq "$rounds"); do
    a=$(rate "$duration" "$solve")
    b=$(rate "$duration" "$bare/bare")
    awk -v n="$round" -v a="$a" -v b="$b" 'BEGIN { printf "round %d: service %d/s, bare %d/s, ratio %.2f\n", n, a, b, a / b }'
done
