using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;
using FluentValidation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>A record of givens: its properties in camelCase, unknown ones refused, defaults those of the record.</summary>
public sealed class RecordForm : Form
{
    private readonly Type _type;
    private readonly Field[] _fields;

    private RecordForm(Type type, IValidator? validator)
    {
        _type = type;
        var limits = Rules.DeclaredLimits.Of(validator);
        var properties = type.GetProperties().Where(property => property.SetMethod is not null);
        _fields = [.. properties.Select(property => new Field(property, limits))];
    }

    /// <summary>The form of a record type.</summary>
    /// <param name="type">The record.</param>
    /// <param name="validator">Its validator, from which it learns the limits.</param>
    public static RecordForm Of(Type type, IValidator? validator) => new(type, validator);

    /// <inheritdoc/>
    public override object? Read(JsonElement json, Reading at)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return at.Refuse("not-an-object", new(
                $"Must be an object, not {Quote(json)}.",
                $"必须是对象，而不是 {Quote(json)}。"));

        var record = Activator.CreateInstance(_type)!;
        var seen = new HashSet<Field>(_fields.Length);
        foreach (var property in json.EnumerateObject())
        {
            if (at.IsHopeless)
                return null;
            ReadProperty(property, record, seen, at);
        }
        foreach (var missing in _fields.Where(field => field.IsRequired && !seen.Contains(field)))
        {
            using var _ = at.Into(missing.Name);
            at.Refuse("missing", new($"\"{missing.Name}\" is required.", $"缺少必填项“{missing.Name}”。"));
        }
        return record;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter to, object value)
    {
        to.WriteStartObject();
        foreach (var field in _fields)
        {
            if (field.Get(value) is not { } given)
                continue;
            to.WritePropertyName(field.EncodedName);
            field.Form.Write(to, given);
        }
        to.WriteEndObject();
    }

    /// <inheritdoc/>
    public override JsonObject Schema(Language language)
    {
        var properties = new JsonObject();
        foreach (var field in _fields.OrderBy(field => field.Depth)) // as one reads: the process, then what is done with it
            properties[field.Name] = field.Schema(language);
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. _fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private void ReadProperty(JsonProperty property, object record, HashSet<Field> seen, Reading at)
    {
        if (_fields.FirstOrDefault(field => property.IsCalled(field.Name)) is not { } known)
        {
            RefuseUnknown(NameOf(property), at);
            return;
        }
        using var _ = at.Into(known.Name);
        if (!seen.Add(known))
            at.Refuse("duplicate", new($"\"{known.Name}\" is given twice.", $"“{known.Name}”重复给出。"));
        else if (property.Value.ValueKind != JsonValueKind.Null || !known.IsNullable)
            known.Set(record, known.Form.Read(property.Value, at));
    }

    private void RefuseUnknown(string name, Reading at)
    {
        using var _ = at.Into(name);
        var nearest = Nearest.To(name, _fields.Select(field => field.Name));
        at.Refuse(
            "unknown-field",
            nearest is null
                ? new($"There is no field \"{name}\" here.", $"这里没有字段“{name}”。")
                : new(
                    $"There is no field \"{name}\" here; did you mean \"{nearest}\"?",
                    $"这里没有字段“{name}”，是不是指“{nearest}”？"),
            nearest);
    }

    /// <summary>The property's name, short enough for a message.</summary>
    private static string NameOf(JsonProperty property)
    {
        const int most = 80;
        var name = property.ReadableName;
        return name.Length <= most ? name : $"{name.AsSpan(0, most)}…";
    }
}
