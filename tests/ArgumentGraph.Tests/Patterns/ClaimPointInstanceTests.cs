namespace ArgumentGraph.Tests.Patterns;

/// <summary>Claim points of templates.</summary>
public class ClaimPointInstanceTests
{
    [Fact]
    public void Each_row_has_its_own_on_what_it_covers_there()
    {
        Pattern pattern = Pattern.Parse(InstantiationTests.Document(
            """
            "hazards": { "key": "hazard" },
            "tests": { "key": ["hazard", "test"], "references": { "hazards": "hazard" } }
            """,
            """
            { "id": "G", "kind": "goal", "statement": "All", "supportedBy": [{ "id": "G1", "multiplicity": { "over": "hazards" } }],
              "claimPoints": [{ "id": "ACP0", "on": ["G1"], "argument": "C" }] },
            { "id": "G1", "kind": "goal", "statement": "{hazard} is gone",
              "supportedBy": ["E", { "id": "T", "multiplicity": { "over": "tests", "min": 0 } }],
              "claimPoints": [{ "id": "ACP1", "on": ["E", "T"], "argument": "C" }, { "id": "ACP2", "on": ["T"] }] },
            { "id": "E", "kind": "evidence", "statement": "{hazard} analysis", "claimPoints": [{ "id": "ACP3", "argument": "C" }] },
            { "id": "T", "kind": "evidence", "statement": "{test}" },
            { "id": "C", "kind": "goal", "statement": "Tools are qualified", "supportedBy": ["Q"] },
            { "id": "Q", "kind": "evidence", "statement": "Qualification" }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.Of(
            InstantiationTable.Create("hazards", ["hazard"], [["A"], ["B"]]),
            InstantiationTable.Create("tests", ["hazard", "test"], [["A", "1"], ["A", "2"]])));

        made.Findings.Should().BeEmpty();
        Argument argument = made.Argument!;
        argument.Elements.SelectMany(element => element.ClaimPoints).Select(point => point.ToString()).Should().BeEquivalentTo(
            "ACP0 on G1[A] and G1[B]: C",
            "ACP1[A] on E[A], T[A,1] and T[A,2]: C", "ACP2[A] on T[A,1] and T[A,2]", "ACP3[A]: C", "ACP1[B] on E[B]: C", "ACP3[B]: C");
        argument.Validate().Where(finding => finding.Rule.Id.StartsWith("AG270", StringComparison.Ordinal) && finding.Severity == Severity.Error)
            .Should().BeEmpty();
        argument.Roots.Select(root => root.Id).Should().Equal("G");
    }
}
