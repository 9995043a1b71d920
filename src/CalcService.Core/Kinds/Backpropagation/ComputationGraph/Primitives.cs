using System.Collections.Frozen;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>The primitive of each operation.</summary>
internal static class Primitives
{
    private static readonly FrozenDictionary<Operation, Primitive> All = new Dictionary<Operation, Primitive>
    {
        [Operation.Add] = ArithmeticPrimitives.Add,
        [Operation.Subtract] = ArithmeticPrimitives.Subtract,
        [Operation.Multiply] = ArithmeticPrimitives.Multiply,
        [Operation.Divide] = ArithmeticPrimitives.Divide,
        [Operation.Negate] = ArithmeticPrimitives.Negate,
        [Operation.Reciprocal] = ArithmeticPrimitives.Reciprocal,
        [Operation.Exp] = FunctionPrimitives.Exp,
        [Operation.Log] = FunctionPrimitives.Log,
        [Operation.Square] = FunctionPrimitives.Square,
        [Operation.Sqrt] = FunctionPrimitives.Sqrt,
        [Operation.Power] = FunctionPrimitives.Power,
        [Operation.Abs] = ActivationPrimitives.Abs,
        [Operation.Sin] = FunctionPrimitives.Sin,
        [Operation.Cos] = FunctionPrimitives.Cos,
        [Operation.Sigmoid] = ActivationPrimitives.Sigmoid,
        [Operation.Tanh] = ActivationPrimitives.Tanh,
        [Operation.Relu] = ActivationPrimitives.Relu,
        [Operation.Max] = ActivationPrimitives.Max,
        [Operation.Min] = ActivationPrimitives.Min,
    }.ToFrozenDictionary();

    /// <summary>The primitives, in the order of the operations.</summary>
    public static IEnumerable<Primitive> InOrder => All.OrderBy(known => known.Key).Select(known => known.Value);

    extension(Operation operation)
    {
        /// <summary>How the operation is computed and differentiated; inputs and constants have no such thing.</summary>
        public Primitive Primitive => All[operation];
    }
}
