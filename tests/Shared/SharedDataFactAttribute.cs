using System.Runtime.CompilerServices;

namespace ArgumentGraph.Testing;

/// <summary>A test that reads <see cref="Repository.SharedData"/>, and is skipped where that is not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    internal const string Reason = "needs ../shared/data, which is not here";

    /// <summary>Decides whether the test runs.</summary>
    public SharedDataFactAttribute(bool isLong = false, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        IsLong = isLong;
        if (Repository.SharedData is null)
        {
            Skip = Reason;
        }
        else if (isLong && TestSize.IsQuick)
        {
            Skip = LongFactAttribute.Reason;
        }
    }

    /// <summary>Whether it takes seconds, so that a quick run skips it.</summary>
    public bool IsLong { get; }
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
        if (Repository.SharedData is null)
        {
            Skip = SharedDataFactAttribute.Reason;
        }
        else if (isLong && TestSize.IsQuick)
        {
            Skip = LongFactAttribute.Reason;
        }
    }

    /// <summary>Whether it takes seconds, so that a quick run skips it.</summary>
    public bool IsLong { get; }
}
