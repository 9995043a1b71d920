using CalcService.Core.Derivations;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Which entries of a step are worked out in full: those of the first states that have actions.</summary>
internal static class StepsOfProcess
{
    private const int MostStates = 6, FirstStates = 3, MostCells = 8;

    extension(Step step)
    {
        /// <summary>Shows the entries of the first states, by name.</summary>
        public Step ShowingStatesOf(DecisionTables tables)
        {
            var shown = tables.States.Count <= MostStates ? MostStates : FirstStates;
            var states = Names.Indices(tables.States).Where(state => !tables.IsTerminal(state.Number - 1)).Take(shown);
            foreach (var state in states)
                step.Showing(state);
            return step;
        }

        /// <summary>Shows the entries of the first states and each of their actions, by name.</summary>
        public Step ShowingActionsOf(DecisionTables tables)
        {
            var (states, actions) = (Names.Indices(tables.States), Names.Indices(tables.Actions));
            var cells =
                from state in states
                from action in tables.ActionsOf(state.Number - 1)
                select (State: state, Action: actions[action]);
            foreach (var (state, action) in cells.Take(MostCells))
                step.Showing(state, action);
            return step;
        }
    }
}
