using ArgumentGraph.Logic.Scenarios;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Scenarios;

public class RestoredFunctionTests
{
    [Fact]
    public void What_stands_again_is_what_does_not_fall_with_the_nodes_that_are_left() =>
        FunctionCases.Of(seed => RandomFunctions.Make(seed, new Random(seed).Next(1, 10), new Random(~seed).Next(1, 25))).Check(400, 20_000, (seed, function) =>
        {
            Random random = FunctionCases.RandomAfter(seed, 2);
            bool[] falls = [.. Enumerable.Range(0, function.Count).Select(_ => random.Next(2) == 0)];
            bool[] fallen = RandomFunctions.Fallen(function, Chosen(falls));
            RestoredFunction again = RestoredFunction.Of(function, falls);
            again.Standing.Should().Equal(Enumerable.Range(0, function.Roots.Length).Where(root => !fallen[function.Roots[root]]));
            again.RootsAt.SelectMany(roots => roots).Order()
                .Should().Equal(Enumerable.Range(0, function.Roots.Length).Where(root => fallen[function.Roots[root]]));

            bool[] restored = [.. falls.Select(falls => falls && random.Next(2) == 0)];
            bool[] left = RandomFunctions.Fallen(function, Chosen([.. falls.Zip(restored, (falls, restored) => falls && !restored)]));
            bool[] stands = RandomFunctions.Fallen(
                again.Function, Chosen(restored).Select(node => again.NodeOf[node]).Where(node => node >= 0).ToHashSet());
            for (int root = 0; root < again.RootsAt.Length; root++)
            {
                again.RootsAt[root].Should().OnlyContain(each => left[function.Roots[each]] != stands[again.Function.Roots[root]]);
            }
        });

    private static HashSet<int> Chosen(bool[] nodes) => [.. Enumerable.Range(0, nodes.Length).Where(node => nodes[node])];
}
