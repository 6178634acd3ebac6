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

    [Fact]
    public void Trees_fall_where_judging_anew_finds_the_pathway_lower()
    {
        int compared = 0;
        OracleCase.ForMany(firstSeed: 41_000, usual: 300, full: 3_000, one =>
        {
            Argument argument = one.Argument;
            var before = new StandingEvaluation(argument, one.Setting);
            ValueList<FaultTree> trees = FaultTree.OfPathways(argument, one.Setting);
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

                    var after = new StandingEvaluation(argument, one.Setting, suppositions);
                    for (int target = 0; target < tree.Targets.Length; target++)
                    {
                        bool falls = fallen[tree.TopEvents[target]];
                        bool isLower = after.Analysed(tree.Targets[target]) < tree.Threshold;
                        compared++;

                        // In doubt, challenges are frozen: a fall may be seen where there is none, never the other way round.
                        (tree.Threshold == Standing.Supported ? falls == isLower : falls || !isLower).Should().BeTrue();
                    }
                }
            }
        });

        compared.Should().BePositive();
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
