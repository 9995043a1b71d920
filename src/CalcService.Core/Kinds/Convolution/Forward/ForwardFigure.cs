namespace CalcService.Core.Kinds.Convolution.Forward;
internal static class ForwardFigure { public static CalcService.Core.Figures.Figure Of(ConvForward.Given given, CalcService.Core.Derivations.Trace? t, CalcService.Core.Notation.Language l) => throw new NotImplementedException(); }
