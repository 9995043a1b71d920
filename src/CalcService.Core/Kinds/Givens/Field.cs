using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>One property of a record of givens.</summary>
internal sealed class Field
{
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly PropertyInfo _property;

    public Field(PropertyInfo property, IReadOnlyDictionary<string, Limits> limits)
    {
        _property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        EncodedName = JsonEncodedText.Encode(Name);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        lock (Nullability)
            IsNullable = Nullability.Create(property).WriteState == NullabilityState.Nullable;
        Form = Form.Of(
            Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
            limits.GetValueOrDefault(Name) ?? Limits.None);
    }

    public string Name { get; }

    public JsonEncodedText EncodedName { get; }

    public bool IsRequired { get; }

    public bool IsNullable { get; }

    /// <summary>How many types the record that states it is derived from.</summary>
    public int Depth
    {
        get
        {
            var depth = 0;
            for (var type = _property.DeclaringType!.BaseType; type is not null; type = type.BaseType)
                depth++;
            return depth;
        }
    }

    public Form Form { get; }

    public object? Get(object record) => _property.GetValue(record);

    /// <summary>Sets the property; a value that could not be read is left at its default.</summary>
    public void Set(object record, object? value)
    {
        if (value is not null)
            _property.SetValue(record, value);
    }

    public JsonObject Schema(Language language)
    {
        var schema = Form.Schema(language);
        if (Titles.Of(Name) is { } title)
            schema["title"] = title.In(language);
        schema["description"] = Docs.Of(_property).In(language);
        if (!IsRequired && Get(Activator.CreateInstance(_property.DeclaringType!)!) is { } value)
            schema["default"] = AsNode(value);
        return schema;
    }

    private JsonNode? AsNode(object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Form.Write(writer, value);
        return JsonNode.Parse(buffer.ToArray());
    }
}
