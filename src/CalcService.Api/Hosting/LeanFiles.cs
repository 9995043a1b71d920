using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CalcService.Api.Hosting;

/// <summary>Scripts and styles without what is there for those who read the source: comments and indentation.</summary>
/// <param name="files">The files as they were written.</param>
internal sealed class LeanFiles(IFileProvider files) : IFileProvider
{
    private readonly ConcurrentDictionary<string, LeanFile> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IFileInfo GetFileInfo(string subpath)
    {
        var file = files.GetFileInfo(subpath);
        if (!file.Exists || Path.GetExtension(file.Name) is not (".js" or ".css"))
            return file;
        var known = _known.GetOrAdd(subpath, _ => new(file));
        return known.LastModified == file.LastModified ? known : _known[subpath] = new(file);
    }

    /// <inheritdoc/>
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    /// <inheritdoc/>
    public IChangeToken Watch(string filter) => files.Watch(filter);

    /// <summary>The same script or style with whole lines of comment, blank lines and indentation left out.</summary>
    /// <param name="source">The script or style; as it is where a text runs over several lines.</param>
    internal static string Lean(string source)
    {
        var lines = source.Split('\n');
        if (lines.Any(line => line.Count(character => character == '`') % 2 == 1))
            return source;
        var lean = new StringBuilder(source.Length);
        var isComment = false;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            isComment |= line.StartsWith("/*", StringComparison.Ordinal);
            if (!isComment && line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
                lean.Append(line).Append('\n');
            isComment &= !line.EndsWith("*/", StringComparison.Ordinal);
        }
        return lean.ToString();
    }

    private sealed class LeanFile : IFileInfo
    {
        private readonly byte[] _bytes;

        public LeanFile(IFileInfo file)
        {
            using var reader = new StreamReader(file.CreateReadStream());
            _bytes = Encoding.UTF8.GetBytes(Lean(reader.ReadToEnd()));
            (Name, LastModified) = (file.Name, file.LastModified);
        }

        public bool Exists => true;

        public bool IsDirectory => false;

        public long Length => _bytes.Length;

        public string Name { get; }

        public DateTimeOffset LastModified { get; }

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(_bytes, writable: false);
    }
}
