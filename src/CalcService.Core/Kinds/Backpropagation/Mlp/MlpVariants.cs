using CalcService.Core.Derivations;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.Mlp.MlpBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>Makes networks small enough for paper.</summary>
internal static class MlpVariants
{
    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => Hard(chance),
    };

    /// <summary>Whether a hidden ReLU stops something, without which it would do nothing.</summary>
    public static bool IsTelling(Given given, Trace trace) => given.Layers[0].Activation is not (Activation.Relu or Activation.LeakyRelu)
        || trace["z1"].Tensor.Entries.ToArray().Any(entry => entry.IsNegative);

    /// <summary>Whole numbers: a hidden ReLU layer, one linear output.</summary>
    private static Given Easy(Chance chance) => new()
    {
        Inputs = Vector(2, () => Whole(chance, 3)),
        Layers =
        [
            new() { Weights = Matrix(2, 2, () => Whole(chance, 3)), Biases = Vector(2, () => chance.Between(-2, 2)), Activation = Activation.Relu },
            new() { Weights = Matrix(1, 2, () => Whole(chance, 3)), Biases = Vector(1, () => Whole(chance, 2)) },
        ],
        Targets = Vector(1, () => chance.Between(-5, 5)),
        Loss = Loss.HalfSquared,
        LearningRate = chance.OnceIn(2) ? null : Scalar.Ratio(1, 10),
    };

    /// <summary>Sigmoid or tanh, decimals, one sample, a gradient step.</summary>
    private static Given Medium(Chance chance)
    {
        var (inputs, hidden, outputs) = (2, chance.Between(2, 3), chance.Between(1, 2));
        return new()
        {
            Inputs = Vector(inputs, () => Tenths(chance, 10)),
            Layers =
            [
                new() { Weights = Matrix(hidden, inputs, () => Tenths(chance, 9)), Biases = Vector(hidden, () => Tenths(chance, 5)), Activation = chance.Of(Activation.Sigmoid, Activation.Tanh) },
                new() { Weights = Matrix(outputs, hidden, () => Tenths(chance, 9)), Biases = Vector(outputs, () => Tenths(chance, 5)), Activation = Activation.Sigmoid },
            ],
            Targets = Vector(outputs, () => chance.Between(0, 1)),
            Loss = chance.Of(Loss.HalfSquared, Loss.Mse, Loss.BinaryCrossEntropy),
            Reduction = chance.Of(Reduction.Sum, Reduction.Mean),
            LearningRate = Scalar.Ratio(chance.Between(1, 5), 10),
        };
    }

    /// <summary>A batch with softmax, or three layers.</summary>
    private static Given Hard(Chance chance)
    {
        var (samples, classes) = (chance.Between(2, 3), 3);
        return new()
        {
            Inputs = Matrix(samples, 2, () => Tenths(chance, 20)),
            Layers =
            [
                new() { Weights = Matrix(2, 2, () => Tenths(chance, 9)), Biases = Vector(2, () => Tenths(chance, 5)), Activation = chance.Of(Activation.Tanh, Activation.LeakyRelu) },
                new() { Weights = Matrix(classes, 2, () => Tenths(chance, 9)), Biases = Vector(classes, () => Tenths(chance, 5)), Activation = Activation.Softmax },
            ],
            Targets = Vector(samples, () => chance.Between(0, classes - 1)),
            Loss = Loss.CrossEntropy,
            LearningRate = Scalar.Ratio(chance.Between(1, 5), 10),
        };
    }

    /// <summary>A whole number other than 0.</summary>
    private static Scalar Whole(Chance chance, int most) => chance.Between(1, most) * (chance.OnceIn(2) ? -1 : 1);

    /// <summary>Tenths other than 0.</summary>
    private static Scalar Tenths(Chance chance, int most) => Whole(chance, most) / 10;

    private static Tensor Vector(int count, Func<Scalar> entry) => Tensor.Vector([.. Enumerable.Range(0, count).Select(_ => entry())]);

    private static Tensor Matrix(int rows, int columns, Func<Scalar> entry) => Tensor.Matrix(rows, columns, (_, _) => entry());
}
