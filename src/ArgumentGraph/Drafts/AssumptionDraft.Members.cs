namespace ArgumentGraph;

/// <content>What assumptions have and other elements have not, one word each.</content>
public sealed partial class AssumptionDraft
{
    /// <summary>The assumption is disputed.</summary>
    public AssumptionDraft Disputed() => With(assumption => assumption with { State = AssumptionState.Disputed });

    /// <summary>The assumption does not hold.</summary>
    public AssumptionDraft Invalid() => With(assumption => assumption with { State = AssumptionState.Invalid });

    /// <summary>Where the assumption is recorded.</summary>
    /// <param name="source">A link, a file, a document.</param>
    public AssumptionDraft Source(string source) => With(assumption => assumption with { Source = source });

    /// <summary>Until when the assumption is valid.</summary>
    /// <param name="lastDay">The last day on which it is.</param>
    public AssumptionDraft Expires(DateOnly lastDay) => With(assumption => assumption with { Expires = lastDay });
}
