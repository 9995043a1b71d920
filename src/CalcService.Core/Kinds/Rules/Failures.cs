using System.Text.Json;
using CalcService.Core.Notation;
using FluentValidation;
using FluentValidation.Results;

namespace CalcService.Core.Kinds.Rules;

/// <summary>Carries both languages of a message through FluentValidation, which knows one.</summary>
internal static class Failures
{
    static Failures() => ValidatorOptions.Global.PropertyNameResolver =
        (_, member, _) => member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    /// <summary>A failure at a path, in both languages.</summary>
    public static ValidationFailure Of(string path, string code, Text message) =>
        new(path, message.In(Language.English)) { ErrorCode = code, CustomState = message };

    /// <summary>The failure as the fault that callers see.</summary>
    public static Fault AsFault(ValidationFailure failure) => new(
        failure.PropertyName, failure.ErrorCode, failure.CustomState as Text ?? Text.Same(failure.ErrorMessage));

    /// <summary>Makes sure that paths are in camelCase before the first rule is declared.</summary>
    public static void UseJsonNames()
    {
        // The static constructor has done it.
    }
}
