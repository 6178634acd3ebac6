using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class LtacFileTests
{
    [SharedDataTheory]
    [InlineData("case.2026-03-10.ltac")]
    [InlineData("case.ltac")]
    [InlineData("demo.ltac")]
    public void Published_cases_read_without_a_finding_and_hold_what_their_lines_say(string file)
    {
        string path = Repository.Shared("ltac", file);
        FormatReading read = ArgumentFormats.ReadFile(path);
        Scan scan = new(File.ReadAllLines(path));

        read.Format.Should().BeSameAs(ArgumentFormats.Ltac);
        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.Elements.Select(element => element.Id).Should().Equal(scan.Declared.Select(line => line.Id));
        argument.Elements.Select(element => element.Statement).Should().Equal(scan.Declared.Select(line => line.Text));
        CountOf<Evidence>().Should().Be(scan.CountOf("Evidence"));
        CountOf<Strategy>().Should().Be(scan.CountOf("Strategy"));
        CountOf<Context>().Should().Be(scan.CountOf("Context"));
        CountOf<Justification>().Should().Be(scan.CountOf("Justification"));
        int given = scan.Declared.Count(
            line => line.Type == "Claim" && Regex.IsMatch(line.Raw, "{(assumed|axiomatic)}", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)));
        CountOf<Assumption>().Should().Be(scan.CountOf("Assumption") + given);
        (CountOf<Goal>() + CountOf<Claim>()).Should().Be(scan.CountOf("Claim") - given);
        argument.Relationships.Should().HaveCount(scan.Lines.Count(line => line.Parent >= 0 && line.Type != "Relation"));
        argument.Elements.OfType<Evidence>().Select(evidence => evidence.Source)
            .Should().Equal(scan.Declared.Where(line => line.Type == "Evidence").Select(line => line.Reference));

        int CountOf<T>()
            where T : Element => argument.OfKind<T>().Count();
    }

    [SharedDataTheory]
    [InlineData("case.2026-03-10.ltac")]
    [InlineData("case.ltac")]
    [InlineData("demo.ltac")]
    public void Published_cases_written_and_read_again_are_the_same_and_lose_nothing(string file)
    {
        Argument argument = ArgumentFormats.ReadFile(Repository.Shared("ltac", file)).Argument!;
        (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);
        FormatReading again = LtacSamples.Read(text);

        losses.Should().BeEmpty();
        again.Findings.Should().BeEmpty();
        LtacSamples.ShouldBeTheSame(again.Argument!, argument);
        LtacSamples.Write(again.Argument!).Text.Should().Be(text);
    }

    [SharedDataTheory]
    [InlineData("case.2026-03-10.ltac")]
    [InlineData("case.ltac")]
    public void Published_cases_keep_their_lines_but_for_links_across_packages(string file)
    {
        string[] source = [.. File.ReadAllLines(Repository.Shared("ltac", file)).Where(line => line.Length > 0)];
        string[] written = [.. LtacSamples.Write(ArgumentFormats.ReadFile(Repository.Shared("ltac", file)).Argument!)
            .Text.Split('\n').Where(line => line.Length > 0)];

        written.Should().HaveSameCount(source);
        for (int i = 0; i < source.Length; i++)
        {
            if (!source[i].Contains("- Link ", StringComparison.Ordinal) && !source[i].Contains('^', StringComparison.Ordinal))
            {
                written[i].Should().Be(source[i]);
            }
        }
    }

    // Between its two dates the OpenSSF's case for its Best Practices Badge site was completed.
    [SharedDataFact]
    public void The_claims_that_stopped_being_unsupported_between_two_dates_are_those_an_independent_scan_finds()
    {
        string before = Repository.Shared("ltac", "case.2026-03-10.ltac");
        string after = Repository.Shared("ltac", "case.ltac");
        Argument old = ArgumentFormats.ReadFile(before).Argument!;
        Argument now = ArgumentFormats.ReadFile(after).Argument!;
        SupportReport oldSupport = old.AnalyzeSupport();
        SupportReport nowSupport = now.AnalyzeSupport();

        string[] stopped =
            [.. old.Elements.Where(element => element is Goal or Claim && now.Contains(element.Id)
                && oldSupport.StandingOf(element.Id) == Standing.Unsupported && nowSupport.StandingOf(element.Id) != Standing.Unsupported)
                    .Select(element => element.Id)];

        Scan oldScan = new(File.ReadAllLines(before));
        Scan nowScan = new(File.ReadAllLines(after));
        stopped.Should().Equal(oldScan.Declared
            .Where(line => line.Type == "Claim" && !oldScan.Holds(line.Id) && nowScan.Declared.Any(other => other.Id == line.Id) && nowScan.Holds(line.Id))
            .Select(line => line.Id));
        stopped.Should().Contain(["UserPrivacy", "MostDataPublic", "Availability", "DesignPrinciples", "OWASP1013", "NonTechnical"])
            .And.NotContain(["Assets", "Security", "Requirements", "Passwords"]);

        // Those that had nothing under them and now have something, or are taken as given.
        string[] filled = [.. stopped.Where(id => old.SupportersOf(id).Count == 0)];
        filled.Should().Equal(
            "UserPrivacy", "MostDataPublic", "AppModAuth", "CDNDDoS", "QuickRecovery", "Backups", "ScaleUp", "LocalAuthN", "RemoteAuthN", "SimpleDesign",
            "STRIDE", "EconomyMech", "CompleteMed",
            "FailSafe", "OpenDesign", "SepPriv", "LeastPriv", "LeastCommon", "PsychAccept", "LimitedAttack", "InputValid", "Scalability", "MemSafe", "OWASP1",
            "OWASP2", "OWASP3", "OWASP4", "OWASP5",
            "OWASP6", "OWASP7", "OWASP8", "OWASP9", "OWASP10", "OWASP11", "OWASP12", "OWASP13", "RailsGuide", "ReuseReview", "ReuseAuth", "SpecialAnalysis",
            "KnownVulns", "PubVulns", "OnlineCheckers",
            "RecoveryPlan", "RapidUpdate", "Contracts", "DevEnvSec", "CINoData", "DevKnowledge", "ProjectPlanning", "RiskMgmt", "QA");

        // What is still open is open on purpose, and says so.
        now.Elements.OfType<SupportableElement>().Where(element => element.IsUndeveloped).Select(element => element.Id)
            .Should().Equal("AssetsIdentified", "ThreatsIdentified");
        now.Elements.OfType<SupportableElement>().Where(element => now.SupportersOf(element.Id).Count == 0).Select(element => element.Id)
            .Should().Equal("AssetsIdentified", "ThreatsIdentified");
    }

    /// <summary>Knows of LTAC only what these three files use, and nothing of the reader.</summary>
    private sealed class Scan
    {
        private readonly Dictionary<string, bool> _holds = new(StringComparer.Ordinal);

        public Scan(string[] text)
        {
            var above = new List<int>();
            foreach (string raw in text.Where(line => line.TrimStart().StartsWith('-')))
            {
                Match match = Regex.Match(
                    raw,
                    @"^(?<indent> *)- (?<type>\w+) (?<cited>\^?)(?<id>\w+)(?:: ?(?<content>.*?))?(?: \{[^}]*\}|^\{[^}]*\})?(?: \((?<reference>[^()]*)\))?$",
                    RegexOptions.None,
                    TimeSpan.FromMinutes(1));
                match.Success.Should().BeTrue(raw);
                int depth = match.Groups["indent"].Length / 2;
                above.RemoveRange(depth, above.Count - depth);
                string content = match.Groups["content"].Value;
                content = content.StartsWith('{') ? string.Empty : content;
                Lines.Add(new Line(raw, match.Groups["type"].Value, match.Groups["id"].Value, content, match.Groups["reference"].Value.Length == 0
                    ? null
                    : match.Groups["reference"].Value, match.Groups["cited"].Length > 0 || match.Groups["type"].Value == "Link", depth == 0 ? -1 : above[^1]));
                above.Add(Lines.Count - 1);
            }
        }

        public List<Line> Lines { get; } = [];

        public IEnumerable<Line> Declared => Lines.Where(line => !line.IsCitation && line.Type != "Relation");

        public int CountOf(string type) => Declared.Count(line => line.Type == type);

        // Evidence and what is taken as given hold; a claim or strategy holds if it has something under it and all of that holds.
        public bool Holds(string id)
        {
            if (_holds.TryGetValue(id, out bool known))
            {
                return known;
            }

            int index = Lines.FindIndex(line => !line.IsCitation && line.Id == id);
            string[] under = [.. Lines.Where(line => line.Parent == index).Select(line => line.Id)];
            bool holds = Lines[index].Type == "Evidence" || Lines[index].Raw.EndsWith("{axiomatic}", StringComparison.Ordinal)
                || (under.Length > 0 && Array.TrueForAll(under, Holds));
            return _holds[id] = holds;
        }

        public sealed record Line(string Raw, string Type, string Id, string Text, string? Reference, bool IsCitation, int Parent);
    }
}
