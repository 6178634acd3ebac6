namespace ArgumentGraph.Testing.Tests;

/// <summary>Expectations that name elements by queries.</summary>
public class PolicyQueryTests
{
    private static readonly Policy AsOf = Policy.On(Cases.Day);

    [Fact]
    public void A_query_of_a_file_and_one_of_code_are_the_same_policy()
    {
        Policy read = Policy.Parse("""
            {
              "format": "argument-graph-policy/1",
              "date": "2026-11-01",
              "expectations": [
                { "kind": "pathwaysStand", "pathways": ["P2", { "select": "pathway and under(S1)" }] },
                { "kind": "noHiddenLoadBearing", "sharedBy": 3, "pathways": [{ "select": "pathway" }], "except": [{ "select": "id = A" }] },
                { "kind": "nothingExpires", "withinDays": 30, "except": ["E1", { "select": "assumption" }] },
                { "kind": "noSinglePoints", "pathways": [{ "select": "pathway" }], "except": [{ "select": "id = A" }, { "select": "id = F" }] },
                { "kind": "pathwaysReviewed", "pathways": [{ "select": "pathway" }], "except": [{ "select": "id = P1" }] },
                { "kind": "probability", "element": { "select": "pathway" }, "atLeast": 0.5 },
                { "kind": "probability", "element": { "select": "pathway" }, "atMost": 0.9 }
              ]
            }
            """);
        Policy built = Policy.On(new DateOnly(2026, 11, 1))
            .PathwaysStand("P2").For("pathway and under(S1)")
            .NoHiddenLoadBearing(3).For("pathway").Except("id = A")
            .NothingExpires(30, ["E1"]).Except("assumption")
            .NoSinglePoints().For("pathway").Except("id = A").Except("id = F")
            .PathwaysReviewed().For("pathway").Except("id = P1")
            .ProbabilityAtLeast(ElementQuery.Parse("pathway"), 0.5)
            .ProbabilityAtMost(ElementQuery.Parse("pathway"), 0.9);
        read.Should().Be(built);
        read.GetHashCode().Should().Be(built.GetHashCode());
        read.Expectations.Select(expectation => expectation.ToString()).Should().Equal(
            "P2 and what 'pathway and under(S1)' asks for stand",
            "no hidden evidence carries 3 or more of what 'pathway' asks for, except what 'id = A' asks for",
            "nothing has expired or expires within 30 days, except E1 and what 'assumption' asks for",
            "what 'pathway' asks for does not have a single point of failure, except what 'id = A' asks for and what 'id = F' asks for",
            "what 'pathway' asks for has a current outside review with full access, except what 'id = P1' asks for",
            "what 'pathway' asks for stands with a probability of at least 0.5",
            "what 'pathway' asks for stands with a probability of at most 0.9");
    }

    [Fact]
    public void A_query_and_the_ids_of_what_it_means_fail_in_the_same()
    {
        Argument argument = Cases.Sabotage;
        string[] expiring = [.. argument.Select("expires < 2027-03-01").Select(element => element.Id)];
        string[] assumptions = [.. argument.Select("assumption").Select(element => element.Id)];
        string[] standing = [.. argument.At(Setting.On(Cases.Day)).Select("pathway and standing = supported").Select(element => element.Id)];
        expiring.Should().NotBeEmpty();
        Same(AsOf.PathwaysStand().For("pathway and standing != supported"), AsOf.PathwaysStand("P1", "P4", "P8", "P9"));
        Same(AsOf.PathwaysStand("P1").For("id in (P8, P1)"), AsOf.PathwaysStand("P1", "P8"));
        Same(AsOf.NothingExpires(365).Except("expires < 2027-03-01"), AsOf.NothingExpires(365, expiring));
        Same(
            AsOf.NoSinglePoints().For("pathway and standing = supported").Except("assumption"),
            AsOf.NoSinglePoints(assumptions, standing));
        Same(
            AsOf.NoHiddenLoadBearing().For("pathway and standing = supported").Except("id = E37"),
            AsOf.NoHiddenLoadBearing(2, standing, ["E37"]));
        Same(AsOf.NoHiddenLoadBearing().For("pathway and standing = supported"), AsOf.NoHiddenLoadBearing(2, standing));

        void Same(Policy asked, Policy named)
        {
            PolicyReport report = asked.Check(argument);
            report.Messages().Should().Equal(named.Check(argument).Messages());
            report.Ids().Should().Equal(named.Check(argument).Ids());
        }
    }

    [Fact]
    public void The_probability_of_each_element_that_is_meant_is_held_against_the_bounds()
    {
        PolicyReport report = AsOf.ProbabilityAtLeast(ElementQuery.Parse("pathway"), 0.97).Check(Cases.Six);
        report.Ids().Should().Equal("P1", "P5", "P6");
        report.Messages().First().Should().StartWith("P1 stands with a probability of 0.72");
        AsOf.ProbabilityAtMost("P1", 0.75).For("id = P5").Check(Cases.Six).Ids().Should().Equal("P5");
    }

    [Fact]
    public void A_query_that_asks_for_what_no_element_is_is_not_passed()
    {
        PolicyReport report = AsOf
            .PathwaysStand().For("pathway and undeveloped")
            .PathwaysStand("P1").For("pathway and undeveloped")
            .NoSinglePoints(["A", "F", "S1"]).Except("assumption")
            .NoSinglePoints(["A", "F", "S1"]).For("statement = P11")
            .NoHiddenLoadBearing().For("pathway and undeveloped")
            .NoHiddenLoadBearing().Except("assumption")
            .NothingExpires().Except("assumption")
            .ProbabilityAtLeast(ElementQuery.Parse("assumption"), 0)
            .Check(Cases.Six);
        report.Results.Should().OnlyContain(result => result.Failures.Count == 1);
        report.Messages().First().Should().Be("None of the 15 elements is what 'pathway and undeveloped' asks for.");
        report.Results[3].Failures[0].Reasons.Should().Equal("No element has 'P11' for 'statement'; did you mean 'P1'?");
        Policy.On(Cases.Day).PathwaysReviewed().For("assumption").Check(Cases.Six).IsMet.Should().BeFalse();
    }

    [Fact]
    public void A_query_that_names_what_the_argument_does_not_have_is_not_passed_and_told_where_the_file_says_it()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, """
            { "format": "argument-graph-policy/1", "date": "2026-11-01", "expectations": [
              { "kind": "pathwaysStand", "pathways": [{ "select": "pathway and \u0022é\u0022 != 'x' or under(P55)" }] } ] }
            """.Replace("\\u0022é\\u0022 != 'x'", "statement != \\\"é\\u00e9\\\"", StringComparison.Ordinal));
        try
        {
            ExpectationFailure failure = Policy.Load(file).Check(Cases.Six).Results[0].Failures.Should().ContainSingle().Subject;
            failure.Message.Should().EndWith("did you mean 'P5'?")
                .And.StartWith("The query 'pathway and statement != \"éé\" or under(P55)' has a mistake: character 40: ");
            failure.Place.Should().Be(new Place(file, 2, 102));
            failure.ElementId.Should().BeNull();
        }
        finally
        {
            File.Delete(file);
        }

        AsOf.PathwaysStand().For("under(P55)").Check(Cases.Six).Results[0].Failures[0].Place.Should().BeNull();
    }

    [Fact]
    public void A_mistake_in_a_query_is_told_with_its_place_in_the_file() => Policy.Read(
        """
        {
          "format": "argument-graph-policy/1",
          "expectations": [
            { "kind": "pathwaysStand", "pathways": ["P1", { "select": "pathway and owner = \"x" }] },
            { "kind": "nothingExpires", "except": [{ "select": "evidence und state = planned" }, { "query": "all" }, 7, { "select": " " }] },
            { "kind": "probability", "element": { "select": "evidence and (all" }, "atLeast": 0.5 },
            { "kind": "probability", "element": ["P1"], "atLeast": 0.5 }
          ]
        }
        """,
        "policy.json").Findings.Select(finding => finding.ToString()).Should().Equal(
        "policy.json(4,84): error AG0011: 'select' is not a query: character 21: Expected \" at the end of the quoted text.",
        "policy.json(5,66): error AG0011: 'select' is not a query: character 10: Expected 'and', 'or' or the end of the query, but found 'und'.",
        "policy.json(5,90): error AG0007: An item of 'except' has no 'select', which it needs.",
        "policy.json(5,92): error AG0009: An item of 'except' has no member 'query'; it can have select.",
        "policy.json(5,110): error AG0006: Expected an id or an object with 'select' as an item of 'except', but found a number.",
        "policy.json(5,125): error AG0011: 'select' is blank; write something, or leave it out.",
        "policy.json(6,71): error AG0011: 'select' is not a query: character 18: Expected ')', but found the end of the query.",
        "policy.json(7,41): error AG0006: Expected an id or an object with 'select' as 'element', but found a list.");

    [Fact]
    public void What_cannot_be_named_is_a_mistake_of_the_code()
    {
        FluentActions.Invoking(() => AsOf.For("all")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => AsOf.NoFindings().For("all")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => AsOf.NothingExpires().For("all")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => AsOf.PathwaysStand().Except("all")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => AsOf.ProbabilityAtLeast("P1", 0).Except("all")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => AsOf.PathwaysStand().For("P1")).Should().Throw<QueryException>();
        FluentActions.Invoking(() => AsOf.NothingExpires().Except("(")).Should().Throw<QueryException>();
        FluentActions.Invoking(() => AsOf.ProbabilityAtLeast((ElementQuery)null!, 0)).Should().Throw<ArgumentNullException>().WithParameterName("elements");
    }
}
