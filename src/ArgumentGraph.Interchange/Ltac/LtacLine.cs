namespace ArgumentGraph.Interchange.Ltac;

/// <summary>One line of an outline that declares or cites an element, or a relation; and what is found out about it.</summary>
internal sealed class LtacLine(SourceFile file, int at)
{
    public SourceFile File { get; } = file;

    /// <summary>Where its dash stands.</summary>
    public int At { get; } = at;

    public LtacType Type { get; set; }

    public string? Id { get; set; }

    public int IdAt { get; set; } = at;

    /// <summary>Whether it stands for an element that is declared by another line: <c>Link Id</c>, <c>Claim ^Id</c>.</summary>
    public bool IsCitation { get; set; }

    /// <summary>The package that a citation names, or null.</summary>
    public string? Package { get; set; }

    public string Text { get; set; } = string.Empty;

    public int TextAt { get; set; } = at;

    /// <summary>The options, those that are known in lower case.</summary>
    public List<string> Options { get; } = [];

    public string? Reference { get; set; }

    /// <summary>The comment lines before it, blank lines between them included.</summary>
    public List<string> Comments { get; set; } = [];

    /// <summary>The line that it stands under; null for one that begins a package.</summary>
    public LtacLine? Parent { get; set; }

    /// <summary>The first line of its package.</summary>
    public LtacLine Root { get; set; } = null!;

    /// <summary>The line of the element that it relates to: that above it, where need be through a relation or a citation. Null where there is none.</summary>
    public LtacLine? Owner { get; set; }

    /// <summary>The relation that it stands in, or null.</summary>
    public LtacLine? Relation { get; set; }

    /// <summary>The line that declares its element: itself, or what it cites. Null where that does not exist.</summary>
    public LtacLine? Target { get; set; }

    public LtacRole Role { get; set; }

    // Of a line that declares an element:
    public bool IsDeclared => !IsCitation && Type != LtacType.Relation;

    public int Number { get; set; } = -1;

    public ElementKind Kind { get; set; }

    public ImportedElement Handle { get; set; }

    /// <summary>Whether something stands under it that supports it.</summary>
    public bool HasSupport { get; set; }

    /// <summary>Whether something stands under it as context.</summary>
    public bool HasContext { get; set; }

    /// <summary>Whether it challenges something.</summary>
    public bool IsChallenger { get; set; }

    /// <summary>Whether something challenges it.</summary>
    public bool IsChallenged { get; set; }

    /// <summary>Whether a goal, claim or strategy states it itself.</summary>
    public bool IsStated { get; set; }

    /// <summary>The nearest goal, claim or strategy above.</summary>
    public LtacLine? Scope { get; set; }

    /// <summary>What is kept under <c>data</c>.</summary>
    public LtacData Data { get; } = new();

    // Of a relation: the lines in it.
    public List<LtacLine> Members { get; } = [];

    public bool Has(string option) => Options.Contains(option, StringComparer.Ordinal);

    public bool IsCounter => Has(LtacOptions.IsCounter) || Has(LtacOptions.Counter);
}

/// <summary>How a line relates to the one above.</summary>
internal enum LtacRole
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Supports it, or is its context.</summary>
    Part,

    /// <summary>Challenges it.</summary>
    Challenge,

    /// <summary>Challenges the relationships of the relation that it stands in.</summary>
    RelationChallenge,
}
