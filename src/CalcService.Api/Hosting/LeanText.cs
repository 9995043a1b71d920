using System.Text;

namespace CalcService.Api.Hosting;

/// <summary>A script or style without what is there for those who read its source: comments and indentation.</summary>
internal static class LeanText
{
    /// <summary>The same script or style with whole lines of comment, blank lines and indentation left out.</summary>
    /// <param name="source">The script or style; as it is where a text runs over several lines.</param>
    public static string Of(string source)
    {
        var lines = source.Split('\n');
        if (lines.Any(line => line.Count(character => character == '`') % 2 == 1))
            return source;
        var lean = new StringBuilder(source.Length);
        var isComment = false;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            isComment |= line.StartsWith("/*", StringComparison.Ordinal);
            if (!isComment && line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
                lean.Append(line).Append('\n');
            isComment &= !line.EndsWith("*/", StringComparison.Ordinal);
        }
        return lean.ToString();
    }
}
