using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>Where requirements are all alike, what brings something down is a question about graphs, which QuikGraph answers.</summary>
public class LoadBearingTests
{
    [Fact]
    public void Where_any_support_is_enough_each_stands_as_high_as_what_is_found_below_it() =>
        ForEachTargetWhereAnyIsEnough((test, id, target) =>
        {
            HashSet<string> below = LibraryGraphs.FoundFrom(test.Support, id);
            Standing expected = below.Overlaps(test.EndsWith(Standing.Supported)) ? Standing.Supported
                : below.Overlaps(test.EndsWith(Standing.InDoubt)) ? Standing.InDoubt
                : Standing.Unsupported;
            Expect.Equal(expected, target.Standing, $"how {id} stands");
        });

    // A dominator: an element without which no way leads down to what stands by itself.
    [Fact]
    public void Where_any_support_is_enough_what_carries_is_what_every_way_down_leads_through() =>
        ForEachTargetWhereAnyIsEnough((test, id, target) =>
        {
            string[] ends = [.. test.EndsWith(target.Standing)];
            HashSet<string> found = LibraryGraphs.FoundFrom(test.Support, id);
            string[] carriers = target.IsDown ? [] : [.. found.Where(other => CanFall(other) && Cuts(other))];
            Expect.Equal(InOrder(carriers), InOrder(test.CarriersOf(id)), $"what carries {id}");

            // The library's two answers agree, too.
            bool isOneEnough = !target.IsDown && VertexCuts.Smallest(test.Support, id, ends, CanFall) == 1;
            Expect.Equal(carriers.Length > 0, isOneEnough, $"whether anything cuts {id} off alone");

            bool CanFall(string other) => other != id || test.IsBasic(id);

            bool Cuts(string other) => other == id || !LibraryGraphs.FoundWithout(test.Support, id, other).Overlaps(ends);
        });

    [Fact]
    public void Where_any_support_is_enough_the_smallest_cut_set_is_the_smallest_cut() =>
        ForEachTargetWhereAnyIsEnough((test, id, target) =>
        {
            int? smallest = target.IsDown ? null : VertexCuts.Smallest(test.Support, id, test.EndsWith(target.Standing), test.IsBasic);
            Expect.Equal(smallest, target.CutSets.SmallestOrder, $"the size of the smallest cut set of {id}");
        });

    [Fact]
    public void Where_all_support_is_needed_everything_below_carries() =>
        GraphCases.SupportAlone(Requirement.All).Check(800, 20_000, (seed, argument) =>
        {
            var test = new SupportCase(seed, argument, Baseline.AsArgued);
            foreach (LoadBearingTarget target in test.Targets)
            {
                string id = target.Element.Id;
                HashSet<string> below = LibraryGraphs.FoundFrom(test.Support, id);
                IEnumerable<string> carriers = below.Where(other => other != id || test.IsBasic(id));
                IEnumerable<string> cutSets = target.CutSets.Listed.Select(set => set.ToString());
                Expect.Equal(InOrder(carriers), InOrder(test.CarriersOf(id)), $"what carries {id}");
                Expect.Equal(InOrder(below.Where(test.IsBasic)), InOrder(cutSets), $"the cut sets of {id}");
            }
        });

    private static void ForEachTargetWhereAnyIsEnough(Action<SupportCase, string, LoadBearingTarget> check) =>
        GraphCases.SupportAlone(Requirement.Any).Check(800, 20_000, (seed, argument) =>
        {
            var test = new SupportCase(seed, argument, seed % 2 == 0 ? Baseline.AsIs : Baseline.AsArgued);
            foreach (LoadBearingTarget target in test.Targets)
            {
                check(test, target.Element.Id, target);
            }
        });

    private static string InOrder(IEnumerable<string> ids) => string.Join(" ", ids.Order(StringComparer.Ordinal));
}
