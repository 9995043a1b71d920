#!/usr/bin/env bash
# How long the practice page takes in a fresh browser, from the first byte of the service's answer until it can be used: until there is a
# field to type in. Beside it an empty page, which takes as long as the browser itself. ROUNDS times each, in turn. Needs Chromium
# (CALCSERVICE_CHROMIUM says where it is, if not on the path) and the driver that the browser tests restore. On the loopback interface only.
#
#   ROUNDS=11 tests/CalcService.Benchmarks/http/page.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

chromium=${CALCSERVICE_CHROMIUM:-$(command -v chromium || command -v google-chrome)}
dotnet build tests/CalcService.Browser.Tests -v q --nologo -p:RunAnalyzers=false >/dev/null
driver=$PWD/tests/CalcService.Browser.Tests/bin/Debug/net10.0/.playwright
publish_service
start_service
question="$service/?kind=conv-cost&seed=7&difficulty=easy"
await "$question"
"$driver/node/linux-x64/node" "$here/page.js" "$driver/package" "$chromium" "${ROUNDS:-11}" \
    "$question" "$service/" "$service/health/live"
echo "load $(load)"
