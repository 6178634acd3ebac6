namespace ArgumentGraph.AspNetCore;

/// <summary>An argument as it is served at one moment. Immutable: a request that holds one sees nothing of a change that comes later.</summary>
public sealed record ServedArgument
{
    internal ServedArgument(string name) => Name = name;

    /// <summary>What it is called in addresses.</summary>
    public string Name { get; }

    /// <summary>The last good version; null while there has been none.</summary>
    public Argument? Argument { get; internal init; }

    /// <summary>What reading the last good version found: warnings and information.</summary>
    public ValueList<Finding> Findings { get; internal init; } = ValueList<Finding>.Empty;

    /// <summary>What to call it: the argument's title, or its name while there is none.</summary>
    internal string Title => string.IsNullOrWhiteSpace(Argument?.Title) ? Name : Argument.Title;

    /// <summary>The version of a page, with the problem that it shows: as the script of our pages makes it of an event.</summary>
    internal string VersionShown(string version) => Problem is { } problem ? $"{version} {problem.Message}" : version;

    /// <summary>A hash of the last good version's content: equal content, equal version. Null while there has been none.</summary>
    public string? Version { get; internal init; }

    /// <summary>When the last good version was read.</summary>
    public DateTimeOffset? LoadedAt { get; internal init; }

    /// <summary>Why the source cannot be read now; null when what is served is what the source says.</summary>
    public SourceProblem? Problem { get; internal init; }

    /// <summary>Counts the readings that gave an argument: places in findings may differ where the content does not.</summary>
    internal int Reading { get; init; }

    /// <summary>What the argument comes to on the day of service; null until it has been analysed.</summary>
    public ArgumentState? State { get; internal init; }
}

/// <summary>Why a source cannot be read.</summary>
/// <param name="Message">A sentence for people. Never a path: it is shown to whoever may see the argument.</param>
/// <param name="Findings">What is wrong with the text, if it could be read.</param>
/// <param name="Since">When this was first seen.</param>
public sealed record SourceProblem(string Message, ValueList<Finding> Findings, DateTimeOffset Since);
