namespace CalcService.Core.Kinds;

/// <summary>How hard a generated problem is.</summary>
public enum Difficulty
{
    /// <summary>Comes out in numbers that one can do by hand, with one idea.</summary>
    Easy,

    /// <summary>As in an exam.</summary>
    Medium,

    /// <summary>Several ideas at once, or numbers that want care.</summary>
    Hard,
}
