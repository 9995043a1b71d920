using System.Diagnostics;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Kinds.Activations;

/// <summary>Activation functions, their derivatives, and how they go wrong.</summary>
/// <remarks>Source: Goodfellow, Bengio and Courville, "Deep Learning" (2016), sections 6.2.2 and 6.3.</remarks>
internal static class ActivationFormulas
{
    private static readonly Symbol X = new("x", Text.Same("x"));

    extension(Activation activation)
    {
        /// <summary>The function, applied to the pre-activations.</summary>
        /// <param name="z">The pre-activations; a row for each sample or node.</param>
        /// <param name="slope">The slope of a leaky ReLU below 0.</param>
        public TensorFormula Of(TensorFormula z, Formula slope) => activation switch
        {
            Activation.Identity => z,
            Activation.Sigmoid => Map(X, Sigmoid(X), z),
            Activation.Tanh => Map(X, Tanh(X), z),
            Activation.Relu => Map(X, Relu(X), z),
            Activation.LeakyRelu => Map(X, When(X > 0, X).Otherwise(slope * X), z),
            Activation.Softmax => Softmax(z),
            _ => throw new UnreachableException($"No such activation: {activation}."),
        };

        /// <summary>
        /// The derivative, entry by entry, as one calculates it by hand: from the activations where that is shorter. Null where it
        /// is 1 throughout. The derivative of ReLU at 0 is 0.
        /// </summary>
        /// <param name="z">The pre-activations.</param>
        /// <param name="a">The activations.</param>
        /// <param name="slope">The slope of a leaky ReLU below 0.</param>
        /// <exception cref="UnreachableException">Softmax has no derivative entry by entry.</exception>
        public TensorFormula? Derivative(TensorFormula z, TensorFormula a, Formula slope) => activation switch
        {
            Activation.Identity => null,
            Activation.Sigmoid => a.Hadamard(Map(X, 1 - X, a)),
            Activation.Tanh => Map(X, 1 - Pow(X, 2), a),
            Activation.Relu => Map(X, When(X > 0, 1).Otherwise(0), z),
            Activation.LeakyRelu => Map(X, When(X > 0, 1).Otherwise(slope), z),
            _ => throw new UnreachableException($"{activation} has no derivative entry by entry."),
        };

        /// <summary>Known ways to get the function wrong.</summary>
        /// <param name="z">The pre-activations.</param>
        /// <param name="slope">The slope of a leaky ReLU below 0.</param>
        public IEnumerable<Mistake> Mistakes(TensorFormula z, Formula slope)
        {
            if (activation != Activation.Identity)
                yield return new("activation-skipped", z, ActivationTexts.Skipped);
            switch (activation)
            {
                case Activation.Sigmoid:
                    yield return new("exp-sign-lost", Map(X, Sigmoid(-X), z), ActivationTexts.ExpSignLost);
                    yield return new("tanh-for-sigmoid", Map(X, Tanh(X), z), ActivationTexts.TanhForSigmoid);
                    break;
                case Activation.Tanh:
                    yield return new("sigmoid-for-tanh", Map(X, Sigmoid(X), z), ActivationTexts.SigmoidForTanh);
                    break;
                case Activation.Relu:
                    yield return new("absolute-value-for-relu", Map(X, Abs(X), z), ActivationTexts.AbsoluteValue);
                    break;
                case Activation.LeakyRelu:
                    yield return new("slope-forgotten", Map(X, Relu(X), z), ActivationTexts.SlopeForgotten);
                    break;
                case Activation.Softmax:
                    yield return new("softmax-not-normalised", Map(X, Exp(X), z), ActivationTexts.NotNormalised);
                    yield return new("sigmoid-for-softmax", Map(X, Sigmoid(X), z), ActivationTexts.SigmoidForSoftmax);
                    yield return new("normalised-without-exp", Shares(z), ActivationTexts.WithoutExp);
                    if (z.Rank == 2)
                        yield return new("softmax-down-the-columns", Softmax(z.Transposed()).Transposed(), ActivationTexts.DownTheColumns);
                    break;
            }
        }

        /// <summary>Known ways to get the derivative wrong, each with what it makes of it; null where it is 1 throughout.</summary>
        /// <param name="z">The pre-activations.</param>
        /// <param name="a">The activations.</param>
        /// <param name="slope">The slope of a leaky ReLU below 0.</param>
        public IEnumerable<(string Id, TensorFormula? Derivative, Text Message)> DerivativeMistakes(
            TensorFormula z, TensorFormula a, Formula slope)
        {
            if (activation != Activation.Identity)
                yield return ("activation-derivative-missing", null, ActivationTexts.DerivativeMissing);
            switch (activation)
            {
                case Activation.Sigmoid:
                    yield return ("derivative-at-the-activation", Map(X, Sigmoid(X) * (1 - Sigmoid(X)), a), ActivationTexts.DerivativeAtActivation);
                    yield return ("derivative-from-the-pre-activation", z.Hadamard(Map(X, 1 - X, z)), ActivationTexts.FromPreActivation);
                    yield return ("derivative-half-done", a, ActivationTexts.HalfDone);
                    break;
                case Activation.Tanh:
                    yield return ("derivative-at-the-activation", Map(X, 1 - Pow(Tanh(X), 2), a), ActivationTexts.DerivativeAtActivation);
                    yield return ("derivative-from-the-pre-activation", Map(X, 1 - Pow(X, 2), z), ActivationTexts.FromPreActivation);
                    yield return ("square-forgotten", Map(X, 1 - X, a), ActivationTexts.SquareForgotten);
                    yield return ("sigmoid-derivative-for-tanh", a.Hadamard(Map(X, 1 - X, a)), ActivationTexts.SigmoidDerivativeForTanh);
                    break;
                case Activation.Relu:
                    yield return ("relu-derivative-1-at-0", Map(X, When(X >= 0, 1).Otherwise(0), z), ActivationTexts.ReluAtZero);
                    yield return ("activation-for-its-derivative", a, ActivationTexts.ActivationForDerivative);
                    break;
                case Activation.LeakyRelu:
                    yield return ("slope-forgotten", Map(X, When(X > 0, 1).Otherwise(0), z), ActivationTexts.SlopeForgotten);
                    break;
            }
        }
    }

    /// <summary>Each score divided by the sum of the scores of its row.</summary>
    private static Tabulated Shares(TensorFormula z)
    {
        Symbol n = new("n", Text.Same("n")), i = new("i", Text.Same("i")), j = new("j", Text.Same("j"));
        return z.Rank == 1
            ? Tabulate(i, new Domain.Along(z, Axis: 0), z.Entry(i) / Sum(j, new Domain.Along(z, Axis: 0), z.Entry(j)))
            : Tabulate(
                [(n, new Domain.Along(z, Axis: 0)), (i, new Domain.Along(z, Axis: 1))],
                z.Entry(n, i) / Sum(j, new Domain.Along(z, Axis: 1), z.Entry(n, j)));
    }
}
