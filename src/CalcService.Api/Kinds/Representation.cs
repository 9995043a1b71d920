using System.Text;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Documents;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary>A solution in one representation: what is sent, and what is kept for whoever asks the same again.</summary>
internal sealed class Representation : IResult
{
    private readonly View _view;
    private readonly byte[] _body;

    private Representation(View view, byte[] body) => (_view, _body) = (view, body);

    /// <summary>How many bytes it has.</summary>
    public int Length => _body.Length;

    /// <summary>Writes a solution in the representation that was asked for.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="view">What was asked for.</param>
    public static Representation Of(Solution solution, View view) => new(view, view.MediaType switch
    {
        MediaTypes.Markdown => Encoding.UTF8.GetBytes(MarkdownDocument.Of(solution, view.Language)),
        MediaTypes.Html => Encoding.UTF8.GetBytes(HtmlDocument.Of(solution, view.Language)),
        MediaTypes.Latex => Encoding.UTF8.GetBytes(LatexDocument.Of(solution, view.Language)),
        _ => Json(new(solution, view)),
    });

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (_view.MediaType == MediaTypes.Html)
            response.Allow(HtmlDocument.ContentSecurityPolicy);
        response.ContentType = _view.MediaType == MediaTypes.Json ? MediaTypes.Json : $"{_view.MediaType}; charset=utf-8";
        response.ContentLength = _body.Length;
        return response.Body.WriteAsync(_body, httpContext.RequestAborted).AsTask();
    }

    private static byte[] Json(SolutionResponse response)
    {
        using var output = JsonOutput.Of(response, ApiJson.Default.SolutionResponse);
        return output.Written.ToArray();
    }
}
