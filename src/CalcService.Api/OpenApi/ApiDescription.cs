using CalcService.Api.Errors;
using CalcService.Api.Requests;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

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

    /// <summary>Registers the generator.</summary>
    public static void AddApiDescription(this WebApplicationBuilder builder)
    {
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSingleton<DescriptionFile>();
        builder.Services.AddSwaggerGen(options =>
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
        });
    }

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

    private static string Types() =>
        string.Concat(Reason.All.Select(reason => $"- `{reason.Type}` ({reason.Status}): {reason.Title}\n"));

    /// <summary>The description as JSON, generated once.</summary>
    /// <param name="generator">Generates it.</param>
    internal sealed class DescriptionFile(IAsyncSwaggerProvider generator)
    {
        /// <summary>The JSON.</summary>
        public Lazy<Task<byte[]>> Bytes { get; } = new(async () =>
        {
            var document = await generator.GetSwaggerAsync(Version, host: null, basePath: null);
            using var json = new MemoryStream();
            await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
            return json.ToArray();
        });
    }
}
