using CalcService.Core.Formulas;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Marking;

/// <summary>Responses to be read, and not to be marked: a form can tell a student how it understands what is typed.</summary>
public sealed record ReadRequest
{
    /// <summary>The responses, each with the form that is asked for.</summary>
    [Zh("要读取的作答及其要求的形式。")]
    public required IReadOnlyList<ReadItem> Items { get; init; }

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<ReadRequest>
    {
        private const int MostItems = 1_000;

        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(request => request.Items).HasCount(1, MostItems);
            RuleForEach(request => request.Items).SetValidator(new ReadItem.Rules());
        }
    }
}

/// <summary>A response, and the form that is asked for.</summary>
public sealed record ReadItem
{
    /// <summary>What it is reported under: a text or a number; by default its place in the list, from 1.</summary>
    [Zh("在结果中使用的标识：文本或数；默认为它在列表中的序号（从 1 起）。")]
    public RawJson? Id { get; init; }

    /// <summary>What the student wrote; null or absent where nothing.</summary>
    [Zh("学生的作答；未作答时为 null 或省略。")]
    public RawJson? Response { get; init; }

    /// <summary>The extents of the axes; none for a number.</summary>
    [Zh("各轴的长度；标量为空。")]
    public IReadOnlyList<int> Shape { get; init; } = [];

    /// <summary>What is counted or measured: MAC, FLOP, params, px, B, KiB, bit, or any other; a response may repeat it.</summary>
    [Zh("单位：MAC、FLOP、params、px、B、KiB、bit 或其他；答案中可以写出。")]
    public string? Unit { get; init; }

    /// <summary>Whether it is a count or a size, which may have a suffix of magnitude: 3.6M.</summary>
    [Zh("是否为计数或尺寸，可带数量级后缀，如 3.6M。")]
    public bool IsCount { get; init; }

    /// <summary>The names of which each entry is one, where it is no number.</summary>
    [Zh("每个元素可取的名称；元素为数时省略。")]
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Whether a comma separates the decimals and a point the groups of three; entries are then separated by
    /// ";".</summary>
    [Zh("是否以逗号作小数点、以句点作千位分隔符；此时元素之间用“;”分隔。")]
    public bool DecimalComma { get; init; }

    internal Expectation Expectation => new()
    {
        Shape = Shape,
        Unit = Unit is { } unit ? new Unit(unit, Text.Same(unit)) : null,
        IsCount = IsCount,
        Names = Choices,
        DecimalComma = DecimalComma,
    };

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<ReadItem>
    {
        private const int MostAxes = 8;
        private const int MostEntries = 100_000;
        private const int MostNames = 1_000;

        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(item => item.Shape).HasCount(0, MostAxes);
            RuleForEach(item => item.Shape).IsBetween(1, MostEntries);
            RuleFor(item => item.Unit).IsName();
            RuleFor(item => item.Choices).HasCount(1, MostNames);
            RuleForEach(item => item.Choices).IsName();
            Together(item => TooMany(item.Shape));
        }

        private static IEnumerable<Fault> TooMany(IReadOnlyList<int> shape)
        {
            if (shape.Aggregate(1L, (product, extent) => Math.Min(product * extent, MostEntries + 1L)) > MostEntries)
                yield return new("shape", "too-many-entries", new(
                    $"Must have at most 100,000 entries in all.", $"元素总数最多为 100,000。"));
        }
    }
}
