using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>What a property of givens is, in Chinese. In English its doc comment says so.</summary>
/// <param name="description">A sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ZhAttribute(string description) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Description { get; } = description;
}

/// <summary>Descriptions of givens: the doc comment in English, <see cref="ZhAttribute"/> in Chinese.</summary>
internal static partial class Docs
{
    private static readonly Lazy<Dictionary<string, string>> Summaries = new(Load);

    public static Text Of(PropertyInfo property)
    {
        var id = $"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}";
        var english = Summaries.Value.GetValueOrDefault(id, "");
        return new(english, property.GetCustomAttribute<ZhAttribute>()?.Description ?? english);
    }

    /// <summary>
    /// The documentation file that the compiler writes beside the assembly. The package has it copied beside the program as well, where
    /// the two need not be one place: an assembly may be loaded from elsewhere, or lie within the program's file.
    /// </summary>
    private static string? File
    {
        get
        {
            var assembly = typeof(Docs).Assembly;
            string?[] folders = [Path.GetDirectoryName(assembly.Location), AppContext.BaseDirectory];
            return folders
                .Select(folder => Path.Combine(folder ?? "", $"{assembly.GetName().Name}.xml"))
                .FirstOrDefault(System.IO.File.Exists);
        }
    }

    private static Dictionary<string, string> Load()
    {
        if (File is not { } file)
            return [];
        var members = XDocument.Load(file).Descendants("member");
        return members.ToDictionary(
            member => (string)member.Attribute("name")!,
            member => Whitespace().Replace(member.Element("summary")?.Value ?? "", " ").Trim(),
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whitespace();
}
