#!/usr/bin/env bash
# Two replicas behind nginx, under load, twice: one of them is asked to leave (SIGTERM) and started anew, then one is killed (SIGKILL).
# Every answer is compared with what is right, and tokens of one replica are opened by whichever comes. Ends with the counts, and
# with an error if an answer was lost. The configuration of nginx is deploy/nginx.conf. Takes a minute; loopback interface only.
# Needs nginx, curl and openssl.
#
#   SECONDS_EACH=12 CLIENTS=8 tests/operations/replicas.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
each=${SECONDS_EACH:-12} clients=${CLIENTS:-8} ports=(5091 5092) front=5090
work=$(mktemp -d)
declare -A pids=()
nginx=
trap 'kill -KILL "${pids[@]}" 2>/dev/null || true; [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true; rm -rf "$work"' EXIT

await() { for _ in $(seq 200); do curl -sf "$1" -o /dev/null && return; sleep 0.1; done; echo "No answer: $1" >&2; exit 1; }
replica() { # port
    dotnet "$work/api/CalcService.Api.dll" --urls "http://127.0.0.1:$1" >>"$work/$1.log" 2>&1 &
    pids[$1]=$!
    disown # the shell is not to tell that it was killed: that is the idea
    await "http://127.0.0.1:$1/health/ready"
}

[ -n "${API:-}" ] && cp -r "$API" "$work/api" || dotnet publish "$root/src/CalcService.Api" -c Release -o "$work/api" -p:RunAnalyzers=false -v q --nologo >/dev/null
export DataProtection__Secrets__0 ForwardedHeaders__KnownProxies=127.0.0.1
DataProtection__Secrets__0=$(openssl rand -base64 32)
for port in "${ports[@]}"; do replica "$port"; done

# deploy/nginx.conf, with our ports, a certificate of our own, and everything it writes in the temporary folder.
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout "$work/key" -out "$work/cert" 2>/dev/null
site=$(sed -e "s|127.0.0.1:5080|127.0.0.1:${ports[0]}|; s|127.0.0.1:5081|127.0.0.1:${ports[1]}|" \
    -e "s|listen 443 ssl|listen 127.0.0.1:$front ssl|; /http2 on/d" \
    -e "s|/etc/ssl/.*pem|$work/cert|; s|/etc/ssl/.*key|$work/key|; s|/var/log/nginx|$work|" "$root/deploy/nginx.conf")
cat >"$work/nginx.conf" <<CONF
daemon off; pid $work/nginx.pid; worker_processes 1; error_log $work/error.log crit;
events { worker_connections 1024; }
http { client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
$site
}
CONF
nginx -p "$work" -c "$work/nginx.conf" -e "$work/error.log" &
nginx=$!
url=https://127.0.0.1:$front
ask() { curl -sk --max-time 15 -H 'Content-Type: application/json' "$@"; }
await_front() { for _ in $(seq 100); do ask -f "$url/api/v1/kinds" -o /dev/null && return; sleep 0.1; done; cat "$work/error.log" >&2; exit 1; }
await_front

layer='{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":5,"padding":2}'
token=$(ask "$url/api/v1/problems" --data '{"kind":"conv-cost","seed":1}' | sed 's/.*"token":"\([^"]*\)".*/\1/')

# A client asks in turn for a solution and for the marking of a sealed question, each time on a new connection and on a kept one.
client() { # number
    local right=0 wrong=0
    while [ ! -e "$work/stop" ]; do
        if ask "$url/api/v1/kinds/conv-cost/solve?derivation=false" --data "$layer" --next -sk --max-time 15 -H 'Content-Type: application/json' \
            "$url/api/v1/problems/$token/grade" --data '{"responses":{}}' >"$work/answer.$1" 2>>"$work/lost.$1" \
            && grep -q '"value":10035200' "$work/answer.$1" && grep -q '"maxScore"' "$work/answer.$1"; then
            right=$((right + 2))
        else
            wrong=$((wrong + 1))
            head -c 300 "$work/answer.$1" >>"$work/lost.$1"
        fi
    done
    echo "$right $wrong" >"$work/count.$1"
}

lost=0
round() { # signal
    rm -f "$work/stop"
    local running=() i
    for i in $(seq "$clients"); do client "$i" & running+=($!); done
    sleep "$((each / 3))"
    kill "-$1" "${pids[${ports[0]}]}"
    while kill -0 "${pids[${ports[0]}]}" 2>/dev/null; do sleep 0.1; done
    sleep "$((each / 3))"
    replica "${ports[0]}"
    sleep "$((each / 3))"
    touch "$work/stop"
    wait "${running[@]}"
    local right wrong
    read -r right wrong < <(cat "$work"/count.* | awk '{ a += $1; b += $2 } END { print a, b }')
    local again
    again=$(awk '$NF ~ /^[0-9]+$/ && $(NF - 1) ~ /,$/' "$work/calcservice.log" | wc -l)
    echo "SIG$1 to one of two under load of $clients clients: $right right answers, $wrong lost; put to the other replica: $again"
    : >"$work/calcservice.log"
    lost=$((lost + wrong))
}

round TERM
round KILL
if grep -q "${token:0:24}" "$work"/*.log; then echo "A log holds the token." >&2; exit 1; fi
ask -D - "$url/" -o /dev/null | grep -i '^strict-transport-security'
[ "$lost" -eq 0 ] || { cat "$work"/lost.* | head -c 2000 >&2; exit 1; }
