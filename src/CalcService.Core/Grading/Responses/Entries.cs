using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>The numbers of a value, be it one or many.</summary>
internal static class Entries
{
    extension(Value value)
    {
        /// <summary>The entries, row by row; of a scalar its number.</summary>
        public Scalar[] ToEntries() => value.IsScalar ? [value.Scalar] : value.Tensor.Entries.ToArray();
    }
}
