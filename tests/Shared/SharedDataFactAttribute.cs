using System.Runtime.CompilerServices;

namespace ArgumentGraph.Testing;

/// <summary>A test that reads <see cref="Repository.SharedData"/>, and is skipped where that is not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>Decides whether the test runs.</summary>
    public SharedDataFactAttribute(bool isLong = false, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        IsLong = isLong;
        Skip = WhySkipped(isLong);
    }

    /// <summary>Whether it takes seconds, so that a quick run skips it.</summary>
    public bool IsLong { get; }

    internal static string? WhySkipped(bool isLong) =>
        Repository.SharedData is null ? "needs ../shared/data, which is not here"
        : isLong ? LongFactAttribute.WhySkipped
        : null;
}

/// <summary><see cref="SharedDataFactAttribute"/> for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the test runs.</summary>
    public SharedDataTheoryAttribute(bool isLong = false, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        IsLong = isLong;
        Skip = SharedDataFactAttribute.WhySkipped(isLong);
    }

    /// <summary>Whether it takes seconds, so that a quick run skips it.</summary>
    public bool IsLong { get; }
}
