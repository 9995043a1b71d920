using System.Text;
using System.Text.Json;

namespace CalcService.Api.Requests;

/// <summary>Where in a JSON document one is while its tokens are read: <c>layers[1].stride</c>.</summary>
internal sealed class JsonPath
{
    private const int LongestName = 80; // of a client's own name in a message

    private readonly List<Level> _levels = [];

    /// <summary>How many objects and arrays one is within.</summary>
    public int Depth => _levels.Count;

    /// <summary>Takes note of the token that was just read.</summary>
    public void Pass(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _levels[^1] = _levels[^1] with { Name = NameOf(ref reader) };
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _levels.Add(new(reader.TokenType == JsonTokenType.StartArray, Name: null, Index: 0));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.RemoveAt(_levels.Count - 1);
                PassValue();
                break;
            default:
                PassValue();
                break;
        }
    }

    /// <summary>The path of what comes next; "$" for the whole document.</summary>
    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var level in _levels)
        {
            if (level.IsArray)
                path.Append('[').Append(level.Index).Append(']');
            else if (level.Name is not null)
                path.Append(path.Length > 0 ? "." : "").Append(level.Name);
        }
        return path.Length > 0 ? path.ToString() : "$";
    }

    private void PassValue()
    {
        if (_levels.Count > 0)
            _levels[^1] = _levels[^1] with { Name = null, Index = _levels[^1].Index + 1 };
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.ValueSpan);
        return name.Length <= LongestName ? name : $"{name.AsSpan(0, LongestName)}…";
    }

    private readonly record struct Level(bool IsArray, string? Name, int Index);
}
