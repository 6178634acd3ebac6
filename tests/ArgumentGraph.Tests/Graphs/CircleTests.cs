using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Validation;
using QuikGraph;
using QuikGraph.Algorithms;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>The rules about circles find the strongly connected components that QuikGraph finds, and the shortest way round.</summary>
public class CircleTests
{
    private const int MostShown = 11; // of the elements of one circle: the first, and ten related places

    [Fact]
    public void Circles_of_support_are_the_components_and_shown_by_a_shortest_way_round() =>
        GraphCases.Any.Check(3_000, 60_000, argument =>
        {
            BidirectionalGraph<string, SEdge<string>> support = LibraryGraphs.Support(argument);
            Finding[] findings = [.. argument.Validate().Where(finding => finding.Rule.Id == "AG1001")];
            Expect.Equal(
                string.Join(" ", LibraryGraphs.CircularComponents(support).Select(component => component[0])),
                string.Join(" ", findings.Select(finding => finding.ElementId).Order(StringComparer.Ordinal)),
                $"the first element of each circle");
            foreach (Finding finding in findings)
            {
                string[] shown = [finding.ElementId!, .. finding.Related.Select(place => place.ElementId!)];
                int shortest = ShortestWayRound(support, shown[0]);
                string[] steps = shortest > MostShown ? shown : [.. shown, shown[0]];
                Expect.Equal(Math.Min(shortest, MostShown), shown.Length, $"how much is shown of the circle {string.Join(" ", shown)}");
                Expect.True(
                    steps.Zip(steps.Skip(1)).All(step => support.ContainsEdge(step.First, step.Second)),
                    $"each of {string.Join(" ", steps)} is supported by the next");
            }
        });

    [Fact]
    public void Circles_through_challenges_are_the_components_with_a_challenge_within() =>
        GraphCases.Any.Check(3_000, 60_000, argument =>
        {
            (string From, string Owner)[] challenges = [.. argument.Relationships
                .Where(relationship => relationship.Kind == RelationshipKind.Challenges)
                .Select(challenge => (challenge.From, RandomSketch.OwnerOf(challenge)))];
            string[][] components = [.. LibraryGraphs.CircularComponents(LibraryGraphs.Needs(argument))
                .Where(ids => challenges.Any(challenge => ids.Contains(challenge.From) && ids.Contains(challenge.Owner)))];

            // Of the challenges within a component any may be named, one is.
            IEnumerable<string> named = argument.Validate().Where(finding => finding.Rule.Id == "AG1301")
                .Select(finding => RandomSketch.OwnerOf(finding.Relationship!))
                .Select(owner => Array.Find(components, component => component.Contains(owner))?[0] ?? $"{owner}, which is in none");
            Expect.Equal(
                string.Join(" ", components.Select(component => component[0])),
                string.Join(" ", named.Order(StringComparer.Ordinal)),
                $"the components");
        });

    private static int ShortestWayRound(BidirectionalGraph<string, SEdge<string>> support, string start) =>
        support.OutEdges(start).Min(first =>
            first.Target == start ? 1
            : support.ShortestPathsDijkstra(_ => 1, first.Target)(start, out IEnumerable<SEdge<string>> back) ? 1 + back.Count()
            : int.MaxValue);
}
