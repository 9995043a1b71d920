# What the scripts beside this one share: they publish, start and stop the service in its default configuration, on the loopback
# interface only. To be sourced. PUBLISHED names a folder with api/ and bench/ where they have been published already.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../../.."

service=http://127.0.0.1:${PORT:-5081} bare=http://127.0.0.1:${BARE_PORT:-5082}
work=$(mktemp -d)
published=${PUBLISHED:-$work}
service_pid= bare_pid=
trap 'kill $service_pid $bare_pid 2>/dev/null || true; rm -rf "$work"' EXIT

publish() { [[ -n ${PUBLISHED:-} ]] || dotnet publish "$1" -c Release -o "$2" -v q --nologo >/dev/null; }
publish_service() { publish src/CalcService.Api "$published/api"; }
publish_bare() { publish tests/CalcService.Benchmarks "$published/bench"; }

start_service() { dotnet "$published/api/CalcService.Api.dll" --urls "$service" --Hosting:DrainSeconds 0 >/dev/null & service_pid=$!; }
stop_service() { kill "$service_pid" && wait "$service_pid" || true; service_pid=; }
start_bare() { dotnet "$published/bench/CalcService.Benchmarks.dll" bare --urls "$bare" --bytes "$1" >/dev/null & bare_pid=$!; }
stop_bare() { kill "$bare_pid" && wait "$bare_pid" || true; bare_pid=; }

await() { for _ in $(seq 300); do curl -sf "$@" >/dev/null && return; sleep 0.1; done; echo "No answer: $*" >&2; exit 1; }
post() { curl -sf -H 'Content-Type: application/json' --data @"$1" "$2"; } # file, address
processor_seconds() { awk -v hz="$(getconf CLK_TCK)" '{ print ($14 + $15) / hz }' "/proc/${1:-$service_pid}/stat"; } # so far
resident() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$service_pid/status"; } # MB
load() { cut -d' ' -f1 /proc/loadavg; } # how many want a core: figures of a busy machine are told by it
