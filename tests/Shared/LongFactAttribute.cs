using System.Runtime.CompilerServices;

namespace ArgumentGraph.Testing;

/// <summary>A test of seconds rather than milliseconds, which a quick run skips, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    internal static string? WhySkipped { get; } = TestSize.IsQuick ? "takes long; ARGUMENTGRAPH_TESTS=usual runs it" : null;

    /// <summary>Decides whether the test runs.</summary>
    public LongFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = WhySkipped;
}

/// <summary><see cref="LongFactAttribute"/> for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the test runs.</summary>
    public LongTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = LongFactAttribute.WhySkipped;
}
