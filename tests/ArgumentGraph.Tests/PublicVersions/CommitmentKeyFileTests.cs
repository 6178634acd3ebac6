namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>The file of a key.</summary>
public sealed class CommitmentKeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_key_is_read_as_it_was_saved()
    {
        string path = Path.Combine(_folder, "secrets.json");
        RedactionCases.Key.Save(path);
        CommitmentKey key = CommitmentKey.Load(path, out ValueList<Finding> findings)!;
        findings.Should().BeEmpty();
        key.SaltOf("E1", "statement", "null").Should().Be(RedactionCases.Key.SaltOf("E1", "statement", "null"));
    }

    [Fact]
    public void Two_keys_are_equal_where_their_bytes_are()
    {
        byte[] bytes = [.. Enumerable.Range(1, CommitmentKey.Size).Select(i => (byte)i)];
        var key = CommitmentKey.FromBytes(bytes);
        key.Should().Be(CommitmentKey.FromBytes(bytes));
        key.GetHashCode().Should().Be(CommitmentKey.FromBytes(bytes).GetHashCode());
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] other = [.. bytes];
            other[i] ^= 1;
            key.Equals(CommitmentKey.FromBytes(other)).Should().BeFalse("byte {0} differs", i);
        }

        key.Equals(null).Should().BeFalse();
        (CaseReviews.Empty with { Key = key }).Should().Be(CaseReviews.Empty with { Key = CommitmentKey.FromBytes(bytes) });
    }

    [Fact]
    public void It_is_looked_for_beside_the_case() => CommitmentKey.PathFor("cases/model-m.json").Should().Be("cases/model-m.secrets.json");

    [Fact]
    public void Only_the_owner_can_read_and_write_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        string path = Path.Combine(_folder, "secrets.json");
        CommitmentKey.Create().Save(path);
        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_file_that_exists_is_not_replaced()
    {
        string path = Path.Combine(_folder, "secrets.json");
        File.WriteAllText(path, "precious");
        FluentActions.Invoking(() => CommitmentKey.Create().Save(path)).Should().Throw<IOException>();
        File.ReadAllText(path).Should().Be("precious");
    }

    [Theory]
    [InlineData("{}", "AG0005 AG0007")]
    [InlineData("""{ "format": "argument-graph-secrets/1", "key": "c2hvcnRrZXk" }""", "AG0011")]
    [InlineData("""{ "format": "argument-graph-secrets/1", "key": 7 }""", "AG0006")]
    [InlineData("""{ "format": "argument-graph-secrets/1", "key": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "more": 1 }""", "AG0009")]
    [InlineData("[]", "AG0006")]
    [InlineData("", "AG0001")]
    public void What_is_not_a_key_is_refused_without_showing_it(string text, string rules)
    {
        string path = Path.Combine(_folder, "secrets.json");
        File.WriteAllText(path, text);
        CommitmentKey.Load(path, out ValueList<Finding> findings).Should().BeNull();
        string.Join(' ', findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)).Should().Be(rules);
        findings.Should().NotContain(finding => finding.Message.Contains("c2hvcnRrZXk"));
    }
}
