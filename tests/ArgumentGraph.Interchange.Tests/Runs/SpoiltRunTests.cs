using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Runs;

/// <summary>Whatever happens to an artefact on its way: what is cut off does not pass, and what failed does not pass either.</summary>
public class SpoiltRunTests
{
    public static TheoryData<string> Formats => [.. RunSamples.Passing.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_artefact_cut_off_at_any_byte_does_not_pass_unless_nothing_but_blanks_is_cut_off(string name)
    {
        byte[] whole = Encoding.UTF8.GetBytes(RunSamples.Passing.Single(sample => sample.Name == name).Text + "\n");
        RunArtefact.Read(whole, selection: RunSamples.AskedOf(name)).Verdict.Should().Be(RunVerdict.Pass);
        for (int length = 0; length < whole.Length - 1; length++)
        {
            RunReading reading = RunArtefact.Read(whole.AsMemory(0, length), selection: RunSamples.AskedOf(name));
            reading.Verdict.Should().Be(RunVerdict.NotEvidence, "{0} bytes are left", length);
            reading.Findings.Should().NotBeEmpty();
        }

        RunArtefact.Read(whole.AsMemory(0, whole.Length - 1), selection: RunSamples.AskedOf(name)).Verdict.Should().Be(RunVerdict.Pass);
    }

    [Fact]
    public void Every_sample_that_fails_does_so_while_it_is_whole()
    {
        foreach ((string name, string marked) in RunSamples.Failing)
        {
            RunArtefact.Read(RunSamples.BytesOf(marked), selection: RunSamples.AskedOf(name)).Verdict.Should().Be(RunVerdict.Fail, name);
        }
    }

    [Fact]
    public void No_corruption_makes_a_pass_of_a_failure_unless_it_changes_what_says_so()
    {
        int stillRead = 0;
        new RandomCases<(string Name, byte[] Bytes)>(Spoilt, one => $"{one.Name}\n{Encoding.UTF8.GetString(one.Bytes)}").Check(2_000, 10_000, one =>
        {
            RunReading reading = RunArtefact.Read(one.Bytes, selection: RunSamples.AskedOf(one.Name));
            reading.Verdict.Should().NotBe(RunVerdict.Pass, string.Join('\n', reading.Reasons));
            reading.Reasons.Should().NotBeEmpty();
            stillRead += reading.Verdict == RunVerdict.Fail ? 1 : 0;
        });
        if (TestSize.OnlySeed is null)
        {
            stillRead.Should().BePositive("what cannot be read at all tells little");
        }
    }

    // SARIF, in-toto and OSCAL do not count what they list, so that nobody can see what was left out with all that says so.
    [Theory]
    [InlineData("JUnit")]
    [InlineData("TRX")]
    [InlineData("VSTest's TRX")]
    [InlineData("Cobertura")]
    [InlineData("coverlet's Cobertura")]
    public void Lines_left_out_make_no_pass_of_a_failure_where_the_format_counts(string name)
    {
        string[] lines = Encoding.UTF8.GetString(RunSamples.BytesOf(RunSamples.Failing.Single(sample => sample.Name == name).Marked)).Split('\n');
        int wellFormed = 0;
        for (int from = 0; from < lines.Length; from++)
        {
            for (int to = from + 1; to <= lines.Length; to++)
            {
                byte[] rest = Encoding.UTF8.GetBytes(string.Join('\n', [.. lines[..from], .. lines[to..]]));
                RunReading reading = RunArtefact.Read(rest, selection: RunSamples.AskedOf(name));
                reading.Verdict.Should().NotBe(RunVerdict.Pass, "lines {0} to {1} are left out", from + 1, to);
                wellFormed += reading.Findings.Any(finding => finding.Rule == Rules.SyntaxError) ? 0 : 1;
            }
        }

        wellFormed.Should().BeGreaterThan(lines.Length / 2, "what is not XML any more tells little");
    }

    // Pieces between the marks are spoilt, one of them or all; what is marked stays.
    private static (string Name, byte[] Bytes) Spoilt(int seed)
    {
        var random = new Random(seed);
        (string name, string marked) = RunSamples.Failing[seed % RunSamples.Failing.Count];
        string[] pieces = marked.Split('«', '»');
        int only = random.Next(2) == 0 ? 2 * random.Next((pieces.Length + 1) / 2) : -1;
        return (name, [.. pieces.SelectMany((piece, at) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(piece);
            return at % 2 == 1 || bytes.Length < 2 || (only >= 0 && at != only) ? bytes : Corruption.Of(bytes, random);
        })]);
    }
}
