namespace ArgumentGraph.Patterns;

/// <summary>A pattern as it is instantiated: everything by number, and for each element the tables on which its instances depend.</summary>
internal sealed class PatternDesign
{
    public required TableDesign[] Tables { get; init; }

    public required ValueList<PatternTable> Declarations { get; init; }

    public required ValueList<PatternRelationship> Decorated { get; init; }

    /// <summary>The elements, in the author's order.</summary>
    public required Element[] Elements { get; init; }

    public required DesignEdge[] Edges { get; init; }

    /// <summary>For each element the relationships that lead down from it: supporters, contexts, and challenges of it.</summary>
    public required int[][] Down { get; init; }

    /// <summary>The elements that none is above.</summary>
    public required int[] Roots { get; init; }

    /// <summary>For each element the tables of which its instances depend, with all that these refer to.</summary>
    public required ulong[] Depends { get; init; }

    /// <summary>For each element the tables whose keys tell its instances apart: those that no other of them refers to.</summary>
    public required int[][] IdTables { get; init; }

    /// <summary>For each element the columns that its tokens take, by what stands between their braces.</summary>
    public required Dictionary<string, ColumnPlace>[] Tokens { get; init; }

    /// <summary>For each element the members that take their values from rows.</summary>
    public required OpenMember[][] OpenMembers { get; init; }

    /// <summary>The columns that tokens of the title take.</summary>
    public required Dictionary<string, ColumnPlace> TitleTokens { get; init; }

    /// <summary>The tables of a single row, with what they refer to.</summary>
    public required ulong Everywhere { get; init; }

    /// <summary>For each table the columns that tokens, options and choices take.</summary>
    public required HashSet<ColumnPlace> Used { get; init; }

    /// <summary>The number of each element.</summary>
    public required Dictionary<string, int> Numbers { get; init; }
}
