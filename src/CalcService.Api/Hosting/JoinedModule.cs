using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CalcService.Api.Json;
using Microsoft.Extensions.FileProviders;

namespace CalcService.Api.Hosting;

/// <summary>
/// A module in one file with all that it imports: small modules are for those who read them, and each would cost a page a
/// request of its own. What is imported becomes a function that is called once, before anything needs it; a style becomes a
/// constructed sheet. What is loaded later (<c>import()</c>) stays a file of its own. A style is joined with nothing.
/// </summary>
internal sealed partial class JoinedModule
{
    private const string Style = ".css", Here = "import.meta.url";
    private const int Patience = 1000; // milliseconds

    private readonly IFileProvider _files;
    private readonly string _place;
    private readonly StringBuilder _imported = new();
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal); // by path; null while it is read
    private readonly List<string> _parts = [];

    private JoinedModule(IFileProvider files, string entry, string place)
    {
        (_files, _place) = (files, place);
        var own = Linked(entry);
        Source = $"{_imported}{own}";
    }

    /// <summary>The script or style.</summary>
    public string Source { get; }

    /// <summary>The paths of the files that it came from, its own first.</summary>
    public IReadOnlyList<string> Parts => _parts;

    /// <summary>Joins a module with what it imports.</summary>
    /// <param name="files">Where they are.</param>
    /// <param name="entry">The path of the module, <c>embed/calc-problem.js</c>, or of a style.</param>
    /// <param name="place">The path where it will stand, if that is another: a page has its own.</param>
    /// <exception cref="InvalidOperationException">A module imports or exports in a way that is not understood here.</exception>
    public static JoinedModule Of(IFileProvider files, string entry, string? place = null) => new(files, entry, place ?? entry);

    /// <summary>A file whose imports are constants; it exports as before.</summary>
    private string Linked(string path)
    {
        _parts.Add(path);
        using var reader = new StreamReader(_files.GetFileInfo(path).CreateReadStream());
        var source = LeanText.Of(reader.ReadToEnd());
        if (IsStyle(path))
            return source;
        string PathOf(Match import) => new Uri(new Uri($"file:///{path}"), import.Groups["path"].Value).AbsolutePath[1..];

        var linked = Import().Replace(source, import => Constants(import.Groups["names"].Value, NameOf(PathOf(import))));
        linked = Later().Replace(linked, import => $"import('{FromPlace(PathOf(import))}')");
        if (path != _place)
            linked = linked.Replace(Here, $"new URL('{FromPlace(path)}', {Here})", StringComparison.Ordinal);
        return Understood(linked, NotLinked(), path);
    }

    private static string Constants(string names, string module) => names.Length > 0 ? $"const {names} = {module};\n" : "";

    /// <summary>The name that stands for what a file exports; the file is added where it has none yet.</summary>
    private string NameOf(string path)
    {
        if (_names.TryGetValue(path, out var known))
            return known ?? throw new InvalidOperationException($"{path} needs what needs it.");
        _names[path] = null;
        var value = IsStyle(path) ? Sheet(Linked(path)) : Called(Linked(path), path);
        var name = _names[path] = $"${NotInNames().Replace(path, "_")}";
        _imported.Append($"const {name} = {value};\n");
        return name;
    }

    private static string Called(string source, string path)
    {
        var exported = new List<string>();
        var body = Export().Replace(source, export =>
        {
            exported.Add(export.Groups["name"].Value);
            return export.Groups["declaration"].Value;
        });
        return $"(() => {{\n{Understood(body, NotExported(), path)}return {{ {string.Join(", ", exported)} }};\n}})()";
    }

    private static string Sheet(string css) =>
        $"(sheet => (sheet.replaceSync(\"{JsonEncodedText.Encode(css, PlainEncoder.Instance)}\"), sheet))(new CSSStyleSheet())";

    private static string Understood(string source, Regex rest, string path) => rest.Match(source) is { Success: true, Value: var line }
        ? throw new InvalidOperationException($"{path} cannot be joined: \"{line}\".")
        : source;

    /// <summary>Where a file is, seen from where all stands together.</summary>
    private string FromPlace(string path)
    {
        var relative = new Uri($"file:///{_place}").MakeRelativeUri(new Uri($"file:///{path}")).ToString();
        return relative.StartsWith('.') ? relative : $"./{relative}";
    }

    private static bool IsStyle(string path) => path.EndsWith(Style, StringComparison.Ordinal);

    [GeneratedRegex(@"^import ((?<names>\{ [\w, ]+ \}|\w+) from )?'(?<path>\.[^']+)'( with \{ type: 'css' \})?;\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Import();

    [GeneratedRegex(@"\bimport\('(?<path>\.[^']+)'\)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Later();

    [GeneratedRegex(@"^import\b[^(.].*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex NotLinked();

    [GeneratedRegex(@"^export (?<declaration>(async )?(const|class|function) (?<name>\w+))", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Export();

    [GeneratedRegex("^export\\b.*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex NotExported();

    [GeneratedRegex(@"\W", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex NotInNames();
}
