namespace ArgumentGraph.Tool.Tests.Rooms;

/// <summary>What a package can do, a stranger's can do as well: packages build on each other's public types.</summary>
public sealed class SiblingTests
{
    // Among these is the one way in which files are opened, read and replaced: what a stranger's package reads it is handed as bytes or streams.
    [Theory]
    [InlineData("ArgumentGraph.Interchange", 5)]
    [InlineData("ArgumentGraph.Rendering", 7)]
    [InlineData("ArgumentGraph.Pictures", 0)]
    [InlineData("ArgumentGraph.QuikGraph", 0)]
    [InlineData("ArgumentGraph.Testing", 2)]
    [InlineData("ArgumentGraph.Watching", 0)]
    [InlineData("ArgumentGraph.AspNetCore", 5)]
    [InlineData("ArgumentGraph.Tool", 8)]
    public void A_package_uses_few_internal_types_of_others(string assembly, int most)
    {
        IReadOnlyList<string> used = SiblingUses.InternalTypes(assembly);

        used.Should().HaveCountLessThanOrEqualTo(most, "what a package of ours needs, others need: make it public, or lower the number if there are fewer now");
    }
}
