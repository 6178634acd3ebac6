namespace ArgumentGraph;

/// <summary>What a reviewer was shown: all of the case, its public version, or the public version and some of what it leaves out. An immutable value.</summary>
public sealed record ReviewAccess
{
    private ReviewAccess(bool isFull, ValueMap<ValueList<string>> shown)
    {
        IsFull = isFull;
        Shown = shown;
    }

    /// <summary>All of the case.</summary>
    public static ReviewAccess Full { get; } = new(isFull: true, ValueMap<ValueList<string>>.Empty);

    /// <summary>The public version.</summary>
    public static ReviewAccess Public { get; } = new(isFull: false, ValueMap<ValueList<string>>.Empty);

    /// <summary>Whether the reviewer was shown all of the case.</summary>
    public bool IsFull { get; }

    /// <summary>What the reviewer was shown beside the public version: by element the members, for example <c>statement</c> and <c>source</c>.</summary>
    public ValueMap<ValueList<string>> Shown { get; }

    /// <summary>The public version, and some of what it leaves out.</summary>
    /// <param name="shown">By element the members that were shown; none: the same as <see cref="Public"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="shown"/> is null.</exception>
    public static ReviewAccess PublicAnd(ValueMap<ValueList<string>> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return new(isFull: false, shown);
    }

    /// <summary><c>full</c>, <c>public</c>, or <c>public and E7 (statement, source)</c>.</summary>
    public override string ToString() => IsFull ? "full"
        : Shown.Count == 0 ? "public"
        : $"public and {string.Join(", ", Shown.Select(element => $"{element.Key} ({element.Value})"))}";
}
