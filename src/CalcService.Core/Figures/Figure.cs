using System.Xml.Linq;

namespace CalcService.Core.Figures;

/// <summary>A drawing that explains, with what it shows in words.</summary>
/// <param name="Svg">The drawing; its text is escaped by construction.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
public sealed record Figure(XElement Svg, string Alt);
