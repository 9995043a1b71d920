using CalcService.Api.Access;
using CalcService.Api.Batch;
using CalcService.Api.Embedding;
using CalcService.Api.Errors;
using CalcService.Api.Health;
using CalcService.Api.Hosting;
using CalcService.Api.Kinds;
using CalcService.Api.Mark;
using CalcService.Api.OpenApi;
using CalcService.Api.Practice;
using CalcService.Api.Problems;
using CalcService.Api.Telemetry;

if (await Probe.TryRunAsync(args) is { } verdict)
    return verdict;

// Settings lie beside the program, wherever it is started from. Slim: without IIS, HTTP/3 and start-up extensions, which nothing here needs.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
    WebRootPath = StaticPages.Folder,
});
builder.WebHost.UseKestrelHttpsConfiguration();

using var exports = Exports.Add(builder);
builder.AddDiscretion();
builder.AddAddress();
builder.AddDraining();
builder.AddLimits();
builder.AddApiKeys();
builder.AddRateLimits();
builder.AddCatalog();
builder.AddProblems();
builder.AddEmbedding();
builder.AddPractice();
builder.AddBatch();
builder.AddApiDescription();

var app = builder.Build();

exports.NameSpans(app);
app.UseRequestLog();
app.UseForwarding();
app.UseDraining();
app.UseHeadRequests();
app.UseRefusals();
app.UseResponseHeaders();
app.UseCrossOrigin();
app.UseWhen(StaticPages.MayHave, pages =>
{
    pages.UseSwaggerPage();
    pages.UseStaticPages(app.Environment);
});
app.UseRouting();
app.UseRateLimits();

app.MapHealth();
app.MapReasons();
app.MapApiDescription();
app.MapPracticePage();
app.MapEmbedPage();

var v1 = app.MapGroup("/api/v1").WithRateLimits();
v1.MapKinds();
v1.MapMark();
v1.MapRead();
v1.MapProblems();
v1.MapBatch();

await app.RunOrDescribeAsync(args);
return 0;
