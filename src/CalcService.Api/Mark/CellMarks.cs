using System.Text.Json;
using System.Text.Json.Serialization;
using CalcService.Api.Json;
using CalcService.Core.Grading;

namespace CalcService.Api.Mark;

/// <summary>Right or wrong, cell by cell, in the nesting of the array.</summary>
/// <param name="cells">The cells.</param>
[JsonConverter(typeof(Converter))]
internal readonly struct CellMarks(Cells cells)
{
    private readonly Cells _cells = cells;

    internal sealed class Converter : WriteOnlyConverter<CellMarks>
    {
        public override void Write(Utf8JsonWriter writer, CellMarks value, JsonSerializerOptions options) =>
            Write(writer, value._cells, axis: 0, start: 0, value._cells.Right.Count);

        private static void Write(Utf8JsonWriter writer, Cells cells, int axis, int start, int count)
        {
            if (axis == cells.Shape.Count)
            {
                if (cells.Right[start] is { } right)
                    writer.WriteBooleanValue(right);
                else
                    writer.WriteNullValue();
                return;
            }
            writer.WriteStartArray();
            var length = count / cells.Shape[axis];
            for (var i = 0; i < cells.Shape[axis]; i++)
                Write(writer, cells, axis + 1, start + i * length, length);
            writer.WriteEndArray();
        }
    }
}
