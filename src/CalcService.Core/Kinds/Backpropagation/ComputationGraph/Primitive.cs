using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>
/// What can be done at a node: its value, and its derivative by one input. Each is said once; the laws of every graph are put
/// together from here.
/// </summary>
/// <param name="Sign">How a drawing marks it.</param>
/// <param name="Does">What it does, in a sentence.</param>
/// <param name="Rule">How it is differentiated, in a sentence.</param>
internal sealed record Primitive(string Sign, Text Does, Text Rule)
{
    /// <summary>How many inputs any operation takes at most.</summary>
    public const int MostInputs = 8;

    /// <summary>How it is differentiated by the second input, where that is another rule.</summary>
    public Text? SecondRule { get; init; }

    /// <summary>The value, from the inputs.</summary>
    public required Func<Use, Formula> Value { get; init; }

    /// <summary>The derivative by the input at <see cref="Use.Place"/>; from the output where that is shorter by hand.</summary>
    public required Func<Use, Formula> Derivative { get; init; }

    /// <summary>How the value goes wrong.</summary>
    public IReadOnlyList<Slip> ValueSlips { get; init; } = [];

    /// <summary>How the derivative goes wrong.</summary>
    public IReadOnlyList<Slip> DerivativeSlips { get; init; } = [];

    /// <summary>The least and the greatest number of inputs.</summary>
    public (int Least, int Most) Arity { get; init; } = (1, 1);

    /// <summary>How it is differentiated by an input, in a sentence.</summary>
    /// <param name="place">The input, from 0.</param>
    public Text RuleFor(int place) => place == 0 ? Rule : SecondRule ?? Rule;

    /// <summary>Whether its results are rational wherever its inputs are.</summary>
    public bool IsRational { get; init; } = true;
}

/// <summary>One place in which a node uses another.</summary>
/// <param name="Output">The value of the node that uses.</param>
/// <param name="Inputs">The values that it uses.</param>
/// <param name="Place">Which of them is meant, from 0.</param>
/// <param name="Exponent">The exponent, where the node is a power.</param>
internal sealed record Use(Symbol Output, IReadOnlyList<Symbol> Inputs, int Place, Scalar? Exponent = null)
{
    /// <summary>The input that is meant.</summary>
    public Formula X => Inputs[Place];

    /// <summary>The first input.</summary>
    public Formula First => Inputs[0];

    /// <summary>The second input.</summary>
    public Formula Second => Inputs[1];

    /// <summary>The inputs but for the one that is meant; the same node may stand among them.</summary>
    public IEnumerable<Formula> Others => Inputs.Where((_, place) => place != Place);

    /// <summary>All inputs.</summary>
    public IEnumerable<Formula> All => Inputs;
}
