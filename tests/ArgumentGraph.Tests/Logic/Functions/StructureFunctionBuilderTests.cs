using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Functions;

public class StructureFunctionBuilderTests
{
    private const int True = StructureFunctionBuilder.True;
    private const int False = StructureFunctionBuilder.False;

    [Fact]
    public void Constants_are_folded_away()
    {
        var builder = new StructureFunctionBuilder();
        int a = builder.AddInput();
        int b = builder.AddInput();
        builder.AddAll([]).Should().Be(True);
        builder.AddAll([True, True]).Should().Be(True);
        builder.AddAll([a, False, b]).Should().Be(False);
        builder.AddAll([True, a]).Should().Be(a);
        builder.AddAtLeast(1, []).Should().Be(False);
        builder.AddAtLeast(1, [False, False]).Should().Be(False);
        builder.AddAtLeast(1, [a, True]).Should().Be(True);
        builder.AddAtLeast(1, [a, False]).Should().Be(a);
        builder.AddAtLeast(2, [a, True, False]).Should().Be(a);
        builder.AddAtLeast(3, [a, b]).Should().Be(False);
        builder.AddAtLeast(0, [a, b]).Should().Be(True);
        builder.Count.Should().Be(2, "no gate was needed");
    }

    [Fact]
    public void A_root_can_get_a_gate_of_its_own()
    {
        var builder = new StructureFunctionBuilder();
        int a = builder.AddInput();
        int own = builder.AddAll([a], own: true);
        int empty = builder.AddAll([], own: true);
        own.Should().BeGreaterThan(a);
        empty.Should().BeGreaterThan(own);
        StructureFunction function = builder.Build([own, empty]);
        RandomFunctions.Fallen(function, new HashSet<int> { a }).Should().Equal(true, true, false);
        RandomFunctions.Fallen(function, new HashSet<int> { empty }).Should().Equal(false, false, true);
    }

    [Fact]
    public void At_least_becomes_the_simplest_gate()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [builder.AddInput(), builder.AddInput(), builder.AddInput()];
        int all = builder.AddAtLeast(3, inputs);
        int any = builder.AddAtLeast(1, inputs);
        int two = builder.AddAtLeast(2, inputs);
        int anyOfTwo = builder.AddAtLeast(2, [inputs[0], inputs[1], True]);
        StructureFunction function = builder.Build([two]);
        function.Kinds[all].Should().Be(GateKind.All);
        function.Kinds[any].Should().Be(GateKind.Any);
        function.Kinds[two].Should().Be(GateKind.AtLeast);
        function.Kinds[anyOfTwo].Should().Be(GateKind.Any);
        function.FallsWith(all).Should().Be(1);
        function.FallsWith(any).Should().Be(3);
        function.FallsWith(two).Should().Be(2);
        function.RootAt[two].Should().Be(0);
        function.RootAt[all].Should().Be(-1);
    }

    [Fact]
    public void Outputs_are_inputs_the_other_way_round()
    {
        StructureFunction function = RandomFunctions.Make(11, 20, 60);
        var expected = new List<(int, int)>();
        var actual = new List<(int, int)>();
        for (int node = 0; node < function.Count; node++)
        {
            foreach (int input in function.Inputs[node])
            {
                Assert.True(input < node);
                expected.Add((input, node));
            }

            foreach (int output in function.Outputs[node])
            {
                actual.Add((node, output));
            }
        }

        actual.Should().BeEquivalentTo(expected);
    }
}
