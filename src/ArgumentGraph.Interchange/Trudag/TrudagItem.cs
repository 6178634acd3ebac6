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

    /// <summary>Whether it refers to something that bears its statement out.</summary>
    public bool HasReferences => IsGiven("references");

    /// <summary>Whether a program judges its statement; that it is written under <c>evidence</c> is trudag's word for it.</summary>
    public bool HasValidator => IsGiven("evidence");

    /// <summary>Whether its fingerprint covers more than the file itself.</summary>
    public bool HasOutside => HasReferences || HasValidator;

    /// <summary>A member; null where it is not given.</summary>
    public FrontMatterMember? Find(string name) => Members.Find(member => string.Equals(member.Name, name, StringComparison.Ordinal));

    /// <summary>A member's JSON; null where it is not given.</summary>
    public string? Of(string name) => Find(name)?.Value;

    private bool IsGiven(string name) => Of(name) is not (null or "null" or "[]" or "{}" or "\"\"");
}

/// <summary>A member of the front matter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as JSON.</param>
/// <param name="At">Where in the file its name stands.</param>
internal sealed record FrontMatterMember(string Name, string Value, int At);
