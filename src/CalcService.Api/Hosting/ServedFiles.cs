using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CalcService.Api.Hosting;

/// <summary>Scripts and styles as browsers get them: modules with all that they import, and nothing that is there for readers.</summary>
/// <param name="files">The files as they were written.</param>
internal sealed class ServedFiles(IFileProvider files) : IFileProvider
{
    private readonly ConcurrentDictionary<string, ServedFile> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IFileInfo GetFileInfo(string subpath)
    {
        var file = files.GetFileInfo(subpath);
        if (!file.Exists || Path.GetExtension(file.Name) is not (".js" or ".css"))
            return file;
        var known = _known.GetOrAdd(subpath, Serve);
        return known.IsCurrent(files) ? known : _known[subpath] = Serve(subpath);
    }

    /// <inheritdoc/>
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    /// <inheritdoc/>
    public IChangeToken Watch(string filter) => files.Watch(filter);

    private ServedFile Serve(string path)
    {
        var joined = JoinedModule.Of(files, path.TrimStart('/'));
        return new(joined, [.. joined.Parts.Select(part => files.GetFileInfo(part).LastModified)]);
    }

    /// <summary>A file, as old as the youngest of its parts.</summary>
    private sealed class ServedFile(JoinedModule joined, IReadOnlyList<DateTimeOffset> written) : IFileInfo
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(joined.Source);

        public bool Exists => true;

        public bool IsDirectory => false;

        public long Length => _bytes.Length;

        public string Name { get; } = Path.GetFileName(joined.Parts[0]);

        public DateTimeOffset LastModified { get; } = written.Max();

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(_bytes, writable: false);

        public bool IsCurrent(IFileProvider files) =>
            joined.Parts.Zip(written).All(part => files.GetFileInfo(part.First).LastModified == part.Second);
    }
}
