using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Activations;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>The formula sheet: the laws of a layer l, for one sample and for a batch, in each of their forms.</summary>
internal static class MlpSheet
{
    /// <summary>The laws.</summary>
    public static IReadOnlyList<Law> Laws { get; } = [.. Of(NetSymbols.Of(batch: false)), .. Of(NetSymbols.Of(batch: true))];

    /// <summary>What a problem may ask for.</summary>
    public static IReadOnlyList<Answer> Answers { get; } = AnswersOf(NetSymbols.Of(batch: false));

    private static IEnumerable<Law> Of(NetSymbols net)
    {
        var (before, here, behind) = net.Generic;
        var backward = new BackwardLaws(net, here, before.A, before);
        return
        [
            new ForwardLaws(net, here, before.A, before.Z, biased: true, Activation.Identity).Z,
            .. Enum.GetValues<Activation>().Select(activation =>
                new ForwardLaws(net, here, before.A, before.Z, biased: true, activation).A),
            .. from loss in Enum.GetValues<Loss>()
               from reduction in Enum.GetValues<Reduction>()
               select new LossLaws(net, here, loss, reduction).Value,
            .. Outputs(net, here),
            .. Enum.GetValues<Activation>().SelectMany(activation =>
                Both(DeltaLaws.Hidden(net, here, behind, activation, rated: true))),
            backward.GradW, backward.GradB, backward.GradX, backward.NewW, backward.NewB,
        ];
    }

    private static IEnumerable<Law> Outputs(NetSymbols net, LayerSymbols here) =>
        from loss in Enum.GetValues<Loss>()
        from reduction in Enum.GetValues<Reduction>()
        from activation in loss == Loss.CrossEntropy ? [Activation.Softmax] : Enum.GetValues<Activation>()
        from law in Both(DeltaLaws.Output(net, here, activation, loss, reduction))
        select law;

    private static IEnumerable<Law> Both(DeltaLaws laws) => laws.Gradient is { } gradient ? [gradient, laws.Delta] : [laws.Delta];

    private static IReadOnlyList<Answer> AnswersOf(NetSymbols net)
    {
        var here = net.Generic.Here;
        return
        [
            Of("z{l}", here.Z, "N", "out"), Of("a{l}", here.A, "N", "out"), new("loss", net.L.Meaning, net.L.Glyph, [], Unit: null),
            Of("delta{l}", here.Delta, "N", "out"), Of("dW{l}", here.GradW, "out", "in"), Of("db{l}", here.GradB, "out"),
            Of("dInputs", net.GradX, "N", "in"), Of("newW{l}", here.NewW, "out", "in"), Of("newB{l}", here.NewB, "out"),
        ];
    }

    private static Answer Of(string id, TensorSymbol symbol, params IReadOnlyList<string> shape) =>
        new(id, symbol.Meaning, symbol.Glyph, shape, symbol.Unit);
}
