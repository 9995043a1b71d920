using System.Text;
using System.Text.Json;
using CalcService.Core.Kinds;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>Writes a valid document again, with something wrong at a place or two: what is wrong follows the structure.</summary>
/// <param name="chance">Chooses.</param>
/// <param name="stranger">Another document, parts of which are put where they do not belong.</param>
internal sealed class Mutation(Chance chance, JsonElement stranger)
{
    private const int MostNested = 40, MostRepeated = 60;

    private readonly StringBuilder _text = new();

    /// <summary>The document, mutated; it may no longer be JSON.</summary>
    /// <param name="document">A valid document.</param>
    public string Of(JsonElement document)
    {
        Write(document, isHit: true);
        return _text.ToString();
    }

    /// <summary>The hit falls down through the document: it strikes here, or goes on to a child, sometimes to two.</summary>
    private void Write(JsonElement value, bool isHit)
    {
        var children = value.ValueKind switch
        {
            JsonValueKind.Object => value.GetPropertyCount(),
            JsonValueKind.Array => value.GetArrayLength(),
            _ => 0,
        };
        if (!isHit)
            _text.Append(value.GetRawText());
        else if (children == 0 || chance.OnceIn(4))
            Strike(value);
        else
            WriteChildren(value, chance.Between(0, children - 1), chance.OnceIn(3) ? chance.Between(0, children - 1) : -1);
    }

    private void WriteChildren(JsonElement parent, int hit, int other)
    {
        if (parent.ValueKind == JsonValueKind.Array)
        {
            Join('[', parent.EnumerateArray().Select((item, at) => (Action)(() => Write(item, at == hit || at == other))), ']');
            return;
        }
        Join('{', parent.EnumerateObject().Select((property, at) => (Action)(() =>
        {
            _text.Append(JsonSerializer.Serialize(property.Name)).Append(':');
            Write(property.Value, at == hit || at == other);
        })), '}');
    }

    private void Strike(JsonElement value)
    {
        switch (chance.Between(0, 9))
        {
            case 0: _text.Append(chance.Of(OddValues.Others)); break;
            case 1: _text.Append(chance.Of(OddValues.Numbers)); break;
            case 2: _text.Append(chance.Of(OddValues.Texts)); break;
            case 3: Nest(value); break;
            case 4: _text.Append(PartOf(stranger).GetRawText()); break;
            default: StrikeByType(value); break;
        }
    }

    private void StrikeByType(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: StrikeMembers([.. value.EnumerateObject().Select(property => new Member(property))]); break;
            case JsonValueKind.Array: StrikeItems([.. value.EnumerateArray().Select(item => item.GetRawText())]); break;
            case JsonValueKind.Number: StrikeNumber(value.GetRawText()); break;
            case JsonValueKind.String: StrikeText(value.GetRawText()); break;
            default: _text.Append(chance.Of(OddValues.Others)); break;
        }
    }

    /// <summary>A property less, one twice, one that nobody knows, one misspelt, one that has another's value.</summary>
    private void StrikeMembers(List<Member> members)
    {
        var at = members.Count == 0 ? -1 : chance.Between(0, members.Count - 1);
        switch (at < 0 ? 5 : chance.Between(0, 6))
        {
            case 0: members.RemoveAt(at); break;
            case 1: members.Add(members[at]); break;
            case 2: members.Add(members[at] with { Value = chance.Of(OddValues.Numbers) }); break;
            case 3: members[at] = members[at] with { Name = Misspelt(members[at].Name) }; break;
            case 4: members[at] = members[at] with { Value = members[chance.Between(0, members.Count - 1)].Value }; break;
            case 5: members.Add(new(chance.Of(OddValues.Texts), "1")); break;
            default: members.Reverse(); break;
        }
        Join('{', members.Select(member => (Action)(() => _text.Append(member.Name).Append(':').Append(member.Value))), '}');
    }

    /// <summary>An item less, one twice, one very often, one that is another's.</summary>
    private void StrikeItems(List<string> items)
    {
        var at = items.Count == 0 ? -1 : chance.Between(0, items.Count - 1);
        switch (at < 0 ? 4 : chance.Between(0, 4))
        {
            case 0: items.RemoveAt(at); break;
            case 1: items.Insert(at, items[at]); break;
            case 2: items.AddRange(Enumerable.Repeat(items[at], chance.Between(1, MostRepeated))); break;
            case 3: items[at] = items[chance.Between(0, items.Count - 1)]; break;
            default: items.Add(chance.Of(OddValues.Numbers)); break;
        }
        Join('[', items.Select(item => (Action)(() => _text.Append(item))), ']');
    }

    private void StrikeNumber(string number) => _text.Append(chance.Between(0, 5) switch
    {
        0 => $"-{number}",
        1 => $"{number}000",
        2 => $"\"{number}\"",
        3 => $"{number}e{chance.Between(-400, 400)}",
        4 => $"{number}.5",
        _ => chance.Of(OddValues.Numbers),
    });

    private void StrikeText(string text) => _text.Append(chance.Between(0, 3) switch
    {
        0 => Misspelt(text),
        1 => text.ToUpperInvariant(),
        2 => $"{text[..^1]}{chance.Of(OddValues.Texts).AsSpan(1)}",
        _ => chance.Of(OddValues.Texts),
    });

    private void Nest(JsonElement value)
    {
        var (depth, isObject) = (chance.OnceIn(3) ? MostNested : chance.Between(1, 3), chance.OnceIn(3));
        _text.Insert(_text.Length, isObject ? "{\"a\":" : "[", depth).Append(value.GetRawText()).Insert(_text.Length, isObject ? "}" : "]", depth);
    }

    /// <summary>A literal with a character less, or one of them twice.</summary>
    private string Misspelt(string literal)
    {
        if (literal.Length < 3)
            return literal;
        var at = chance.Between(1, literal.Length - 2);
        return chance.OnceIn(2) ? literal.Remove(at, 1) : literal.Insert(at, literal[at].ToString());
    }

    private JsonElement PartOf(JsonElement whole)
    {
        JsonElement[] parts = whole.ValueKind switch
        {
            JsonValueKind.Object => [.. whole.EnumerateObject().Select(property => property.Value)],
            JsonValueKind.Array => [.. whole.EnumerateArray()],
            _ => [],
        };
        return parts.Length == 0 || chance.OnceIn(3) ? whole : PartOf(chance.Of(parts));
    }

    private void Join(char open, IEnumerable<Action> parts, char close)
    {
        _text.Append(open);
        var isFirst = true;
        foreach (var write in parts)
        {
            if (!isFirst)
                _text.Append(',');
            isFirst = false;
            write();
        }
        _text.Append(close);
    }

    /// <summary>A property, as JSON text.</summary>
    private sealed record Member(string Name, string Value)
    {
        public Member(JsonProperty property)
            : this(JsonSerializer.Serialize(property.Name), property.Value.GetRawText())
        {
        }
    }
}
