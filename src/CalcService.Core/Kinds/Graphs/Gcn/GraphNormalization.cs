namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>How the neighbours of a node are weighed.</summary>
public enum GraphNormalization
{
    /// <summary>By the roots of both degrees: D̃^(−1/2) Ã D̃^(−1/2).</summary>
    Symmetric,

    /// <summary>By the degree of the node that aggregates, so that it takes the mean: D̃⁻¹ Ã.</summary>
    Row,

    /// <summary>Not at all: the node takes the sum.</summary>
    None,
}
