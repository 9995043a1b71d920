using CalcService.Core.Kinds.Activations;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Numbers;
using FluentValidation;
using Given = CalcService.Core.Kinds.Backpropagation.Mlp.MlpBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>What a network must satisfy: layers that fit one another, targets that fit the last, a loss that fits its activation.</summary>
internal sealed class MlpRules : GivenValidator<Given>
{
    private const int MostUnits = 64, MostSamples = 64;

    /// <summary>Numbers in all answers together; at some 20 characters each they are below 2 MB.</summary>
    private const int MostNumbers = 75_000;

    /// <summary>How far probabilities of a target distribution may be from adding up to 1.</summary>
    private static readonly Scalar SumTolerance = Scalar.Parse("1e-9");

    public MlpRules()
    {
        RuleFor(given => given.Inputs).HasRank(1, 2).HasExtentsUpTo(MostSamples, MostUnits);
        RuleFor(given => given.Layers).HasCount(1, NetSymbols.MostLayers);
        RuleForEach(given => given.Layers).SetValidator(new LayerRules());
        RuleFor(given => given.Targets).HasRank(0, 1, 2).HasExtentsUpTo(MostSamples, MostUnits);
        RuleFor(given => given.LearningRate).IsAbove(0);
        Together(Chain);
        Together(TargetShape);
        Together(Combination);
        Together(TargetValues);
        Together(Size);
    }

    private sealed class LayerRules : GivenValidator<MlpLayer>
    {
        public LayerRules()
        {
            RuleFor(layer => layer.Weights).HasRank(2).HasExtentsUpTo(MostUnits, MostUnits);
            RuleFor(layer => layer.Biases).HasRank(1).HasExtentsUpTo(MostUnits);
            RuleFor(layer => layer.NegativeSlope).IsBetween(0, 1);
            Together(Biases);
        }

        private static IEnumerable<Fault> Biases(MlpLayer layer)
        {
            if (layer.Biases is { } biases && biases.Count != layer.Units)
                yield return new("biases", "biases-disagree", new(
                    $"The layer has {layer.Units} units (rows of its weights), so {layer.Units} biases, not {biases.Count}.",
                    $"该层有 {layer.Units} 个单元（权重的行数），应有 {layer.Units} 个偏置，而不是 {biases.Count} 个。"));
        }
    }

    private static IEnumerable<Fault> Chain(Given given)
    {
        var width = given.Inputs.Shape[^1];
        for (var l = 0; l < given.Layers.Count; l++)
        {
            var layer = given.Layers[l];
            if (layer.Inputs != width)
                yield return new($"layers[{l}].weights", "layers-disagree", new(
                    $"Each row must have {width} weights, one for each value that comes in, not {layer.Inputs}.",
                    $"每一行应有 {width} 个权重（与传入的值一一对应），而不是 {layer.Inputs} 个。"));
            width = layer.Units;
        }
    }

    private static IEnumerable<Fault> TargetShape(Given given)
    {
        if (given.Targets is not { } targets)
            return [];
        int[] expected = given.IsBatch ? [given.Inputs.Rows, given.Layers[^1].Units] : [given.Layers[^1].Units];
        var classes = given.Loss == Loss.CrossEntropy && MlpTargets.AreClasses(targets, given.IsBatch);
        if (targets.Shape.SequenceEqual(expected) || classes && targets.Shape.SequenceEqual(expected.AsSpan()[..^1]))
            return [];
        var (wanted, found) = (Names(expected), Names(targets.Shape));
        return given.Loss == Loss.CrossEntropy
            ? [new("targets", "targets-disagree", new(
                $"Must have the shape {wanted} of the output, or be a class index for each sample, not the shape {found}.",
                $"形状必须与输出相同（{wanted}），或为每个样本给出一个类别序号，而不是 {found}。"))]
            : [new("targets", "targets-disagree", new(
                $"Must have the shape {wanted} of the output, not {found}.", $"形状必须与输出相同（{wanted}），而不是 {found}。"))];
    }

    private static IEnumerable<Fault> Combination(Given given)
    {
        if (given.Targets is not null && given.Loss == Loss.CrossEntropy && given.Layers[^1].Activation != Activation.Softmax)
            yield return new("loss", "cross-entropy-without-softmax", new(
                "Cross-entropy needs \"softmax\" as the activation of the last layer.", "交叉熵损失要求最后一层的激活函数为 “softmax”。"));
    }

    private static IEnumerable<Fault> TargetValues(Given given)
    {
        if (given.Targets is not { } targets)
            return [];
        var (batch, outputs) = (given.IsBatch, given.Layers[^1].Units);
        return given.Loss switch
        {
            Loss.CrossEntropy when MlpTargets.AreClasses(targets, batch) => ClassesInRange(MlpTargets.Classes(targets), batch, outputs),
            Loss.CrossEntropy => Distributions(targets.Tensor, outputs),
            Loss.BinaryCrossEntropy => Probabilities(targets.Tensor),
            _ => [],
        };
    }

    private static IEnumerable<Fault> ClassesInRange(Scalar[] classes, bool batch, int outputs) =>
        from index in Enumerable.Range(0, classes.Length)
        where !classes[index].TryToInt32(out var number) || number < 0 || number >= outputs
        select new Fault(batch ? $"targets[{index}]" : "targets", "no-such-class", new(
            $"Must be a class index from 0 to {outputs - 1}, not {classes[index].ToString()}.",
            $"必须是 0 到 {outputs - 1} 之间的类别序号，而不是 {classes[index].ToString()}。"));

    private static IEnumerable<Fault> Probabilities(Tensor targets)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            if (targets.Entries[i] < 0 || targets.Entries[i] > 1)
                yield return new($"targets{Place(targets, i)}", "not-a-probability", new(
                    $"A target of binary cross-entropy is between 0 and 1, not {targets.Entries[i].ToString()}.",
                    $"二元交叉熵的目标值在 0 与 1 之间，而不是 {targets.Entries[i].ToString()}。"));
        }
    }

    private static IEnumerable<Fault> Distributions(Tensor targets, int outputs)
    {
        for (var start = 0; start < targets.Count; start += outputs)
        {
            var row = targets.Entries.Slice(start, outputs).ToArray();
            var sum = row.Aggregate((Scalar)0, (total, share) => total + share);
            if (row.Any(share => share < 0) || (sum - 1).Abs() > SumTolerance)
                yield return new(targets.Rank == 2 ? $"targets[{start / outputs}]" : "targets", "not-a-distribution", new(
                    $"A target of cross-entropy is a distribution: no negative entries, and a sum of 1, not {sum.ToString()}.",
                    $"交叉熵的目标是一个分布：各元素非负且总和为 1，而不是 {sum.ToString()}。"));
        }
    }

    private static IEnumerable<Fault> Size(Given given)
    {
        var samples = given.IsBatch ? given.Inputs.Rows : 1;
        var perLayer = given.Targets is null ? 2 : 3;
        var perWeight = given.Targets is null ? 0 : given.LearningRate is null ? 1 : 2;
        var numbers = given.Layers.Sum(layer => perLayer * samples * layer.Units + perWeight * (layer.Weights.Count + layer.Units));
        if (numbers > MostNumbers)
            yield return new("inputs", "too-much-to-answer", new(
                $"The answers would have {numbers} numbers, of at most {MostNumbers}: give fewer samples or smaller layers.",
                $"答案将包含 {numbers} 个数，上限为 {MostNumbers} 个：请减少样本数或缩小网络。"));
    }

    private static string Place(Tensor targets, int entry) =>
        targets.Rank == 2 ? $"[{entry / targets.Columns}][{entry % targets.Columns}]" : $"[{entry}]";

    private static string Names(ReadOnlySpan<int> shape) => $"[{string.Join(", ", shape.ToArray())}]";
}
