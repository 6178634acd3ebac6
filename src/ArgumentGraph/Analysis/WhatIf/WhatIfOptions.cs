namespace ArgumentGraph;

/// <summary>In what state of affairs a what-if is judged.</summary>
public sealed record WhatIfOptions
{
    /// <summary>From what state of affairs to start.</summary>
    public Baseline Baseline { get; init; }

    /// <summary>The day on which the argument is judged. Null: expiry is not judged.</summary>
    public DateOnly? Date { get; init; }
}
