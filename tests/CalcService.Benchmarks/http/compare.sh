#!/usr/bin/env bash
# Drives the service and a bare endpoint with a body of the same size in turn, in one run, and prints the ratio of their
# requests per second. Needs wrk and curl. Stops by itself: ROUNDS × 2 × SECONDS seconds, on the loopback interface only.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

rounds=${ROUNDS:-3} seconds=${SECONDS_EACH:-5} connections=${CONNECTIONS:-8}
kind=${KIND:-conv-cost} query=${QUERY:-?math=latex}
service=http://127.0.0.1:5081 bare=http://127.0.0.1:5082
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; rm -rf "$work"' EXIT

dotnet publish src/CalcService.Api -c Release -o "$work/api" -v q --nologo >/dev/null
dotnet publish tests/CalcService.Benchmarks -c Release -o "$work/bench" -v q --nologo >/dev/null

dotnet "$work/api/CalcService.Api.dll" --urls "$service" >/dev/null &
pids+=($!)
for _ in $(seq 50); do curl -sf "$service/health/ready" >/dev/null && break; sleep 0.2; done

curl -sf "$service/api/v1/kinds/$kind" |
    python3 -c 'import json,sys; json.dump(json.load(sys.stdin)["examples"][0]["problem"], sys.stdout)' >"$work/problem.json"
bytes=$(curl -sf -H 'Content-Type: application/json' --data @"$work/problem.json" "$service/api/v1/kinds/$kind/solve$query" | wc -c)

dotnet "$work/bench/CalcService.Benchmarks.dll" bare --urls "$bare" --bytes "$bytes" >/dev/null &
pids+=($!)
for _ in $(seq 50); do curl -sf --data '{}' "$bare/bare" >/dev/null && break; sleep 0.2; done

python3 - "$work/problem.json" >"$work/post.lua" <<'PY'
import json, sys
body = open(sys.argv[1]).read()
print('wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = ' + json.dumps(body))
PY

rate() { wrk -t1 -c"$connections" -d"${1}s" -s "$work/post.lua" "$2" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "non-2xx" > "/dev/stderr" }'; }

rate 5 "$service/api/v1/kinds/$kind/solve$query" >/dev/null # both warm up
rate 3 "$bare/bare" >/dev/null
echo "$kind$query: body of $bytes bytes, $connections connections, $seconds s each"
for round in $(seq "$rounds"); do
    a=$(rate "$seconds" "$service/api/v1/kinds/$kind/solve$query")
    b=$(rate "$seconds" "$bare/bare")
    echo "round $round: service $a/s, bare $b/s, ratio $(awk "BEGIN { printf \"%.2f\", $a / $b }")"
done
