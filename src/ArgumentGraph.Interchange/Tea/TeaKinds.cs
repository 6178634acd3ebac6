namespace ArgumentGraph.Interchange.Tea;

/// <summary>The types of a case export's nodes, and the kinds of elements that they become.</summary>
internal static class TeaKinds
{
    /// <summary>The types that the format knows.</summary>
    public static readonly string[] Types =
        ["GOAL", "STRATEGY", "PROPERTY_CLAIM", "EVIDENCE", "CONTEXT", "ASSUMPTION", "JUSTIFICATION", "MODULE", "AWAY_GOAL", "CONTRACT"];

    /// <summary>The kind of a type; a type that is not known, or stands for an argument of its own, becomes a claim.</summary>
    public static ElementKind Of(string? type) => type switch
    {
        "GOAL" => ElementKind.Goal,
        "STRATEGY" => ElementKind.Strategy,
        "EVIDENCE" => ElementKind.Evidence,
        "CONTEXT" => ElementKind.Context,
        "ASSUMPTION" => ElementKind.Assumption,
        "JUSTIFICATION" => ElementKind.Justification,
        _ => ElementKind.Claim,
    };

    /// <summary>The type that a kind is written as.</summary>
    public static string TypeOf(ElementKind kind) => kind switch
    {
        ElementKind.Goal => "GOAL",
        ElementKind.Strategy => "STRATEGY",
        ElementKind.Evidence => "EVIDENCE",
        ElementKind.Context => "CONTEXT",
        ElementKind.Assumption => "ASSUMPTION",
        ElementKind.Justification => "JUSTIFICATION",
        _ => "PROPERTY_CLAIM",
    };

    /// <summary>Whether an element of this kind is always a node, and its type follows from the kind.</summary>
    public static bool IsUsual(string? type) => type is "GOAL" or "STRATEGY" or "PROPERTY_CLAIM" or "EVIDENCE";

    /// <summary>Whether a node of this kind may state contexts, assumptions and justifications.</summary>
    public static bool MayState(ElementKind kind) => kind is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim;

    /// <summary>Whether an element of this kind is stated by another one, not supporting it.</summary>
    public static bool IsStated(ElementKind kind) => kind is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification;
}
