#!/usr/bin/env bash
# How long the published service takes from the start of its process to the first right answer, ROUNDS times: the answer is asked for
# again and again until it comes, so the figures include some milliseconds of asking. Needs curl. On the loopback interface only.
#
#   ROUNDS=10 tests/CalcService.Benchmarks/http/start.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

publish_service
address=$service/api/v1/kinds/conv-cost/solve
for _ in $(seq "${ROUNDS:-10}"); do
    begin=$EPOCHREALTIME
    start_service
    until post "$here/problems/conv-cost.json" "$address" 2>/dev/null | grep -q '"value":3612672'; do sleep 0.005; done
    awk -v a="$begin" -v b="$EPOCHREALTIME" -v cpu="$(processor_seconds)" -v rss="$(resident)" -v load="$(load)" \
        'BEGIN { printf "%d ms to the first answer, %d ms of processor time, %d MB resident, load %s\n", (b - a) * 1000, cpu * 1000, rss, load }' |
        tee -a "$work/rounds"
    stop_service
done
sort -n "$work/rounds" | awk '{ clock[NR] = $1; cpu[NR] = $7 } END { printf "least %d ms, median %d ms\n", clock[1], clock[int((NR + 1) / 2)] }'
