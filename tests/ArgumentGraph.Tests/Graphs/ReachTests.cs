using ArgumentGraph.Tests.Analysis.Oracle;
using QuikGraph;
using QuikGraph.Algorithms;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>What is above and below an element, and what the rules about it say, is what QuikGraph finds by searching.</summary>
public class ReachTests
{
    private static readonly string[] UnreachedRules = ["AG1003", "AG1005", "AG1006", "AG1007"];

    [Fact]
    public void Descendants_and_ancestors_are_what_a_search_finds() =>
        GraphCases.Any.Check(1_500, 40_000, argument =>
        {
            BidirectionalGraph<string, SEdge<string>> support = LibraryGraphs.Support(argument);
            var above = support.Vertices.ToDictionary(id => id, _ => new List<string>());
            foreach (string id in support.Vertices)
            {
                HashSet<string> below = LibraryGraphs.Reached(support, id);
                Expect.Equal(InOrder(below), Ids(argument.DescendantsOf(id)), $"what is below {id}");
                foreach (string other in below)
                {
                    above[other].Add(id);
                }
            }

            foreach ((string id, List<string> others) in above)
            {
                Expect.Equal(InOrder(others), Ids(argument.AncestorsOf(id)), $"what is above {id}");
            }
        });

    [Fact]
    public void Descendants_are_the_edges_of_the_transitive_closure() =>
        GraphCases.WithoutCircles.Check(1_500, 40_000, argument =>
        {
            BidirectionalGraph<string, SEdge<string>> closure = LibraryGraphs.Support(argument)
                .ComputeTransitiveClosure((from, to) => new SEdge<string>(from, to));
            foreach (string id in closure.Vertices)
            {
                IEnumerable<string> below = closure.OutEdges(id).Select(edge => edge.Target);
                Expect.Equal(InOrder(below), Ids(argument.DescendantsOf(id)), $"what is below {id}");
            }
        });

    [Fact]
    public void Indirect_supports_are_what_the_transitive_reduction_leaves_out() =>
        GraphCases.WithoutCircles.Check(1_500, 40_000, argument =>
        {
            BidirectionalGraph<string, SEdge<string>> support = LibraryGraphs.Support(argument);
            BidirectionalGraph<string, SEdge<string>> reduced = support.ComputeTransitiveReduction();
            ILookup<bool, Finding> findings = Findings(argument, "AG1011").ToLookup(finding => finding.Relationship is not null);
            if (findings[false].Any())
            {
                return; // it says that it did not look everywhere
            }

            IEnumerable<SEdge<string>> leftOut = support.Edges.Where(edge => !reduced.ContainsEdge(edge.Source, edge.Target));
            Expect.Equal(
                InOrder(leftOut.Select(edge => Relationship.SupportedBy(edge.Source, edge.Target).ToString())),
                InOrder(findings[true].Select(finding => finding.Relationship!.ToString())),
                $"what supports indirectly, too");
        });

    [Fact]
    public void Roots_are_what_nothing_needs_and_the_rules_name_what_no_root_goal_leads_to() =>
        GraphCases.Any.Check(1_500, 40_000, argument =>
        {
            BidirectionalGraph<string, SEdge<string>> needs = LibraryGraphs.NeedsWithConfidence(argument);
            string[] roots = [.. needs.Roots().Where(id => argument[id] is SupportableElement)];
            Expect.Equal(InOrder(roots), InOrder(argument.Roots.Select(root => root.Id)), $"the roots");

            IEnumerable<string> rootGoals = roots.Where(id => argument[id] is Goal);
            HashSet<string> reached = [.. rootGoals.SelectMany(id => LibraryGraphs.FoundFrom(needs, id))];
            if (reached.Count > 0)
            {
                // The rules about roots that are no goals, and about elements, contexts and evidence that have no bearing on one.
                IEnumerable<Finding> findings = UnreachedRules.SelectMany(rule => Findings(argument, rule));
                IEnumerable<string> named = findings.Select(finding => finding.ElementId!);
                Expect.Equal(InOrder(needs.Vertices.Except(reached)), InOrder(named), $"what is not reached");
            }
        });

    [Fact]
    public void Nested_pathways_are_what_a_search_from_another_finds() =>
        GraphCases.Any.Check(1_500, 40_000, argument =>
        {
            BidirectionalGraph<string, SEdge<string>> support = LibraryGraphs.Support(argument);
            string[] pathways = [.. argument.OfKind<Goal>().Where(goal => goal.IsPathway).Select(goal => goal.Id)];

            // Of pathways on a circle, which is the worse error, the rule names those that it comes upon.
            HashSet<string> onCircles = [.. LibraryGraphs.CircularComponents(support).SelectMany(component => component)];
            string[] nested = [.. pathways
                .SelectMany(id => LibraryGraphs.FoundFrom(support, id).Where(found => found != id))
                .Intersect(pathways)];
            string[] named = [.. Findings(argument, "AG1012").Select(finding => finding.ElementId!)];
            Expect.Equal(InOrder(nested.Except(onCircles)), InOrder(named.Except(onCircles)), $"the nested pathways");
            Expect.Equal(string.Empty, InOrder(named.Except(nested)), $"what is named, but not nested");
        });

    private static IEnumerable<Finding> Findings(Argument argument, string rule) =>
        argument.Validate().Where(finding => finding.Rule.Id == rule);

    private static string Ids(IEnumerable<Element> elements) => string.Join(" ", elements.Select(element => element.Id));

    private static string InOrder(IEnumerable<string> ids) => string.Join(" ", ids.Order(StringComparer.Ordinal));
}
