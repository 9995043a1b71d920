using CalcService.Core.Notation;

namespace CalcService.Core.Derivations;

/// <summary>What a derivation writes on: sections of steps, and what the numbers assume. Its parts share it.</summary>
internal sealed class Sheet
{
    private readonly List<Section> _sections = [];
    private readonly List<Text> _conventions = [];
    private List<Step> _open = [];
    private Text _title = Text.Empty;

    private int _effort;

    /// <summary>Counts what a run goes through whatever has changed.</summary>
    /// <param name="laws">How much, in laws.</param>
    public void Count(int laws) => _effort = Math.Min(_effort + laws, int.MaxValue / 2);

    /// <summary>Says what the numbers assume; the same said twice is said once.</summary>
    public void Assume(Text convention)
    {
        if (!_conventions.Contains(convention))
            _conventions.Add(convention);
    }

    /// <summary>Begins a section; one without steps is left out.</summary>
    public void Begin(Text title)
    {
        Close();
        _title = title;
    }

    /// <summary>Adds a step to the section.</summary>
    public void Add(Step step) => _open.Add(step);

    /// <summary>All that was written.</summary>
    public Trace Finish()
    {
        Close();
        return new(_sections, _conventions) { Effort = _effort };
    }

    private void Close()
    {
        if (_open.Count == 0)
            return;
        _sections.Add(new(_title, _open));
        _open = [];
    }
}
