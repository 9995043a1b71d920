using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CalcService.Api.Hosting;

namespace CalcService.Api.Practice;

/// <summary>
/// The script and the style of the practice page, to stand in it: a browser has a question at hand when it has the page, and
/// asks for nothing more before a student can begin. The page's policy names both by their hashes.
/// </summary>
internal sealed class PracticeProgram
{
    private const string Entry = "practice/main.js", Page = "index";
    private static readonly string[] Styles = ["shared/tokens.css", "practice/practice.css"];

    private readonly string _script, _style;

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidOperationException">One of them would end its element.</exception>
    public PracticeProgram(IWebHostEnvironment environment)
    {
        var files = environment.WebRootFileProvider;
        _script = Inert(JoinedModule.Of(files, Entry, Page).Source);
        _style = Inert(string.Concat(Styles.Select(style => JoinedModule.Of(files, style).Source)));
        Policy = ResponseHeaders.PageWith(HashOf(_script), HashOf(_style));
    }

    /// <summary>The content security policy of the page.</summary>
    public string Policy { get; }

    /// <summary>The style.</summary>
    public XElement Style => new("style", new Verbatim(_style));

    /// <summary>The script.</summary>
    public XElement Script => new("script", new XAttribute("type", "module"), new Verbatim(_script));

    private static string HashOf(string source) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}";

    private static string Inert(string source) =>
        source.Contains("</s", StringComparison.OrdinalIgnoreCase) || source.Contains("<!--", StringComparison.Ordinal)
            ? throw new InvalidOperationException("A script or style of the practice page would end its element.")
            : source;

    /// <summary>HTML knows no entities within scripts and styles.</summary>
    private sealed class Verbatim(string text) : XText(text)
    {
        public override void WriteTo(XmlWriter writer) => writer.WriteRaw(Value);
    }
}
