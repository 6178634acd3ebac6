namespace ArgumentGraph.Tests.Json;

/// <summary>What is wrong in a value is said, and what is right around it is read all the same.</summary>
public class RecoveryTests
{
    [Fact]
    public void What_is_right_of_modules_is_read_around_what_is_wrong()
    {
        const string Text = """
            { "format": "argument-graph/1", "title": "t", "modules": [
                3, ["a", { "name": "Z" }],
                { "name": "M", "name": "X", "title": { "a": 1 }, "contract": "yes", "away": {}, "extra": { "a": [1] } },
                { "title": "No name" }, { "name": "" }, { "name": 7, "title": "Seven" },
                { "contract": true, "title": "En", "name": "N", "away": [
                  1, [2],
                  { "id": "M/G", "kind": "goal", "statement": "g", "supportedBy": "S", "inContextOf": ["N/X", 2, "N/Y"], "more": {} },
                  { "id": 5, "kind": "goal", "statement": "x" }, { "id": "M/H", "kind": "gaol", "statement": "x" }, { "id": "M/I", "kind": "goal" },
                  { "kind": "goal", "statement": "x" }, { "id": "M/K", "statement": 1, "kind": "goal" },
                  { "statement": "j", "statement": "k", "supportedBy": ["N/A", "N/B"], "kind": "claim", "id": "M/J" } ] },
                { "name": "O" } ],
              "elements": [ { "id": "M/G", "kind": "goal", "statement": "g", "module": "M", "public": true, "inContextOf": ["N/X", "N/Y"] },
                { "id": "M/J", "kind": "claim", "statement": "k", "module": "M", "public": true, "supportedBy": ["N/A", "N/B"] },
                { "id": "N/A", "kind": "claim", "statement": "a", "module": "N" }, { "id": "N/B", "kind": "claim", "statement": "b", "module": "N" },
                { "id": "N/X", "kind": "context", "statement": "x", "module": "N" }, { "id": "N/Y", "kind": "context", "statement": "y", "module": "N" } ] }
            """;
        ReadingResult result = Argument.Read(Text);
        Said(result).Should().Equal(
            "AG0006 'modules' must be a list of objects with 'name', not a number.",
            "AG0006 'modules' must be a list of objects with 'name', not a list.",
            "AG0008 'name' is given twice; the first counts.",
            "AG0006 'title' must be a string, not an object.",
            "AG0006 'contract' must be true or false, not a string.",
            "AG0006 'away' must be a list of elements, not an object.",
            "AG0009 A module has no member 'extra'; it is ignored.",
            "AG0007 The module has no 'name', which every module needs.",
            "AG0013 The name of a module is empty; a name has 1 to 256 characters.",
            "AG0006 'name' must be a string, not a number.",
            "AG0006 'away' must be a list of objects with 'id', 'kind' and 'statement', not a number.",
            "AG0006 'away' must be a list of objects with 'id', 'kind' and 'statement', not a list.",
            "AG0006 'supportedBy' must be a list of ids, not a string.",
            "AG0006 'inContextOf' must be a string, not a number.",
            "AG0009 An away element has no member 'more'; it is ignored.",
            "AG0006 'id' must be a string, not a number.",
            "AG0010 Unknown kind of element 'gaol'; did you mean 'goal'?",
            "AG0007 The away element has no 'statement', which every one needs.",
            "AG0007 The away element has no 'id', which every one needs.",
            "AG0006 'statement' must be a string, not a number.",
            "AG0008 'statement' is given twice; the first counts.");
        result.Argument!.Modules.Select(module => $"{module.Name} '{module.Title}' {module.IsContract}")
            .Should().Equal("M '' False", "N 'En' True", "O '' False");
        result.Argument.Modules[1].AwayElements.Select(away =>
                $"{away.Id} {away.Kind} '{away.Statement}' [{string.Join(' ', away.SupportedBy)}] [{string.Join(' ', away.InContextOf)}]")
            .Should().Equal("M/G Goal 'g' [] [N/X N/Y]", "M/J Claim 'j' [N/A N/B] []");
    }

    [Fact]
    public void What_is_right_of_a_step_is_read_around_what_is_wrong()
    {
        ReadingResult result = Evidence("""
            "step": {
              "who": 1, "who": "rota", "automatic": "yes", "blocks": null, "coverage": 1.5, "recall": "0.5", "success": 0.25,
              "latency": { "atMost": 5, "typical": "PT5M", "distribution": "fixd", "mean": {} },
              "hours": ["nine"], "after": ["A", 3, "B", "A"], "waitsForAll": true, "stages": ["see"], "stage": ["tell", "decide"] }
            """);
        Said(result).Should().Equal(
            "AG0006 'who' must be a string, not a number.",
            "AG0008 'who' is given twice; the first counts.",
            "AG0006 'automatic' must be true or false, not a string.",
            "AG0006 'blocks' must be true or false, not null.",
            "AG0011 'coverage' must be a number from 0 to 1, not 1.5.",
            "AG0006 'recall' must be a number from 0 to 1, not a string.",
            "AG0006 'atMost' must be a duration, a string such as \"PT15M\", not a number.",
            "AG0011 'fixd' is not a value of 'distribution'; did you mean 'fixed'?",
            "AG0009 'latency' has no member 'mean'; it takes atMost, typical and distribution.",
            "AG0006 'hours' must be a string, not a list.",
            "AG0006 'after' must be a string, not a number.",
            "AG0017 'A' stands twice in 'after'; the second is dropped.",
            "AG0009 'step' has no member 'stages'; did you mean 'stage'?");
        ResponseStep step = ((Evidence)result.Argument!["E"]).Step!;
        step.Stages.Should().Equal(ResponseStage.Tell, ResponseStage.Decide);
        (step.Who, step.IsAutomatic, step.Blocks, step.Coverage, step.Recall, step.Success, step.Hours, step.WaitsForAll)
            .Should().Be((null, false, false, null, null, 0.25, null, true));
        step.Latency.Should().Be(new Latency { Typical = TimeSpan.FromMinutes(5) });
        step.After.Should().Equal("A", "B");
    }

    [Theory]
    [InlineData("""{ "who": "x" }""", "AG0007 'step' has no 'stage', which every step needs: see, tell, decide or act.")]
    [InlineData("""{ "stage": "sea" }""", "AG0011 'sea' is not a value of 'stage'; did you mean 'see'?")]
    [InlineData("""{ "stage": 3 }""", "AG0006 'stage' must be a string, not a number.")]
    [InlineData("""{ "stage": ["see", 3, "tell"] }""", "AG0006 'stage' must be a string, not a number.")]
    [InlineData("""["see"]""",
        "AG0006 'step' must be an object (stage, who, automatic, blocks, coverage, recall, success, latency, hours, after and waitsForAll), not a list.")]
    public void A_step_without_stages_is_none(string step, string finding)
    {
        ReadingResult result = Evidence($"\"step\": {step}");
        Said(result).Should().Equal(finding);
        ((Evidence)result.Argument!["E"]).Step.Should().BeNull();
        result.Argument["E"].Statement.Should().Be("e", "what comes before and after is read");
        ((Evidence)result.Argument["E"]).Subject.Should().Be("after");
    }

    [Fact]
    public void What_is_right_of_a_window_is_read_around_what_is_wrong()
    {
        ReadingResult result = Argument.Read("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "harm": {
                "from": ["now"], "within": "15 min", "reversibleWithin": "PT2H", "attempts": 0, "until": {}, "within": "PT1H" }, "pathway": true } ] }
            """);
        Said(result).Should().HaveCount(5).And.StartWith("AG0006 'from' must be a string, not a list.");
        Said(result).Skip(2).Should().Equal(
            "AG0011 'attempts' must be a whole number of at least 1, not 0.",
            "AG0009 'harm' has no member 'until'; it takes from, within, reversibleWithin and attempts.",
            "AG0008 'within' is given twice; the first counts.");
        var goal = (Goal)result.Argument!["G"];
        goal.Harm.Should().Be(new HarmWindow { ReversibleWithin = TimeSpan.FromHours(2) });
        goal.IsPathway.Should().BeTrue();
    }

    [Fact]
    public void What_is_right_of_tags_and_suppressions_is_read_around_what_is_wrong()
    {
        ReadingResult result = Evidence("""
            "tags": { "a": 1, "b": ["x", 2, { "c": ["y"] }, "z"], "c": {}, "d": "one", "d": ["two"], "e": [] },
            "suppress": { "AG1001": " ", "AG1002": ["no"], "AG1003": "because", "AG1003": "again", "AG1004": null }
            """);
        Said(result).Should().Equal(
            "AG0006 'a' must be a string or a list of strings, not a number.",
            "AG0006 A value of the tag 'b' must be a string, not a number.",
            "AG0006 A value of the tag 'b' must be a string, not an object.",
            "AG0006 'c' must be a string or a list of strings, not an object.",
            "AG0008 'd' is given twice; the first counts.",
            "AG0011 The reason for suppressing 'AG1001' is blank; say why.",
            "AG0006 'AG1002' must be a string, the reason, not a list.",
            "AG0008 'AG1003' is given twice; the first counts.",
            "AG0006 'AG1004' must be a string, the reason, not null.");
        result.Argument!["E"].Tags.Select(tag => $"{tag.Key}: {string.Join(' ', tag.Value)}").Should().Equal("b: x z", "d: one", "e: ");
        result.Argument["E"].Suppressions.Select(entry => $"{entry.Key}: {entry.Value}").Should().Equal("AG1003: because");
        ((Evidence)result.Argument["E"]).Subject.Should().Be("after");
    }

    [Fact]
    public void What_is_right_of_claim_points_is_read_around_what_is_wrong()
    {
        ReadingResult result = Evidence("""
            "claimPoints": [ 1, { "argument": "G" }, { "id": "", "on": ["X"] }, { "id": "P1", "on": [] }, { "id": "P2", "on": "X", "argument": 3 },
              { "id": 4 }, { "id": "P3", "id": "P4", "on": ["X", "X", 1, "Y"], "argument": "G", "of": [] }, { "id": "P5" } ]
            """);
        Said(result).Where(finding => !finding.StartsWith("AG0013", StringComparison.Ordinal)).Should().Equal(
            "AG0006 'claimPoints' must be an object (id, on and argument), not a number.",
            "AG0007 A claim point has no 'id', which every claim point needs.",
            "AG0011 'on' names nothing; name supporters or contexts of the element, or leave it out for a claim point of the element itself.",
            "AG0006 'on' must be a list of ids: [\"X\"], not a string.",
            "AG0006 'argument' must be a string, not a number.",
            "AG0006 'id' must be a string, not a number.",
            "AG0008 'id' is given twice; the first counts.",
            "AG0017 'X' stands twice in 'on'; the second is dropped.",
            "AG0006 'on' must be a string, not a number.",
            "AG0009 'claimPoints' has no member 'of'; did you mean 'on'?");
        result.Argument!["E"].ClaimPoints.Select(point => $"{point.Id} [{string.Join(' ', point.On)}] {point.Argument}").Should().Equal("P3 [X Y] G", "P5 [] ");
        ((Evidence)result.Argument["E"]).Subject.Should().Be("after");
    }

    [Fact]
    public void What_is_right_of_challenges_is_read_around_what_is_wrong()
    {
        ReadingResult result = Argument.Read("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "supportedBy": [1, "S", { "a": { "id": "no" }, "b": 2 }, null, "S2"] },
              { "id": "S", "kind": "claim", "statement": "s" }, { "id": "S2", "kind": "claim", "statement": "s2" },
              { "id": "E", "kind": "evidence", "statement": "e", "challenges": [ 1, ["G"], "S",
                { "relationship": "supportedBy", "relationship": "challenges", "from": "G", "to": "S", "more": [1] },
                { "relationship": 3, "from": "G", "to": "S" }, { "relationship": "suports", "from": "G", "to": "S" }, { "from": { "id": "G" }, "to": "S" },
                { "from": "G" }, { "to": "S" }, { "from": "G", "to": 3 }, { "relationship": "supportedBy", "to": "S2", "from": "G" }, { "to": "S", "from": "G" } ],
                "subject": "after" } ] }
            """);
        Said(result).Should().Contain("AG0009 A relationship has no member 'more'; it has relationship, from and to.")
            .And.Contain("AG0008 'relationship' is given twice; the first counts.")
            .And.Contain("AG0006 'from' must be an element's id, a string, not an object.")
            .And.Contain("AG0006 'relationship' must be supportedBy, inContextOf or challenges, not a number.")
            .And.Contain("AG0006 'to' must be the id of an element or a relationship, not a number.")
            .And.Contain("AG0007 A relationship that is challenged has a 'from' and a 'to'; this one has no 'to'.")
            .And.Contain("AG0007 A relationship that is challenged has a 'from' and a 'to'; this one has no 'from'.")
            .And.HaveCount(13);
        result.Argument!.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges).Should().HaveCount(3);
        result.Argument.SupportersOf("G").Select(element => element.Id).Should().Equal("S", "S2");
        ((Evidence)result.Argument["E"]).Subject.Should().Be("after");
    }

    [Fact]
    public void What_is_right_of_an_element_is_read_around_what_is_wrong()
    {
        ReadingResult result = Argument.Read("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": { "a": "b" }, "description": 3, "pathway": "yes", "undeveloped": 1, "requires": { "atLeast": 0, "least": [1] },
                "order": 1.5, "row": -1, "assertedStanding": "suported", "cost": -1, "include": ["x"], "unheard": { "of": 1 }, "id": "H" },
              { "id": "E", "kind": "evidence", "statement": "e", "state": ["available"], "source": 1, "subject": null, "collected": "2026-02-29", "expires": 5,
                "doubt": "0.5", "probability": 2, "data": [1, { "a": 2 }], "order": 2 },
              { "kind": "goal" }, 3, { "id": "A", "kind": "assumption", "statement": "a", "state": "holds" } ] }
            """);
        string.Join(' ', result.Findings.Select(finding => finding.Rule.Id[^2..])).Should().Be(
            "06 06 06 06 11 11 09 11 11 11 11 20 09 08 06 06 06 12 06 06 11 11 07 07 06");
        var goal = (Goal)result.Argument!["G"];
        (goal.Statement, goal.Description, goal.IsPathway, goal.IsUndeveloped, goal.Order, goal.Row, goal.Cost)
            .Should().Be((string.Empty, null, false, false, null, null, null));
        goal.Requirement.Should().Be(Requirement.All);
        goal.UnknownMembers.Select(member => member.Key).Should().Equal("unheard");
        var evidence = (Evidence)result.Argument["E"];
        (evidence.State, evidence.Source, evidence.Subject, evidence.Collected, evidence.Expires, evidence.Likelihood, evidence.Order)
            .Should().Be((null, null, null, null, null, null, 2));
        evidence.Data!.ToString().Should().Be("""[1,{"a":2}]""");
        ((Assumption)result.Argument["A"]).State.Should().Be(AssumptionState.Holds);
        result.Argument.Elements.Select(element => element.Id).Should().Equal("G", "E", "A");
    }

    [Fact]
    public void An_element_in_the_file_of_a_module_says_no_other()
    {
        ReadingResult result = Argument.Read("""
            { "format": "argument-graph/1", "title": "t", "module": "M", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "module": "X" }, { "id": "H", "kind": "claim", "statement": "h", "module": "M" } ] }
            """);
        Said(result).Should().Equal("AG0011 This file is of the module 'M', and so are its elements; leave 'module' out.");
        result.Argument!.Elements.Select(element => $"{element.Id} {element.Module}").Should().Equal("M/G M", "M/H M");
    }

    private static ReadingResult Evidence(string members) => Argument.Read($$"""
        { "format": "argument-graph/1", "title": "t", "elements": [
          { "id": "E", "kind": "evidence", "statement": "e", "state": "available", {{members}}, "subject": "after" } ] }
        """);

    internal static IEnumerable<string> Said(ReadingResult result) => result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Message}");
}
