using CalcService.Core.Derivations;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.Mlp.MlpBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>Derives one step of training: forward, loss, backward, update.</summary>
/// <param name="given">What is given; valid.</param>
/// <param name="d">The derivation.</param>
internal sealed class MlpDerivation(Given given, Derivation d)
{
    private readonly NetSymbols _net = NetSymbols.Of(given.IsBatch);
    private readonly int _last = given.Layers.Count;

    public void Run()
    {
        Bind();
        Forward();
        if (given.Targets is not { } targets)
            return;
        BindTargets(targets);
        Lose();
        Backward();
        if (given.LearningRate is not null)
            Update();
    }

    private void Bind()
    {
        d.Assume(given.IsBatch ? MlpTexts.Rows : MlpTexts.Columns);
        d.Given(_net.X, given.Inputs);
        if (given.IsBatch)
        {
            d.Given(_net.N, given.Inputs.Rows);
            d.Given(_net.Ones, Tensor.Vector([.. Enumerable.Repeat((Scalar)1, given.Inputs.Rows)]));
        }
        for (var l = 1; l <= _last; l++)
        {
            var layer = given.Layers[l - 1];
            d.Given(_net[l].W, layer.Weights);
            if (layer.Biases is not null)
                d.Given(_net[l].B, layer.Biases);
            if (layer.Activation == Activation.LeakyRelu)
                d.Given(_net[l].Slope, layer.NegativeSlope);
        }
        if (given.LearningRate is { } rate)
            d.Given(_net.Eta, rate);
    }

    private void Forward()
    {
        d.Section(MlpTexts.Forward);
        for (var l = 1; l <= _last; l++)
        {
            var layer = given.Layers[l - 1];
            var laws = ForwardLaws.Of(_net, l, layer.Biases is not null, layer.Activation);
            d.Step(laws.Z).Showing(First);
            var a = d.Step(laws.A);
            if (layer.Activation == Activation.Softmax)
                a.Showing(First);
        }
    }

    private void BindTargets(Value targets)
    {
        var outputs = given.Layers[^1].Units;
        d.Given(_net.K, outputs);
        d.Given(_net.Y, MlpTargets.Of(targets, given.IsBatch, outputs));
        if (MlpTargets.AreClasses(targets, given.IsBatch))
            d.Assume(MlpTexts.OneHot);
    }

    private void Lose()
    {
        d.Section(MlpTexts.LossSection);
        if (given.Loss is Loss.BinaryCrossEntropy or Loss.CrossEntropy)
            d.Assume(MlpTexts.ZeroLog);
        d.Step(LossLaws.Of(_net, _last, given.Loss, given.Reduction).Value);
    }

    private void Backward()
    {
        d.Section(MlpTexts.Backward);
        if (given.Layers.Any(layer => layer.Activation == Activation.Relu))
            d.Assume(MlpTexts.ReluConvention);
        for (var l = _last; l >= 1; l--)
        {
            var layer = given.Layers[l - 1];
            var error = l == _last
                ? DeltaLaws.OfOutput(_net, l, layer.Activation, given.Loss, given.Reduction)
                : DeltaLaws.OfHidden(_net, l, layer.Activation, given.LearningRate is not null);
            if (error.Gradient is { } gradient)
                d.Step(gradient).Showing(First);
            d.Step(error.Delta).Showing(First);
            var laws = BackwardLaws.Of(_net, l);
            d.Step(laws.GradW).Showing(1, Math.Min(2, layer.Inputs));
            if (layer.Biases is not null)
                d.Step(laws.GradB);
        }
        d.Step(BackwardLaws.Of(_net, 1).GradX).Showing(First);
    }

    private void Update()
    {
        d.Section(MlpTexts.Update);
        for (var l = 1; l <= _last; l++)
        {
            d.Step(BackwardLaws.Of(_net, l).NewW).Showing(1, 1);
            if (given.Layers[l - 1].Biases is not null)
                d.Step(BackwardLaws.Of(_net, l).NewB);
        }
    }

    /// <summary>The first unit; of a batch, in the first sample.</summary>
    private int[] First => given.IsBatch ? [1, 1] : [1];
}
