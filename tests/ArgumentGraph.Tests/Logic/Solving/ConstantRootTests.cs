using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>A root that needs nothing holds always: nothing brings it down, and nothing is needed for it to hold.</summary>
public class ConstantRootTests
{
    private readonly StructureFunction _function;
    private readonly RootSolution _solution;

    public ConstantRootTests()
    {
        var builder = new StructureFunctionBuilder();
        int input = builder.AddInput();
        _function = builder.Build([builder.AddAtLeast(1, [input, builder.AddAll([], own: true)])]);
        _solution = RootSolution.Solve(_function, _function.Roots[0], WorkBudget.Default, null, CancellationToken.None);
    }

    [Fact]
    public void It_holds_for_certain()
    {
        _solution.IsExact.Should().BeTrue();
        _solution.Probability(new InputChances(_function.Count)).Worst.Should().Be(Chance.Certain);
        _solution.Importance(new InputChances(_function.Count))![0].Should().Be(new InputImportance(0, 0, 0));
        _solution.DependsOn(0).Should().BeFalse();
    }

    [Fact]
    public void No_set_brings_it_down()
    {
        BlockSets cuts = _solution.CutSets(CancellationToken.None)!;
        cuts.Count().Should().Be(0);
        cuts.Expand(SetAlgebra.AllOrders, CutSetBudget.Default, CancellationToken.None)!.Family.Sets().Should().BeEmpty();
    }

    [Fact]
    public void The_empty_set_suffices()
    {
        BlockSets paths = _solution.PathSets(CancellationToken.None)!;
        paths.Count().Should().Be(1);
        paths.Expand(SetAlgebra.AllOrders, CutSetBudget.Default, CancellationToken.None)!.Family.Sets().Should().ContainSingle().Which.Should().BeEmpty();
    }

    [Fact]
    public void It_never_falls_with_others()
    {
        JointSolution joint = JointSolution.Solve(_function, [_function.Roots[0], _function.Roots[0]], WorkBudget.Default, null, CancellationToken.None)!;
        joint.FallenCounts(new InputChances(_function.Count)).Should().Equal(1, 0, 0);
        joint.GivenFallen([0], new InputChances(_function.Count), CancellationToken.None).Should().Be(new JointGiven(0, null));
    }
}
