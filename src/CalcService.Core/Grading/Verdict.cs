namespace CalcService.Core.Grading;

/// <summary>What is to be said of a response.</summary>
public enum Verdict
{
    /// <summary>It is right.</summary>
    Correct,

    /// <summary>Some of it is right, or its value is and its form is not.</summary>
    Partial,

    /// <summary>It follows from an earlier response that is not right.</summary>
    FollowThrough,

    /// <summary>A known mistake explains it.</summary>
    Mistake,

    /// <summary>It is not right.</summary>
    Incorrect,

    /// <summary>It could not be read, or is not of the form that is asked for; that costs nothing.</summary>
    Invalid,

    /// <summary>There is no response.</summary>
    Blank,
}
