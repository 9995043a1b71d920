#!/usr/bin/env bash
# Requests a second of every sort, beside a bare endpoint of the same framework that reads as much and answers with as many bytes: both
# are driven in turn, in one run, for SECONDS_EACH seconds, at 1, 8 and 64 connections. Needs wrk and curl. On the loopback interface
# only. Where others use the machine, the ratio of processor times is what to go by. Beside publishing it takes 60 × SECONDS_EACH
# seconds, and at most 40 for each row to warm up.
#
#   SECONDS_EACH=2 CONNECTIONS="1 8 64" ONLY=solve tests/CalcService.Benchmarks/http/throughput.sh
#
# A solution that was asked for twice is sent again as it was; VARY=1 makes every request a new one. ONLY keeps the rows that match.
# Without a pause both cores are always busy, half of the time with wrk; with PAUSE=1 each connection waits for a millisecond before it
# asks again, and times of answers are those of a service that keeps up.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

seconds=${SECONDS_EACH:-2} connections=${CONNECTIONS:-1 8 64} only=${ONLY:-.}
api=$service/api/v1

# Requests a second, the times of answers, p50 and p99, and the processor time of a request, all times in microseconds.
measure() { # process, connections, seconds, address
    local before
    before=$(processor_seconds "$1")
    wrk -t1 -c"$2" -d"$3s" -s "$here/post.lua" "$4" >"$work/wrk"
    awk -v before="$before" -v after="$(processor_seconds "$1")" '
        /Non-2xx/ { exit 1 }
        /requests in/ { count = $1 }
        /^figures/ { print $2, $3, $4, (after - before) * 1e6 / count }' "$work/wrk"
}

# Code is compiled as it is used, by counts of calls rather than by the clock: some ten thousand requests, if a busy machine lets them.
warm() { # address
    local answered=0 begin=$SECONDS
    while ((answered < 30000 && SECONDS - begin < 20)); do
        wrk -t1 -c8 -d1s -s "$here/post.lua" "$1" >"$work/wrk"
        ((answered += $(awk '/requests in/ { print $1 }' "$work/wrk")))
    done
}

row() { # name, file of the body or - for GET, address
    [[ $1 =~ $only ]] || return 0
    export BODY=$2
    if [[ $2 == - ]]; then curl -sf "$3" >"$work/answer"; else post "$2" "$3" >"$work/answer"; fi
    local bytes
    bytes=$(wc -c <"$work/answer")
    start_bare "$bytes"
    await --data '{}' "$bare/bare"
    warm "$3"
    warm "$bare/bare"
    for count in $connections; do
        echo "$1 $bytes $count $(measure "$service_pid" "$count" "$seconds" "$3") $(measure "$bare_pid" "$count" "$seconds" "$bare/bare")" | awk '{
            printf "| %s | %d | %d | %d | %d | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f | %.1f | %.2f |\n",
                $1, $2, $3, $4, $8, $4 / $8, $5 / 1000, $6 / 1000, $6 / $5, $10 / $9, $7, $11, $11 / $7 }'
    done
    stop_bare
}

example() { # kind: a file with the first example that the catalogue has
    curl -sf "$api/kinds/$1" | python3 -c 'import json, sys; json.dump(json.load(sys.stdin)["examples"][0]["problem"], sys.stdout)' >"$work/$1.json"
    echo "$work/$1.json"
}

publish_service
publish_bare
start_service
await "$service/health/ready"
cost=$here/problems/conv-cost.json
echo "{\"problem\":$(cat "$cost"),\"responses\":{\"outputSize\":\"28 x 28\",\"macs\":\"3.6M\"}}" >"$work/grade.json"
echo '{"responses":{"outputSize":"28 x 28","macs":"3.6M"}}' >"$work/responses.json"
echo "{\"kind\":\"conv-cost\",\"problem\":$(cat "$cost")}" >"$work/create.json"
token=$(post "$work/create.json" "$api/problems" | grep -o '"token":"[^"]*"' | cut -d'"' -f4)

echo "load $(load), $(nproc) cores, $seconds s each${VARY:+, every request new}${PAUSE:+, pauses of $PAUSE ms}"
echo '| request | bytes | connections | requests/s | bare | ratio | p50, ms | p99, ms | p99/p50 | bare | processor, µs | bare, µs | ratio |'
echo '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'
row solve-conv-cost-answers "$cost" "$api/kinds/conv-cost/solve?derivation=false"
row solve-conv-cost "$cost" "$api/kinds/conv-cost/solve"
row solve-conv-cost-figure "$cost" "$api/kinds/conv-cost/solve?figure=true"
for kind in mlp-backprop batch-norm gcn-layer value-iteration; do row "solve-$kind" "$(example "$kind")" "$api/kinds/$kind/solve"; done
row grade-conv-cost "$work/grade.json" "$api/kinds/conv-cost/grade"
row variant-conv-cost - "$api/kinds/conv-cost/variants/7"
row grade-by-token "$work/responses.json" "$api/problems/$token/grade"
