using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using FluentValidation;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>What every batch must satisfy: bounds, vectors with an entry for each feature, nothing divided by 0.</summary>
internal static class BatchRules
{
    /// <summary>Most values of a batch: what can be solved in a quarter of a second, and answered in 2 MB.</summary>
    public const int MostValues = 16_384;

    /// <summary>Largest magnitude of a value.</summary>
    public const int Largest = 1_000_000_000;

    private static readonly Bounds Variances = Bounds.AtLeast(0).AndAtMost(Largest);

    extension<T>(GivenValidator<T> rules) where T : IBatch
    {
        /// <summary>States the rules. The last ones wait until every number is within its bounds.</summary>
        public void ForBatch()
        {
            rules.RuleFor(batch => batch.X).HasRank(2, 4).HasEntriesUpTo(MostValues).EachIsBetween(-Largest, Largest);
            rules.RuleFor(batch => batch.Gamma).HasRank(1).HasEntriesUpTo(MostValues).EachIsBetween(-Largest, Largest);
            rules.RuleFor(batch => batch.Beta).HasRank(1).HasEntriesUpTo(MostValues).EachIsBetween(-Largest, Largest);
            rules.RuleFor(batch => batch.Epsilon).IsBetween(0, 1_000);
            rules.RuleFor(batch => batch.RunningMean).HasRank(1).HasEntriesUpTo(MostValues).EachIsBetween(-Largest, Largest);
            rules.RuleFor(batch => batch.RunningVariance).HasRank(1).HasEntriesUpTo(MostValues).EachIsWithin(Variances);
            rules.RuleFor(batch => batch.Momentum).IsBetween(0, 1);
            rules.Together(batch => Agree(batch));
            rules.Together(batch => Complete(batch));
            rules.Together(batch => Divide(batch));
        }
    }

    private static IEnumerable<Fault> Agree(IBatch batch) =>
        from given in new[]
        {
            ("gamma", batch.Gamma), ("beta", batch.Beta),
            ("runningMean", batch.RunningMean), ("runningVariance", batch.RunningVariance),
        }
        let count = given.Item2?.Count ?? batch.Features
        where count != batch.Features
        select new Fault(given.Item1, "features-disagree", new(
            $"Must have {batch.Features} entries, one for each {(batch.HasMaps ? "channel" : "feature")} of x, not {count}.",
            $"必须有 {batch.Features} 个元素（x 的每个{(batch.HasMaps ? "通道" : "特征")}一个），而不是 {count} 个。"));

    private static IEnumerable<Fault> Complete(IBatch batch)
    {
        var noneGiven = batch.RunningMean is null && batch.RunningVariance is null;
        if (batch.HasRunning || (batch.Mode == NormMode.Training && noneGiven))
            yield break;
        var (en, zh) = batch.Mode == NormMode.Inference
            ? ("At inference the running mean and the running variance are needed", "推断时需要滑动均值和滑动方差")
            : ("The running mean and the running variance go together", "滑动均值和滑动方差必须同时给出");
        if (batch.RunningMean is null)
            yield return Missing("runningMean");
        if (batch.RunningVariance is null)
            yield return Missing("runningVariance");

        Fault Missing(string name) => new(
            name, "running-statistics-missing", new($"{en}: \"{name}\" is missing.", $"{zh}：缺少“{name}”。"));
    }

    private static IEnumerable<Fault> Divide(IBatch batch)
    {
        if (batch.Mode == NormMode.Inference)
            return batch.Epsilon.IsZero ? ZeroRunningVariances(batch) : [];
        if (batch.HasRunning && batch.Count == 1)
            return [SingleValue(batch)];
        return batch.Epsilon.IsZero ? ZeroVariances(batch) : [];
    }

    private static Fault SingleValue(IBatch batch) => new("x", "single-value", new(
        $"Each {(batch.HasMaps ? "channel" : "feature")} has a single value, so its unbiased variance, which divides by m − 1 = 0, is undefined: give at least 2, or leave the running statistics out.",
        $"每个{(batch.HasMaps ? "通道" : "特征")}只有一个值，无偏方差要除以 m − 1 = 0，没有定义：请至少给出 2 个值，或不给出滑动统计量。"));

    private static IEnumerable<Fault> ZeroRunningVariances(IBatch batch) =>
        from feature in Enumerable.Range(0, batch.Features)
        where batch.RunningVariance![feature].IsZero
        select new Fault($"runningVariance[{feature}]", "zero-variance", new(
            "Must not be 0 while epsilon is 0: it would be divided by.", "epsilon 为 0 时不能为 0，否则会除以零。"));

    private static IEnumerable<Fault> ZeroVariances(IBatch batch)
    {
        int[] constant = [.. Enumerable.Range(0, batch.Features).Where(IsConstant)];
        if (constant.Length == 0)
            yield break;
        const int most = 8;
        var list = string.Join(", ", constant.Take(most)) + (constant.Length > most ? ", …" : "");
        yield return new("epsilon", "zero-variance", new(
            $"Must not be 0, because a {(batch.HasMaps ? "channel" : "feature")} has variance 0 (counted from 0: {list}).",
            $"不能为 0，因为有{(batch.HasMaps ? "通道" : "特征")}的方差为 0（从 0 数起：{list}）。"));

        bool IsConstant(int feature) => batch.ValuesOf(feature).Distinct().Take(2).Count() == 1;
    }
}
