using System.Security.Cryptography;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Runs;

/// <summary>Files that tools wrote: <c>Real/README.md</c> says which.</summary>
public class RealRunTests
{
    private static readonly RunSelection Asked = new() { Threshold = 0.8, Level = SarifLevel.Error };

    [Theory]
    [InlineData("xunit-pass.trx", RunVerdict.Pass, 5, 0, 0)]
    [InlineData("xunit-fail.trx", RunVerdict.Fail, 3, 1, 1)]
    [InlineData("xunit-pass.junit.xml", RunVerdict.Pass, 5, 0, 0)]
    [InlineData("xunit-fail.junit.xml", RunVerdict.Fail, 3, 1, 1)]
    [InlineData("vstest-pass.trx", RunVerdict.NotEvidence, 5, 0, 1)]
    [InlineData("vstest-fail.trx", RunVerdict.Fail, 3, 1, 2)]
    [InlineData("mtp-pass.trx", RunVerdict.NotEvidence, 5, 0, 1)]
    [InlineData("mtp-fail.trx", RunVerdict.Fail, 3, 1, 2)]
    [InlineData("junitlogger-pass.junit.xml", RunVerdict.NotEvidence, 5, 0, 1)]
    [InlineData("junitlogger-fail.junit.xml", RunVerdict.Fail, 3, 1, 2)]
    [InlineData("pytest-pass.junit.xml", RunVerdict.Pass, 6, 0, 0)]
    [InlineData("pytest-fail.junit.xml", RunVerdict.NotEvidence, 3, 2, 1)] // a test that failed after it had passed is counted twice
    [InlineData("node-pass.junit.xml", RunVerdict.Pass, 3, 0, 0)]
    [InlineData("node-fail.junit.xml", RunVerdict.Fail, 1, 1, 1)]
    [InlineData("coverlet.cobertura.xml", RunVerdict.Fail, 0, 1, 0)]
    [InlineData("coveragepy.cobertura.xml", RunVerdict.Pass, 1, 0, 0)]
    [InlineData("gcovr.cobertura.xml", RunVerdict.Pass, 1, 0, 0)]
    [InlineData("compiler-pass.sarif", RunVerdict.Pass, 0, 0, 0)]
    [InlineData("compiler-fail.sarif", RunVerdict.Fail, 0, 1, 1)]
    [InlineData("compiler-without-analyzers.sarif", RunVerdict.NotEvidence, 0, 0, 2)]
    public void What_a_tool_wrote_comes_to_its_verdict(string file, RunVerdict expected, int passed, int failed, int skipped)
    {
        RunReading reading = Read(file, Asked);

        reading.Verdict.Should().Be(expected, string.Join('\n', reading.Reasons));
        (reading.Selected.Passed.Count, reading.Selected.Failed.Count, reading.Selected.Skipped.Count).Should().Be((passed, failed, skipped));
        reading.Sha256.Should().Be(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(RunSamples.PathOf(file)))).ToLowerInvariant());
        reading.Reasons.Should().NotBeEmpty();
        foreach (RunCase one in reading.Selected.Failed)
        {
            one.Place!.File.Should().Be(RunSamples.PathOf(file));
        }
    }

    [Theory]
    [InlineData("vstest-pass.trx", "Lock.Tests.DoorTests.Stays_closed_without*", 2)]
    [InlineData("mtp-pass.trx", "Lock.Tests.DoorTests.Opens_with_the_code", 1)]
    [InlineData("junitlogger-fail.junit.xml", "*Opens*", 1)]
    [InlineData("xunit-fail.trx", "Lock.X.DoorTests.Stays_closed_without(code: \"0000\")", 1)]
    [InlineData("xunit-fail.junit.xml", "Lock.X.DoorTests.Opens_with_the_code", 1)]
    [InlineData("pytest-pass.junit.xml", "test_door.test_stays_closed[*]", 2)]
    public void A_full_name_selects_the_same_test_whichever_tool_wrote_it(string file, string pattern, int passed)
    {
        RunReading reading = Read(file, Asked with { Select = pattern });

        reading.Verdict.Should().Be(RunVerdict.Pass, string.Join('\n', reading.Reasons));
        reading.Selected.Passed.Should().HaveCount(passed);
    }

    [Fact]
    public void When_it_was_collected_is_what_the_tool_wrote()
    {
        Read("xunit-pass.trx", Asked).Collected!.Value.UtcDateTime.Date.Should().Be(new DateTime(2026, 11, 29));
        Read("pytest-pass.junit.xml", Asked).Collected!.Value.UtcDateTime.Date.Should().Be(new DateTime(2026, 11, 29));
        Read("coveragepy.cobertura.xml", Asked).Collected!.Value.UtcDateTime.Date.Should().Be(new DateTime(2026, 11, 29), "it writes milliseconds");
        Read("coverlet.cobertura.xml", Asked).Collected!.Value.UtcDateTime.Date.Should().Be(new DateTime(2026, 11, 29), "it writes seconds");
    }

    [Fact]
    public void Every_file_is_read_and_named_in_the_page_beside_it()
    {
        string page = File.ReadAllText(RunSamples.PathOf("README.md"));
        IEnumerable<string> files = Directory.EnumerateFiles(RunSamples.PathOf(string.Empty)).Select(path => Path.GetFileName(path)!);
        foreach (string file in files.Where(name => name != "README.md"))
        {
            RunFormat.Detect(File.ReadAllBytes(RunSamples.PathOf(file))).Should().NotBeNull(file);
            page.Should().Contain(file.Replace("-pass", "-*").Replace("-fail", "-*").Replace("-without-analyzers", "-*"));
        }
    }

    [Fact]
    public void The_runner_of_these_tests_writes_a_run_of_its_own_that_passes()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string trx = Path.Combine(folder, "own.trx");
            string junit = Path.Combine(folder, "own.xml");
            string program = typeof(RealRunTests).Assembly.Location;
            OtherProgram.RunIn(folder, "dotnet", "exec", program, "-class", typeof(NamePatternTests).FullName!, "-trx", trx, "-junit", junit);

            foreach (string path in (string[])[trx, junit])
            {
                RunReading reading = RunArtefact.Read(path, selection: new RunSelection { Select = $"{typeof(NamePatternTests).FullName}.*" });
                reading.Verdict.Should().Be(RunVerdict.Pass, string.Join('\n', reading.Reasons));
                reading.Selected.Passed.Should().HaveCountGreaterThan(2);
                reading.Collected.Should().NotBeNull();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RunReading Read(string file, RunSelection selection) => RunArtefact.Read(RunSamples.PathOf(file), selection: selection);
}
