using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CalcService.Api.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CalcService.Api.Problems;

/// <summary>
/// The keys that tokens are sealed with: in memory by default, so that tokens end with the process; in a folder, or derived from
/// configured secrets, so that replicas share them. Old keys go on opening what they have sealed.
/// </summary>
internal static class KeyRing
{
    private const string Section = "DataProtection";

    /// <summary>Sets up Data Protection as the configuration says.</summary>
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(Section);
        var protection = builder.Services.AddDataProtection().SetApplicationName("CalcService");
        if (settings["KeysPath"] is { Length: > 0 } path)
            protection.PersistKeysToFileSystem(new(path));
        else if (settings.ListOf("Secrets") is { Length: > 0 } secrets)
            protection.DisableAutomaticKeyGeneration().Keep(KeysInMemory.Of(secrets));
        else
            protection.Keep(new KeysInMemory([]));
        builder.Services.ReadKeysWhenNeeded();
    }

    /// <summary>
    /// Where nobody asks for tokens there is no need of keys: Data Protection reads them at the start otherwise, and with them come XML and
    /// cryptography.
    /// </summary>
    private static void ReadKeysWhenNeeded(this IServiceCollection services)
    {
        var early = services
            .Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly)
            .ToArray();
        foreach (var service in early)
            services.Remove(service);
    }

    private static void Keep(this IDataProtectionBuilder protection, KeysInMemory keys) =>
        protection.Services.Configure<KeyManagementOptions>(options => options.XmlRepository = keys);
}

/// <summary>Keys that are not written anywhere.</summary>
/// <param name="keys">Those that there are at first.</param>
internal sealed class KeysInMemory(IEnumerable<XElement> keys) : IXmlRepository
{
    private const int LeastSecret = 16; // bytes
    private const int MasterKey = 64; // bytes

    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<XElement> _keys = [.. keys];

    /// <summary>Keys from secrets: the first seals, all open. To rotate, put a new one in front and drop the last later.</summary>
    /// <param name="secrets">Base64 of at least 16 random bytes each.</param>
    /// <exception cref="InvalidOperationException">A secret is too short, or not Base64.</exception>
    public static KeysInMemory Of(IReadOnlyList<string> secrets) =>
        new(secrets.Select((secret, i) => Key(Read(secret, i), activation: First.AddDays(secrets.Count - i))));

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys)
            return [.. _keys];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys)
            _keys.Add(element);
    }

    private static byte[] Read(string secret, int place)
    {
        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret, bytes, out var length) && length >= LeastSecret
            ? bytes[..length]
            : throw new InvalidOperationException(
                $"DataProtection:Secrets:{place} must be Base64 of at least {LeastSecret} random bytes; `openssl rand -base64 32` makes one.");
    }

    /// <summary>A key as the key ring of Data Protection stores it, derived so that every replica derives the same.</summary>
    private static XElement Key(byte[] secret, DateTimeOffset activation)
    {
        var id = new Guid(Derive(secret, "id", length: 16));
        var master = Convert.ToBase64String(Derive(secret, "master key", MasterKey));
        var descriptor = new AuthenticatedEncryptorDescriptor(new AuthenticatedEncryptorConfiguration(), new Secret(Convert.FromBase64String(master)))
            .ExportToXml();
        return new("key",
            new XAttribute("id", id),
            new XAttribute("version", 1),
            new XElement("creationDate", Print(First)),
            new XElement("activationDate", Print(activation)),
            new XElement("expirationDate", Print(Last)),
            new XElement("descriptor",
                new XAttribute("deserializerType", descriptor.DeserializerType.AssemblyQualifiedName!),
                descriptor.SerializedDescriptorElement));
    }

    private static byte[] Derive(byte[] secret, string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA512, secret, length, info: Encoding.UTF8.GetBytes($"CalcService {purpose}"));

    private static string Print(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);
}
