namespace CalcService.Core.Tests.Kinds.Backpropagation;

/// <summary>What students write, calculated by hand, and the mistake that explains it.</summary>
public sealed class GraphMistakeTests
{
    private const string Kind = "computation-graph";
    private const string SumTimesZ = "x = -2; y = 5; z = -4; q = add x y; f = multiply q z";
    private const string FanOut = "x = 3; y = 2; a = multiply x y; b = square x; f = multiply a b";

    [Theory]
    [InlineData("a = 3; b = add a a", "gradient.a", "last-path-only", 1)] // Karpathy: 1 instead of 2
    [InlineData(FanOut, "gradient.x", "first-path-only", 9 * 2)] // ∂f/∂a = b = 9, ∂a/∂x = y = 2
    [InlineData(FanOut, "gradient.x", "last-path-only", 6 * 6)] // ∂f/∂b = a = 6, ∂b/∂x = 2x = 6
    [InlineData(FanOut, "gradient.x", "paths-multiplied", 18 * 36)]
    [InlineData(FanOut, "gradient.x", "upstream-forgotten", 2 + 6)]
    [InlineData("r = 1.05; f = reciprocal r", "gradient.r", "output-for-input", -1.1025)] // −1/f² = −r² instead of −1/r² = −0.907
    [InlineData("r = 1.05; f = reciprocal r", "gradient.r", "sign-lost", 1 / 1.1025)]
    [InlineData("r = 4; f = reciprocal r", "gradient.r", "denominator-not-squared", -0.25)]
    [InlineData("p = 2; k = 3; q = power p 3; f = multiply k q", "gradient.p", "remaining-power-forgotten", 9 * 2)] // 9p instead of 9p²
    [InlineData("p = 2; k = 3; q = power p 3; f = multiply k q", "gradient.p", "exponent-factor-forgotten", 3 * 4)]
    [InlineData("p = 2; k = 3; q = power p 3; f = multiply k q", "gradient.p", "exponent-not-lowered", 9 * 8)]
    [InlineData("p = 2; f = power p 5", "value.f", "multiplied-by-exponent", 10)]
    [InlineData("x = 5; f = square x", "gradient.x", "exponent-factor-forgotten", 5)]
    [InlineData("x = 5; f = square x", "gradient.x", "remaining-power-forgotten", 2)]
    [InlineData(SumTimesZ, "value.q", "sum-treated-as-product", -10)]
    [InlineData(SumTimesZ, "value.f", "product-treated-as-sum", -1)]
    [InlineData(SumTimesZ, "gradient.x", "sum-treated-as-product", -4 * 5)]
    [InlineData(SumTimesZ, "gradient.x", "upstream-forgotten", 1)]
    [InlineData(SumTimesZ, "gradient.z", "own-factor", -4)]
    [InlineData(SumTimesZ, "gradient.z", "all-factors", -12)]
    [InlineData(SumTimesZ, "gradient.z", "product-treated-as-sum", 1)]
    [InlineData(SumTimesZ, "gradient.f", "started-from-value", -12)]
    [InlineData(SumTimesZ, "gradient.f", "started-from-zero", 0)]
    [InlineData("x = 7; y = 2; f = subtract x y", "value.f", "order-reversed", -5)]
    [InlineData("x = 7; y = 2; f = subtract x y", "gradient.y", "sign-lost", 1)]
    [InlineData("x = 7; y = 2; f = subtract x y", "gradient.x", "order-reversed", -1)]
    [InlineData("x = 6; y = 2; f = divide x y", "value.f", "quotient-inverted", 1 / 3.0)]
    [InlineData("x = 6; y = 2; f = divide x y", "gradient.x", "not-inverted", 2)]
    [InlineData("x = 6; y = 2; f = divide x y", "gradient.y", "sign-lost", 1.5)]
    [InlineData("x = 6; y = 2; f = divide x y", "gradient.y", "denominator-not-squared", -3)]
    [InlineData("x = 6; y = 2; f = divide x y", "gradient.y", "numerator-forgotten", -0.25)]
    [InlineData("x = 3; f = negate x", "gradient.x", "sign-lost", 1)]
    public void Slips_of_arithmetic(string graph, string step, string mistake, double wrong) => Makes(graph, step, mistake, wrong);

    [Theory]
    [InlineData("x = 2; f = exp x", "value.f", "exp-sign-lost", 0.135335283236613)]
    [InlineData("x = 2; f = exp x", "gradient.x", "input-for-output", 2)]
    [InlineData("x = 4; f = log x", "value.f", "logarithm-to-base-ten", 0.602059991327962)]
    [InlineData("x = 4; f = log x", "gradient.x", "not-inverted", 4)]
    [InlineData("x = 4; f = log x", "gradient.x", "output-for-input", 1 / 1.386294361119891)] // ln 4 = 1.386294…
    [InlineData("x = 16; f = sqrt x", "value.f", "halved-for-root", 8)]
    [InlineData("x = 16; f = sqrt x", "gradient.x", "factor-two-forgotten", 0.25)]
    [InlineData("x = 16; f = sqrt x", "gradient.x", "not-inverted", 8)]
    [InlineData("x = 16; f = sqrt x", "gradient.x", "input-for-output", 1 / 32.0)]
    [InlineData("x = 1; f = sin x", "value.f", "degrees-for-radians", 0.0174524064372835)] // sin 1°
    [InlineData("x = 1; f = sin x", "gradient.x", "sign-gained", -0.54030230586814)] // −cos 1
    [InlineData("x = 1; f = cos x", "gradient.x", "sign-lost", 0.841470984807897)] // sin 1
    [InlineData("x = 1; f = cos x", "gradient.x", "not-differentiated", 0.54030230586814)]
    [InlineData("x = 1; f = cos x", "value.f", "sine-and-cosine-swapped", 0.841470984807897)]
    public void Slips_of_functions(string graph, string step, string mistake, double wrong) => Makes(graph, step, mistake, wrong);

    [Theory]
    [InlineData("z = 1.105905967; a = sigmoid z", "value.a", "exp-sign-lost", 0.248634930)] // 0.2486 instead of 0.7514
    [InlineData("z = 1.105905967; a = sigmoid z", "gradient.z", "activation-derivative-missing", 1)]
    [InlineData("z = 0; a = sigmoid z", "gradient.z", "derivative-at-the-activation", 0.622459331201855 * 0.377540668798145)] // σ(½) = 0.6224…
    [InlineData("z = 3; a = sigmoid z", "gradient.z", "derivative-from-the-pre-activation", 3 * -2)]
    [InlineData("z = 0; a = sigmoid z", "gradient.z", "derivative-half-done", 0.5)]
    [InlineData("z = 0; k = 3; a = tanh z; f = multiply a k", "gradient.z", "sigmoid-derivative-for-tanh", 0)]
    [InlineData("z = 1; a = tanh z", "gradient.z", "square-forgotten", 1 - 0.761594155955765)] // tanh 1 = 0.7615…
    [InlineData("z = 2; a = tanh z", "gradient.z", "derivative-from-the-pre-activation", 1 - 4)]
    [InlineData("z = 0; a = tanh z", "value.a", "sigmoid-for-tanh", 0.5)]
    [InlineData("z = 0; a = relu z", "gradient.z", "relu-derivative-1-at-0", 1)]
    [InlineData("z = -2; k = 5; a = relu z; f = multiply a k", "gradient.z", "relu-mask-ignored", 5)]
    [InlineData("z = -2; a = relu z", "value.a", "relu-mask-ignored", -2)]
    [InlineData("z = -2; a = relu z", "value.a", "absolute-value-for-relu", 2)]
    [InlineData("z = 3; a = relu z", "gradient.z", "activation-for-its-derivative", 3)]
    [InlineData("x = -2; f = abs x", "value.f", "absolute-value-skipped", -2)]
    [InlineData("x = -2; f = abs x", "gradient.x", "absolute-value-slope-one", 1)]
    [InlineData("x = 4; y = 1; f = max x y", "value.f", "max-and-min-swapped", 1)]
    [InlineData("x = 4; y = 1; f = max x y", "gradient.x", "max-and-min-swapped", 0)]
    [InlineData("x = 4; y = 1; f = max x y", "gradient.y", "gradient-to-all", 1)]
    [InlineData("x = 4; y = 1; f = max x y", "gradient.y", "gradient-shared-evenly", 0.5)]
    [InlineData("x = 4; y = 4; f = max x y", "gradient.y", "tie-not-shared", 1)]
    [InlineData("x = 4; y = 1; f = min x y", "gradient.x", "max-and-min-swapped", 1)]
    public void Slips_of_activations(string graph, string step, string mistake, double wrong) => Makes(graph, step, mistake, wrong);

    [Fact]
    public void A_given_upstream_gradient_may_be_overlooked() => Assert.Equal(
        1, Problems.Mistaken(Kind, Graphs.Json("x = 3; f = square x", upstream: 5), "gradient.f", "given-upstream-ignored").Scalar.ToDouble());

    /// <summary>Mazur, "A step by step backpropagation example" (2015): 0.4398 instead of 0.0822 at the weight w5.</summary>
    [Fact]
    public void A_missing_activation_derivative_is_carried_on_to_the_weight()
    {
        var graph = Graphs.Json(
            "w = 0.4; h = 0.593269992; b = 0.8685979702; t = 0.01; two = 2; p = multiply w h; z = add p b; o = sigmoid z; e = subtract o t; s = square e; E = divide s two");
        Assert.Equal(0.0822, Problems.Solve(Kind, graph, "gradient.w").Scalar.ToDouble(), tolerance: 5e-5);
        Assert.Equal(0.4398, Problems.Mistaken(Kind, graph, "gradient.z", "activation-derivative-missing", shown: "gradient.w").Scalar.ToDouble(), tolerance: 5e-5);
    }

    private static void Makes(string graph, string step, string mistake, double wrong) =>
        Assert.Equal(wrong, Problems.Mistaken(Kind, Graphs.Json(graph), step, mistake).Scalar.ToDouble(), tolerance: 1e-9);
}
