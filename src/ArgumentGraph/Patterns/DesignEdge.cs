namespace ArgumentGraph.Patterns;

/// <summary>A relationship of a template, with tables and columns by number. Elements are numbered in the author's order.</summary>
internal sealed class DesignEdge
{
    public required RelationshipKind Kind { get; init; }

    /// <summary>The element in which it is written.</summary>
    public required int From { get; init; }

    /// <summary>The element that it leads to; -1 for the challenge of a relationship.</summary>
    public required int To { get; init; }

    /// <summary>The relationship that it challenges; else -1.</summary>
    public int On { get; init; } = -1;

    /// <summary>Where it stands in the template.</summary>
    public required int Offset { get; init; }

    public ReferenceDecoration? Decoration { get; init; }

    /// <summary>The table of which it is there for each row; -1 if it is there once.</summary>
    public int Over { get; set; } = -1;

    /// <summary>The table whose rows it leads down; -1 if it is not recursive.</summary>
    public int Recursive { get; set; } = -1;

    public ColumnPlace? When { get; set; }

    public ChoiceDesign? Choice { get; set; }

    /// <summary>The element from which instances of it are found: the one that has it, or the one that is challenged.</summary>
    public int Above { get; set; }

    /// <summary>The element that there are instances of for instances of the one above: a challenger for what it challenges.</summary>
    public int Below => Kind == RelationshipKind.Challenges ? From : To;

    /// <summary>The tables that are bound at its lower end.</summary>
    public ulong Scope { get; set; }

    /// <summary>Whether it takes only the rows without a row above, since a relationship below leads down from them.</summary>
    public bool TakesTopRows { get; set; }

    /// <summary>The challenges of it.</summary>
    public List<int> Challenges { get; } = [];
}
