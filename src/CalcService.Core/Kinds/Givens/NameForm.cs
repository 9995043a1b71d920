using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>A name: of a state, of a node.</summary>
internal sealed class NameForm : Form
{
    private const int MostCharacters = 64;

    public static NameForm Instance { get; } = new();

    public override object? Read(JsonElement json, Reading at) =>
        json.ReadableText is { } name && IsName(name) ? name : at.Refuse("not-a-name", Message(Quote(json)));

    public override void Write(Utf8JsonWriter to, object value) => to.WriteStringValue((string)value);

    public override JsonObject Schema(Language language) => Schema();

    /// <summary>The schema of a name.</summary>
    internal static JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["minLength"] = 1,
        ["maxLength"] = MostCharacters,
        ["pattern"] = @"^[^\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]*$",
    };

    /// <summary>What is wrong with a name, if anything.</summary>
    internal static Fault? FaultOf(string name) =>
        IsName(name) ? null : new("", "not-a-name", Message(Short(JsonSerializer.Serialize(name))));

    private static bool IsName(string text) =>
        text.Length > 0
        && text.Length <= 2 * MostCharacters
        && text.EnumerateRunes().Count() <= MostCharacters
        && !text.Any(character => char.IsControl(character) || character is '\uFFFE' or '\uFFFF'); // no document may contain these

    private static Text Message(string found) => new(
        $"Must be a name of 1 to {MostCharacters} characters without characters that cannot be printed, not {found}.",
        $"必须是 1 到 {MostCharacters} 个字符、不含不可打印字符的名称，而不是 {found}。");
}
