using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>Puts a batch into words, as an exam would.</summary>
internal static class BatchPrompts
{
    private const int MostInSentence = 6; // longer vectors stand on a line of their own

    private static readonly Text
        Rounding = new("Round to 4 significant digits where needed.", "除不尽时保留 4 位有效数字。"),
        AskMean = new("What is the mean of each feature?", "求每个特征的均值。"),
        AskMeanOfMaps = new("What is the mean of each channel?", "求每个通道的均值。"),
        AskVariance = new("What is its variance, as the forward pass uses it?", "求前向计算所用的方差。"),
        AskXHat = new("What are the normalized values x̂?", "求归一化后的值 x̂。"),
        AskY = new("What is the output y?", "求输出 y。"),
        AskGamma = new("What is the gradient with respect to the scale γ?", "求损失对缩放系数 γ 的梯度。"),
        AskBeta = new("What is the gradient with respect to the shift β?", "求损失对平移系数 β 的梯度。"),
        AskX = new("What is the gradient with respect to the input x?", "求损失对输入 x 的梯度。");

    private static readonly PromptPart[] AskRunning =
    [
        new("newRunningMean", new("What is the new running mean?", "求更新后的滑动均值。")),
        new("newRunningVariance", new(
            "What is the new running variance, as PyTorch updates it?", "按 PyTorch 的约定，求更新后的滑动方差。")),
    ];

    /// <summary>The forward pass.</summary>
    public static Prompt Forward(IBatch batch) => new(Situation(batch), Parts(batch)) { Data = [.. Data(batch)] };

    /// <summary>The backward pass.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="dy">The gradient of the output.</param>
    public static Prompt Backward(IBatch batch, Tensor dy)
    {
        var (en, zh) = (Opening(batch), OpeningZh(batch));
        return new(
            new(
                $"{en} passes through a batch-normalization layer in training, with {Parameters(batch, " and ", ", ")}. The gradient of the loss with respect to the output y is ∂L/∂y. {Rounding.En}",
                $"{zh}在训练中通过一个批归一化层，{Parameters(batch, "，", "，")}。损失对输出 y 的梯度为 ∂L/∂y。{Rounding.Zh}"),
            [new("dGamma", AskGamma), new("dBeta", AskBeta), new("dx", AskX)])
        {
            Data = [.. Data(batch, withRunning: false), Prompt.Datum(BatchForm.Of(batch.X).DY, dy)],
        };
    }

    private static Text Situation(IBatch batch)
    {
        var (layer, zhLayer) = batch.Mode == NormMode.Training
            ? ("in training", "处于训练模式的") : ("at inference", "处于推断模式的");
        return new(
            $"{Opening(batch)} passes through a batch-normalization layer {layer}, with {Parameters(batch, " and ", ", ")}.{Running(batch)} {Rounding.En}",
            $"{OpeningZh(batch)}通过一个{zhLayer}批归一化层，{Parameters(batch, "，", "，")}。{RunningZh(batch)}{Rounding.Zh}");
    }

    private static PromptPart[] Parts(IBatch batch) => batch.Mode == NormMode.Inference
        ? [new("xHat", AskXHat), new("y", AskY)]
        :
        [
            new("mean", batch.HasMaps ? AskMeanOfMaps : AskMean), new("variance", AskVariance),
            new("xHat", AskXHat), new("y", AskY), .. batch.HasRunning ? AskRunning : [],
        ];

    private static string Opening(IBatch batch) => batch.HasMaps
        ? $"A batch x of {Many(batch.X.Shape[0], "sample")} with {Many(batch.Features, "channel")} of {batch.X.Shape[2]} × {batch.X.Shape[3]} values"
        : $"A batch x of {Many(batch.X.Shape[0], "sample")} (rows) with {Many(batch.Features, "feature")} (columns)";

    private static string OpeningZh(IBatch batch) => batch.HasMaps
        ? $"一个批次 x 含 {batch.X.Shape[0]} 个样本，每个样本有 {batch.Features} 个 {batch.X.Shape[2]} × {batch.X.Shape[3]} 的通道，它"
        : $"一个批次 x 含 {batch.X.Shape[0]} 个样本（行），每个样本有 {batch.Features} 个特征（列），它";

    private static string Many(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    /// <summary>"γ = (1, 2), β = (0, 1) and ε = 0.001".</summary>
    private static string Parameters(IBatch batch, string last, string between)
    {
        string[] parameters = [.. InSentence(("γ", batch.Gamma!), ("β", batch.Beta!)), $"ε = {Number(batch.Epsilon)}"];
        return parameters.Length == 1 ? parameters[0] : string.Join(between, parameters[..^1]) + last + parameters[^1];
    }

    private static string Running(IBatch batch)
    {
        if (!batch.HasRunning)
            return "";
        string[] given = [.. RunningInSentence(batch)];
        var momentum = batch.Mode == NormMode.Training
            ? $" The momentum is {Number(batch.Momentum)}, as PyTorch defines it."
            : "";
        var statistics = $" The running statistics are {(given.Length > 0 ? string.Join(" and ", given) : "given below")}.";
        return statistics + momentum;
    }

    private static string RunningZh(IBatch batch)
    {
        if (!batch.HasRunning)
            return "";
        string[] given = [.. RunningInSentence(batch)];
        var momentum = batch.Mode == NormMode.Training ? $"动量为 {Number(batch.Momentum)}（PyTorch 的定义）。" : "";
        return (given.Length > 0 ? $"滑动统计量为 {string.Join("，", given)}。" : "滑动统计量见下。") + momentum;
    }

    private static IEnumerable<string> RunningInSentence(IBatch batch) =>
        InSentence(("μ_run", batch.RunningMean!), ("σ²_run", batch.RunningVariance!));

    private static IEnumerable<string> InSentence(params (string Letter, Tensor Vector)[] given) =>
        from each in given
        where each.Vector.Count <= MostInSentence
        select $"{each.Letter} = {Vector(each.Vector)}";

    private static IEnumerable<Line> Data(IBatch batch, bool withRunning = true)
    {
        yield return Prompt.Datum(BatchForm.Of(batch.X).X, batch.X);
        if (batch.Features <= MostInSentence)
            yield break;
        yield return Prompt.Datum(Gamma, batch.Gamma!);
        yield return Prompt.Datum(Beta, batch.Beta!);
        if (!withRunning || !batch.HasRunning)
            yield break;
        yield return Prompt.Datum(RunningMean, batch.RunningMean!);
        yield return Prompt.Datum(RunningVariance, batch.RunningVariance!);
    }

    private static string Vector(Tensor vector) => vector.Count == 1
        ? Number(vector[0])
        : $"({string.Join(", ", vector.Entries.ToArray().Select(Number))})";

    private static string Number(Scalar number) =>
        TextPrinter.Print(Pen.Numbers(new Bindings(), digits: 12).Number(number));
}
