using ArgumentGraph.Logic.Bounds;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Bounds;

/// <summary>Bounds gate by gate, and the leaf by which cases are told apart, held against what they are defined as.</summary>
public class AssociationBoundsTests
{
    [Fact]
    public void Bounds_are_what_association_and_arguments_without_a_common_leaf_give() => SmallCores.ForMany(30, (core, leaves) =>
    {
        var bounds = new AssociationBounds(core);
        foreach (bool upwards in new[] { true, false, true })
        {
            Digits.MustAgree(bounds.Of(leaves, upwards).Fall, Naive(core, leaves, upwards).Fall, $"upwards: {upwards}");
            Digits.MustAgree(bounds.Of(leaves, upwards).Hold, Naive(core, leaves, upwards).Hold, $"upwards, that it holds: {upwards}");
        }
    });

    [Theory]
    [InlineData(64)]
    [InlineData(70)]
    public void Leaves_are_told_apart_beyond_those_of_a_word(int leafCount) => SmallCores.ForMany(4, leafCount: leafCount, check: (core, leaves) =>
    {
        var bounds = new AssociationBounds(core);
        Digits.MustAgree(bounds.Of(leaves, upwards: true).Fall, Naive(core, leaves, upwards: true).Fall, $"upwards");
        Digits.MustAgree(bounds.Of(leaves, upwards: false).Fall, Naive(core, leaves, upwards: false).Fall, $"downwards");
    });

    [Theory]
    [InlineData(6)]
    [InlineData(24)]
    [InlineData(60)]
    public void Of_the_twenty_leaves_that_matter_most_the_one_is_chosen_after_which_the_bounds_are_closest(int leafCount) =>
        SmallCores.ForMany(20, leafCount: leafCount, hasAtLeast: false, check: (core, leaves) =>
        {
            var meter = new WorkMeter(long.MaxValue);
            Chance[] before = [.. leaves];
            int chosen = LeafChoice.Of(core, leaves, meter);
            leaves.Should().Equal(before);
            (long.MaxValue - meter.Left).Should().Be(4L * Math.Min(20, leafCount) * core.Arguments.Items.Length);

            double[] weights = [.. Enumerable.Range(0, leafCount).Select(leaf => Weight(core, leaves, leaf))];
            double twentieth = weights.OrderDescending().ElementAt(Math.Min(20, leafCount) - 1);
            double[] widths = [.. Enumerable.Range(0, leafCount).Select(leaf => Width(core, leaves, leaf))];
            double least = Enumerable.Range(0, leafCount).Where(leaf => weights[leaf] >= twentieth).Min(leaf => widths[leaf]);
            weights[chosen].Should().BeGreaterThanOrEqualTo(twentieth * (1 - 1e-6));
            widths[chosen].Should().BeLessThanOrEqualTo(least + 1e-9);
        });

    [Fact]
    public void Of_leaves_that_leave_as_much_open_the_one_that_matters_most_is_chosen()
    {
        // What shares nothing leaves nothing open, whichever leaf is given.
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 4).Select(_ => builder.AddInput())];
        StructureFunction function = builder.Build([builder.AddAtLeast(1, [builder.AddAll([inputs[0], inputs[1]]), builder.AddAll([inputs[2], inputs[3]])])]);
        CoreFunction core = SmallCores.Of(function);
        for (int likely = 0; likely < 4; likely++)
        {
            Chance[] leaves = [.. Enumerable.Range(0, 4).Select(leaf => Chance.OfFall(leaf == likely ? 0.375 : 0.25))];
            LeafChoice.Of(core, leaves, new WorkMeter(long.MaxValue)).Should().Be(likely);
        }
    }

    // Of a tree, nothing is left open; and with chances that are parts of 16, nothing is rounded.
    [Fact]
    public void Of_the_leaves_of_a_tree_the_one_that_matters_most_is_chosen()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            const int Leaves = 7;
            var builder = new StructureFunctionBuilder();
            List<int> open = [.. Enumerable.Range(0, Leaves).Select(_ => builder.AddInput())];
            while (open.Count > 1)
            {
                int[] arguments = [.. open.OrderBy(_ => random.Next()).Take(random.Next(2, 4))];
                open.RemoveAll(arguments.Contains);
                open.Add(builder.AddAtLeast(random.Next(2) == 0 ? 1 : arguments.Length, arguments));
            }

            StructureFunction function = builder.Build([open[0]]);
            CoreFunction core = SmallCores.Of(function);
            Chance[] leaves = [.. Enumerable.Range(0, Leaves).Select(_ => Chance.OfFall(random.Next(1, 16) / 16.0))];
            double[] weights = [.. Enumerable.Range(0, Leaves).Select(leaf => leaves[leaf].Fall * leaves[leaf].Hold * (Fall(leaf, 1) - Fall(leaf, 0)))];
            LeafChoice.Of(core, leaves, new WorkMeter(long.MaxValue)).Should().Be(Array.IndexOf(weights, weights.Max()), "of seed {0}", seed);

            double Fall(int given, double fall)
            {
                Chance[] all = [.. leaves];
                all[given] = Chance.OfFall(fall);
                return Naive(core, all, upwards: true).Fall;
            }
        }
    }

    private static double Width(CoreFunction core, Chance[] leaves, int leaf)
    {
        Chance chance = leaves[leaf];
        return (chance.Fall * Width(Chance.Impossible)) + (chance.Hold * Width(Chance.Certain));

        double Width(Chance given)
        {
            Chance[] all = [.. leaves];
            all[leaf] = given;
            return Naive(core, all, upwards: true).Fall - Naive(core, all, upwards: false).Fall;
        }
    }

    // How much the root's fall would change with the leaf, were all arguments independent, times how undecided the leaf is.
    private static double Weight(CoreFunction core, Chance[] leaves, int leaf)
    {
        return leaves[leaf].Fall * leaves[leaf].Hold * (Fall(1e-5) - Fall(-1e-5)) / 2e-5;

        double Fall(double more)
        {
            double[] falls = new double[core.Count];
            for (int node = 0; node < core.Count; node++)
            {
                double[] arguments = [.. core.Arguments[node].ToArray().Select(argument => falls[argument])];
                falls[node] = node < core.LeafCount ? leaves[node].Fall + (node == leaf ? more : 0)
                    : core.Kinds[node] == GateKind.All ? 1 - arguments.Aggregate(1.0, (product, fall) => product * (1 - fall))
                    : arguments.Aggregate(1.0, (product, fall) => product * fall);
            }

            return falls[core.Roots[0]];
        }
    }

    private static Chance Naive(CoreFunction core, Chance[] leaves, bool upwards)
    {
        var chances = new Chance[core.Count];
        var leavesOf = new HashSet<int>[core.Count];
        for (int node = 0; node < core.Count; node++)
        {
            int[] arguments = core.Arguments[node].ToArray();
            leavesOf[node] = node < core.LeafCount ? [node] : [.. arguments.SelectMany(argument => leavesOf[argument])];
            chances[node] = node < core.LeafCount ? leaves[node] : OfGate(node, arguments);
        }

        return chances[core.Roots[0]];

        Chance OfGate(int gate, int[] arguments)
        {
            int falls = core.FallsWith(gate);
            int[] byFall = [.. arguments.OrderByDescending(argument => chances[argument].Fall).ThenBy(argument => argument)];
            bool isAny = falls == arguments.Length;
            return upwards
                ? falls == 1 ? AnyFalls(byFall) : isAny ? AllFall(Disjoint(Enumerable.Reverse(byFall))) : AnyFalls(byFall.Skip(falls - 1))
                : isAny ? AllFall(byFall) : falls == 1 ? AnyFalls(Disjoint(byFall)) : AllFall(byFall.Take(falls));
        }

        List<int> Disjoint(IEnumerable<int> arguments)
        {
            var taken = new List<int>();
            foreach (int argument in arguments)
            {
                if (taken.TrueForAll(other => !leavesOf[other].Overlaps(leavesOf[argument])))
                {
                    taken.Add(argument);
                }
            }

            return taken;
        }

        Chance AnyFalls(IEnumerable<int> arguments) => Turned(Product(arguments.Select(argument => Turned(chances[argument]))));

        Chance AllFall(IEnumerable<int> arguments) => Product(arguments.Select(argument => chances[argument]));

        static Chance Turned(Chance chance) => new(chance.Fall, chance.Hold);

        // That all fall: of the other side, one after the other, so that no digits are lost.
        static Chance Product(IEnumerable<Chance> chances) =>
            chances.Aggregate(Chance.Impossible, (all, chance) => new(all.Hold + (all.Fall * chance.Hold), all.Fall * chance.Fall));
    }
}
