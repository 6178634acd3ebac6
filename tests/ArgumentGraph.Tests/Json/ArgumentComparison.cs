namespace ArgumentGraph.Tests.Json;

internal static class ArgumentComparison
{
    /// <summary>The two say the same, in the same order.</summary>
    public static void ShouldSayTheSameAs(this Argument actual, Argument expected)
    {
        actual.Title.Should().Be(expected.Title);
        actual.Elements.Should().Equal(expected.Elements);
        actual.Relationships.Should().Equal(expected.Relationships);
    }
}
