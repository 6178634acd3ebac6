using ArgumentGraph.Logic.Bounds;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Bounds;

/// <summary>Which case is divided next, when no other is, and what bounds follow from the cases: held against a slow way to do the same.</summary>
public class DividedCaseTests
{
    [Fact]
    public void The_case_that_leaves_most_open_is_divided_next_and_bounds_never_get_wider() => SmallCores.ForMany(8, leafCount: 20, check: (core, leaves) =>
    {
        var slow = new SlowCases(core, leaves);
        for (int divisions = 0; divisions <= 12; divisions++)
        {
            ChanceInterval bounds = After(divisions, core, leaves);
            ChanceInterval expected = slow.Bounds;
            Digits.MustAgree(bounds.Worst.Fall, expected.Worst.Fall, $"the worst fall after {divisions} divisions");
            Digits.MustAgree(bounds.Worst.Hold, expected.Worst.Hold, $"the worst hold after {divisions} divisions");
            Digits.MustAgree(bounds.Best.Fall, expected.Best.Fall, $"the best fall after {divisions} divisions");
            Digits.MustAgree(bounds.Best.Hold, expected.Best.Hold, $"the best hold after {divisions} divisions");
            if (!slow.Divide())
            {
                return;
            }
        }
    });

    [Fact]
    public void With_room_for_diagrams_what_is_left_after_one_division_is_solved()
    {
        int most = 0;
        SmallCores.ForMany(5, leafCount: 20, check: (core, leaves) =>
        {
            int withRoom = 0;
            ChanceInterval solved = CaseBounds.Of(core, leaves, nodes: 10_000, new WorkMeter(long.MaxValue), CancellationToken.None, () => withRoom++);
            withRoom.Should().BeLessThanOrEqualTo(1);
            int without = 0;
            ChanceInterval divided = CaseBounds.Of(core, leaves, nodes: 0, new WorkMeter(long.MaxValue), CancellationToken.None, () => without++);
            Digits.MustAgree(divided.Worst.Fall, solved.Worst.Fall, $"with diagrams and without");
            most = Math.Max(most, without);
        });
        most.Should().BeGreaterThan(1, "without room for a node, nothing is solved but by cases");
    }

    [Fact]
    public void Work_that_was_cancelled_goes_no_further()
    {
        SmallCores.ForMany(6, leafCount: 20, check: (core, leaves) =>
        {
            FluentActions.Invoking(() => CaseBounds.Of(core, leaves, nodes: 0, new WorkMeter(0), new CancellationToken(canceled: true)))
                .Should().Throw<OperationCanceledException>("also where no case would be divided");

            int divisions = 0;
            CaseBounds.Of(core, leaves, nodes: 0, new WorkMeter(long.MaxValue), CancellationToken.None, () => divisions++);
            if (divisions < 2)
            {
                return;
            }

            using var source = new CancellationTokenSource();
            var meter = new WorkMeter(long.MaxValue);
            long left = 0;
            FluentActions.Invoking(() => CaseBounds.Of(core, leaves, nodes: 0, meter, source.Token, () =>
            {
                left = meter.Left;
                source.Cancel();
            })).Should().Throw<OperationCanceledException>();
            meter.Left.Should().Be(left, "nothing is done afterwards");
        });
    }

    [Fact]
    public void Of_cores_in_cores_the_lowest_is_divided_first() => SmallCores.ForMany(5, (inner, leaves) =>
    {
        // The blocks 0 to 7 are the inputs of the inner core, 8 is the inner core, and 9 to 15 are the other leaves of the outer one.
        var blocks = new BlockTree();
        var inputs = new InputChances(15);
        for (int input = 0; input < 8; input++)
        {
            blocks.AddInput(input);
            inputs[input] = leaves[input];
        }

        int below = blocks.AddCore(inner);
        int[] others = [.. Enumerable.Range(8, 7).Select(blocks.AddInput)];
        for (int input = 8; input < 15; input++)
        {
            inputs[input] = Chance.OfFall(0.5);
        }

        var outer = new CoreFunction([below, .. others], inner.Kinds, inner.Thresholds, inner.Arguments, inner.Roots);
        OpenCase.Solve(new ReducedFunction(blocks, outer), inputs, nodes: 0, new WorkMeter(long.MaxValue), CancellationToken.None, out OpenCase? open);
        open!.Size.Should().Be(17 + inner.Count + inner.Arguments.Items.Length, "a case is what is left of its function, and the core that is divided next");
        int block = open.ChooseBlock(new WorkMeter(long.MaxValue));
        block.Should().Be(LeafChoice.Of(inner, leaves, new WorkMeter(long.MaxValue)));
        open.ChanceOf(block).Should().Be(leaves[block], "what is divided by is known exactly");
    });

    // What the bounds are when so many divisions took all the work.
    private static ChanceInterval After(int divisions, CoreFunction core, Chance[] leaves)
    {
        var meter = new WorkMeter(divisions == 0 ? 0 : long.MaxValue);
        int count = 0;
        ChanceInterval bounds = CaseBounds.Of(core, leaves, nodes: 0, meter, CancellationToken.None, () =>
        {
            count++;
            if (count == divisions)
            {
                meter.Spend(meter.Left);
            }
        });
        count.Should().Be(divisions, "nothing is divided when the work is spent");
        return bounds;
    }

    // Looks through all cases for the next, and works out all bounds anew.
    private sealed class SlowCases
    {
        private readonly List<SlowCase> _cases = [];

        public SlowCases(CoreFunction core, Chance[] leaves)
        {
            OpenCase whole = OpenCase.Of(core, leaves, new WorkMeter(long.MaxValue));
            _cases.Add(new SlowCase(1, whole.Bounds, whole));
        }

        public ChanceInterval Bounds => _cases[0].Bounds;

        public bool Divide()
        {
            if (Bounds.IsExact)
            {
                return false;
            }

            SlowCase widest = _cases.Where(each => each.Open is not null).MaxBy(each => each.Weight * (each.Own.Worst.Fall - each.Own.Best.Fall))!;
            int block = widest.Open!.ChooseBlock(new WorkMeter(long.MaxValue));
            widest.OfBlock = widest.Open.ChanceOf(block);
            widest.Holds = Given(widest, block, falls: false, widest.OfBlock.Hold);
            widest.Falls = Given(widest, block, falls: true, widest.OfBlock.Fall);
            widest.Open = null;
            return true;
        }

        private SlowCase Given(SlowCase above, int block, bool falls, double probability)
        {
            SlowCase given;
            if (above.Open!.Given(block, falls, out InputChances inputs, out int constant) is { } function)
            {
                ReducedFunction reduced = Reducer.Reduce(function, function.Roots, CancellationToken.None);
                ChanceInterval own = OpenCase.Solve(reduced, inputs, 0, new WorkMeter(long.MaxValue), CancellationToken.None, out OpenCase? open);
                given = new SlowCase(above.Weight * probability, own, own.IsExact ? null : open);
            }
            else
            {
                given = new SlowCase(above.Weight * probability, ChanceInterval.OfConstant(constant), null);
            }

            _cases.Add(given);
            return given;
        }
    }

    private sealed class SlowCase(double weight, ChanceInterval own, OpenCase? open)
    {
        public double Weight => weight;

        /// <summary>Its bounds before it is divided.</summary>
        public ChanceInterval Own => own;

        public OpenCase? Open { get; set; } = open;

        public Chance OfBlock { get; set; }

        public SlowCase? Holds { get; set; }

        public SlowCase? Falls { get; set; }

        public ChanceInterval Bounds
        {
            get
            {
                if (Holds is null || Falls is null)
                {
                    return own;
                }

                ChanceInterval holds = Holds.Bounds;
                ChanceInterval falls = Falls.Bounds;
                Chance worst = Mixed(holds.Worst, falls.Worst);
                Chance best = Mixed(holds.Best, falls.Best);
                return worst == best ? new(worst, best) : new(worst.Fall < own.Worst.Fall ? worst : own.Worst, best.Fall > own.Best.Fall ? best : own.Best);
            }
        }

        private Chance Mixed(Chance holds, Chance falls) =>
            new((OfBlock.Hold * holds.Hold) + (OfBlock.Fall * falls.Hold), (OfBlock.Hold * holds.Fall) + (OfBlock.Fall * falls.Fall));
    }
}
