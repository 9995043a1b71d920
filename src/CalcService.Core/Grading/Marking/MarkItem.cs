using CalcService.Core.Grading.Comparing;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Marking;

/// <summary>Responses to be marked, no kind of problem involved.</summary>
public sealed record MarkRequest
{
    /// <summary>The questions with their responses.</summary>
    [Zh("题目及其答案。")]
    public required IReadOnlyList<MarkItem> Items { get; init; }

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<MarkRequest>
    {
        private const int MostItems = 1_000;

        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(request => request.Items).HasCount(1, MostItems);
            RuleForEach(request => request.Items).SetValidator(new MarkItem.Rules());
        }
    }
}

/// <summary>A question and its response.</summary>
public sealed record MarkItem
{
    /// <summary>What it is reported under: a text or a number; by default its place in the list, from 1.</summary>
    [Zh("在结果中使用的标识：文本或数；默认为它在列表中的序号（从 1 起）。")]
    public RawJson? Id { get; init; }

    /// <summary>What is right: a number, a text that is read as a response is ("7/3" is exact), or nested arrays of
    /// them; null in an
    /// array where there is no quantity.</summary>
    [Zh("参考答案：数、按答案规则读取的文本（“7/3” 是精确值），或它们的嵌套数组；数组中没有值的位置为 null。")]
    public required RawJson Reference { get; init; }

    /// <summary>What the student wrote; null or absent where nothing.</summary>
    [Zh("学生的作答；未作答时为 null 或省略。")]
    public RawJson? Response { get; init; }

    /// <summary>How far the response may be off. By default an integer reference is exact; others allow 0.5% or 1e-6,
    /// whichever is looser.</summary>
    [Zh("允许的偏差。默认：参考值为整数时须精确；其他允许 0.5% 或 1e-6，取较宽者。")]
    public ToleranceGiven? Tolerance { get; init; }

    /// <summary>The unit of the reference: MAC, FLOP, params, px, B, KiB, bit, or any other; a response may repeat
    /// it.</summary>
    [Zh("参考答案的单位：MAC、FLOP、params、px、B、KiB、bit 或其他；答案中可以写出。")]
    public string? Unit { get; init; }

    /// <summary>The extents of the axes, where the reference is one number for all entries; otherwise as those of the
    /// reference.</summary>
    [Zh("各轴的长度：参考值为一个数且代表所有元素时给出；否则与参考值一致。")]
    public IReadOnlyList<int>? Shape { get; init; }

    /// <summary>Whether a comma separates the decimals and a point the groups of three; entries are then separated by
    /// ";".</summary>
    [Zh("是否以逗号作小数点、以句点作千位分隔符；此时元素之间用“;”分隔。")]
    public bool DecimalComma { get; init; }

    /// <summary>How much it counts.</summary>
    [Zh("权重。")]
    public Scalar Weight { get; init; } = 1;

    /// <summary>Whether an array earns nothing unless all of it is right.</summary>
    [Zh("数组是否必须全对才得分。")]
    public bool AllOrNothing { get; init; }

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<MarkItem>
    {
        private const int MostAxes = 8;
        private const int MostEntries = 100_000;
        private const int LargestWeight = 1_000_000;

        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(item => item.Tolerance!).SetValidator(new ToleranceGiven.Rules());
            RuleFor(item => item.Unit).IsName();
            RuleFor(item => item.Shape).HasCount(0, MostAxes);
            RuleForEach(item => item.Shape).IsBetween(1, MostEntries);
            RuleFor(item => item.Weight).IsBetween(0, LargestWeight);
            Together(item => ReferenceReader.Read(item, MostEntries).Faults);
        }
    }
}
