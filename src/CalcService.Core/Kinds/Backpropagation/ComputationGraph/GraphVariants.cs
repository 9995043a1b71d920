using CalcService.Core.Derivations;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Backpropagation.ComputationGraph.Operation;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Makes graphs: operations are drawn one after the other until everything leads to one output.</summary>
internal static class GraphVariants
{
    private static readonly Operation[]
        Sums = [Add, Multiply, Subtract],
        Rational = [Square, Relu, Abs, Negate, Reciprocal, Power, Max, Min, Divide, Multiply],
        Between = [Square, Negate, Reciprocal, Power, Multiply, Divide, Add],
        Smooth = [Exp, Log, Sqrt, Sin, Cos, Sigmoid, Tanh];

    private static readonly string[] Names = ["a", "b", "c", "d", "g", "h", "p", "q", "r", "s"];

    /// <summary>A graph of a difficulty.</summary>
    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => Hard(chance),
    };

    /// <summary>Two or three sums and products of small integers, each used once.</summary>
    private static Given Easy(Chance chance)
    {
        var sum = chance.Of(Add, Subtract);
        return Compose(
            chance,
            [("x", Integer(chance, 9)), ("y", Integer(chance, 9)), ("z", Integer(chance, 9))],
            chance.Between(0, 2) switch { 0 => [sum, Multiply], 1 => [Multiply, sum], _ => [sum, Square, Multiply] },
            fansOut: false);
    }

    /// <summary>Rational functions with corners and with a node that is used twice.</summary>
    private static Given Medium(Chance chance) => Compose(
        chance,
        [.. new[] { "w", "x", "y", "z" }.Skip(chance.OnceIn(3) ? 0 : 1).Select(id => (id, Integer(chance, 5)))],
        chance.OnceIn(2)
            ? [chance.Of(Sums), chance.Of(Rational), chance.Of(Rational), chance.Of(Sums)]
            : [chance.Of(Rational), chance.Of(Sums), chance.Of(Rational), chance.Of(Sums)],
        fansOut: true);

    /// <summary>Exponentials, logarithms and activations along the way.</summary>
    private static Given Hard(Chance chance) => Compose(
        chance,
        [("x", Tenths(chance, 20)), ("y", Tenths(chance, 20)), ("z", Tenths(chance, 20))],
        [chance.Of(Multiply, Add, Subtract), chance.Of(Smooth), chance.Of(Between), chance.Of(Smooth), chance.Of(Multiply, Divide, Add)],
        fansOut: true);

    /// <summary>Applies the operations to what has not been used yet, and joins what is left at the end.</summary>
    private static Given Compose(Chance chance, (string Id, Scalar Value)[] inputs, Operation[] operations, bool fansOut)
    {
        var graph = new GraphBuilder().Inputs(inputs);
        List<string> known = [.. inputs.Select(input => input.Id)], unused = [.. chance.Shuffled(known)];
        var steps = 0;
        foreach (var operation in operations)
            Append(operation);
        fansOut = false;
        while (unused.Count > 1)
            Append(chance.Of(Add, Multiply));
        graph.CallLast("f");
        return graph.To("f");

        void Append(Operation operation)
        {
            var first = Take(unused.Count - 1);
            var id = Names[steps++];
            if (operation == Power)
                graph.Power(id, first, exponent: 3);
            else if (operation.Primitive.Arity.Least == 1)
                graph.Node(id, operation, first);
            else
                graph.Node(id, operation, [first, Second(first)]);
            unused.Add(id);
            known.Add(id);
        }

        string Second(string first)
        {
            var reusable = known.Where(other => other != first).ToArray();
            return unused.Count == 0 || (fansOut && chance.OnceIn(3)) ? Reuse(chance.Of(reusable)) : Take(chance.Between(0, unused.Count - 1));
        }

        string Reuse(string id)
        {
            unused.Remove(id);
            return id;
        }

        string Take(int place)
        {
            var id = unused[place];
            unused.RemoveAt(place);
            return id;
        }
    }

    /// <summary>Whether no operation undoes the one before it, or has nothing to do after it.</summary>
    public static bool IsNatural(Given given)
    {
        var operations = given.Nodes.ToDictionary(node => node.Id, node => node.Op, StringComparer.Ordinal);
        return !given.Nodes.Any(node => node.Inputs.Any(input => (operations[input], node.Op) switch
        {
            (Square or Abs or Relu or Exp or Sigmoid, Abs or Relu) or (Square, Sqrt) or (Exp, Log) or (Log, Exp) => true,
            (Negate, Abs or Square or Cos) => true,
            var (before, after) => before == after && after.Primitive.Arity.Least == 1,
        }));
    }

    /// <summary>Whether all numbers are of a moderate size, most gradients of inputs are not 0, and absolute values change something.</summary>
    public static bool IsFit(Given given, Trace trace, Difficulty difficulty)
    {
        var most = difficulty == Difficulty.Easy ? 200 : 50;
        var dead = given.Nodes.Count(node => node.Op == Input && trace[$"gradient.{node.Id}"].Scalar.IsZero);
        var idle = given.Nodes.Any(node => node.Op == Abs && trace[$"value.{node.Inputs[0]}"].Scalar.Sign > 0);
        return dead <= 1 && !idle && trace.Steps.All(step => IsModerate(step.Value.Scalar, most));
    }

    /// <summary>Not so large that it fills a line, nor so small that it rounds to nothing, nor an unwieldy fraction.</summary>
    private static bool IsModerate(Scalar value, int most) => value.IsZero || (Math.Abs(value.ToDouble()) is var size
        && size <= most && size >= 0.001 && !(value.IsExact && value.Denominator > 10_000));

    private static Scalar Integer(Chance chance, int most) => chance.Between(1, most) * (chance.OnceIn(2) ? -1 : 1);

    private static Scalar Tenths(Chance chance, int most) => Scalar.Ratio(chance.Between(1, most) * (chance.OnceIn(2) ? -1 : 1), 10);
}
