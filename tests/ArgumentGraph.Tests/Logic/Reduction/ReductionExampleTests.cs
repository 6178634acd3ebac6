using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;

namespace ArgumentGraph.Tests.Logic.Reduction;

/// <summary>Small functions, and what is left of them: <c>a…f</c> are inputs, ∧ is All, ∨ is Any.</summary>
public class ReductionExampleTests
{
    [Fact]
    public void Constants_are_folded()
    {
        // A gate that needs nothing holds always: a ∧ ⊤ = a, a ∨ ⊤ = ⊤, at least 2 of a, b, ⊤ is a ∨ b.
        Left((all, any, _, x) => all(x[0], all())).Should().Be("a");
        Left((all, any, _, x) => any(x[0], all())).Should().Be("true");
        Left((all, any, atLeast, x) => atLeast(2, [x[0], x[1], all()])).Should().Be("any(a b)");
    }

    [Fact]
    public void What_is_a_tree_is_one_block()
    {
        Left((all, any, _, x) => all(x[0], all(x[1], all(x[2])), x[3])).Should().Be("all(a b c d)");
        Left((all, any, _, x) => any(any(x[0], x[1]), all(x[2], any(x[3])))).Should().Be("any(a all(c d) b)");
    }

    [Fact]
    public void What_is_there_twice_counts_once_but_in_gates_that_count()
    {
        Left((all, any, _, x) => all(x[0], x[0], x[1])).Should().Be("all(a b)");
        Left((all, any, atLeast, x) => atLeast(2, [x[0], x[0], x[1]])).Should().Be("core: at least 2 (a a b)");
    }

    [Fact]
    public void What_adds_nothing_is_absorbed()
    {
        // a ∧ (a ∨ b) = a, and at any depth.
        Left((all, any, _, x) => all(x[0], any(x[0], x[1]))).Should().Be("a");
        Left((all, any, _, x) => any(x[0], all(x[0], x[1]))).Should().Be("a");
        Left((all, any, _, x) => all(x[0], any(x[1], all(x[2], any(x[0], x[3]))))).Should().Be("all(a any(b c))");
    }

    // What is taken out of the inner gate leaves as many arguments as there were.
    [Fact]
    public void What_adds_nothing_is_absorbed_out_of_a_gate_that_is_joined()
    {
        Left((all, any, _, x) => any(x[0], any(all(x[1], x[2]), all(x[0], x[1]), all(x[0], x[1], x[2])))).Should().Be("any(a all(b c))");
        Left((all, any, _, x) => all(x[0], all(any(x[1], x[2]), any(x[0], x[1]), any(x[0], x[1], x[2])))).Should().Be("all(a any(b c))");
        Left((all, any, _, x) => any(x[0], any(all(x[1], x[2]), all(x[0], x[2])))).Should().Be("any(a all(b c))");
    }

    [Fact]
    public void Paths_tell_what_holds_below_them()
    {
        // a ∧ (b ∨ (c ∧ (d ∨ (a ∧ e)))): where the last a stands, a holds.
        Left((all, any, _, x) => all(x[0], any(x[1], all(x[2], any(x[3], all(x[0], x[4])))))).Should().Be("all(a any(all(any(d e) c) b))");

        // The other way round: where it stands, a has fallen.
        Left((all, any, _, x) => any(x[0], all(x[1], any(x[2], all(x[3], any(x[0], x[4])))))).Should().Be("any(a all(any(all(d e) c) b))");
        Left((all, any, _, x) => any(x[0], all(x[1], any(x[2], all(x[0], x[4]))))).Should().Be("any(a all(b c))");
    }

    [Fact]
    public void What_is_shared_is_factored_out()
    {
        Left((all, any, _, x) => any(all(x[0], x[1]), all(x[0], x[2]))).Should().Be("all(a any(b c))");
        Left((all, any, _, x) => all(any(x[0], x[1]), any(x[0], x[2]))).Should().Be("any(a all(b c))");
        Left((all, any, _, x) => any(all(x[0], x[1]), all(x[0], x[2]), all(x[0], x[3]), x[4])).Should().Be("any(all(a any(b c d)) e)");
    }

    [Fact]
    public void Equal_gates_are_shared()
    {
        // (a ∧ b ∨ c) ∧ (b ∧ a ∨ c) is one of the two.
        Left((all, any, _, x) => all(any(all(x[0], x[1]), x[2]), any(x[2], all(x[1], x[0])))).Should().Be("any(all(a b) c)");
        Left((all, any, atLeast, x) => any(all(atLeast(2, [x[0], x[1], x[2]]), x[3]), all(atLeast(2, [x[2], x[0], x[1]]), x[4])))
            .Should().Be("all(2(a b c) any(d e))");
    }

    [Fact]
    public void Leaves_that_always_stand_together_are_one()
    {
        // (a ∧ b) stands in two gates that nothing else simplifies.
        Left((all, any, atLeast, x) => atLeast(2, [all(x[0], x[1], x[2]), all(x[0], x[1], x[3]), all(x[2], x[3], x[4])]))
            .Should().StartWith("core").And.Contain("all(a b)");
    }

    [Fact]
    public void Gates_that_count_are_blocks_where_their_members_stand_nowhere_else()
    {
        Left((all, any, atLeast, x) => atLeast(3, [.. x])).Should().Be("3(a b c d e f)");
        Left((all, any, atLeast, x) => atLeast(2, [all(x[0], x[1]), any(x[2], x[3]), x[4]])).Should().Be("2(all(a b) any(c d) e)");
        Left((all, any, atLeast, x) => atLeast(3, [x[0], x[1], x[2]])).Should().Be("all(a b c)");
        Left((all, any, atLeast, x) => atLeast(1, [x[0], x[1], x[2]])).Should().Be("any(a b c)");
    }

    [Fact]
    public void A_module_is_a_core_of_its_own()
    {
        // Two bridges (a, b, c of each) that share nothing, one beside the other: two blocks, nothing on top.
        string left = Left((all, any, atLeast, x) => all(Bridge(x[0], x[1], x[2]), Bridge(x[3], x[4], x[5]), x[6]), inputs: 7);
        left.Should().Be("all(core: at least 2 (a b any(b c)) core: at least 2 (d e any(e f)) g)");

        int Bridge(int a, int b, int c) => _builder.AddAtLeast(2, [a, b, _builder.AddAtLeast(1, [b, c])]);
    }

    private StructureFunctionBuilder _builder = new();

    private delegate int Of(params int[] below);

    // What is left of a function.
    private string Left(Func<Of, Of, Func<int, int[], int>, int[], int> make, int inputs = 6)
    {
        _builder = new StructureFunctionBuilder();
        int[] nodes = [.. Enumerable.Range(0, inputs).Select(_ => _builder.AddInput())];
        int root = make(
            below => _builder.AddAll(below, own: true),
            below => _builder.AddAtLeast(1, below), (threshold, below) => _builder.AddAtLeast(threshold, below), nodes);
        ReducedFunction reduced = Reducer.Reduce(_builder.Build([root]), [root], CancellationToken.None);
        return reduced.Core.Roots[0] switch
        {
            StructureFunctionBuilder.True => "true",
            StructureFunctionBuilder.False => "false",
            int top when top < reduced.Core.LeafCount => Describe(reduced.Blocks, reduced.Core.LeafBlocks[top]),
            _ => Describe(reduced.Blocks, reduced.Core),
        };
    }

    private static string Describe(BlockTree blocks, int block)
    {
        if (blocks.Kind(block) == BlockKind.Input)
        {
            return ((char)('a' + blocks.Input(block))).ToString();
        }

        string parts = string.Join(" ", PartsOf(blocks, block).Select(part => Describe(blocks, part)).Order(StringComparer.Ordinal));
        return blocks.Kind(block) switch
        {
            BlockKind.All => $"all({parts})",
            BlockKind.Any => $"any({parts})",
            BlockKind.AtLeast => $"{blocks.Threshold(block)}({parts})",
            _ => Describe(blocks, blocks.Core(block)),
        };
    }

    // Parts of the same kind taken apart: how gates nest is not what is asked here.
    private static IEnumerable<int> PartsOf(BlockTree blocks, int block) => blocks.Parts(block).ToArray()
        .SelectMany(part => blocks.Kind(part) == blocks.Kind(block) && blocks.Kind(block) is (BlockKind.All or BlockKind.Any) ? PartsOf(blocks, part) : [part]);

    private static string Describe(BlockTree blocks, CoreFunction core)
    {
        var texts = new List<string>();
        for (int node = 0; node < core.Count; node++)
        {
            texts.Add(node < core.LeafCount ? Describe(blocks, core.LeafBlocks[node]) : OfGate(node));
        }

        return $"core: {texts[core.Roots[0]]}";

        string OfGate(int gate)
        {
            string below = string.Join(" ", core.Arguments[gate].ToArray().Select(argument => texts[argument]));
            return core.Kinds[gate] switch
            {
                GateKind.All => $"all({below})",
                GateKind.Any => $"any({below})",
                _ => $"at least {core.Thresholds[gate]} ({below})",
            };
        }
    }
}
