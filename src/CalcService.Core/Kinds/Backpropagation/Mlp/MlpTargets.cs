using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>Targets come as values for each output, or as the index of a class for each sample.</summary>
internal static class MlpTargets
{
    /// <summary>Whether targets are class indices: they lack the axis of the outputs.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="batch">Whether there is a row for each sample.</param>
    public static bool AreClasses(Value targets, bool batch) => targets.Shape.Length == (batch ? 1 : 0);

    /// <summary>The indices of classes, from 0, one for each sample.</summary>
    /// <param name="targets">The targets.</param>
    public static Scalar[] Classes(Value targets) => targets.IsScalar ? [targets.Scalar] : targets.Tensor.Entries.ToArray();

    /// <summary>The targets with a value for each output; of a class index the one-hot vector.</summary>
    /// <param name="targets">The targets; valid.</param>
    /// <param name="batch">Whether there is a row for each sample.</param>
    /// <param name="outputs">How many outputs there are.</param>
    public static Tensor Of(Value targets, bool batch, int outputs)
    {
        if (!AreClasses(targets, batch))
            return targets.Tensor;
        var classes = Classes(targets);
        var rows = Tensor.Matrix(classes.Length, outputs, (row, output) => classes[row] == output ? 1 : 0);
        return batch ? rows : Tensor.Vector(rows.Entries);
    }
}
