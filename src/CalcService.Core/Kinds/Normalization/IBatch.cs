using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>Whose statistics normalize the values.</summary>
public enum NormMode
{
    /// <summary>Those of the batch itself.</summary>
    Training,

    /// <summary>The running ones, gathered while training.</summary>
    Inference,
}

/// <summary>What is given of a batch that is normalized, forwards or backwards.</summary>
internal interface IBatch
{
    /// <summary>The values: [N][D], or [N][C][H][W].</summary>
    Tensor X { get; }

    /// <summary>Scales; null until the defaults are filled in.</summary>
    Tensor? Gamma { get; }

    /// <summary>Shifts; null until the defaults are filled in.</summary>
    Tensor? Beta { get; }

    /// <summary>What is added to the variance.</summary>
    Scalar Epsilon { get; }

    /// <summary>Whose statistics normalize.</summary>
    NormMode Mode { get; }

    /// <summary>Running means, or null.</summary>
    Tensor? RunningMean { get; }

    /// <summary>Running variances, or null.</summary>
    Tensor? RunningVariance { get; }

    /// <summary>The weight of the batch in an update of the running statistics.</summary>
    Scalar Momentum { get; }
}

/// <summary>What follows from what is given.</summary>
internal static class Batches
{
    extension(IBatch batch)
    {
        /// <summary>Whether the values are maps with channels, and not vectors of features.</summary>
        public bool HasMaps => batch.X.Rank == 4;

        /// <summary>How many features or channels there are.</summary>
        public int Features => batch.X.Shape[1];

        /// <summary>How many values each feature or channel has.</summary>
        public int Count => batch.X.Count / batch.Features;

        /// <summary>Whether the running statistics are given.</summary>
        public bool HasRunning => batch.RunningMean is not null && batch.RunningVariance is not null;

        /// <summary>The values of one feature or channel, counted from 0.</summary>
        public IEnumerable<Scalar> ValuesOf(int feature) => batch.X.ValuesOf(feature);
    }

    extension(Tensor tensor)
    {
        /// <summary>The entries whose second index is a feature or channel, counted from 0.</summary>
        public IEnumerable<Scalar> ValuesOf(int feature)
        {
            var size = tensor.Count / (tensor.Shape[0] * tensor.Shape[1]);
            for (var start = feature * size; start < tensor.Count; start += tensor.Shape[1] * size)
            {
                for (var i = start; i < start + size; i++)
                    yield return tensor.Entries[i];
            }
        }
    }

    /// <summary>A vector of equal entries.</summary>
    public static Tensor Constant(Scalar value, int count) => Tensor.Vector([.. Enumerable.Repeat(value, count)]);
}
