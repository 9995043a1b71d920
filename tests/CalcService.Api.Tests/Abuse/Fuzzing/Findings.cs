using System.Globalization;
using System.Text;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>An attack that was worth a note.</summary>
/// <param name="Number">Its number in the campaign.</param>
/// <param name="Attack">The attack.</param>
/// <param name="Note">What is noted.</param>
/// <param name="Reply">The beginning of what came back.</param>
internal sealed record Finding(long Number, Attack Attack, string Note, string Reply = "")
{
    /// <inheritdoc/>
    public override string ToString() => $"#{Number} {Attack.Name}: {Note} {Reply}\n    {Attack.Shown}";
}

/// <summary>What came of a campaign.</summary>
internal sealed class Findings
{
    private const int MostOfASort = 3, MostSlow = 24;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, SortedDictionary<int, long>> _counts = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Finding, TimeSpan> _slowest = new();
    private readonly List<Finding> _failures = [];

    /// <summary>How many responses broke a law.</summary>
    public long Failures { get; private set; }

    /// <summary>Those that took longest, with everything else that was going on.</summary>
    public IReadOnlyList<Finding> Slowest
    {
        get
        {
            lock (_lock)
                return [.. _slowest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
        }
    }

    /// <summary>How many were shed.</summary>
    public long Shed => _counts.Values.Sum(statuses => statuses.GetValueOrDefault(503));

    /// <summary>Counts a response.</summary>
    public void Count(long number, Attack attack, int status, TimeSpan time)
    {
        lock (_lock)
        {
            var statuses = _counts.TryGetValue(attack.Name, out var known) ? known : _counts[attack.Name] = [];
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (_slowest.Count == MostSlow && _slowest.TryPeek(out _, out var least) && time <= least)
                return;
            _slowest.Enqueue(new(number, attack, "slow"), time);
            if (_slowest.Count > MostSlow)
                _slowest.Dequeue();
        }
    }

    /// <summary>Notes a response that broke a law, or that never came.</summary>
    public void Fail(Finding failure)
    {
        lock (_lock)
        {
            Failures++;
            if (_failures.Count(known => known.Note == failure.Note) < MostOfASort)
                _failures.Add(failure);
        }
    }

    /// <summary>Failures to look at, the first of each sort.</summary>
    public string Report()
    {
        var report = new StringBuilder();
        lock (_lock)
        {
            foreach (var (name, statuses) in _counts)
                report.Append(CultureInfo.InvariantCulture, $"{name,-10} {string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}"))}\n");
            report.AppendJoin('\n', _failures);
        }
        return report.ToString();
    }
}
