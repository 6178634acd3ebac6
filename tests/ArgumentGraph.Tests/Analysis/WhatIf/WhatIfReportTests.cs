using System.Text.Json;

namespace ArgumentGraph.Tests.Analysis.WhatIf;

/// <summary>What a report of "what if" says, as a value and as JSON, and what is refused.</summary>
public class WhatIfReportTests
{
    private static readonly Argument Case = Argument.Parse(
        """
        {
          "format": "argument-graph/1",
          "title": "T",
          "elements": [
            { "id": "P1", "kind": "goal", "statement": "It stops", "pathway": true, "supportedBy": ["E1"] },
            { "id": "P2", "kind": "goal", "statement": "It is watched", "pathway": true, "supportedBy": ["E2"] },
            { "id": "P3", "kind": "goal", "statement": "It is locked", "pathway": true, "supportedBy": ["E3"] },
            { "id": "P4", "kind": "goal", "statement": "It is alone", "pathway": true, "supportedBy": ["E3"] },
            { "id": "E1", "kind": "evidence", "statement": "A test", "state": "available" },
            { "id": "E2", "kind": "evidence", "statement": "A proof", "state": "missing" },
            { "id": "E3", "kind": "evidence", "statement": "A drill", "state": "disputed" },
            { "id": "E4", "kind": "evidence", "statement": "A visit", "state": "available" }
          ]
        }
        """);

    [Fact]
    public void It_says_what_fell_what_rose_and_what_still_stands()
    {
        WhatIfReport report = Ask();

        report.Fallen.Select(change => (change.Pathway.Id, change.From, change.To)).Should().Equal(("P1", Standing.Supported, Standing.Unsupported));
        report.Risen.Select(change => (change.Pathway.Id, change.From, change.To)).Should().Equal(("P2", Standing.Unsupported, Standing.Supported));
        report.StillStanding.Select(pathway => pathway.Id).Should().Equal("P3");
        report.Fallen[0].Causes.Causes.Select(cause => cause.Element.Id).Should().Equal("E1");
        report.Risen[0].Causes.Causes.Select(cause => cause.Element.Id).Should().Equal("E2");
        report.Changed.Contains("E4").Should().BeFalse();
        report.Changed.Contains("E5").Should().BeTrue();
        report.ChangedStandings.Select(change => (change.Element.Id, change.From, change.To)).Should().Equal(
            ("E1", Standing.Supported, Standing.Unsupported),
            ("E2", Standing.Unsupported, Standing.Supported),
            ("E4", Standing.Supported, null),
            ("E5", null, Standing.Unsupported),
            ("P1", Standing.Supported, Standing.Unsupported),
            ("P2", Standing.Unsupported, Standing.Supported),
            ("P4", Standing.InDoubt, null));
        report.Supposed.Should().Be(
            new WhatIfSuppositions { Failed = ["E1"], Restored = ["E2"], Removed = ["P4", "E4"], Added = ["E5"], HasOtherEdits = true });
    }

    [Fact]
    public void As_JSON_it_says_the_same()
    {
        JsonElement json = JsonDocument.Parse(Ask().ToJson()).RootElement;

        Members(json, "supposed", "fallen", "risen", "stillStanding", "changed").Should().Be(
            """
            {"fail":["E1"],"restore":["E2"],"remove":["P4","E4"],"add":["E5"],"otherEdits":true}
            ["P1"]
            ["P2"]
            ["P3"]
            [{"id":"E1","from":"supported","to":"unsupported"},{"id":"E2","from":"unsupported","to":"supported"},
            {"id":"E4","from":"supported","to":null},{"id":"E5","from":null,"to":"unsupported"},
            {"id":"P1","from":"supported","to":"unsupported"},{"id":"P2","from":"unsupported","to":"supported"},{"id":"P4","from":"inDoubt","to":null}]
            """.ReplaceLineEndings("\n").Replace(",\n", ",", StringComparison.Ordinal));
        JsonElement[] pathways = [.. json.GetProperty("pathways").EnumerateArray()];
        pathways.Select(pathway => Members(pathway, "id", "statement", "from", "to").ReplaceLineEndings(" ")).Should().Equal(
            "\"P1\" \"It stops\" \"supported\" \"unsupported\"", "\"P2\" \"It is watched\" \"unsupported\" \"supported\"");
        pathways.Select(pathway => pathway.GetProperty("rootCauses")[0].GetProperty("id").GetString()).Should().Equal("E1", "E2");
    }

    [Fact]
    public void Without_a_change_nothing_changes()
    {
        WhatIfReport report = Case.AnalyzeWhatIf(change => change.Fail("E2").Fail("E2"));

        report.Changed.Should().BeSameAs(Case);
        report.ChangedStandings.Should().BeEmpty();
        report.Fallen.Concat(report.Risen).Should().BeEmpty();
        report.StillStanding.Select(pathway => pathway.Id).Should().Equal("P1", "P3", "P4");
        report.Supposed.Should().Be(new WhatIfSuppositions { Failed = ["E2"] });
    }

    [Fact]
    public void What_cannot_be_supposed_is_refused_by_its_name()
    {
        (Action<WhatIfChange> Change, string Name)[] wrong =
        [
            (change => change.Fail(null!), "id"), (change => change.Restore(null!), "id"), (change => change.Remove(null!), "id"),
            (change => change.Add(null!), "element"), (change => change.Edit(null!), "change"), (change => change.Suppose(null!), "suppositions"),
        ];
        foreach ((Action<WhatIfChange> change, string name) in wrong)
        {
            Case.Invoking(it => it.AnalyzeWhatIf(change)).Should().Throw<ArgumentNullException>().WithParameterName(name);
        }

        Case.Invoking(it => it.AnalyzeWhatIf(null!)).Should().Throw<ArgumentNullException>().WithParameterName("change");
        Case.Invoking(it => it.AnalyzeWhatIf(change => change.Fail("E9"))).Should().Throw<KeyNotFoundException>().WithMessage("*'E9'*");

        // Where it is said, not when the edits are made.
        Case.Invoking(it => it.AnalyzeWhatIf(change =>
        {
            FluentActions.Invoking(() => change.Remove("E9")).Should().Throw<KeyNotFoundException>().WithMessage("*'E9'*");
            FluentActions.Invoking(() => change.Fail("E1").Restore("E1")).Should().Throw<InvalidOperationException>()
                .WithMessage("'E1' is supposed both to fail and to be restored.");
            FluentActions.Invoking(() => change.Restore("E2").Fail("E2")).Should().Throw<InvalidOperationException>();
        })).Should().NotThrow();
        Case.AnalyzeWhatIf(change => FluentActions.Invoking(() => change.Suppose(new WhatIfSuppositions { Added = ["E5"] }))
            .Should().Throw<ArgumentException>().WithParameterName("suppositions"));
    }

    [Fact]
    public void What_is_cancelled_is_not_begun()
    {
        bool isBegun = false;

        Case.Invoking(it => it.AnalyzeWhatIf(_ => isBegun = true, cancellationToken: new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();

        isBegun.Should().BeFalse();
    }

    private static WhatIfReport Ask() => Case.AnalyzeWhatIf(change => change
        .Fail("E1").Restore("E2").Remove("P4").Remove("E4")
        .Add(new Evidence("E5", "A photo") { State = EvidenceState.Missing }, Relationship.SupportedBy("P3", "E5"))
        .Edit(edit => edit.Disconnect(Relationship.SupportedBy("P3", "E5"))));

    private static string Members(JsonElement json, params string[] names) =>
        string.Join('\n', names.Select(name => JsonSerializer.Serialize(json.GetProperty(name))));
}
