using System.Net;

namespace CalcService.Api.Tests.Problems;

/// <summary>Who shares keys opens one another's tokens; nobody else does.</summary>
public sealed class KeyRingTests
{
    private const string First = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private const string Second = "/////////////////////w==";

    [Fact]
    public async Task Services_without_shared_keys_are_foreign_to_each_other()
    {
        using var one = Service.With();
        using var other = Service.With();
        await OpensAsync(one, await one.TokenAsync());
        await RefusesAsync(other, await one.TokenAsync());
    }

    [Fact]
    public async Task Replicas_share_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("calc-keys").FullName;
        try
        {
            string token;
            using (var one = Service.With(("DataProtection:KeysPath", folder)))
                token = await one.TokenAsync();
            using var replica = Service.With(("DataProtection:KeysPath", folder));
            await OpensAsync(replica, token);
            Assert.NotEmpty(Directory.GetFiles(folder, "key-*.xml"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Replicas_share_secrets_and_rotate_them()
    {
        using var old = Service.With(("DataProtection:Secrets:0", First));
        using var replica = Service.With(("DataProtection:Secrets:0", First));
        using var rotated = Service.With(("DataProtection:Secrets:0", Second), ("DataProtection:Secrets:1", First));
        using var later = Service.With(("DataProtection:Secrets:0", Second));

        var token = await old.TokenAsync();
        await OpensAsync(replica, token);
        await OpensAsync(rotated, token);
        await RefusesAsync(later, token);

        var fresh = await rotated.TokenAsync();
        await OpensAsync(later, fresh); // the first secret seals
        await RefusesAsync(old, fresh);
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("not Base64 at all, whatever its length may be")]
    public void A_bad_secret_keeps_the_service_from_starting(string secret)
    {
        var failure = Assert.ThrowsAny<Exception>(() => Service.With(("DataProtection:Secrets:0", secret)).Dispose());
        Assert.Contains("DataProtection:Secrets:0", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, failure.Message, StringComparison.Ordinal);
    }

    private static async Task OpensAsync(Service service, string token) =>
        Assert.Equal("conv-cost", (string)(await service.GetAsync($"{Handed.Path}/{token}").JsonAsync())["kind"]!);

    private static async Task RefusesAsync(Service service, string token) =>
        await service.GetAsync($"{Handed.Path}/{token}").RefusedAsync(HttpStatusCode.NotFound);
}
