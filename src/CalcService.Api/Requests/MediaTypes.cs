namespace CalcService.Api.Requests;

/// <summary>The media types that are spoken here.</summary>
internal static class MediaTypes
{
    public const string
        Json = "application/json",
        JsonLines = "application/x-ndjson",
        Problem = "application/problem+json",
        Markdown = "text/markdown",
        Html = "text/html",
        Latex = "application/x-tex";
}
