namespace CalcService.Core.Numbers;

/// <summary>Kernels that slide over the last two axes of a tensor, its rows and columns.</summary>
public static class TensorCorrelation
{
    extension(Tensor input)
    {
        /// <summary>The cross-correlation with kernels: at every stop of the window the sum of products.</summary>
        /// <remarks>
        /// Y(o, p, q) = Σ W(o, c, i, j) · X(f(o) + c, S·p + D·i, S·q + D·j), all counted from 0. It is exact where all
        /// entries are: whole numbers and decimals are brought to one denominator and added up as integers. Ratios
        /// beyond 64 bits stay exact in problems of the size of a page.
        /// Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), chapter 1;
        /// PyTorch's documentation of Conv2d.
        /// </remarks>
        /// <param name="kernels">Maps × channels × rows × columns for an input of channels × rows × columns; a matrix
        /// for a matrix.</param>
        /// <param name="rows">How windows move down.</param>
        /// <param name="columns">How windows move to the right.</param>
        /// <param name="first">f: the first channel that each kernel meets, from 0; all begin at 0 where none is
        /// given.</param>
        /// <returns>Maps × rows × columns, or a matrix.</returns>
        /// <exception cref="ShapeMismatchException">The shapes do not fit.</exception>
        public Tensor Correlate(Tensor kernels, Slide rows, Slide columns, params ReadOnlySpan<int> first)
        {
            ArgumentNullException.ThrowIfNull(kernels);
            var plan = new CorrelationPlan(input, kernels, rows, columns);
            if (first.IsEmpty)
                first = new int[plan.Maps];
            if (first.Length != plan.Maps || first.ContainsAnyExceptInRange(0, plan.Channels - plan.Depth))
                throw new ShapeMismatchException($"Channels are missing for kernels of the shape {kernels.ShapeText}.");

            var arithmetic = CorrelationArithmetic.For(input, kernels, plan.Terms, plan.Products);
            return new(plan.Shape, arithmetic.Entries(plan, first));
        }
    }
}
