namespace CalcService.Core.Tests.Kinds.Graphs;

/// <summary>Wrong results that students really hand in, worked out by hand.</summary>
public sealed class GcnMistakeTests
{
    // Degrees with loops: 2, 3, 2.
    private const string Path = """{"adjacency":[[0,1,0],[1,0,1],[0,1,0]],"features":[[1,0],[0,1],[1,1]],"weight":[[1,-1],[2,0.5]]}""";
    private const string PathByRow = """{"adjacency":[[0,1,0],[1,0,1],[0,1,0]],"features":[[1,0],[0,1],[1,1]],"weight":[[1,-1],[2,0.5]],"normalization":"row"}""";
    private const string Sum = """{"adjacency":[[0,1,0],[1,0,1],[0,1,0]],"features":[[1],[0],[1]],"weight":[[1]],"normalization":"none"}""";
    private const string WithoutLoops = """{"adjacency":[[0,1,0],[1,0,1],[0,1,0]],"features":[[1],[0],[1]],"weight":[[1]],"selfLoops":false}""";
    private const string Edges = """{"nodes":3,"edges":[[0,1],[1,2]],"features":[[1],[0],[1]],"weight":[[1]]}""";
    private const string Directed = """{"nodes":3,"edges":[[0,1],[0,2],[1,2]],"directed":true,"features":[[1],[0],[1]],"weight":[[1]]}""";
    private const string Triangle = """{"nodes":3,"edges":[[0,1],[0,2],[1,2]],"features":[[1],[0],[1]],"weight":[[1]]}""";
    private const string Weighted = """{"adjacency":[[0,2],[2,0]],"features":[[1],[0]],"weight":[[1]]}""";
    private const string Loop = """{"adjacency":[[1,1],[1,0]],"features":[[1],[0]],"weight":[[1]],"normalization":"row"}""";

    // Â is all ones, so that ÂH = (4 6; 4 6) and Z = (26 26; 26 26).
    private const string Pair = """{"nodes":2,"edges":[[0,1]],"features":[[1,2],[3,4]],"weight":[[1,0],[2,1]],"bias":[10,20],"normalization":"none"}""";

    public static TheoryData<string, string, string, double[]> OnTheGraph => new()
    {
        { Path, "adjacencyWithLoops", "self-loop-forgotten", [0, 1, 0, 1, 0, 1, 0, 1, 0] },
        { Loop, "adjacencyWithLoops", "existing-loop-replaced", [1, 1, 1, 1] },
        { Edges, "adjacencyWithLoops", "one-direction-only", [1, 1, 0, 0, 1, 1, 0, 0, 1] },
        { WithoutLoops, "adjacencyWithLoops", "self-loop-added", [1, 1, 0, 1, 1, 1, 0, 1, 1] },
        { Directed, "adjacencyWithLoops", "edges-reversed", [1, 0, 0, 1, 1, 0, 1, 1, 1] },
        { Directed, "adjacencyWithLoops", "edges-taken-both-ways", [1, 1, 1, 1, 1, 1, 1, 1, 1] },
        { Path, "degrees", "degree-without-self-loop", [1, 2, 1] },
        { Triangle, "degrees", "self-loop-counted-twice", [4, 4, 4] },
        { Directed, "degrees", "degree-by-columns", [1, 2, 3] }, // 3, 2, 1 are right
        { Weighted, "degrees", "weights-ignored-in-the-degree", [2, 2] },
    };

    public static TheoryData<string, string, double[]> OfNormalisation
    {
        get
        {
            double root2 = Math.Sqrt(2), root3 = Math.Sqrt(3), root6 = Math.Sqrt(6);
            double[] symmetric = [1 / 2.0, 1 / root6, 0, 1 / root6, 1 / 3.0, 1 / root6, 0, 1 / root6, 1 / 2.0];
            double[] byRow = [1 / 2.0, 1 / 2.0, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 0, 1 / 2.0, 1 / 2.0];
            double[] byColumn = [1 / 2.0, 1 / 3.0, 0, 1 / 2.0, 1 / 3.0, 1 / 2.0, 0, 1 / 3.0, 1 / 2.0];
            double[] rootOfRow = [1 / root2, 1 / root2, 0, 1 / root3, 1 / root3, 1 / root3, 0, 1 / root2, 1 / root2];
            double[] loops = [1, 1, 0, 1, 1, 1, 0, 1, 1];
            return new()
            {
                { Path, "row-for-symmetric", byRow },
                { Path, "column-normalised", byColumn },
                { Path, "root-of-the-row-only", rootOfRow },
                { Path, "root-not-inverted", [2, root6, 0, root6, 3, root6, 0, root6, 2] },
                { Path, "root-forgotten", [1 / 4.0, 1 / 6.0, 0, 1 / 6.0, 1 / 9.0, 1 / 6.0, 0, 1 / 6.0, 1 / 4.0] },
                { Path, "normalisation-skipped", loops },
                { Path, "self-loop-left-out", [0, 1 / root6, 0, 1 / root6, 0, 1 / root6, 0, 1 / root6, 0] },
                { Path, "loops-added-after-normalising", [1, 1 / root2, 0, 1 / root2, 1, 1 / root2, 0, 1 / root2, 1] },
                { PathByRow, "symmetric-for-row", symmetric },
                { PathByRow, "column-normalised", byColumn },
                { PathByRow, "root-of-the-row-only", rootOfRow },
                { PathByRow, "degree-not-inverted", [2, 2, 0, 3, 3, 3, 0, 2, 2] },
                { PathByRow, "normalisation-skipped", loops },
                { PathByRow, "self-loop-left-out", [0, 1 / 2.0, 0, 1 / 3.0, 0, 1 / 3.0, 0, 1 / 2.0, 0] },
                { PathByRow, "loops-added-after-normalising", [1, 1, 0, 1 / 2.0, 1, 1 / 2.0, 0, 1, 1] },
                { Sum, "normalised-anyway", symmetric },
                { Sum, "mean-for-sum", byRow },
            };
        }
    }

    public static TheoryData<string, string, string, double[]> OnTheLayer => new()
    {
        { PathByRow, "aggregated", "own-node-left-out", [0, 1 / 2.0, 2 / 3.0, 1 / 3.0, 0, 1 / 2.0] },
        { PathByRow, "aggregated", "not-normalised", [1, 1, 2, 2, 1, 2] },
        { PathByRow, "aggregated", "transposed-aggregation", [1 / 2.0, 1 / 3.0, 1, 5 / 6.0, 1 / 2.0, 5 / 6.0] },
        { Pair, "aggregated", "factors-swapped", [1 + 2, 1 + 2, 3 + 4, 3 + 4] },
        { Pair, "preActivation", "aggregation-skipped", [5 + 10, 2 + 20, 11 + 10, 4 + 20] },
        { Pair, "preActivation", "weight-transposed", [4 + 10, 14 + 20, 4 + 10, 14 + 20] },
        { Pair, "preActivation", "weight-on-the-left", [4 + 10, 6 + 20, 12 + 10, 18 + 20] },
        { Pair, "preActivation", "bias-forgotten", [16, 6, 16, 6] },
        { Pair, "preActivation", "bias-aggregated", [15 + 21, 22 + 24, 15 + 21, 22 + 24] },
        { Negative("relu"), "output", "activation-skipped", [-2, -2] },
        { Negative("relu"), "output", "absolute-value-for-relu", [2, 2] },
        { Negative("relu"), "output", "activation-before-aggregation", [1 + 0, 1 + 0] },
        { Negative("identity"), "output", "relu-applied", [0, 0] },
        { Negative("sigmoid"), "output", "exp-sign-lost", [1 / (1 + Math.Exp(-2)), 1 / (1 + Math.Exp(-2))] },
        { Negative("sigmoid"), "output", "tanh-for-sigmoid", [Math.Tanh(-2), Math.Tanh(-2)] },
        { Negative("tanh"), "output", "sigmoid-for-tanh", [1 / (1 + Math.Exp(2)), 1 / (1 + Math.Exp(2))] },
        { Negative("leaky-relu"), "output", "slope-forgotten", [0, 0] },
        { Scores, "output", "softmax-not-normalised", [Math.Exp(2), Math.Exp(4), Math.Exp(2), Math.Exp(4)] },
        { Scores, "output", "sigmoid-for-softmax", [1 / (1 + Math.Exp(-2)), 1 / (1 + Math.Exp(-4)), 1 / (1 + Math.Exp(-2)), 1 / (1 + Math.Exp(-4))] },
        { Scores, "output", "normalised-without-exp", [2 / 6.0, 4 / 6.0, 2 / 6.0, 4 / 6.0] },
        { Scores, "output", "softmax-down-the-columns", [0.5, 0.5, 0.5, 0.5] },
    };

    [Theory, MemberData(nameof(OnTheGraph)), MemberData(nameof(OnTheLayer))]
    public void Recognises(string problem, string step, string mistake, double[] expected) =>
        AssertClose(expected, Problems.Mistaken("gcn-layer", problem, step, mistake).Tensor);

    [Theory, MemberData(nameof(OfNormalisation))]
    public void Recognises_a_wrong_normalisation(string problem, string mistake, double[] expected) =>
        AssertClose(expected, Problems.Mistaken("gcn-layer", problem, "normalizedAdjacency", mistake).Tensor);

    [Fact]
    public void A_loop_that_is_replaced_weighs_a_half_instead_of_two_thirds()
    {
        Assert.Equal(Core.Numbers.Scalar.Ratio(2, 3), Problems.Solve("gcn-layer", Loop, "normalizedAdjacency").Tensor[0, 0]);
        AssertClose(
            [0.5, 0.5, 0.5, 0.5],
            Problems.Mistaken("gcn-layer", Loop, "adjacencyWithLoops", "existing-loop-replaced", "normalizedAdjacency").Tensor);
    }

    // Z = (2 4; 2 4)
    private const string Scores = """{"nodes":2,"edges":[[0,1]],"features":[[1],[1]],"weight":[[1,2]],"normalization":"none","activation":"softmax"}""";

    // Z = (−2; −2)
    private static string Negative(string activation) =>
        $$"""{"nodes":2,"edges":[[0,1]],"features":[[1],[-3]],"weight":[[1]],"normalization":"none","activation":"{{activation}}"}""";

    private static void AssertClose(double[] expected, Core.Numbers.Tensor actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual.Entries[i].ToDouble(), 1e-12);
    }
}
