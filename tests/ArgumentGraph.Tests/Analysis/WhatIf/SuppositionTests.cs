namespace ArgumentGraph.Tests.Analysis.WhatIf;

/// <summary>What is supposed, as a value.</summary>
public class SuppositionTests
{
    private static readonly Argument Case = Argument.Parse(
        """
        {
          "format": "argument-graph/1",
          "title": "T",
          "elements": [
            { "id": "G1", "kind": "goal", "statement": "It is safe", "supportedBy": ["C1"] },
            { "id": "C1", "kind": "claim", "statement": "It stops", "supportedBy": ["E1", "E2", "E3"], "requires": "any" },
            { "id": "E1", "kind": "evidence", "statement": "A test", "state": "available" },
            { "id": "E2", "kind": "evidence", "statement": "A proof", "state": "missing" },
            { "id": "E3", "kind": "evidence", "statement": "A drill", "state": "planned" }
          ]
        }
        """);

    [Fact]
    public void What_a_report_supposed_can_be_supposed_again()
    {
        WhatIfReport report = Case.AnalyzeWhatIf(change => change.Fail("E1").Restore("E2").Remove("E3"));

        WhatIfReport again = Case.AnalyzeWhatIf(change => change.Suppose(report.Supposed));

        again.Supposed.Should().Be(report.Supposed).And.Be(new WhatIfSuppositions { Failed = ["E1"], Restored = ["E2"], Removed = ["E3"] });
        again.ToJson().Should().Be(report.ToJson());
    }

    [Fact]
    public void Additions_and_other_edits_cannot_be_made_again()
    {
        WhatIfReport added = Case.AnalyzeWhatIf(change => change.Add(new Evidence("E4", "A review")));
        WhatIfReport edited = Case.AnalyzeWhatIf(change => change.Edit(edit => edit.Remove("E2")));

        foreach (WhatIfReport report in (WhatIfReport[])[added, edited])
        {
            Action suppose = () => Case.AnalyzeWhatIf(change => change.Suppose(report.Supposed));
            suppose.Should().Throw<ArgumentException>().WithMessage("Additions and other edits cannot be supposed from a value*");
        }
    }

    [Fact]
    public void An_id_that_is_named_in_two_ways_is_found()
    {
        new WhatIfSuppositions { Failed = ["E1", "E2"], Restored = ["E3"], Removed = ["E2"] }.NamedTwice.Should().Be("E2");
        new WhatIfSuppositions { Failed = ["E1", "E1"] }.NamedTwice.Should().Be("E1");
        new WhatIfSuppositions { Failed = ["E1"], Added = ["E4"] }.NamedTwice.Should().BeNull();
        new WhatIfSuppositions { Failed = ["E1"], Restored = ["E3"], Removed = ["E2"], Added = ["E4"] }.Named.Should().Equal("E1", "E3", "E2", "E4");
    }
}
