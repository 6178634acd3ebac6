using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.FaultTrees;

public class PathwayFallTests
{
    [Fact]
    public void A_tree_is_read_for_failure()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "supportedBy": ["A", "E1"] },
              { "id": "A", "kind": "claim", "statement": "a", "supportedBy": ["E1", "E2", "E3"], "requires": { "atLeast": 2 } },
              { "id": "E1", "kind": "evidence", "statement": "1" },
              { "id": "E2", "kind": "evidence", "statement": "2" },
              { "id": "E3", "kind": "evidence", "statement": "3", "state": "planned" } ] }
            """);

        FaultTree tree = FaultTree.OfPathways(argument).Should().ContainSingle().Subject;

        tree.Threshold.Should().Be(Standing.Supported);
        string Name(int node) => tree.ElementOf(node) < 0 ? "part" : argument.Numbered.Elements[tree.ElementOf(node)].Id;
        int top = tree.TopEvents.Should().ContainSingle().Subject;
        Name(top).Should().Be("P");
        tree.TargetOf(top).Should().Be(argument.Numbered.NumberOf("P"));
        tree.NeededToFall(top).Should().Be(1);
        tree.InputsOf(top).Select(Name).Should().BeEquivalentTo("A", "E1");
        int claim = tree.InputsOf(top).Single(node => !tree.IsBasicEvent(node));
        tree.InputsOf(claim).Select(Name).Should().BeEquivalentTo(["E1", "E2"], "E3 has fallen already, so both others are needed");
        tree.NeededToFall(claim).Should().Be(1);
        tree.IsBasicElement(argument.Numbered.NumberOf("E1")).Should().BeTrue();
        tree.IsBasicElement(argument.Numbered.NumberOf("A")).Should().BeFalse();
    }

    [Fact]
    public void What_has_fallen_already_is_in_no_tree() => FaultTree.OfPathways(new ArgumentBuilder("T").Build()).Should().BeEmpty();

    // What a goal further up stands in, pathways inherit; a circle beside them is read another way and changes nothing.
    private const string Stated = """
        { "format": "argument-graph/1", "title": "Stated", "elements": [
          { "id": "R", "kind": "goal", "statement": "r", "supportedBy": ["M"], "inContextOf": ["A1"] },
          { "id": "M", "kind": "goal", "statement": "m", "supportedBy": ["P", "Q"], "requires": "any", "inContextOf": ["A2"] },
          { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1"] },
          { "id": "Q", "kind": "goal", "statement": "q", "pathway": true, "supportedBy": ["N"], "inContextOf": ["A3"] },
          { "id": "N", "kind": "goal", "statement": "n", "pathway": true, "supportedBy": ["E2"] },
          { "id": "T", "kind": "goal", "statement": "t", "pathway": true, "supportedBy": ["E1"], "inContextOf": ["X"] },
          { "id": "X", "kind": "context", "statement": "x" },
          { "id": "A1", "kind": "assumption", "statement": "a1", "state": "holds" },
          { "id": "A2", "kind": "assumption", "statement": "a2", "state": "holds" },
          { "id": "A3", "kind": "assumption", "statement": "a3", "state": "holds" },
          { "id": "E1", "kind": "evidence", "statement": "1" },
          { "id": "E2", "kind": "evidence", "statement": "2" }CIRCLE ] }
        """;

    private const string Circle = """
        , { "id": "Y", "kind": "claim", "statement": "y", "supportedBy": ["Z"] }, { "id": "Z", "kind": "claim", "statement": "z", "supportedBy": ["Y"] }
        """;

    // By id of the pathway: supported though its support is challenged, since that is answered; in doubt, since its support is doubted; in doubt, since of
    // two supporters one is defeated and one in doubt; supported by what is not challenged.
    private const string Challenged = """
        { "format": "argument-graph/1", "title": "Challenged", "elements": [
          { "id": "Answered", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1"] },
          { "id": "Doubted", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1"] },
          { "id": "Defeated", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1", "E2"], "requires": "any" },
          { "id": "Either", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1", "E3"], "requires": "any" },
          { "id": "E1", "kind": "evidence", "statement": "1", "state": "available" },
          { "id": "E2", "kind": "evidence", "statement": "2", "state": "disputed" },
          { "id": "E3", "kind": "evidence", "statement": "3", "state": "available" },
          { "id": "E4", "kind": "evidence", "statement": "4", "state": "available" },
          { "id": "E5", "kind": "evidence", "statement": "5", "state": "disputed" },
          { "id": "D1", "kind": "claim", "statement": "d", "supportedBy": ["E3"],
            "challenges": { "relationship": "supportedBy", "from": "Answered", "to": "E1" } },
          { "id": "D2", "kind": "claim", "statement": "d", "supportedBy": ["E4"], "challenges": "D1" },
          { "id": "D3", "kind": "claim", "statement": "d", "supportedBy": ["E5"],
            "challenges": { "relationship": "supportedBy", "from": "Doubted", "to": "E1" } },
          { "id": "D4", "kind": "claim", "statement": "d", "supportedBy": ["E3"],
            "challenges": [{ "relationship": "supportedBy", "from": "Defeated", "to": "E1" },
              { "relationship": "supportedBy", "from": "Either", "to": "E1" }] } ] }
        """;

    [Fact]
    public void Trees_fall_where_judging_anew_finds_the_pathway_lower()
    {
        int compared = 0;
        OracleCase.ForMany(firstSeed: 41_000, usual: 300, full: 3_000, one => compared += Compare(one.Argument, one.Setting));
        compared.Should().BePositive();
    }

    [Theory]
    [InlineData("")]
    [InlineData(Circle)]
    public void What_is_inherited_is_in_the_gates(string circle) =>
        Compare(Argument.Parse(Stated.Replace("CIRCLE", circle, StringComparison.Ordinal)), Setting.Default).Should().BePositive();

    [Fact]
    public void Challenges_of_relationships_are_in_the_gates()
    {
        Argument argument = Argument.Parse(Challenged);
        string[] found = [.. FaultTree.OfPathways(argument)
            .Select(tree => $"{tree.Threshold}: {string.Join(' ', tree.Targets.Select(target => argument.Numbered.Elements[target].Id).Order())}")];
        found.Should().Equal("Supported: Answered Either", "InDoubt: Defeated Doubted");
        Compare(argument, Setting.Default).Should().BePositive();
    }

    // How often one was judged anew: with up to 64 of the sets of basic events that can fall.
    private static int Compare(Argument argument, Setting setting)
    {
        int compared = 0;
        var before = new StandingEvaluation(argument, setting);
        ValueList<FaultTree> trees = FaultTree.OfPathways(argument, setting);
        trees.SelectMany(tree => tree.Targets).Should().BeEquivalentTo(
            argument.PathwayNumbers.Where(number => before.Analysed(number) != Standing.Unsupported));
        foreach (FaultTree tree in trees)
        {
            int[] basics = [.. Enumerable.Range(0, tree.NodeCount).Where(tree.IsBasicEvent)];
            for (int mask = 0; mask < 1 << Math.Min(basics.Length, 6); mask++)
            {
                int[] lost = [.. basics.Where((_, index) => (mask >> index & 1) != 0)];
                bool[] fallen = Fallen(tree, lost);
                var suppositions = new Supposition[argument.Numbered.ElementCount];
                foreach (int node in lost)
                {
                    suppositions[tree.ElementOf(node)] = Supposition.Failed;
                }

                var after = new StandingEvaluation(argument, setting, suppositions);
                for (int target = 0; target < tree.Targets.Length; target++)
                {
                    bool falls = fallen[tree.TopEvents[target]];
                    bool isLower = after.Analysed(tree.Targets[target]) < tree.Threshold;
                    compared++;

                    // In doubt, challenges are frozen: a fall may be seen where there is none, never the other way round.
                    (tree.Threshold == Standing.Supported || mask == 0 ? falls == isLower : falls || !isLower).Should().BeTrue();
                }
            }

            Enumerable.Range(0, tree.NodeCount).Where(node => tree.TargetOf(node) >= 0)
                .Should().BeEquivalentTo(tree.TopEvents.Distinct(), "no other node is a top event");
        }

        return compared;
    }

    private static bool[] Fallen(FaultTree tree, int[] lost)
    {
        var fallen = new bool[tree.NodeCount];
        for (int node = 0; node < fallen.Length; node++)
        {
            fallen[node] = tree.IsBasicEvent(node) ? lost.Contains(node) : tree.InputsOf(node).Count(input => fallen[input]) >= tree.NeededToFall(node);
        }

        return fallen;
    }
}
