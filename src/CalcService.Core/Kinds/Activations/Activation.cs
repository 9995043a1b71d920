namespace CalcService.Core.Kinds.Activations;

/// <summary>A function between the layers of a network.</summary>
public enum Activation
{
    /// <summary>None: f(z) = z.</summary>
    Identity,

    /// <summary>The logistic function, 1/(1 + e⁻ᶻ).</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The rectified linear unit, max(0, z).</summary>
    Relu,

    /// <summary>z where it is positive, else z times a small slope.</summary>
    LeakyRelu,

    /// <summary>exp(zᵢ)/Σ exp(zₖ), over the units of a layer.</summary>
    Softmax,
}
