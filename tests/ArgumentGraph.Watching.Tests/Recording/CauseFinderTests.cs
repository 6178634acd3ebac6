using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Watching.Recording;

namespace ArgumentGraph.Watching.Tests.Recording;

public class CauseFinderTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private const string Text = """
        {
          "format": "argument-graph/1",
          "title": "Two pathways",
          "elements": [
            { "id": "P1", "kind": "goal", "statement": "P1", "pathway": true, "supportedBy": ["C1", "C2"], "requires": "any" },
            { "id": "P2", "kind": "goal", "statement": "P2", "pathway": true, "supportedBy": ["C2"], "inContextOf": ["A"] },
            { "id": "C1", "kind": "claim", "statement": "C1", "supportedBy": ["E1"] },
            { "id": "C2", "kind": "claim", "statement": "C2", "supportedBy": ["E2", "E3"] },
            { "id": "A", "kind": "assumption", "statement": "A" },
            { "id": "E1", "kind": "evidence", "statement": "E1", "state": "missing" },
            { "id": "E2", "kind": "evidence", "statement": "E2", "state": "available", "expires": "2026-11-20" },
            { "id": "E3", "kind": "evidence", "statement": "E3", "state": "available" }
          ]
        }
        """;

    private static readonly Argument Case = Argument.Parse(Text);

    [Theory]
    [InlineData("\"E3\", \"state\": \"available\"", "\"E3\", \"state\": \"disputed\"", "E3 disputed!")]
    [InlineData("\"E3\", \"state\": \"available\"", "\"E3\", \"state\": \"withdrawn\"", "E3 withdrawn!")]
    [InlineData("\"E3\", \"state\": \"available\"", "\"E3 says more\", \"state\": \"available\"", "E3 reworded")]
    [InlineData("2026-11-20", "2026-10-20", "E2 expired!")]
    [InlineData("2026-11-20", "2026-12-20", "E2 with another expires")]
    [InlineData("\"statement\": \"A\"", "\"statement\": \"A\", \"state\": \"invalid\"", "A known not to hold!")]
    [InlineData("\"requires\": \"any\"", "\"requires\": \"all\"", "P1 requiring something else!")]
    [InlineData("[\"E2\", \"E3\"]", "[\"E2\", \"E1\"]", "C2 resting on something else!")]
    [InlineData("\"state\": \"missing\"", "\"state\": \"available\"", "E1 available")]
    [InlineData("\"title\": \"Two pathways\"", "\"title\": \"Pathways\"", "title of the case changed")]
    public void What_changed_is_told_and_what_decides_is_marked(string written, string inPlace, string causes) =>
        CausesBetween(Text, Edited(written, inPlace)).Should().Be(causes);

    [Fact]
    public void Of_what_rose_it_names_what_had_kept_it_down()
    {
        CausesBetween(Edited("\"E3\", \"state\": \"available\"", "\"E3\", \"state\": \"disputed\""), Text).Should().Be("E3 available!");
        CausesBetween(Edited("2026-11-20", "2026-10-20"), Text).Should().Be("E2 renewed!");
        CausesBetween(Edited(", \"supportedBy\": [\"E2\", \"E3\"]", string.Empty), Text).Should().Be("C2 developed!");
    }

    [Fact]
    public void A_challenge_is_named_with_its_challenger_and_so_is_its_answer()
    {
        Argument challenged = Case.Edit(edit => edit.Add(new Claim("D", "E3 is old")).Connect(Relationship.Challenges("D", "E3")));

        CausesBetween(Text, challenged.ToJson()).Should().Be("E3 challenged by D!, D added without support");
        CausesBetween(challenged.ToJson(), Text).Should().Be("E3 no longer challenged by D!, D removed");
    }

    [Fact]
    public void A_day_that_passes_is_told_by_what_expired()
    {
        Found(new(Case, Setting.On(Day)), new(Case, Setting.On(Day.AddDays(30)))).Should().Be("E2 expired!");
        Found(new(Case, Setting.On(Day)), new(Case, Setting.On(Day.AddDays(3)))).Should().BeEmpty();
        Found(new(Case, Setting.On(Day.AddDays(30))), new(Case, Setting.On(Day))).Should().Be("judged on an earlier day!, E2 renewed!");
        Found(new(Case, Setting.On(Day)), new(Case, Setting.On(Day, Baseline.AsArgued))).Should().StartWith("judged as argued!");
    }

    [Fact]
    public void What_a_run_says_is_told_as_a_run()
    {
        Setting setting = Setting.On(Day);
        EvidenceRecords failed = Records(RunVerdict.Fail), passed = Records(RunVerdict.Fail, RunVerdict.Pass), doubted = Records(RunVerdict.Doubt);

        Found(new(Case, setting), new(Case, setting with { Evidence = failed })).Should().Be("E3 failed its run!");
        Found(new(Case, setting), new(Case, setting with { Evidence = doubted })).Should().Be("E3 in doubt by its run!");
        Found(new(Case, setting with { Evidence = failed }), new(Case, setting with { Evidence = passed })).Should().Be("E3 passed its run!");
    }

    [Fact]
    public void Of_random_versions_every_change_is_told_and_what_decides_has_changed() =>
        new RandomCases<(Argument Older, Argument Newer)>(
            seed => RandomVersions.Make(seed), pair => ArgumentCases.Show(pair.Older) + "\nthen\n" + ArgumentCases.Show(pair.Newer)).Check(400, 10_000, pair =>
        {
            Setting setting = Setting.On(RandomArguments.Today);
            JudgedVersion older = new(pair.Older, setting), newer = new(pair.Newer, setting);
            ValueList<VersionCause> causes = CauseFinder.Find(older, newer, int.MaxValue, CancellationToken.None).Causes;
            ComparisonReport comparison = pair.Older.CompareWith(pair.Newer);
            SupportReport before = pair.Older.AnalyzeSupport(setting), after = pair.Newer.AnalyzeSupport(setting);

            foreach (int most in new[] { 0, 1, causes.Count / 2, causes.Count })
            {
                CauseFinder.Find(older, newer, most, CancellationToken.None).Should().Be(new FoundCauses(
                    [.. causes.Take(most)], causes.Skip(most).Count(), causes.Skip(most).Count(cause => cause.IsDeciding)));
            }

            causes.Select(cause => cause.ElementId).Should().OnlyHaveUniqueItems();
            IEnumerable<string?> changed = comparison.Changed.Select(change => change.Id)
                .Concat(comparison.Added.Select(element => element.Id)).Concat(comparison.Removed.Select(element => element.Id));
            changed.Except(causes.Select(cause => cause.ElementId)).Should().BeEmpty("every change is told");
            (causes.Count == 0).Should().Be(comparison.IsEmpty);
            string[] moved = [.. after.Pathways.Where(now => before.Pathways.Any(old => old.Element.Id == now.Element.Id && old.Standing != now.Standing))
                .Select(now => now.Element.Id)];
            causes.Any(cause => cause.IsDeciding).Should().Be(moved.Length > 0, "of {0}", string.Join(", ", moved));
            foreach (VersionCause cause in causes.Where(cause => cause.IsDeciding))
            {
                string id = cause.ElementId!;
                bool isOther = !pair.Older.Contains(id) || !pair.Newer.Contains(id) || before[id].Reason != after[id].Reason
                    || before.StandingOf(id) != after.StandingOf(id) || comparison.Changed.Any(change => change.Id == id)
                    || comparison.AddedRelationships.Concat(comparison.RemovedRelationships).Any(relationship => relationship.From == id);
                isOther.Should().BeTrue("{0} decides", cause);
            }
        });

    private static string Edited(string written, string inPlace)
    {
        Text.Should().Contain(written);
        return Text.Replace(written, inPlace, StringComparison.Ordinal);
    }

    private static string CausesBetween(string older, string newer) =>
        Found(new(Argument.Parse(older), Setting.On(Day)), new(Argument.Parse(newer), Setting.On(Day)));

    private static string Found(JudgedVersion before, JudgedVersion after) => string.Join(
        ", ",
        CauseFinder.Find(before, after, int.MaxValue, CancellationToken.None).Causes.Select(cause => $"{cause}{(cause.IsDeciding ? "!" : string.Empty)}"));

    private static EvidenceRecords Records(params RunVerdict[] verdicts) => new(verdicts.Select((verdict, day) => new EvidenceRecord
    {
        ElementId = "E3",
        Verdict = verdict,
        Collected = new DateTimeOffset(2026, 10, day + 1, 3, 0, 0, TimeSpan.Zero),
    }));
}
