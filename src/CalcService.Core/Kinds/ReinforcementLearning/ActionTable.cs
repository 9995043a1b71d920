using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>A table with a row for each state and a column for each action, in which an action that a state lacks has no value.</summary>
internal static class ActionTable
{
    /// <summary>A table of zeros.</summary>
    public static Tensor Zeros(int states, int actions) => Tensor.Matrix(Math.Max(1, states), Math.Max(1, actions), (_, _) => 0);

    /// <summary>A table of rows, empty in the rows of terminal states.</summary>
    public static Tensor Rows(IReadOnlyList<Scalar[]> rows, World world)
    {
        var leaving = world.Transitions.Select(transition => transition.State).ToHashSet(StringComparer.Ordinal);
        return Tensor.Matrix(rows.Count, rows[0].Length, (s, a) => leaving.Contains(world.States[s]) ? rows[s][a] : Scalar.Undefined);
    }

    /// <summary>The same table without values for actions that a state lacks.</summary>
    public static Tensor Of(Tensor given, DecisionTables tables) =>
        Tensor.Matrix(given.Rows, given.Columns, (s, a) => tables.Has(s, a) ? given[s, a] : Scalar.Undefined);

    /// <summary>What terminal states are worth: the greatest that is given for them, or 0. Other states are not asked for it.</summary>
    public static Tensor EndValues(Tensor given, DecisionTables tables) => Tensor.Vector([.. Enumerable.Range(0, given.Rows).Select(s =>
        tables.IsTerminal(s) ? ValuesOf(given, s).DefaultIfEmpty(0).Aggregate(Scalar.Max) : 0)]);

    /// <summary>What is wrong with the shape of a table.</summary>
    public static IEnumerable<Fault> ShapeFaults(string path, Tensor table, int states, int actions) =>
        table.Rows == states && table.Columns == actions ? [] :
        [
            new(path, "wrong-shape", new(
                $"Must have a row for each of the {states} states and a column for each of the {actions} actions, not {table.Rows} × {table.Columns}.",
                $"必须为 {states} 个状态各有一行、为 {actions} 个动作各有一列，而不是 {table.Rows} × {table.Columns}。")),
        ];

    /// <summary>What is wrong with a table that has an empty cell where there is an action.</summary>
    public static IEnumerable<Fault> GapFaults(string path, Tensor table, DecisionTables tables) =>
        from s in Enumerable.Range(0, table.Rows)
        from a in tables.ActionsOf(s)
        where table[s, a].IsUndefined
        select new Fault($"{path}[{s}][{a}]", "no-value", new(
            $"State \"{tables.States[s]}\" has the action \"{tables.Actions[a]}\", so it needs a number, not null.",
            $"状态“{tables.States[s]}”有动作“{tables.Actions[a]}”，因此要给出数值，而不是 null。"));

    private static IEnumerable<Scalar> ValuesOf(Tensor table, int state) =>
        Enumerable.Range(0, table.Columns).Select(a => table[state, a]).Where(value => !value.IsUndefined);
}
