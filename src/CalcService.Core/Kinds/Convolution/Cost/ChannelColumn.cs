namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>A channel that is drawn, or a filter that gives one.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Band">Which of the drawn groups it belongs to, from 0.</param>
/// <param name="Y">Its height.</param>
internal readonly record struct Channel(int Number, int Band, double Y);

/// <summary>Channels one below the other, group by group; most of many are left out behind dots.</summary>
internal sealed class ChannelColumn
{
    private const double Pitch = 38, DotPitch = 24, BandGap = 12;

    private readonly List<Channel> _channels = [];
    private readonly List<double> _dots = [];

    /// <summary>Those that are drawn.</summary>
    public IReadOnlyList<Channel> Channels => _channels;

    /// <summary>Heights of the dots.</summary>
    public IReadOnlyList<double> Dots => _dots;

    /// <summary>How high it is.</summary>
    public double Height { get; private set; }

    /// <summary>Channels of a stage whose groups lie side by side.</summary>
    /// <param name="groups">How many groups.</param>
    /// <param name="inputs">How many channels go in.</param>
    /// <param name="outputs">How many come out.</param>
    public static (ChannelColumn Inputs, ChannelColumn Outputs) Pair(int groups, int inputs, int outputs)
    {
        var (from, to) = (new ChannelColumn(), new ChannelColumn());
        var (ins, outs) = (Members(inputs / groups, groups), Members(outputs / groups, groups));
        var height = Math.Max(HeightOf(ins), HeightOf(outs));
        var band = 0;
        foreach (var group in Shown(groups, inputs == groups ? 2 : 1))
        {
            from.Add(group, band, ins, inputs / groups, height);
            to.Add(group, band, outs, outputs / groups, height);
            band += group is null ? 0 : 1;
        }
        return (from, to);
    }

    /// <summary>The same beside a column of some height.</summary>
    /// <param name="height">The height.</param>
    public ChannelColumn CentredIn(double height)
    {
        var shift = (height - Height) / 2;
        var moved = new ChannelColumn { Height = height };
        moved._channels.AddRange(_channels.Select(channel => channel with { Y = channel.Y + shift }));
        moved._dots.AddRange(_dots.Select(dots => dots + shift));
        return moved;
    }

    private void Add(int? group, int band, IReadOnlyList<int?> members, int size, double height)
    {
        Height += Height > 0 ? BandGap : 0;
        if (group is { } known)
            AddBand(Height + (height - HeightOf(members)) / 2, (known - 1) * size, band, members);
        else
            _dots.Add(Height + DotPitch / 2);
        Height += group is null ? DotPitch : height;
    }

    private void AddBand(double y, int before, int band, IReadOnlyList<int?> members)
    {
        foreach (var member in members)
        {
            if (member is { } number)
                _channels.Add(new(before + number, band, y + Pitch / 2));
            else
                _dots.Add(y + DotPitch / 2);
            y += member is null ? DotPitch : Pitch;
        }
    }

    private static double HeightOf(IEnumerable<int?> members) => members.Sum(member => member is null ? DotPitch : Pitch);

    private static List<int?> Members(int size, int groups) => Shown(size, groups == 1 ? 2 : 1);

    /// <summary>The first few and the last of so many; null stands for those between.</summary>
    private static List<int?> Shown(int count, int first) => count <= first + 2
        ? [.. Enumerable.Range(1, count).Select(i => (int?)i)]
        : [.. Enumerable.Range(1, first).Select(i => (int?)i), null, count];
}
