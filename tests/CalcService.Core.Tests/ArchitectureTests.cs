using System.Reflection;
using System.Text.RegularExpressions;
using CalcService.Core.Kinds;
using CalcService.Core.Tests.Snapshots;

namespace CalcService.Core.Tests;

/// <summary>Data falls straight down: nothing knows what is above it.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>From the ground up; a folder may use itself and those before it.</summary>
    private static readonly string[] Storeys =
        ["Numbers", "Notation", "Formulas", "Derivations", "Figures", "Kinds", "Documents", "Grading", "Questions"];

    private static string Source => Path.Combine(Repository.Root, "src", "CalcService.Core");

    [Fact]
    public void Every_folder_has_its_place() => Assert.Equal(
        Storeys.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Select(StoreyOf)
            .Where(storey => storey is not "obj" and not "bin").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_uses_what_is_above_it()
    {
        var upward =
            from storey in Storeys
            from file in Directory.EnumerateFiles(Path.Combine(Source, storey), "*.cs", SearchOption.AllDirectories)
            from Match used in Used().Matches(File.ReadAllText(file))
            where Array.IndexOf(Storeys, used.Groups["storey"].Value) > Array.IndexOf(Storeys, storey)
            select $"{Path.GetFileName(file)} in {storey} uses {used.Groups["storey"].Value}";
        Assert.Empty(upward);
    }

    [Fact]
    public void The_library_knows_nothing_of_the_web() => Assert.DoesNotContain(
        typeof(Catalog).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void No_signature_shows_a_type_of_MathNet() => Assert.Empty(
        from type in typeof(Catalog).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from part in method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)
        where part.FullName?.Contains("MathNet", StringComparison.Ordinal) == true
        select $"{type.Name}.{method.Name}");

    private static string StoreyOf(string file) => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"CalcService\.Core\.(?<storey>[A-Z]\w+)")]
    private static partial Regex Used();
}
