using BenchmarkDotNet.Running;
using CalcService.Benchmarks;

// "bare": the endpoint that the service is compared with over HTTP; anything else goes to BenchmarkDotNet.
if (args is ["bare", ..])
    await BareEndpoint.RunAsync(args[1..]);
else
    BenchmarkSwitcher.FromAssembly(typeof(SolveBenchmarks).Assembly).Run(args);
