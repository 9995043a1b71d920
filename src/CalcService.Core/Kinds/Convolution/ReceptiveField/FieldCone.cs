namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>
/// What one output of the last layer sees, layer by layer back to the input, along one axis: how many positions, how far apart
/// they are on the input, and which of them, where there are few.
/// </summary>
internal sealed class FieldCone
{
    private const int MostPositions = 64, MostJoins = 240;

    private readonly List<Level> _levels = [];

    private FieldCone()
    {
    }

    /// <summary>The input first, then the output of each layer.</summary>
    public IReadOnlyList<Level> Levels => _levels;

    /// <summary>The cone of a stack.</summary>
    /// <param name="given">The stack.</param>
    /// <param name="axis">The axis, from 0.</param>
    public static FieldCone Of(StackReceptiveField.Given given, int axis)
    {
        var cone = new FieldCone();
        var jumps = Jumps(given, axis);
        var level = new Level(1, jumps[^1], [0], []);
        cone._levels.Add(level);
        for (var layer = given.Layers.Count - 1; layer >= 0; layer--)
        {
            level = Below(level, ((IWindow)given.Layers[layer]).Along(axis), jumps[layer]);
            cone._levels.Insert(0, level);
        }
        return cone;
    }

    private static double[] Jumps(StackReceptiveField.Given given, int axis)
    {
        var jumps = new double[given.Layers.Count + 1];
        jumps[0] = 1;
        for (var layer = 0; layer < given.Layers.Count; layer++)
            jumps[layer + 1] = jumps[layer] * given.Layers[layer].Stride[axis];
        return jumps;
    }

    /// <summary>What a level sees of the one below it.</summary>
    private static Level Below(Level level, WindowAxis window, double jump)
    {
        var count = (level.Count - 1) * window.Stride + window.Span;
        if (level.Places.Count == 0 || count > MostPositions)
            return new(count, jump, [], []);
        (int From, int To)[] joins =
        [
            .. from place in level.Places
               from tap in Enumerable.Range(0, window.Kernel)
               select (place, place * window.Stride + tap * window.Dilation),
        ];
        return new(count, jump, [.. joins.Select(join => join.To).Distinct().Order()], joins.Length > MostJoins ? [] : joins);
    }

    /// <summary>Positions at one height of the cone.</summary>
    /// <param name="Count">How many positions lie within it.</param>
    /// <param name="Jump">How far apart they are on the input.</param>
    /// <param name="Places">Which of them are seen, from 0; empty where there are too many to tell apart.</param>
    /// <param name="Joins">Which place above sees which place here.</param>
    internal sealed record Level(double Count, double Jump, IReadOnlyList<int> Places, IReadOnlyList<(int From, int To)> Joins)
    {
        /// <summary>How wide it is on the input, from the middle of its first position to that of its last.</summary>
        public double Reach => (Count - 1) * Jump;

        /// <summary>How far from the middle of the cone a position lies, on the input.</summary>
        public double Offset(int place) => (place - (Count - 1) / 2) * Jump;
    }
}
