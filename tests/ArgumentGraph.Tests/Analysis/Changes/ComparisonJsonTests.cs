using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>What changed, as JSON.</summary>
public class ComparisonJsonTests
{
    private static readonly Argument Older = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Before", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["C1"] },
          { "id": "C1", "kind": "claim", "statement": "Alarms are raised in time", "supportedBy": ["E1", "E2"] },
          { "id": "E1", "kind": "evidence", "statement": "Drill of last March, with all hands", "state": "available" },
          { "id": "E2", "kind": "evidence", "statement": "Log of the pager", "data": { "x": null } },
          { "id": "E4", "kind": "evidence", "statement": "Gone", "challenges": { "relationship": "supportedBy", "from": "C1", "to": "E2" } } ] }
        """);

    private static readonly Argument Newer = Argument.Parse("""
        { "format": "argument-graph/1", "title": "After", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["C1"] },
          { "id": "C1", "kind": "claim", "statement": "Alarms are raised in time", "supportedBy": ["E1a", "E2"] },
          { "id": "E1a", "kind": "evidence", "statement": "Drill of last March, with all hands", "state": "available" },
          { "id": "E2", "kind": "evidence", "statement": "Log of the pager", "state": "disputed" },
          { "id": "E3", "kind": "evidence", "statement": "New", "challenges": { "relationship": "supportedBy", "from": "P1", "to": "C1" } } ] }
        """);

    [Fact]
    public void All_is_said_of_the_case_elements_ids_and_relationships() => Older.CompareWith(Newer).ToJson().ShouldBeJson("""
        {
          "older": { "title": "Before", "contentHash": "hash" }, "newer": { "title": "After", "contentHash": "hash" }, "empty": false,
          "case": [{ "name": "title", "aspect": "text", "before": "Before", "after": "After" }],
          "added": [{ "id": "E3", "kind": "evidence", "statement": "New" }],
          "removed": [{ "id": "E4", "kind": "evidence", "statement": "Gone" }],
          "changed": [
            {
              "id": "E2", "statement": "Log of the pager",
              "members": [
                { "name": "data", "aspect": "other", "before": { "x": null } },
                { "name": "state", "aspect": "state", "after": "disputed" }
              ]
            }
          ],
          "renamed": [{ "older": "E1", "newer": "E1a", "score": 1 }], "proposedRenamings": [], "allRenamingsTried": true,
          "addedRelationships": [
            { "relationship": "challenges", "from": "E3", "to": { "relationship": "supportedBy", "from": "P1", "to": "C1" } }
          ],
          "removedRelationships": [
            { "relationship": "challenges", "from": "E4", "to": { "relationship": "supportedBy", "from": "C1", "to": "E2" } }
          ]
        }
        """);

    [Fact]
    public void Where_nothing_changed_every_list_is_empty() => Older.CompareWith(Older).ToJson().ShouldBeJson("""
        {
          "older": { "title": "Before", "contentHash": "hash" }, "newer": { "title": "Before", "contentHash": "hash" }, "empty": true,
          "case": [], "added": [], "removed": [], "changed": [], "renamed": [], "proposedRenamings": [], "allRenamingsTried": true,
          "addedRelationships": [], "removedRelationships": []
        }
        """);
}
