using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Kinds.Backpropagation.Mlp;
using CalcService.Core.Numbers;
using static System.Math;

namespace CalcService.Core.Tests.Kinds.Backpropagation;

public sealed class MlpBackpropTests
{
    private const string Kind = "mlp-backprop";

    // z1 = (3, 0, −1), a1 = (3, 0, 0), a2 = 4, δ2 = 3
    private const string Relu = """{"inputs":[1,2],"layers":[{"weights":[[1,1],[2,-1],[-1,1]],"biases":[0,0,-2],"activation":"relu"},{"weights":[[1,-2,3]],"biases":[1]}],"targets":[1],"loss":"half-squared","learningRate":0.1}""";
    // z = (15, 31)
    private const string Square = """{"inputs":[1,2],"layers":[{"weights":[[1,2],[3,4]],"biases":[10,20]}],"targets":[15,30],"loss":"half-squared"}""";
    // z = 0.5 − 0.5 + 0.1 = 0.1
    private const string Sigmoid = """{"inputs":[1,2],"layers":[{"weights":[[0.5,-0.25]],"biases":[0.1],"activation":"sigmoid"}],"targets":[1],"loss":"half-squared"}""";
    private const string Tanh = """{"inputs":[1,2],"layers":[{"weights":[[0.5,-0.25]],"biases":[0.1],"activation":"tanh"}],"targets":[1],"loss":"half-squared"}""";
    // z = −0.9
    private const string Leaky = """{"inputs":[1,2],"layers":[{"weights":[[-0.5,-0.25]],"biases":[0.1],"activation":"leaky-relu","negativeSlope":0.1}],"targets":[1],"loss":"half-squared"}""";
    // z = (1, 2, 3)
    private const string Softmax = """{"inputs":[1],"layers":[{"weights":[[1],[2],[3]],"activation":"softmax"}],"targets":0,"loss":"cross-entropy"}""";
    private const string SoftmaxBatch = """{"inputs":[[1],[2]],"layers":[{"weights":[[1],[2]],"activation":"softmax"}],"targets":[0,1],"loss":"cross-entropy"}""";
    private const string SoftmaxMse = """{"inputs":[1],"layers":[{"weights":[[0],[0]],"activation":"softmax"}],"targets":[1,0],"loss":"half-squared"}""";
    // z = 0.1 and the target 0.3
    private const string Binary = """{"inputs":[1,2],"layers":[{"weights":[[0.5,-0.25]],"biases":[0.1],"activation":"sigmoid"}],"targets":[0.3],"loss":"binary-cross-entropy"}""";
    private const string BinaryLinear = """{"inputs":[1],"layers":[{"weights":[[0.4]]}],"targets":[0.5],"loss":"binary-cross-entropy"}""";
    // a = (1, 2), targets 0
    private const string Mean = """{"inputs":[[1],[2]],"layers":[{"weights":[[1]],"biases":[0]}],"targets":[[0],[0]],"loss":"mse"}""";
    private const string Added = """{"inputs":[[1],[2]],"layers":[{"weights":[[1]],"biases":[0]}],"targets":[[0],[0]],"loss":"mse","reduction":"sum"}""";
    // z1 = (3, −1), a2 = 3·1 − 1·2 = 1 and 3·0 − 1·1 = −1
    private const string TwoLinear = """{"inputs":[1],"layers":[{"weights":[[3],[-1]]},{"weights":[[1,2],[0,1]]}],"targets":[0,0],"loss":"half-squared"}""";

    private static readonly double A = 1 / (1 + Exp(-0.1)), H = Math.Tanh(0.1);
    private static readonly double[] E = [Exp(1), Exp(2), Exp(3)], P = [.. E.Select(e => e / E.Sum())];

    [Theory]
    [InlineData("z1", "3 0 -1")]
    [InlineData("a1", "3 0 0")]
    [InlineData("z2", "4")] // 1·3 − 2·0 + 3·0 + 1
    [InlineData("delta2", "3")] // 4 − 1
    [InlineData("dW2", "9 0 0")]
    [InlineData("db2", "3")]
    [InlineData("delta1", "3 0 0")] // (1, −2, 3)·3 where z > 0
    [InlineData("dW1", "3 6 0 0 0 0")]
    [InlineData("dInputs", "3 3")]
    [InlineData("newW2", "0.1 -2 3")]
    [InlineData("newB2", "0.7")]
    public void Comes_out_as_by_hand(string step, string expected)
    {
        var value = Problems.Solve(Kind, Relu, step);
        Assert.True(value.IsExact);
        Assert.Equal(Entries(expected), Entries(value));
    }

    [Fact]
    public void Half_the_squared_error_of_3_is_9_halves() =>
        Assert.Equal(Scalar.Ratio(9, 2), Problems.Solve(Kind, Relu, "loss").Scalar);

    public static TheoryData<string, string, string, string> Wrong() => new()
    {
        { Square, "z1", "weights-transposed", Numbers(1 + 6 + 10, 2 + 8 + 20) },
        { Square, "z1", "bias-forgotten", Numbers(5, 11) },
        { Square, "z1", "bias-subtracted", Numbers(-5, -9) },
        { Relu, "z2", "previous-activation-skipped", Numbers(3 - 0 - 3 + 1) },
        { Sigmoid, "a1", "activation-skipped", Numbers(0.1) },
        { Sigmoid, "a1", "exp-sign-lost", Numbers(1 / (1 + Exp(0.1))) },
        { Sigmoid, "a1", "tanh-for-sigmoid", Numbers(H) },
        { Tanh, "a1", "sigmoid-for-tanh", Numbers(A) },
        { Relu, "a1", "absolute-value-for-relu", Numbers(3, 0, 1) },
        { Leaky, "a1", "slope-forgotten", Numbers(0) },
        { Softmax, "a1", "softmax-not-normalised", Numbers(E) },
        { Softmax, "a1", "sigmoid-for-softmax", Numbers(1 / (1 + Exp(-1)), 1 / (1 + Exp(-2)), 1 / (1 + Exp(-3))) },
        { Softmax, "a1", "normalised-without-exp", Numbers(1 / 6.0, 2 / 6.0, 3 / 6.0) },
        { SoftmaxBatch, "a1", "softmax-down-the-columns", Numbers(1 / (1 + Exp(1)), 1 / (1 + Exp(2)), Exp(1) / (1 + Exp(1)), Exp(2) / (1 + Exp(2))) },
        { Relu, "loss", "square-forgotten", Numbers(1.5) },
        { Relu, "loss", "half-dropped", Numbers(9) },
        { Mean, "loss", "half-added", Numbers((1 + 4) / 2.0 / 2) },
        { Mean, "loss", "not-averaged", Numbers(5) },
        { Added, "loss", "averaged", Numbers(2.5) },
        { Softmax, "loss", "log2-for-ln", Numbers(-Log2(P[0])) },
        { Softmax, "loss", "log10-for-ln", Numbers(-Log10(P[0])) },
        { Softmax, "loss", "minus-forgotten", Numbers(Log(P[0])) },
        { Binary, "loss", "second-term-forgotten", Numbers(-0.3 * Log(A)) },
        { BinaryLinear, "dA1", "sign-reversed", Numbers(0.1 / 0.24) },
        { BinaryLinear, "dA1", "second-term-forgotten", Numbers(-0.5 / 0.4) },
        { Sigmoid, "delta1", "activation-derivative-missing", Numbers(A - 1) },
        { Sigmoid, "delta1", "derivative-at-the-activation", Numbers((A - 1) / (1 + Exp(-A)) * (1 - 1 / (1 + Exp(-A)))) },
        { Sigmoid, "delta1", "derivative-from-the-pre-activation", Numbers((A - 1) * 0.1 * 0.9) },
        { Sigmoid, "delta1", "derivative-half-done", Numbers((A - 1) * A) },
        { Sigmoid, "delta1", "sign-reversed", Numbers((1 - A) * A * (1 - A)) },
        { Tanh, "delta1", "derivative-at-the-activation", Numbers((H - 1) * (1 - Pow(Math.Tanh(H), 2))) },
        { Tanh, "delta1", "derivative-from-the-pre-activation", Numbers((H - 1) * (1 - 0.01)) },
        { Tanh, "delta1", "square-forgotten", Numbers((H - 1) * (1 - H)) },
        { Tanh, "delta1", "sigmoid-derivative-for-tanh", Numbers((H - 1) * H * (1 - H)) },
        { Leaky, "delta1", "slope-forgotten", Numbers(0) },
        { Relu, "delta1", "relu-derivative-1-at-0", Numbers(3, -6, 0) },
        { Relu, "delta1", "activation-for-its-derivative", Numbers(9, 0, 0) },
        { Relu, "delta1", "activation-derivative-missing", Numbers(3, -6, 9) },
        { Relu, "delta1", "updated-weights", Numbers(3 * (1 - 0.1 * 9), 0, 0) },
        { Relu, "delta2", "factor-2-added", Numbers(6) },
        { Mean, "delta1", "factor-2-dropped", Numbers(0.5, 1) },
        { Mean, "delta1", "not-averaged", Numbers(2, 4) },
        { Added, "delta1", "averaged", Numbers(1, 2) },
        { TwoLinear, "delta1", "weights-transposed", Numbers(1 * 1 + 2 * -1, -1) }, // W δ instead of Wᵀ δ
        { Softmax, "delta1", "only-true-class", Numbers(-(1 - P[0]), 0, 0) },
        { Softmax, "delta1", "loss-derivative-only", Numbers(-1 / P[0], 0, 0) },
        { Softmax, "delta1", "activation-derivative-twice", Numbers((P[0] - 1) * P[0] * (1 - P[0]), P[1] * P[1] * (1 - P[1]), P[2] * P[2] * (1 - P[2])) },
        { SoftmaxMse, "delta1", "softmax-diagonal-only", Numbers(-0.5 * 0.25, 0.5 * 0.25) },
        { SoftmaxMse, "delta1", "activation-derivative-missing", Numbers(-0.5, 0.5) },
        { Relu, "dW1", "gradient-transposed", Numbers(3, 0, 0, 6, 0, 0) },
        { Relu, "dW2", "own-activation-for-input", Numbers(12) },
        { Relu, "dW2", "pre-activation-for-input", Numbers(9, 0, -3) },
        { Mean, "dW1", "averaged-again", Numbers((1 * 1 + 2 * 2) / 2.0) },
        { Relu, "db2", "bias-gradient-one", Numbers(1) },
        { Mean, "db1", "first-sample-only", Numbers(1) },
        { Mean, "db1", "averaged-again", Numbers(1.5) },
        { Square, "dInputs", "weights-transposed", Numbers(0 * 1 + 1 * 2, 0 * 3 + 1 * 4) }, // δ = (0, 1)
        { Relu, "newW2", "step-uphill", Numbers(1.9, -2, 3) },
        { Relu, "newW2", "learning-rate-forgotten", Numbers(-8, -2, 3) },
        { Relu, "newW2", "step-alone", Numbers(0.9, 0, 0) },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void Recognises_a_wrong_result(string problem, string step, string mistake, string expected)
    {
        var entries = Entries(Problems.Mistaken(Kind, problem, step, mistake));
        var wanted = Entries(expected);
        Assert.Equal(wanted.Length, entries.Length);
        Assert.All(entries.Zip(wanted), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
    }

    [Fact]
    public void Every_mistake_has_a_row() => Assert.Empty(
        Catalog.Default[Kind].Mistakes.Select(mistake => mistake.Id).Except(Wrong().Select(row => (string)row[2]), StringComparer.Ordinal));

    [Theory]
    [InlineData("""{"inputs":[1,2],"layers":[]}""", "layers", "wrong-length")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2,3]]}]}""", "layers[0].weights", "layers-disagree")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2]]},{"weights":[[1,2]]}]}""", "layers[1].weights", "layers-disagree")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2]],"biases":[1,2]}]}""", "layers[0].biases", "biases-disagree")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[1,2]}]}""", "layers[0].weights", "wrong-rank")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2]],"activation":"gelu"}]}""", "layers[0].activation", "not-a-choice")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2]],"negativeSlope":2}]}""", "layers[0].negativeSlope", "out-of-range")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2]]}],"targets":[1,2]}""", "targets", "targets-disagree")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2]]}],"targets":1}""", "targets", "targets-disagree")]
    [InlineData("""{"inputs":[[1,2]],"layers":[{"weights":[[1,2]]}],"targets":[1]}""", "targets", "targets-disagree")]
    [InlineData("""{"inputs":[1,2],"layers":[{"weights":[[1,2]]}],"targets":[1],"loss":"cross-entropy"}""", "loss", "cross-entropy-without-softmax")]
    [InlineData("""{"inputs":[1],"layers":[{"weights":[[1],[2]],"activation":"softmax"}],"targets":2,"loss":"cross-entropy"}""", "targets", "no-such-class")]
    [InlineData("""{"inputs":[[1]],"layers":[{"weights":[[1],[2]],"activation":"softmax"}],"targets":[0.5],"loss":"cross-entropy"}""", "targets[0]", "no-such-class")]
    [InlineData("""{"inputs":[1],"layers":[{"weights":[[1],[2]],"activation":"softmax"}],"targets":[0.5,0.6],"loss":"cross-entropy"}""", "targets", "not-a-distribution")]
    [InlineData("""{"inputs":[[1]],"layers":[{"weights":[[1],[2]],"activation":"softmax"}],"targets":[[-0.5,1.5]],"loss":"cross-entropy"}""", "targets[0]", "not-a-distribution")]
    [InlineData("""{"inputs":[[1]],"layers":[{"weights":[[1]],"activation":"sigmoid"}],"targets":[[1.5]],"loss":"binary-cross-entropy"}""", "targets[0][0]", "not-a-probability")]
    [InlineData("""{"inputs":[1],"layers":[{"weights":[[1]]}],"targets":[1],"learningRate":0}""", "learningRate", "out-of-range")]
    public void Refuses(string problem, string path, string code)
    {
        var fault = Assert.Single(Problems.Faults(Kind, problem));
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void A_batch_whose_answers_would_fill_megabytes_is_refused()
    {
        var layer = new MlpLayer { Weights = Tensor.Matrix(64, 64, (_, _) => 1) };
        var given = new MlpBackprop.Given { Inputs = Tensor.Matrix(64, 64, (_, _) => 1), Layers = [.. Enumerable.Repeat(layer, 8)], Targets = Tensor.Matrix(64, 64, (_, _) => 1) };
        var fault = Assert.Single(Assert.IsType<Outcome<Problem>.Refused>(new MlpBackprop().Accept(given)).Faults);
        Assert.Equal("too-much-to-answer", fault.Code);
    }

    [Theory]
    [InlineData("""{"inputs":[0],"layers":[{"weights":[[1]]}],"targets":[1],"loss":"binary-cross-entropy"}""", "loss")] // 1 · ln 0
    [InlineData("""{"inputs":[2],"layers":[{"weights":[[1]]}],"targets":[0],"loss":"binary-cross-entropy"}""", "loss")] // 1 · ln(−1)
    [InlineData("""{"inputs":[1],"layers":[{"weights":[[1]]}],"targets":[1],"loss":"binary-cross-entropy"}""", "dA1")] // 0 / 0
    public void An_entropy_without_a_value_names_its_step(string problem, string step)
    {
        var refused = Assert.IsType<Outcome<Solution>.Refused>(Problems.Read(Kind, problem).OrThrow().Solve());
        Assert.Equal(step, Assert.Single(refused.Faults).Path);
    }

    /// <summary>Every gradient is the slope of the loss, whatever the layers and the loss.</summary>
    [Theory]
    [InlineData(Activation.Tanh, Activation.Sigmoid, Loss.BinaryCrossEntropy, Reduction.Mean)]
    [InlineData(Activation.Sigmoid, Activation.Softmax, Loss.CrossEntropy, Reduction.Sum)]
    [InlineData(Activation.Softmax, Activation.Tanh, Loss.Mse, Reduction.Mean)]
    [InlineData(Activation.LeakyRelu, Activation.Softmax, Loss.HalfSquared, Reduction.Mean)]
    [InlineData(Activation.Relu, Activation.Identity, Loss.Mse, Reduction.Sum)]
    [InlineData(Activation.Tanh, Activation.Softmax, Loss.BinaryCrossEntropy, Reduction.Sum)]
    public void Gradients_are_slopes_of_the_loss(Activation hidden, Activation output, Loss loss, Reduction reduction)
    {
        var chance = new Chance(seed: 11);
        var given = new MlpBackprop.Given
        {
            Inputs = Random(3, 2, chance),
            Layers =
            [
                new() { Weights = Random(3, 2, chance), Biases = Tensor.Vector(Random(1, 3, chance).Entries), Activation = hidden },
                new() { Weights = Random(2, 3, chance), Biases = Tensor.Vector(Random(1, 2, chance).Entries), Activation = output },
            ],
            Targets = Tensor.Matrix(3, 2, (row, column) => (row + column) % 2),
            Loss = loss,
            Reduction = reduction,
        };
        var solution = new MlpBackprop().Accept(given).OrThrow().Solve().OrThrow();
        for (var layer = 0; layer < 2; layer++)
        {
            var gradient = solution[$"dW{layer + 1}"].Tensor;
            for (var i = 0; i < gradient.Count; i++)
                Assert.Equal(Slope(given, layer, i), gradient.Entries[i].ToDouble(), 1e-6);
        }
    }

    /// <summary>A row of a batch is worked on as a sample by itself would be.</summary>
    [Fact]
    public void A_batch_of_one_is_the_sample()
    {
        var batch = Relu.Replace("[1,2]", "[[1,2]]", StringComparison.Ordinal).Replace("\"targets\":[1]", "\"targets\":[[1]]", StringComparison.Ordinal);
        foreach (var step in new[] { "z1", "a1", "loss", "delta1", "dW1", "db1", "dInputs", "newW2" })
            Assert.Equal(Entries(Problems.Solve(Kind, Relu, step)), Entries(Problems.Solve(Kind, batch, step)));
    }

    private static double Slope(MlpBackprop.Given given, int layer, int entry)
    {
        const double step = 1e-5;
        return (LossAt(step) - LossAt(-step)) / (2 * step);

        double LossAt(double by)
        {
            var weights = given.Layers[layer].Weights;
            var entries = weights.Entries.ToArray();
            entries[entry] = Scalar.Real(entries[entry].ToDouble() + by);
            var moved = given.Layers[layer] with { Weights = Tensor.Create(weights.Shape, entries) };
            var problem = given with { Layers = [.. given.Layers.Select((other, i) => i == layer ? moved : other)] };
            return new MlpBackprop().Accept(problem).OrThrow().Solve().OrThrow()["loss"].Scalar.ToDouble();
        }
    }

    private static Tensor Random(int rows, int columns, Chance chance) =>
        Tensor.Matrix(rows, columns, (_, _) => Scalar.Ratio(chance.Between(-90, 90), 100));

    private static double[] Entries(Value value) =>
        value.IsScalar ? [value.Scalar.ToDouble()] : [.. value.Tensor.Entries.ToArray().Select(entry => entry.ToDouble())];

    private static double[] Entries(string numbers) =>
        [.. numbers.Split(' ').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];

    private static string Numbers(params double[] numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
}
