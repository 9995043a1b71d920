using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.Mlp.MlpBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>Puts a network into words, as an exam would.</summary>
internal static class MlpPrompts
{
    public static Prompt Of(Given given) => new(new($"{En(given)}", $"{Zh(given)}"), [.. Parts(given)]) { Data = [.. Data(given)] };

    private static string En(Given given)
    {
        var layers = string.Join(", ", given.Layers.Select((layer, i) => $"layer {i + 1} has {Count(layer.Units, "unit")} ({NameEn(layer)})"));
        var samples = given.IsBatch ? $"a batch of {Count(given.Inputs.Rows, "sample")}, one in each row, with" : "a sample with";
        var lead = $"A fully connected network takes {samples} {Count(given.Inputs.Shape[^1], "feature")}; {layers}.";
        if (given.Targets is null)
            return $"{lead} Do the forward pass. {Precision(given).En}";
        var rate = given.LearningRate is { } eta ? $" One step of gradient descent is taken with the learning rate {Number(eta)}." : "";
        return $"{lead} The loss is {LossEn(given)}.{rate} {Precision(given).En}";
    }

    private static string Zh(Given given)
    {
        var layers = string.Join("，", given.Layers.Select((layer, i) => $"第 {i + 1} 层有 {layer.Units} 个单元（{NameZh(layer)}）"));
        var samples = given.IsBatch ? $"一批 {given.Inputs.Rows} 个样本（每行一个），每个样本有" : "一个样本，有";
        var lead = $"某全连接网络的输入是{samples} {given.Inputs.Shape[^1]} 个特征；{layers}。";
        if (given.Targets is null)
            return $"{lead}请完成前向计算。{Precision(given).Zh}";
        var rate = given.LearningRate is { } eta ? $"以学习率 {Number(eta)} 做一步梯度下降。" : "";
        return $"{lead}损失函数为{LossZh(given)}。{rate}{Precision(given).Zh}";
    }

    /// <summary>How precise the results are to be: exact where nothing on the way is irrational.</summary>
    private static Text Precision(Given given) => IsRational(given)
        ? new("Give exact numbers.", "结果请给出精确值。")
        : new("Give results to 4 significant digits, and carry at least 6.", "结果保留 4 位有效数字，中间过程至少保留 6 位。");

    private static bool IsRational(Given given) =>
        given.Layers.All(layer => layer.Activation is Activation.Identity or Activation.Relu or Activation.LeakyRelu)
        && (given.Targets is null || given.Loss is Loss.Mse or Loss.HalfSquared);

    private static IEnumerable<Line> Data(Given given)
    {
        var net = NetSymbols.Of(given.IsBatch);
        yield return Prompt.Datum(net.X, given.Inputs);
        for (var l = 1; l <= given.Layers.Count; l++)
        {
            yield return Prompt.Datum(net[l].W, given.Layers[l - 1].Weights);
            if (given.Layers[l - 1].Biases is { } biases)
                yield return Prompt.Datum(net[l].B, biases);
        }
        if (given.Targets is { } targets)
            yield return Prompt.Datum(net.Y, MlpTargets.Of(targets, given.IsBatch, given.Layers[^1].Units));
    }

    private static IEnumerable<PromptPart> Parts(Given given)
    {
        var last = given.Layers.Count;
        for (var l = 1; l <= last; l++)
        {
            yield return new($"z{l}", new($"Calculate the pre-activation of layer {l}.", $"求第 {l} 层的净输入。"));
            yield return new($"a{l}", new($"Calculate the activation of layer {l}.", $"求第 {l} 层的激活值。"));
        }
        if (given.Targets is null)
            yield break;
        yield return new("loss", new("What is the loss?", "求损失的值。"));
        for (var l = last; l >= 1; l--)
        {
            yield return new($"delta{l}", new($"Calculate the error term ∂L/∂z of layer {l}.", $"求第 {l} 层的误差项 ∂L/∂z。"));
            yield return new($"dW{l}", new($"What is the gradient of the loss with respect to the weights of layer {l}?", $"求损失对第 {l} 层权重的梯度。"));
            if (given.Layers[l - 1].Biases is not null)
                yield return new($"db{l}", new($"And with respect to its biases?", $"求损失对第 {l} 层偏置的梯度。"));
        }
        yield return new("dInputs", new("What is the gradient of the loss with respect to the inputs?", "求损失对输入的梯度。"));
        if (given.LearningRate is null)
            yield break;
        for (var l = 1; l <= last; l++)
        {
            yield return new($"newW{l}", new($"State the weights of layer {l} after the step.", $"写出第 {l} 层更新后的权重。"));
            if (given.Layers[l - 1].Biases is not null)
                yield return new($"newB{l}", new($"State the biases of layer {l} after the step.", $"写出第 {l} 层更新后的偏置。"));
        }
    }

    private static string NameEn(MlpLayer layer) => layer.Activation switch
    {
        Activation.Identity => "no activation function",
        Activation.Relu => "ReLU",
        Activation.LeakyRelu => $"leaky ReLU with slope {Number(layer.NegativeSlope)}",
        var other => other.ToString().ToLowerInvariant(),
    };

    private static string NameZh(MlpLayer layer) => layer.Activation switch
    {
        Activation.Identity => "无激活函数",
        Activation.Relu => "ReLU",
        Activation.LeakyRelu => $"Leaky ReLU，负半轴斜率 {Number(layer.NegativeSlope)}",
        Activation.Tanh => "tanh",
        var other => other.ToString(),
    };

    private static string LossEn(Given given) => (given.Loss, given.Reduction) switch
    {
        (Loss.Mse, Reduction.Mean) => "the squared error, averaged over all elements",
        (Loss.Mse, _) => "the squared error, added up over all elements",
        (Loss.HalfSquared, var reduction) => "half the squared error" + OverSamplesEn(given, reduction),
        (Loss.BinaryCrossEntropy, Reduction.Mean) => "the binary cross-entropy, averaged over all elements",
        (Loss.BinaryCrossEntropy, _) => "the binary cross-entropy, added up over all elements",
        (_, var reduction) => "the cross-entropy" + OverSamplesEn(given, reduction),
    };

    private static string LossZh(Given given) => (given.Loss, given.Reduction) switch
    {
        (Loss.Mse, Reduction.Mean) => "平方误差（对所有元素取平均）",
        (Loss.Mse, _) => "平方误差（对所有元素求和）",
        (Loss.HalfSquared, var reduction) => "平方误差的一半" + OverSamplesZh(given, reduction),
        (Loss.BinaryCrossEntropy, Reduction.Mean) => "二元交叉熵（对所有元素取平均）",
        (Loss.BinaryCrossEntropy, _) => "二元交叉熵（对所有元素求和）",
        (_, var reduction) => "交叉熵" + OverSamplesZh(given, reduction),
    };

    private static string OverSamplesEn(Given given, Reduction reduction) =>
        !given.IsBatch ? "" : reduction == Reduction.Mean ? ", averaged over the samples" : ", added up over the samples";

    private static string OverSamplesZh(Given given, Reduction reduction) =>
        !given.IsBatch ? "" : reduction == Reduction.Mean ? "（对样本取平均）" : "（对样本求和）";

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(Scalar number) => TextPrinter.Print(Pen.Numbers(new Bindings(), digits: 12).Number(number));
}
