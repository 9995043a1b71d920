using System.Globalization;
using BenchmarkDotNet.Running;
using CalcService.Benchmarks;
using CalcService.Benchmarks.Growth;
using CalcService.Benchmarks.Overload;
using CalcService.Core.Kinds;

// "bare": the endpoint that the service is compared with over HTTP; "fuzz-reading": very many responses; "fuzz-http": very many
// requests; "grading-table": how well variants of each kind are marked; "variants": how good they are; "batch-lines": lines for /batch/grade; "growth": how
// time and size of a solution grow with the problem; "requests": what the parts of a new request cost; "overload": four times the
// requests that a service can answer; anything else goes to BenchmarkDotNet.
if (args is ["bare", ..])
    await BareEndpoint.RunAsync(args[1..]);
else if (args is ["fuzz-reading", ..])
    Environment.ExitCode = FuzzReading.Run(args[1..]) == 0 ? 0 : 1;
else if (args is ["fuzz-http", .. var campaign])
    Environment.ExitCode = await FuzzHttp.RunAsync(campaign) ? 0 : 1;
else if (args is ["grading-table", .. var seeds])
    Environment.ExitCode = GradingTable.Print(seeds is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 10) ? 0 : 1;
else if (args is ["variants", .. var options])
    VariantTable.Print(options is [var many, ..] ? int.Parse(many, CultureInfo.InvariantCulture) : 10_000, [.. options.Skip(1)]);
else if (args is ["batch-lines", var lines])
    BatchLines.Print(Catalog.Default["conv-cost"], int.Parse(lines, CultureInfo.InvariantCulture));
else if (args is ["overload", var service, var path, var body, var seconds])
    Environment.ExitCode = await OverloadTable.PrintAsync(
        new(service), path, await File.ReadAllTextAsync(body), double.Parse(seconds, CultureInfo.InvariantCulture)) ? 0 : 1;
else if (args is ["growth"])
    Environment.ExitCode = GrowthTable.Print() ? 0 : 1;
else if (args is ["requests"])
    RequestParts.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(SolveBenchmarks).Assembly).Run(args);
