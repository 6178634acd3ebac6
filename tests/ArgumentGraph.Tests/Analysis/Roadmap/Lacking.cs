namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Arguments over evidence that is missing.</summary>
internal static class Lacking
{
    /// <param name="claims">Elements, as <see cref="Claim"/> writes them or otherwise.</param>
    /// <param name="missing">The ids of the evidence that is missing.</param>
    /// <param name="cost">What each costs; null for what nobody knows.</param>
    public static Argument Make(string[] claims, string[] missing, Func<string, double?>? cost = null) => Argument.Parse($$"""
        { "format": "argument-graph/1", "title": "t", "elements": [{{string.Join(", ", [.. claims, .. missing.Select(id =>
            $$"""
            { "id": "{{id}}", "kind": "evidence", "statement": "e", "state": "missing"
              {{(cost?.Invoke(id) is { } each ? FormattableString.Invariant($", \"cost\": {each}") : string.Empty)}} }
            """)])}}] }
        """);

    /// <summary>A claim; a goal that is a pathway, when its id begins with P, Q or R.</summary>
    public static string Claim(string id, string requires, params string[] supporters) => $$"""
        { "id": "{{id}}", "statement": "c", {{(id[0] is 'P' or 'Q' or 'R' ? "\"kind\": \"goal\", \"pathway\": true" : "\"kind\": \"claim\"")}},
          "requires": {{(requires.StartsWith('{') ? requires : $"\"{requires}\"")}},
          "supportedBy": [{{string.Join(", ", supporters.Select(each => $"\"{each}\""))}}] }
        """;

    /// <summary>Evidence that is available.</summary>
    public static string Available(string id, double? probability = null) => $$"""
        { "id": "{{id}}", "kind": "evidence", "statement": "e", "state": "available"
          {{(probability is { } known ? FormattableString.Invariant($", \"probability\": {known}") : string.Empty)}} }
        """;

    /// <summary>A step's evidence, with a number.</summary>
    public static string Missing(string id, double probability, double cost) => FormattableString.Invariant($$"""
        { "id": "{{id}}", "kind": "evidence", "statement": "e", "state": "missing", "probability": {{probability}}, "cost": {{cost}} }
        """);
}
