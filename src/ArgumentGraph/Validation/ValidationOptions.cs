namespace ArgumentGraph;

/// <summary>How an argument is to be validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The day on which the argument is judged; null: rules about dates relative to today are not judged.</summary>
    public DateOnly? Date { get; init; }
}
