namespace ArgumentGraph.Tool.Tests.Rooms;

public sealed class RoomTests
{
    [Theory]
    [InlineData("ArgumentGraph")]
    [InlineData("ArgumentGraph.Interchange")]
    [InlineData("ArgumentGraph.Rendering")]
    [InlineData("ArgumentGraph.Pictures")]
    [InlineData("ArgumentGraph.QuikGraph")]
    [InlineData("ArgumentGraph.Testing")]
    [InlineData("ArgumentGraph.Watching")]
    [InlineData("ArgumentGraph.AspNetCore")]
    [InlineData("ArgumentGraph.Tool")]
    public void No_room_uses_a_room_that_uses_it(string assembly)
    {
        IEnumerable<string> cycle = LibraryAssemblies.RoomsOf(assembly).FindCycle()
            .Select(use => $"{use.FromFile} ({use.From}) uses {use.ToFile} ({use.To})");

        string.Join('\n', cycle).Should().BeEmpty("folders are layers; move what stands in the wrong one, or invert the use");
    }

    [Fact]
    public void A_cycle_is_named_by_a_witness_for_each_step_of_its_shortest_way()
    {
        RoomGraph rooms = new(
        [
            new("A/1.cs", "B/1.cs", "a", "b"), new("B/1.cs", "C/1.cs", "b", "c"), new("C/1.cs", "D/1.cs", "c", "d"),
            new("D/1.cs", "A/1.cs", "d", "a"), new("C/2.cs", "B/2.cs", "c2", "b2"), new("1.cs", "A/1.cs", "top", "a"),
        ]);

        rooms.FindCycle().Select(use => $"{use.From} > {use.To}").Should().Equal("b > c", "c2 > b2");
    }

    [Fact]
    public void Base_types_calls_and_signatures_are_uses()
    {
        IReadOnlyCollection<Use> uses = AssemblyUses.Read(Path.Combine(AppContext.BaseDirectory, "ArgumentGraph.dll"));

        uses.Should().Contain(use => use.From == "Goal" && use.To == "SupportableElement", "it is the base type")
            .And.Contain(use => use.From == "Argument.NumberOf" && use.To == "Spelling.MostSimilar", "it is called")
            .And.Contain(use => use.From == "Argument.get_Pathways" && use.To == "SupportableElement", "it is in the signature, as a type argument");
    }
}
