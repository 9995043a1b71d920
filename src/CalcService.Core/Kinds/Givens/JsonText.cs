using System.Text.Json;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Strings of JSON need not be Unicode text: "\ud800" is half a character, and reading it throws.</summary>
internal static class JsonText
{
    private const string Unreadable = "\uFFFD";

    extension(JsonElement json)
    {
        /// <summary>Whether it is this very string.</summary>
        public bool Says(string text)
        {
            try
            {
                return json.ValueKind == JsonValueKind.String && json.ValueEquals(text);
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }

        /// <summary>The string, or null where it is none that can be read.</summary>
        public string? ReadableText
        {
            get
            {
                try
                {
                    return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
                }
                catch (InvalidOperationException)
                {
                    return null;
                }
            }
        }
    }

    extension(JsonProperty property)
    {
        /// <summary>Whether it has this very name.</summary>
        public bool IsCalled(string name)
        {
            try
            {
                return property.NameEquals(name);
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }

        /// <summary>Its name, or a sign that it has none that can be read.</summary>
        public string ReadableName
        {
            get
            {
                try
                {
                    return property.Name;
                }
                catch (InvalidOperationException)
                {
                    return Unreadable;
                }
            }
        }
    }
}
