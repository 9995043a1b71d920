using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>A kind of calculation problem, as those see it who do not know what it is given.</summary>
public abstract class ProblemKind
{
    /// <summary>In kebab-case: "conv-cost".</summary>
    public abstract string Id { get; }

    /// <summary>The topic that it belongs to.</summary>
    public abstract Family Family { get; }

    /// <summary>Its place within the family; lower comes first.</summary>
    public abstract int Order { get; }

    /// <summary>What it is called.</summary>
    public abstract Text Title { get; }

    /// <summary>What it asks, in one sentence.</summary>
    public abstract Text Summary { get; }

    /// <summary>All that it may ask for; a problem asks for those that its derivation reaches.</summary>
    public abstract IReadOnlyList<Answer> Answers { get; }

    /// <summary>The laws that its derivations apply: the formula sheet.</summary>
    public abstract IReadOnlyList<Law> Laws { get; }

    /// <summary>What its problems are given, as JSON.</summary>
    public abstract RecordForm Form { get; }

    /// <summary>Named problems that show it, at least two.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>All mistakes that it knows, each once.</summary>
    public IEnumerable<Mistake> Mistakes => Laws.SelectMany(law => law.Mistakes).DistinctBy(mistake => mistake.Id, StringComparer.Ordinal);

    /// <summary>Reads a problem, and refuses it if it is not valid.</summary>
    /// <param name="givens">The givens.</param>
    public abstract Outcome<Problem> Read(JsonElement givens);

    /// <summary>Reads a problem and solves it.</summary>
    /// <param name="givens">The givens.</param>
    public Outcome<Solution> Solve(JsonElement givens) => Read(givens).Then(problem => problem.Solve());

    /// <summary>The problem that a seed gives, for ever: always valid, solvable and worth asking.</summary>
    /// <param name="seed">The seed; any.</param>
    /// <param name="difficulty">How hard it is to be.</param>
    public abstract Problem Variant(ulong seed, Difficulty difficulty);
}

/// <summary>A kind of calculation problem: one file, read from top to bottom in the order of its life.</summary>
/// <typeparam name="TGiven">What a problem is given, as a record with PyTorch's names and defaults.</typeparam>
public abstract class ProblemKind<TGiven> : ProblemKind
    where TGiven : class
{
    /// <summary>How many problems are drawn for a seed at most; the generators of all kinds need far fewer.</summary>
    private const int MostDraws = 10_000;

    private readonly Lazy<RecordForm> _form;

    /// <summary>Sets the kind up; its JSON form is made when first needed.</summary>
    protected ProblemKind() => _form = new(() => RecordForm.Of(typeof(TGiven), Validator));

    /// <inheritdoc/>
    public sealed override RecordForm Form => _form.Value;

    /// <summary>Every bound and every agreement of shapes, each with its code and message.</summary>
    public abstract GivenValidator<TGiven> Validator { get; }

    /// <inheritdoc/>
    public sealed override Outcome<Problem> Read(JsonElement givens)
    {
        var reading = new Reading();
        return Form.Read(givens, reading) is TGiven given && reading.Faults.Count == 0
            ? Accept(given, withinLimits: true)
            : new Outcome<Problem>.Refused(reading.Faults);
    }

    /// <summary>Checks what is given.</summary>
    /// <param name="given">What is given.</param>
    /// <returns>The problem, or what is wrong with it.</returns>
    public Outcome<Problem> Accept(TGiven given) => Accept(given, withinLimits: false);

    /// <summary>Checks what is given; limits that reading has checked need not be checked again.</summary>
    private Outcome<Problem> Accept(TGiven given, bool withinLimits)
    {
        var completed = Complete(given);
        var faults = Validator.Check(completed, withinLimits);
        return faults.Count == 0
            ? new Outcome<Problem>.Done(new Problem<TGiven>(this, completed))
            : new Outcome<Problem>.Refused(faults);
    }

    /// <inheritdoc/>
    public sealed override Problem Variant(ulong seed, Difficulty difficulty)
    {
        var chance = new Chance(seed);
        for (var draws = 0; draws < MostDraws; draws++)
        {
            var given = Complete(Generate(chance, difficulty));
            if (IsWorthAsking(given, difficulty))
                return Accept(given).OrThrow();
        }
        throw new System.Diagnostics.UnreachableException($"{Id} finds nothing worth asking for seed {seed}, {difficulty}.");
    }

    /// <summary>Fills in defaults that depend on other givens; what contradicts is left for the validator.</summary>
    /// <param name="given">What is given.</param>
    protected internal virtual TGiven Complete(TGiven given) => given;

    /// <summary>Derives the answers, as the page of a good textbook does.</summary>
    /// <param name="given">What is given; valid.</param>
    /// <param name="d">The derivation.</param>
    protected internal abstract void Derive(TGiven given, Derivation d);

    /// <summary>Puts the problem as an exam would.</summary>
    /// <param name="given">What is given; valid.</param>
    protected internal abstract Prompt Ask(TGiven given);

    /// <summary>Makes a problem; never a degenerate one.</summary>
    /// <param name="chance">The choices.</param>
    /// <param name="difficulty">How hard it is to be.</param>
    protected internal abstract TGiven Generate(Chance chance, Difficulty difficulty);

    /// <summary>
    /// Whether a generated problem teaches something: its answers are not all 0, not what was given, and, where it is easy, fit
    /// for paper. One that does not is drawn anew. Only what is given and the true values may decide, never the known mistakes:
    /// of these there will be more, and an old seed must not change its question.
    /// </summary>
    /// <param name="given">What is given; valid.</param>
    /// <param name="solve">Runs its derivation, for those kinds whose generators cannot foresee what comes out.</param>
    /// <param name="difficulty">How hard it is to be.</param>
    protected internal virtual bool IsWorthAsking(TGiven given, Func<Trace> solve, Difficulty difficulty) => true;

    private bool IsWorthAsking(TGiven given, Difficulty difficulty)
    {
        try
        {
            return IsWorthAsking(given, () => Derivation.Run(d => Derive(given, d), Scenario.Truth), difficulty);
        }
        catch (UndefinedStepException)
        {
            return false;
        }
    }

    /// <summary>Draws what explains the problem.</summary>
    /// <param name="given">What is given; valid.</param>
    /// <param name="trace">The derivation; null while it is not solved: what is asked for is then drawn as "?".</param>
    /// <param name="language">The language of labels.</param>
    protected internal abstract Figure Illustrate(TGiven given, Trace? trace, Language language);

    /// <summary>A named problem.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="title">What it shows, with its source where it has one.</param>
    /// <param name="given">What is given.</param>
    protected Example Example(string name, Text title, TGiven given) => new(name, title, () => Accept(given).OrThrow());
}
