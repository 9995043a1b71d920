using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>A number, read exactly.</summary>
/// <param name="bounds">Its bounds.</param>
internal sealed class ScalarForm(Bounds bounds) : Form
{
    public override object? Read(JsonElement json, Reading at) => TryRead(json, bounds, at, out var value) ? value : null;

    public override void Write(Utf8JsonWriter to, object value) => JsonNumber.Write(to, (Scalar)value);

    public override JsonObject Schema(Language language) => bounds.Schema();

    /// <summary>Reads a number within bounds; what is wrong with it is noted.</summary>
    internal static bool TryRead(JsonElement json, Bounds bounds, Reading at, out Scalar value)
    {
        var isRead = JsonNumber.TryRead(json, out value) && bounds.Admit(value);
        if (!isRead)
            Refuse(json, bounds, at);
        return isRead;
    }

    /// <summary>Notes what is wrong with a number that could not be read within bounds.</summary>
    internal static void Refuse(JsonElement json, Bounds bounds, Reading at)
    {
        if (json.ValueKind != JsonValueKind.Number)
            at.Refuse("not-a-number", bounds.Message(Quote(json)));
        else
            at.Refuse("out-of-range", bounds == Bounds.None ? BeyondDouble(Quote(json)) : bounds.Message(Quote(json)));
    }

    private static Text BeyondDouble(string found) => new(
        $"Must be a number of magnitude below 1.8e308, not {found}.", $"必须是绝对值小于 1.8e308 的数，而不是 {found}。");
}
