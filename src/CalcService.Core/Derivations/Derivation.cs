using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>
/// A derivation while it runs: a kind binds what is given and applies one law after the other. Run under a
/// <see cref="Scenario"/> the same code tells what follows from a student's own values or from a known mistake.
/// </summary>
public sealed class Derivation
{
    private readonly Scenario _scenario;
    private readonly Known? _known;
    private readonly Sheet? _sheet; // none in a run for the sake of one step, which nobody will read
    private readonly string _thing;
    private readonly bool _isShown;

    private Derivation(Scenario scenario, Sheet? sheet, Known? known) =>
        (_scenario, _known, _sheet, _thing, _isShown, Values) = (scenario, known, sheet, "", true, new());

    private Derivation(Derivation around, string thing, bool isShown) => (_scenario, _known, _sheet, _thing, _isShown, Values) =
        (around._scenario, around._known, around._sheet, around._thing + thing, isShown, around.Values.Frame());

    /// <summary>What has a value so far.</summary>
    public Bindings Values { get; }

    /// <summary>Runs a derivation.</summary>
    /// <param name="derive">The derivation's code.</param>
    /// <param name="scenario">What differs from the truth.</param>
    /// <returns>What was derived. Where something differs from the truth and a step has no value then, the derivation ends there.</returns>
    /// <exception cref="UndefinedStepException">In truth a step has no finite value.</exception>
    public static Trace Run(Action<Derivation> derive, Scenario scenario)
    {
        var sheet = new Sheet();
        var derivation = new Derivation(scenario, sheet, known: null);
        UndefinedStepException? end = null;
        try
        {
            derive(derivation);
        }
        catch (UndefinedStepException undefined) when (!scenario.IsTruth)
        {
            end = undefined;
        }
        return sheet.Finish() with { End = end };
    }

    /// <summary>Runs a derivation once more, for the sake of one step: only what has changed before it is worked out.</summary>
    /// <param name="derive">The derivation's code.</param>
    /// <param name="scenario">What differs from the truth.</param>
    /// <param name="before">A run whose scenario differs from this one at most in what is read before the step.</param>
    /// <param name="until">The step.</param>
    /// <returns>The step; null where it has no value, or is not come to.</returns>
    internal static Step? Rerun(Action<Derivation> derive, Scenario scenario, Trace before, string until)
    {
        var known = new Known(before, until);
        try
        {
            derive(new Derivation(scenario, sheet: null, known));
        }
        catch (UndefinedStepException)
        {
            // What has been reached until then counts.
        }
        return known.Reached;
    }

    /// <summary>
    /// The part of the derivation that is about one of several unlike things, such as the layers of a network: the same laws
    /// are applied to each of them, and what is bound there holds only there.
    /// </summary>
    /// <param name="thing">What the ids of its steps end in: with "1", the law of "weights" is applied in the step "weights1".</param>
    public Derivation About(string thing) => new(this, thing, _isShown);

    /// <summary>The part about one of many things that is worked out without being shown.</summary>
    /// <param name="thing">What the ids of its steps end in.</param>
    public Derivation PassingOver(string thing) => new(this, thing, isShown: false);

    /// <summary>Binds what is given.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="value">Its value.</param>
    public void Given(Symbol symbol, Scalar value) => Values.Bind(symbol, value);

    /// <summary>Binds what is given.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="value">Its value.</param>
    public void Given(TensorSymbol symbol, Tensor value) => Values.Bind(symbol, value);

    /// <summary>Says what the numbers assume; the same said twice is said once.</summary>
    /// <param name="convention">The convention, a full sentence.</param>
    public void Assume(Text convention) => _sheet?.Assume(convention);

    /// <summary>Begins a section.</summary>
    /// <param name="title">Its title.</param>
    public void Section(Text title) => _sheet?.Begin(title);

    /// <summary>Begins a section on one of several things; its title is written only where it is read.</summary>
    /// <param name="thing">What it is about.</param>
    /// <param name="title">Its title.</param>
    public void Section<T>(T thing, Func<T, Text> title) => _sheet?.Begin(title(thing));

    /// <summary>Applies a law, and binds its symbol to what comes out.</summary>
    /// <param name="law">The law.</param>
    /// <returns>The step; its value is the student's own where the scenario has one.</returns>
    /// <exception cref="UndefinedStepException">The law has no finite value here.</exception>
    public Step Step(Law law)
    {
        var (applied, before) = (Apply(law), Effort.Spent);
        var value = Bound(applied);
        var effort = Effort.LawsSince(before);
        _sheet?.Count(value.IsScalar ? effort : 1);
        return Add(new(applied, value, Values, frames: []) { Effort = Math.Max(effort, CountOf(value)) });
    }

    /// <summary>Applies a law without showing it, as the sweeps between the first and the last are.</summary>
    /// <param name="law">The law.</param>
    /// <exception cref="UndefinedStepException">The law has no finite value here.</exception>
    public void Pass(Law law)
    {
        var before = Effort.Spent;
        Bound(Apply(law));
        _sheet?.Count(Effort.LawsSince(before));
    }

    /// <summary>
    /// Applies a law over and over without showing it: what comes out takes the place of what went in. Its symbol is bound to
    /// what comes out last.
    /// </summary>
    /// <param name="law">The law of a vector or matrix.</param>
    /// <param name="input">What goes in; it has a value, which it keeps.</param>
    /// <param name="times">How often, at least once.</param>
    /// <exception cref="UndefinedStepException">The law has no finite value.</exception>
    public void Repeat(Law law, TensorSymbol input, int times)
    {
        var applied = Apply(law);
        var frame = Values.Frame();
        var value = Values[input];
        for (var i = 0; i < times; i++)
        {
            var before = Effort.Spent;
            frame.Advance(input, value);
            value = applied.At(frame).Tensor;
            _sheet?.Count(Effort.LawsSince(before));
        }
        Values.Bind((TensorSymbol)law.Symbol, value);
    }

    /// <summary>
    /// Applies one law to each of several like things: the axes of a window, the nodes of a graph. Things that do not differ
    /// are derived and shown once.
    /// </summary>
    /// <param name="law">The law of a number; its symbol is bound in each frame.</param>
    /// <param name="frames">What is bound for each thing; at least one.</param>
    /// <returns>The step; its value is a vector with an entry for each thing.</returns>
    /// <exception cref="UndefinedStepException">The law has no finite value for one of the things.</exception>
    public Step Each(Law law, IReadOnlyList<Bindings> frames)
    {
        var (applied, before) = (Apply(law), Effort.Spent);
        var value = Own(applied)?.Tensor ?? _known?.Behind(applied.Id)?.Tensor ?? applied.ForEach(frames);
        for (var i = 0; i < frames.Count; i++)
            frames[i].Bind((Symbol)law.Symbol, value[i]);
        var effort = Effort.LawsSince(before);
        _sheet?.Count(effort);
        return Add(new(applied, value, Values, frames) { Effort = Math.Max(effort, value.Count) });
    }

    /// <summary>The law as the scenario has it; who makes a mistake in a series makes it in each of its laws.</summary>
    private Application Apply(Law law)
    {
        var id = _thing.Length == 0 ? law.Id : law.Id + _thing;
        var formula =
            _scenario.Mistaken.TryGetValue(id, out var mistake) ? law.FormulaAfter(mistake)
            : law.Series is { } series && _scenario.Mistaken.TryGetValue(series.Id, out mistake) ? law.Find(mistake)?.Formula
            : null;
        return new(id, law, formula ?? law.Formula, _scenario.IsTruth);
    }

    private Value? Own(Application applied) => _scenario.Own.TryGetValue(applied.Id, out var value) ? value
        : applied.Law.Series is { } series && _scenario.Own.TryGetValue(series.Id, out var all) ? all.Tensor[series.Place - 1]
        : (Value?)null;

    private Value Bound(Application applied)
    {
        var value = Own(applied) ?? _known?.Of(applied, Values) ?? applied.At(Values);
        switch (applied.Law.Symbol)
        {
            case Symbol symbol: Values.Bind(symbol, value.Scalar); break;
            case TensorSymbol symbol: Values.Bind(symbol, value.Tensor); break;
        }
        return value;
    }

    private static int CountOf(Value value) => value.IsScalar ? 1 : value.Tensor.Count;

    private Step Add(Step step)
    {
        _known?.Pass(step);
        if (_isShown)
            _sheet?.Add(step);
        return step;
    }
}
