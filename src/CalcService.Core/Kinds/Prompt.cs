using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>A problem as an exam would put it.</summary>
/// <param name="Situation">What is given, in one or two sentences.</param>
/// <param name="Parts">What is asked, part by part, each with the precision that it wants where that is not plain.</param>
public sealed record Prompt(Text Situation, IReadOnlyList<PromptPart> Parts);

/// <summary>One part of a question: (a), (b), …</summary>
/// <param name="AnswerId">The answer that it asks for.</param>
/// <param name="Ask">The question.</param>
public sealed record PromptPart(string AnswerId, Text Ask);
