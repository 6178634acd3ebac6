namespace ArgumentGraph.Patterns;

/// <summary>
/// Finds out, for each element of a template, which tables are bound there, and on which of them its instances depend: those that it or anything below it takes
/// values from, and those that decide which rows are below it.
/// </summary>
/// <remarks>
/// Both are the solutions of equations over sets that only shrink, or only grow, from one pass over the elements to the next; a pass in the order of the
/// template suffices where nothing is recursive. Each pass is linear.
/// </remarks>
internal sealed class ScopeFinder(TableDesign[] tables, DesignEdge[] edges, int[][] down, int[] order, ulong everywhere)
{
    /// <summary>The elements that none is above; found with what is bound.</summary>
    public int[] Roots { get; private set; } = [];

    /// <summary>For each element the tables of which a row is bound on every way to it. Sets <see cref="DesignEdge.Scope"/>.</summary>
    public ulong[] Available()
    {
        var available = new ulong[order.Length];
        var isBelow = new bool[order.Length];
        Array.Fill(available, tables.Length == TableDesign.Most ? ulong.MaxValue : (1UL << tables.Length) - 1);
        foreach (DesignEdge edge in edges)
        {
            isBelow[edge.Below] |= edge.Recursive < 0;
        }

        Roots = [.. Enumerable.Range(0, order.Length).Where(element => !isBelow[element])];
        foreach (int root in Roots)
        {
            available[root] = everywhere;
        }

        bool isChanged;
        do
        {
            isChanged = false;
            foreach (int element in order)
            {
                foreach (int number in down[element])
                {
                    isChanged |= Narrow(number, ScopeOf(edges[number], available[element]), available);
                }
            }
        }
        while (isChanged);
        return available;
    }

    /// <summary>For each element the tables of which its instances depend. Closed: with what they refer to.</summary>
    /// <param name="available">What is bound.</param>
    /// <param name="tokens">The columns that the tokens of each element take.</param>
    /// <param name="after">The elements that the step of each element follows.</param>
    public ulong[] Depends(ulong[] available, Dictionary<string, ColumnPlace>[] tokens, int[][] after)
    {
        var depends = new ulong[order.Length];
        for (int element = 0; element < depends.Length; element++)
        {
            foreach (ColumnPlace column in tokens[element].Values)
            {
                depends[element] |= tables[column.Table].Closure;
            }
        }

        bool isChanged;
        do
        {
            isChanged = false;
            for (int at = order.Length - 1; at >= 0; at--)
            {
                int element = order[at];
                ulong all = depends[element];
                foreach (int followed in after[element])
                {
                    all |= depends[followed] & available[element];
                }

                foreach (int number in down[element])
                {
                    all |= NeededBy(edges[number], available[element], depends);
                }

                all = Closed(all);
                isChanged |= all != depends[element];
                depends[element] = all;
            }
        }
        while (isChanged);
        return depends;
    }

    /// <summary>Marks the multiplicities that take only topmost rows, since a relationship below leads down from them.</summary>
    public void FindTopRows()
    {
        var recurs = new ulong[order.Length];
        bool isChanged;
        do
        {
            isChanged = false;
            for (int at = order.Length - 1; at >= 0; at--)
            {
                ulong all = 0;
                foreach (DesignEdge edge in down[order[at]].Select(number => edges[number]))
                {
                    all |= recurs[edge.Below] | (edge.Recursive < 0 ? 0 : 1UL << edge.Recursive);
                }

                isChanged |= all != recurs[order[at]];
                recurs[order[at]] = all;
            }
        }
        while (isChanged);
        foreach (DesignEdge edge in edges.Where(edge => edge.Over >= 0))
        {
            edge.TakesTopRows = (recurs[edge.Below] >> edge.Over & 1) != 0;
        }
    }

    /// <summary>The tables of a set to which no other of it refers, and that have a key: they tell all rows of the set.</summary>
    public int[] Deepest(ulong set)
    {
        ulong referred = 0;
        foreach (int table in TableDesign.In(set))
        {
            referred |= tables[table].Closure & ~(1UL << table);
        }

        return [.. TableDesign.In(set & ~referred).Where(table => !tables[table].IsSingle)];
    }

    private ulong Closed(ulong set)
    {
        ulong closed = set;
        foreach (int table in TableDesign.In(set))
        {
            closed |= tables[table].Closure;
        }

        return closed;
    }

    private ulong ScopeOf(DesignEdge edge, ulong above)
    {
        if (edge.Over >= 0)
        {
            return above | tables[edge.Over].Closure;
        }

        if (edge.Recursive < 0)
        {
            return above;
        }

        // What refers to the table was bound with another row of it.
        ulong stale = 0;
        for (int table = 0; table < tables.Length; table++)
        {
            stale |= table != edge.Recursive && (tables[table].Closure >> edge.Recursive & 1) != 0 ? 1UL << table : 0;
        }

        return above & ~stale;
    }

    private bool Narrow(int number, ulong scope, ulong[] available)
    {
        bool isChanged = false;
        var open = new Stack<int>([number]);
        while (open.TryPop(out int next))
        {
            DesignEdge edge = edges[next];
            edge.Scope = scope;
            ulong narrowed = available[edge.Below] & scope;
            isChanged |= narrowed != available[edge.Below];
            available[edge.Below] = narrowed;
            foreach (int challenge in edge.Challenges)
            {
                open.Push(challenge);
            }
        }

        return isChanged;
    }

    // The tables bound at the upper end that decide what is at the lower end.
    private ulong NeededBy(DesignEdge edge, ulong above, ulong[] depends)
    {
        ulong needed = 0;
        ulong rebound = 0;
        if (edge.Over >= 0)
        {
            needed = tables[edge.Over].Closure;
        }
        else if (edge.Recursive >= 0)
        {
            needed = 1UL << edge.Recursive;
            rebound = tables[edge.Recursive].Closure;
        }

        ulong below = 0;
        var open = new Stack<DesignEdge>([edge]);
        while (open.TryPop(out DesignEdge? next))
        {
            below |= depends[next.Below];
            foreach (int challenge in next.Challenges)
            {
                open.Push(edges[challenge]);
            }
        }

        foreach (ColumnPlace? column in (ReadOnlySpan<ColumnPlace?>)[edge.When, edge.Choice?.By])
        {
            below |= column is { } place ? tables[place.Table].Closure : 0;
        }

        return (needed | (below & ~rebound)) & above;
    }
}
