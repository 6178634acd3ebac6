namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>Holds the argument against all rules.</summary>
    /// <param name="options">How; null for the defaults.</param>
    public ValidationReport Validate(ValidationOptions? options = null) => throw new NotSupportedException(options?.ToString() + Title);
}
