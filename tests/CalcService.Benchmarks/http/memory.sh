#!/usr/bin/env bash
# What memory the service holds after a million solutions, none asked for twice, and after another million: MILLIONS rounds of COUNT
# requests each, over 8 connections. Needs wrk and curl. On the loopback interface only; no round takes longer than ten minutes.
#
#   COUNT=1000000 MILLIONS=2 tests/CalcService.Benchmarks/http/memory.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

count=${COUNT:-1000000}
publish_service
start_service
await "$service/health/ready"
export BODY=$here/problems/conv-cost.json VARY=1
echo "at first: $(resident) MB"
for round in $(seq "${MILLIONS:-2}"); do
    sent=0 begin=$SECONDS
    while ((sent < count && SECONDS - begin < 600)); do
        wrk -t1 -c8 -d10s -s "$here/post.lua" "$service/api/v1/kinds/conv-cost/solve" >"$work/wrk"
        if grep -q Non-2xx "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
        ((sent += $(awk '/requests in/ { print $1 }' "$work/wrk")))
    done
    echo "round $round: $sent requests in $((SECONDS - begin)) s, now $(resident) MB, $(processor_seconds) s of processor time so far, load $(load)"
done
