using CalcService.Api.Errors;
using CalcService.Api.Requests;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CalcService.Api.OpenApi;

/// <summary>The OpenAPI description of this service, and a page to try it from.</summary>
internal static class ApiDescription
{
    private const string Version = "v1";
    private const string Address = $"/openapi/{Version}.json";

    private const string Introduction =
        """
        Calculation problems of deep learning: checked, solved with a derivation that can be followed by hand, and exact
        for as long as the arithmetic allows. Students [practise in the browser](/).

        Errors are problem details (RFC 9457), always as `application/problem+json`, in the language of the request.
        `type` is the address of a page that says what to do:

        """;

    /// <summary>Registers the description.</summary>
    public static void AddApiDescription(this WebApplicationBuilder builder) => builder.Services.AddSingleton(services =>
        new DescriptionFile([.. builder.Services], services.GetRequiredService<EndpointDataSource>()));

    /// <summary>Maps the description.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder routes) => routes
        .MapGet(Address, async (DescriptionFile file) => TypedResults.Bytes(await file.Bytes.Value, MediaTypes.Json))
        .ExcludeFromDescription();

    /// <summary>Shows the description at <c>/swagger</c>.</summary>
    public static void UseSwaggerPage(this IApplicationBuilder app) => app.UseSwaggerUI(page =>
    {
        page.DocumentTitle = "CalcService";
        page.SwaggerEndpoint(Address, $"CalcService {Version}");
    });

    /// <summary>Runs the service, or writes its description to a file: <c>--openapi calcservice.v1.json</c>.</summary>
    public static async Task RunOrDescribeAsync(this WebApplication app, string[] args)
    {
        if (args is not ["--openapi", var path])
        {
            await app.RunAsync();
            return;
        }
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0"); // routes are known once the service runs; any free port will do
        await app.StartAsync();
        await File.WriteAllBytesAsync(path, await app.Services.GetRequiredService<DescriptionFile>().Bytes.Value);
        await app.StopAsync();
    }

    private static void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc(Version, new()
        {
            Title = "CalcService",
            Version = Version,
            Description = Introduction + Types(),
        });
        options.IncludeXmlComments(typeof(ApiDescription).Assembly);
        options.SupportNonNullableReferenceTypes();
        options.OperationFilter<OperationDetails>();
        options.ParameterFilter<PathParameters>();
        options.DocumentFilter<FamilyTags>();
        ResponseSchemas.Map(options);
    }

    private static string Types() =>
        string.Concat(Reason.All.Select(reason => $"- `{reason.Type}` ({reason.Status}): {reason.Title}\n"));

    /// <summary>
    /// The description as JSON, generated once. The generator has services of its own, which are gone when it is done: most processes are never
    /// asked for it, and need neither start nor hold it.
    /// </summary>
    /// <param name="services">What the service registers: what handlers take from there is no part of a request.</param>
    /// <param name="endpoints">What is described.</param>
    internal sealed class DescriptionFile(ServiceDescriptor[] services, EndpointDataSource endpoints)
    {
        /// <summary>The JSON.</summary>
        public Lazy<Task<byte[]>> Bytes { get; } = new(async () =>
        {
            var registered = new ServiceCollection().Add(services).AddSingleton(endpoints).AddEndpointsApiExplorer().AddSwaggerGen(Configure);
            await using var generation = registered.BuildServiceProvider();
            var document = await generation.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Version, host: null, basePath: null);
            using var json = new MemoryStream();
            await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
            return json.ToArray();
        });
    }
}
