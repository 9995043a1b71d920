#!/usr/bin/env bash
# Finds how many requests a second the service answers, offers it four times as many, and prints what it accepts, what it sheds, how long
# the accepted ones take, and how soon all is as usual afterwards; then the same beside 400 clients that are slow on purpose. Needs
# curl. On the loopback interface only; the load shares the cores with the service. Takes a minute for each kind.
#
#   KINDS="mlp-backprop conv-cost" DURATION=5 tests/CalcService.Benchmarks/http/overload.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../../.."

service=http://127.0.0.1:${PORT:-5085}
work=$(mktemp -d)
pid=
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT
ulimit -n 8192

dotnet publish src/CalcService.Api -c Release -o "$work/api" -v q --nologo >/dev/null
dotnet publish tests/CalcService.Benchmarks -c Release -o "$work/bench" -v q --nologo >/dev/null
dotnet "$work/api/CalcService.Api.dll" --urls "$service" >/dev/null &
pid=$!
for _ in $(seq 100); do curl -sf "$service/health/ready" >/dev/null && break; sleep 0.1; done

for kind in ${KINDS:-mlp-backprop conv-cost}; do
    dotnet "$work/bench/CalcService.Benchmarks.dll" overload "$service" "/api/v1/kinds/$kind/solve" "$here/problems/$kind.json" "${DURATION:-5}"
done
