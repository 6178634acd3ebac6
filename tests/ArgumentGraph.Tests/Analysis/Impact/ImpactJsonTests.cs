using System.Text.Json;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>What changes do, as JSON: to a pathway that becomes load-bearing on one, one that falls, one that is left alone and one that goes.</summary>
public class ImpactJsonTests
{
    private static readonly Argument Older = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Small", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["E1", "E2"], "requires": "any" },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["E3"] },
          { "id": "P3", "kind": "goal", "statement": "Third", "pathway": true, "supportedBy": ["E4"] },
          { "id": "P4", "kind": "goal", "statement": "Fourth", "pathway": true, "supportedBy": ["E4"] },
          { "id": "E1", "kind": "evidence", "statement": "One", "state": "available", "probability": 0.5 },
          { "id": "E2", "kind": "evidence", "statement": "Two", "state": "available", "probability": 0.75 },
          { "id": "E3", "kind": "evidence", "statement": "Three", "state": "available" },
          { "id": "E4", "kind": "evidence", "statement": "Four", "state": "available" } ] }
        """);

    private static readonly Argument Newer = Older.Edit(edit => edit.Remove("E2").Remove("P4")
        .Replace<Evidence>("E3", evidence => evidence with { State = EvidenceState.Disputed }));

    [Fact]
    public void All_is_said_of_pathways_elements_and_the_comparison() => Older.AnalyzeImpact(Newer).ToJson().ShouldBeJson("""
        {
          "title": "Small", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "sentences": ["P2 falls to in doubt.", "P4 is not there any more.", "E1 became load-bearing for P1."], "budgetSpent": false, "timeSpent": false,
          "pathways": [
            {
              "id": "P1", "statement": "First", "from": "supported", "to": "supported", "couldMove": "yes", "moved": true, "path": ["P1"],
              "roleChanges": [
                { "id": "E1", "from": "contributing", "to": "loadBearing" },
                { "id": "E2", "from": "contributing", "to": null }
              ],
              "cutSetsBefore": "1", "cutSetsAfter": "1",
              "probabilityBefore": { "lower": 0.875, "upper": 0.875, "lowerDoubt": 0.125, "upperDoubt": 0.125 },
              "probabilityAfter": { "lower": 0.5, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 0.5 }
            },
            {
              "id": "P2", "statement": "Second", "from": "supported", "to": "inDoubt", "couldMove": "yes", "moved": true,
              "path": ["E3", "P2"], "roleChanges": [], "cutSetsBefore": "1", "cutSetsAfter": "1",
              "probabilityBefore": { "lower": 0, "upper": 1, "lowerDoubt": 0, "upperDoubt": 1 },
              "probabilityAfter": { "lower": 0, "upper": 1, "lowerDoubt": 0, "upperDoubt": 1 }
            },
            {
              "id": "P3", "statement": "Third", "from": "supported", "to": "supported", "couldMove": "no", "moved": false, "path": [],
              "roleChanges": [], "cutSetsBefore": null, "cutSetsAfter": null, "probabilityBefore": null, "probabilityAfter": null
            },
            {
              "id": "P4", "statement": "Fourth", "from": "supported", "to": null, "couldMove": "yes", "moved": true, "path": ["P4"],
              "roleChanges": [], "cutSetsBefore": null, "cutSetsAfter": null, "probabilityBefore": null, "probabilityAfter": null
            }
          ],
          "becameLoadBearing": [{ "id": "E1", "pathways": ["P1"] }], "noLongerLoadBearing": [],
          "touched": [
            { "id": "E3", "from": "supported", "to": "inDoubt", "couldMove": "yes", "moved": true, "path": ["E3"] },
            { "id": "P1", "from": "supported", "to": "supported", "couldMove": "yes", "moved": true, "path": ["P1"] },
            { "id": "P2", "from": "supported", "to": "inDoubt", "couldMove": "yes", "moved": true, "path": ["E3", "P2"] }
          ],
          "comparison": {
            "older": { "title": "Small", "contentHash": "hash" }, "newer": { "title": "Small", "contentHash": "hash" }, "empty": false,
            "case": [], "added": [],
            "removed": [{ "id": "E2", "kind": "evidence", "statement": "Two" }, { "id": "P4", "kind": "goal", "statement": "Fourth" }],
            "changed": [
              {
                "id": "E3", "statement": "Three",
                "members": [{ "name": "state", "aspect": "state", "before": "available", "after": "disputed" }]
              }
            ],
            "renamed": [], "proposedRenamings": [], "allRenamingsTried": true, "addedRelationships": [],
            "removedRelationships": [
              { "relationship": "supportedBy", "from": "P1", "to": "E2" },
              { "relationship": "supportedBy", "from": "P4", "to": "E4" }
            ]
          }
        }
        """);

    [Fact]
    public void And_the_other_way_round() => Newer.AnalyzeImpact(Older).ToJson().ShouldBeJson("""
        {
          "title": "Small", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "sentences": ["P2 rises to supported.", "P4 is new, and supported.", "E1 is no longer load-bearing for P1."], "budgetSpent": false, "timeSpent": false,
          "pathways": [
            {
              "id": "P1", "statement": "First", "from": "supported", "to": "supported", "couldMove": "yes", "moved": true, "path": ["P1"],
              "roleChanges": [
                { "id": "E1", "from": "loadBearing", "to": "contributing" },
                { "id": "E2", "from": null, "to": "contributing" }
              ],
              "cutSetsBefore": "1", "cutSetsAfter": "1",
              "probabilityBefore": { "lower": 0.5, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 0.5 },
              "probabilityAfter": { "lower": 0.875, "upper": 0.875, "lowerDoubt": 0.125, "upperDoubt": 0.125 }
            },
            {
              "id": "P2", "statement": "Second", "from": "inDoubt", "to": "supported", "couldMove": "yes", "moved": true,
              "path": ["E3", "P2"], "roleChanges": [], "cutSetsBefore": "1", "cutSetsAfter": "1",
              "probabilityBefore": { "lower": 0, "upper": 1, "lowerDoubt": 0, "upperDoubt": 1 },
              "probabilityAfter": { "lower": 0, "upper": 1, "lowerDoubt": 0, "upperDoubt": 1 }
            },
            {
              "id": "P3", "statement": "Third", "from": "supported", "to": "supported", "couldMove": "no", "moved": false, "path": [],
              "roleChanges": [], "cutSetsBefore": null, "cutSetsAfter": null, "probabilityBefore": null, "probabilityAfter": null
            },
            {
              "id": "P4", "statement": "Fourth", "from": null, "to": "supported", "couldMove": "yes", "moved": true, "path": ["P4"],
              "roleChanges": [], "cutSetsBefore": null, "cutSetsAfter": null, "probabilityBefore": null, "probabilityAfter": null
            }
          ],
          "becameLoadBearing": [], "noLongerLoadBearing": [{ "id": "E1", "pathways": ["P1"] }],
          "touched": [
            { "id": "E3", "from": "inDoubt", "to": "supported", "couldMove": "yes", "moved": true, "path": ["E3"] },
            { "id": "P1", "from": "supported", "to": "supported", "couldMove": "yes", "moved": true, "path": ["P1"] },
            { "id": "P2", "from": "inDoubt", "to": "supported", "couldMove": "yes", "moved": true, "path": ["E3", "P2"] }
          ],
          "comparison": {
            "older": { "title": "Small", "contentHash": "hash" }, "newer": { "title": "Small", "contentHash": "hash" }, "empty": false,
            "case": [],
            "added": [{ "id": "E2", "kind": "evidence", "statement": "Two" }, { "id": "P4", "kind": "goal", "statement": "Fourth" }],
            "removed": [],
            "changed": [
              {
                "id": "E3", "statement": "Three",
                "members": [{ "name": "state", "aspect": "state", "before": "disputed", "after": "available" }]
              }
            ],
            "renamed": [], "proposedRenamings": [], "allRenamingsTried": true,
            "addedRelationships": [
              { "relationship": "supportedBy", "from": "P1", "to": "E2" },
              { "relationship": "supportedBy", "from": "P4", "to": "E4" }
            ],
            "removedRelationships": []
          }
        }
        """);

    [Fact]
    public void Of_modules_it_is_said_how_much_is_to_be_reviewed_again()
    {
        var draft = new ArgumentBuilder("Modules");
        foreach (string name in new[] { "M", "N" })
        {
            ModuleDraft module = draft.Module(name, "One");
            module.Goal($"G{name}", "g").SupportedByAll(module.Claim($"C{name}", "c").SupportedByAll(
                module.Evidence($"E{name}", "e").Available(), module.Evidence($"F{name}", "f").Available()));
        }

        Argument older = draft.Build();
        using JsonDocument json = JsonDocument.Parse(older.AnalyzeImpact(older.Edit(edit => edit
            .Replace<Evidence>("M/EM", evidence => evidence with { State = EvidenceState.Missing })
            .Replace<Evidence>("N/EN", evidence => evidence with { Statement = "other" })
            .Add(new Evidence("N/X", "x") { Module = "N", State = EvidenceState.Available }).Connect(Relationship.SupportedBy("N/GN", "N/X")))).ToJson());
        json.RootElement.GetProperty("modules").GetRawText().ShouldBeJson("""
            [ { "name": "M", "elements": 4, "added": 0, "touched": 3, "couldMove": 3, "moved": 3 },
              { "name": "N", "elements": 5, "added": 1, "touched": 3, "couldMove": 1, "moved": 1 } ]
            """);
        new ModuleImpact("M", 1, 0, 1, 1, 1).ToString().Should().Be("M: 1 of 1 element to be reviewed again");
        new ModuleImpact("M", 2, 1, 1, 1, 1).ToString().Should().Be("M: 2 of 2 elements to be reviewed again");
    }
}
