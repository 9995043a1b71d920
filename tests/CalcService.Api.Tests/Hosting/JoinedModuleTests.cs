using System.Text;
using CalcService.Api.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CalcService.Api.Tests.Hosting;

public sealed class JoinedModuleTests
{
    [Fact]
    public void What_is_imported_comes_first_and_once()
    {
        var joined = Join(
            ("a/main.js", "import { f } from './f.js';\nimport { one } from '../b/one.js';\nimport './effect.js';\nexport const g = () => f() + one;\n"),
            ("a/f.js", "import { one } from '../b/one.js';\nconst two = 2;\nexport function f() { return one + two; }\n"),
            ("a/effect.js", "document.title = '';\n"),
            ("b/one.js", "/** A number. */\nexport const one = 1;\n"));

        Assert.Equal(
            """
            const $b_one_js = (() => {
            const one = 1;
            return { one };
            })();
            const $a_f_js = (() => {
            const { one } = $b_one_js;
            const two = 2;
            function f() { return one + two; }
            return { f };
            })();
            const $a_effect_js = (() => {
            document.title = '';
            return {  };
            })();
            const { f } = $a_f_js;
            const { one } = $b_one_js;
            export const g = () => f() + one;

            """,
            joined.Source);
        Assert.Equal(["a/main.js", "a/f.js", "b/one.js", "a/effect.js"], joined.Parts);
    }

    [Fact]
    public void A_style_becomes_a_sheet() => Assert.Contains(
        """const $a_s_css = (sheet => (sheet.replaceSync("a::after { content: '\\201C'; }\nb {}\n"), sheet))(new CSSStyleSheet());""",
        Join(("a/main.js", "import s from './s.css' with { type: 'css' };\nexport { s };\n"), ("a/s.css", "a::after { content: '\\201C'; }\n\nb {}\n")).Source,
        StringComparison.Ordinal);

    [Fact]
    public void Each_part_still_knows_where_it_was()
    {
        (string, string)[] files =
        [
            ("a/main.js", "import { here } from '../b/part.js';\nconst own = import.meta.url;\n"),
            ("b/part.js", "export const here = new URL('..', import.meta.url);\nexport const later = () => import('./later.js');\n"),
        ];

        var joined = Join(files).Source;
        Assert.Contains("new URL('..', new URL('../b/part.js', import.meta.url))", joined, StringComparison.Ordinal);
        Assert.Contains("import('../b/later.js')", joined, StringComparison.Ordinal);
        Assert.Contains("const own = import.meta.url;", joined, StringComparison.Ordinal);

        var inPage = JoinedModule.Of(new Files(files), "a/main.js", "page").Source;
        Assert.Contains("import('./b/later.js')", inPage, StringComparison.Ordinal);
        Assert.Contains("const own = new URL('./a/main.js', import.meta.url);", inPage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import * as all from './b.js';\n", "export const b = 1;\n")]
    [InlineData("import { b } from './b.js';\n", "export default 1;\n")]
    [InlineData("import { b } from './b.js';\n", "const b = 1;\nexport { b };\n")]
    [InlineData("import { b } from './b.js';\n", "import { b as a } from './a.js';\n")]
    [InlineData("import { b } from './b.js';\n", "import { a } from './a.js';\nexport const b = 1;\n")]
    public void What_is_not_understood_is_not_joined_wrongly(string a, string b)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Join(("a.js", a), ("b.js", b)));
        Assert.Matches(@"^[ab]\.js ", refused.Message);
    }

    [Fact]
    public void What_is_served_changes_with_each_of_its_parts()
    {
        var files = new Files([("a.js", "import { b } from './b.js';\nb();\n"), ("b.js", "export const b = () => 1;\n")]);
        var served = new ServedFiles(files);
        var first = served.GetFileInfo("/a.js");
        Assert.Same(first, served.GetFileInfo("/a.js"));

        files.Write("b.js", "export const b = () => 2;\n");
        var second = served.GetFileInfo("/a.js");

        Assert.Equal("a.js", second.Name);
        Assert.True(second.LastModified > first.LastModified);
        using var reader = new StreamReader(second.CreateReadStream());
        var text = reader.ReadToEnd();
        Assert.Contains("const b = () => 2;", text, StringComparison.Ordinal);
        Assert.Equal(second.Length, text.Length);
    }

    private static JoinedModule Join(params (string Path, string Text)[] files) => JoinedModule.Of(new Files(files), files[0].Path);

    /// <summary>Files in memory; each that is written is a day younger than the one before.</summary>
    private sealed class Files : IFileProvider
    {
        private readonly Dictionary<string, (string Text, DateTimeOffset Written)> _files = new(StringComparer.Ordinal);
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public Files((string Path, string Text)[] files) => Array.ForEach(files, file => Write(file.Path, file.Text));

        public void Write(string path, string text) => _files[path] = (text, _now = _now.AddDays(1));

        public IFileInfo GetFileInfo(string subpath) => _files.TryGetValue(subpath.TrimStart('/'), out var file)
            ? new MemoryFile(Path.GetFileName(subpath), file.Text, file.Written)
            : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    private sealed class MemoryFile(string name, string text, DateTimeOffset written) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => written;

        public long Length => text.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(Encoding.UTF8.GetBytes(text));
    }
}
