using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Embedding;

/// <summary>Lets pages of the configured origins load the element, and lets the element call this service from there.</summary>
internal static class CrossOrigin
{
    /// <summary>What the element loads and calls. The rest of the service is for servers.</summary>
    private static readonly PathString[] Open = ["/embed", "/shared", "/api/v1/problems", "/api/v1/read"];

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Registers who may embed.</summary>
    public static void AddEmbedding(this WebApplicationBuilder builder)
    {
        var settings = EmbeddingSettings.Of(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => Allow(policy, settings)));
    }

    /// <summary>Answers preflights, and says to the browser that the page may read the response.</summary>
    public static void UseCrossOrigin(this IApplicationBuilder app) => app.UseWhen(
        context => Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)),
        open => open.UseCors());

    private static void Allow(CorsPolicyBuilder policy, EmbeddingSettings settings)
    {
        policy = settings.Origins.Contains(EmbeddingSettings.Any, StringComparer.Ordinal)
            ? policy.AllowAnyOrigin()
            : policy.WithOrigins([.. settings.Origins]);
        policy
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.ContentType)
            .WithExposedHeaders(HeaderNames.Location, HeaderNames.RetryAfter)
            .SetPreflightMaxAge(Remembered);
    }
}
