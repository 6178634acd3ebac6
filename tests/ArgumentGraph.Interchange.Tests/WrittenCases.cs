using ArgumentGraph.Interchange.Tests.Losses;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Random arguments as cases, shown as documents and made smaller member by member: what a format stumbles over may be any of their texts.</summary>
internal static class WrittenCases
{
    /// <summary>Cases that are arguments.</summary>
    public static RandomCases<Argument> Of(Func<int, Argument> make) =>
        new(make, argument => argument.ToJson(), argument => ArgumentSketch.Of(argument).Smaller().Select(sketch => sketch.Build()));
}
