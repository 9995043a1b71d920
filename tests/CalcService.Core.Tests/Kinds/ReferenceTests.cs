using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds;

/// <summary>Cases computed with PyTorch and NumPy: every kind must agree with them, integers exactly.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var item in Load(file).EnumerateArray())
                cases.Add(Path.GetFileNameWithoutExtension(file), item.GetProperty("id").GetString()!);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_reference(string kindId, string caseId)
    {
        var reference = Load(Path.Combine(Folder, kindId + ".json")).EnumerateArray()
            .First(item => item.GetProperty("id").GetString() == caseId);
        var outcome = Catalog.Default[kindId].Read(reference.GetProperty("problem")).Then(problem => problem.Solve());

        if (reference.GetProperty("answers") is not { ValueKind: JsonValueKind.Object } answers)
        {
            Assert.IsType<Outcome<Solution>.Refused>(outcome);
            return;
        }
        var solution = outcome.OrThrow();
        foreach (var answer in answers.EnumerateObject())
            AssertSame(answer.Value, solution[answer.Name], answer.Name);
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Reference");

    private static JsonElement Load(string file) => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;

    private static void AssertSame(JsonElement expected, Value actual, string name)
    {
        var (shape, entries) = (new List<int>(), new List<double>());
        Flatten(expected, depth: 0, shape, entries);
        Assert.Equal(shape, actual.Shape.ToArray());
        var values = actual.IsScalar ? new[] { actual.Scalar } : actual.Tensor.Entries.ToArray();
        for (var i = 0; i < entries.Count; i++)
        {
            if (double.IsNaN(entries[i]))
            {
                Assert.True(values[i].IsUndefined, $"{name}[{i}] is {values[i]}, and should be empty.");
                continue;
            }
            var tolerance = double.IsInteger(entries[i]) && values[i].IsInteger ? 0 : 1e-9 * Math.Max(1, Math.Abs(entries[i]));
            Assert.True(Math.Abs(values[i].ToDouble() - entries[i]) <= tolerance, $"{name}[{i}] is {values[i]}, not {entries[i]}.");
        }
    }

    private static void Flatten(JsonElement json, int depth, List<int> shape, List<double> entries)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            entries.Add(json.ValueKind == JsonValueKind.Null ? double.NaN : json.GetDouble()); // an empty cell
            return;
        }
        if (shape.Count == depth)
            shape.Add(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
            Flatten(item, depth + 1, shape, entries);
    }
}
