#!/usr/bin/env bash
# Packs the library and uses the package as a stranger would: from a folder, in a project of its own, without ASP.NET. Packages that
# it depends on come from the usual sources, or, without a network, from what has been restored before.
#
#   tests/package/run.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

restored=${NUGET_PACKAGES:-$HOME/.nuget/packages}
export CALCSERVICE_FEED="$work/feed" NUGET_PACKAGES="$work/packages" # not the package of yesterday, which has the same version

NUGET_PACKAGES=$restored dotnet pack "$here/../../src/CalcService.Core" -c Release -o "$work/feed" -p:RunAnalyzers=false -v q --nologo
packed=$(basename "$work"/feed/CalcService.Core.*.nupkg .nupkg)
[ -f "$work/feed/$packed.snupkg" ] || { echo "No symbols were packed." >&2; exit 1; }

# The snippets of the readme, one after the other, as a program.
snippets() { awk '/^```csharp/ { on = 1; next } /^```/ { on = 0 } on' "$here/../../src/CalcService.Core/README.md"; }
imports='^using [A-Z][A-Za-z.]*;$'
{
    snippets | grep -E "$imports"
    printf 'public static class Readme\n{\n    public static void Run()\n    {\n'
    snippets | grep -vE "$imports"
    printf '    }\n}\n'
} >"$work/Readme.cs"

cp "$here"/*.cs "$here"/*.csproj "$here"/*.props "$here"/nuget.config "$work"
cd "$work"
dotnet test -p:Packed="${packed#CalcService.Core.}" -p:RestoreFallbackFolders="$restored" --nologo
