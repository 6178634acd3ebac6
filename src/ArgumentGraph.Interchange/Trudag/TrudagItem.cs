namespace ArgumentGraph.Interchange.Trudag;

/// <summary>An item's file as it was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Statement">The body, without blanks at the ends.</param>
/// <param name="StatementAt">Where it begins.</param>
/// <param name="Members">The front matter's members as JSON, in the order read.</param>
internal sealed record TrudagItem(SourceFile File, string Statement, int StatementAt, List<FrontMatterMember> Members)
{
    /// <summary>Whether it says that it is normative; null where it does not say.</summary>
    public bool? IsNormative => Of("normative") switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    /// <summary>Whether its fingerprint covers more than the file itself.</summary>
    public bool HasOutside => Of("references") is not (null or "null" or "[]") || Of("evidence") is not (null or "null" or "{}");

    /// <summary>A member's JSON; null where it is not given.</summary>
    public string? Of(string name) => Members.Find(member => string.Equals(member.Name, name, StringComparison.Ordinal))?.Value;
}

/// <summary>A member of the front matter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as JSON.</param>
/// <param name="At">Where in the file its name stands.</param>
internal sealed record FrontMatterMember(string Name, string Value, int At);
