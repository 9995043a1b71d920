namespace CalcService.Core.Documents;

/// <summary>
/// How a page looks. Without the characters that XML escapes, so that its hash is that of what a browser reads.
/// </summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = """
        :root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fffefb;--faint:#56565e;--rule:#c9c6bd}
        @media(prefers-color-scheme:dark){:root{--ink:#e7e5df;--paper:#17181b;--faint:#a9a7a0;--rule:#47484d}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
        body{line-height:1.6;font-size:1.0625rem}
        body{font-family:Charter,"Bitstream Charter","Source Serif 4",Cambria,Georgia,"Noto Serif",serif}
        body:lang(zh-CN){font-family:Charter,Georgia,"Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif}
        main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
        h1{font-size:1.7rem;line-height:1.25;margin:0 0 1.25rem;text-wrap:balance}
        h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 1rem}
        p{margin:0 0 .75rem}
        em{color:var(--faint)}
        :lang(zh-CN) em{font-style:normal}
        .step{margin:1.75rem 0}
        .step h2,.step h3{display:inline;font-size:1em;margin:0}
        .step h2+p,.step h3+p{display:inline}
        .lead{margin:.25rem 0 0}
        math{font-family:"Latin Modern Math","STIX Two Math","Cambria Math","Libertinus Math","Noto Sans Math",math}
        math{font-size:1.08em}
        mtd[columnalign="left"]{text-align:left}
        .law{margin:.6rem 0 .9rem 2rem;padding:.3rem 0;overflow:auto hidden}
        .law{display:grid;grid-template-columns:auto 1fr;align-items:baseline}
        .law div{display:flex;flex-wrap:wrap;align-items:baseline;row-gap:.55rem}
        .law math{flex:none}
        .data{display:flex;flex-wrap:wrap;gap:.3rem 1.75rem;margin-bottom:.75rem}
        .data .law{margin:0}
        .more{margin-left:2em}
        figure{margin:1.75rem 0;text-align:center}
        figure svg{max-width:100%;height:auto}
        .wide{overflow:auto hidden}
        table{border-collapse:collapse;border-block:2px solid var(--ink)}
        thead{border-bottom:1px solid var(--rule)}
        th,td{padding:.4rem 1.5rem .4rem 0;text-align:left;vertical-align:baseline}
        tbody th{font-weight:inherit;min-width:7em}
        .answers td:nth-child(3),.answers th:nth-child(3){text-align:right}
        .wide+p{margin-top:.75rem}
        @media(max-width:40rem){main{padding:1.25rem 1rem 2.5rem}.law{margin-left:0}th,td{padding-right:.9rem}}
        @media print{:root{--ink:#000;--paper:#fff;--faint:#333;--rule:#999}main{max-width:none;padding:0}}
        @media print{.step,figure,table{break-inside:avoid}h2{break-after:avoid}@page{margin:20mm}}
        """;
}
