using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace CalcService.Api.Practice;

/// <summary>The modules that a page needs at once, so that it asks for all of them at once.</summary>
internal static partial class Modules
{
    /// <summary>A module and all that it imports, except what it imports later, in the order of their discovery.</summary>
    /// <param name="files">The web root.</param>
    /// <param name="entry">The path of the module.</param>
    public static IReadOnlyList<string> From(IFileProvider files, string entry)
    {
        var found = new List<string> { entry };
        for (var next = 0; next < found.Count; next++)
        {
            using var reader = new StreamReader(files.GetFileInfo(found[next]).CreateReadStream());
            var folder = new Uri(new Uri("file:///"), found[next]);
            var imports = Import().Matches(reader.ReadToEnd())
                .Select(import => new Uri(folder, import.Groups["path"].Value).AbsolutePath[1..]);
            found.AddRange(imports.Except(found, StringComparer.Ordinal));
        }
        return found;
    }

    [GeneratedRegex("^(import|export)( .* from)? '(?<path>\\.[^']+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();
}
