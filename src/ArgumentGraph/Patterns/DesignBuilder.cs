using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Patterns;

/// <summary>Makes the design of a pattern from its template, and reports what could not be instantiated with any tables.</summary>
internal sealed class DesignBuilder(
    Argument template, List<(PatternTable Table, int Offset)> declared, Dictionary<int, ReferenceDecoration> decorations, FindingList findings)
{
    private readonly ArgumentStructure _structure = template.Structure;
    private readonly int[] _positions = PositionsOf(template.Structure);

    /// <summary>The design; null if something is wrong.</summary>
    public PatternDesign? Build()
    {
        TableDesign[] tables = new TableDesignBuilder(declared, findings).Build();
        CheckIds();
        DesignEdge[] edges = Edges();
        int[][] down = Down(edges);
        if (findings.HasErrors)
        {
            return null;
        }

        Element[] elements = [.. template.Elements];
        var finder = new ColumnFinder(tables);
        BindTables(edges, tables, finder);
        int[]? order = new TemplateOrder(elements, edges, down).Find(ReportCircle);
        if (order is null || findings.HasErrors)
        {
            return null;
        }

        ulong everywhere = 0;
        foreach (TableDesign table in tables.Where(table => table.IsSingle))
        {
            everywhere |= table.Closure;
        }

        var scopes = new ScopeFinder(tables, edges, down, order, everywhere);
        ulong[] available = scopes.Available();
        CheckBound(edges, tables, available);
        if (findings.HasErrors)
        {
            return null;
        }

        var columns = new ColumnResolution(template, tables, finder, findings);
        Dictionary<string, ColumnPlace> title = columns.OfTitle(everywhere);
        Dictionary<string, ColumnPlace>[] tokens = [.. elements.Select((element, number) => columns.OfElement(element, OffsetOf(number), available[number]))];
        columns.OfEdges(edges, elements);
        columns.ReportUnused(declared, edges);
        var numbers = elements.Select((element, number) => (element.Id, number)).ToDictionary(
            element => element.Id, element => element.number, StringComparer.Ordinal);
        int[][] after = After(elements, numbers);
        ulong[] depends = scopes.Depends(available, tokens, after);
        CheckSteps(elements, after, depends);
        if (findings.HasErrors)
        {
            return null;
        }

        scopes.FindTopRows();
        return new PatternDesign
        {
            Tables = tables,
            Declarations = [.. declared.Select(table => table.Table)],
            Decorated = [.. edges.Where(edge => edge.Decoration is not null).Select(edge => DecoratedOf(edge, elements, tables))],
            Elements = elements,
            Edges = edges,
            Down = down,
            Roots = scopes.Roots,
            Depends = depends,
            IdTables = [.. depends.Select(scopes.Deepest)],
            Tokens = tokens,
            OpenMembers = [.. elements.Select(element => OpenMember.Of(element).ToArray())],
            TitleTokens = title,
            Everywhere = everywhere,
            Used = columns.Used,
            Numbers = numbers,
        };
    }

    private static int[] PositionsOf(ArgumentStructure structure)
    {
        var positions = new int[structure.ElementCount];
        for (int position = 0; position < positions.Length; position++)
        {
            positions[structure.AuthorOrder[position]] = position;
        }

        return positions;
    }

    private static PatternRelationship DecoratedOf(DesignEdge edge, Element[] elements, TableDesign[] tables)
    {
        string from = elements[edge.From].Id;
        string to = elements[edge.To].Id;
        Relationship relationship = edge.Kind == RelationshipKind.SupportedBy ? Relationship.SupportedBy(from, to) : Relationship.InContextOf(from, to);
        ReferenceDecoration decoration = edge.Decoration!;
        return new(relationship)
        {
            Multiplicity = decoration.Multiplicity,
            When = decoration.When,
            Choice = decoration.Choice is null ? null : decoration.Choice with { Min = edge.Choice!.Min, Max = edge.Choice.Max },
            RecursiveOver = edge.Recursive < 0 ? null : tables[edge.Recursive].Name,
        };
    }

    private int OffsetOf(int element) => _structure.ElementOffsets[_structure.AuthorOrder[element]];

    // Ids of instances have their keys in brackets, so that those of two elements never clash.
    private void CheckIds()
    {
        for (int position = 0; position < _structure.ElementCount; position++)
        {
            string id = _structure.Elements[_structure.AuthorOrder[position]].Id;
            if (id.AsSpan().ContainsAny("[]"))
            {
                findings.Add(
                    Rules.InvalidId,
                    OffsetOf(position), $"The id '{Spelling.Clip(id)}' has a bracket; in a pattern, brackets are kept for the keys of rows, as in "
                        + "'G2[H3]'.", id);
            }
        }
    }

    // Supporters and contexts of each element in the author's order, then the challenges.
    private DesignEdge[] Edges()
    {
        var edges = new List<DesignEdge>(_structure.RelationshipCount);
        var numbers = new int[_structure.RelationshipCount];
        foreach (int from in _structure.AuthorOrder)
        {
            for (int at = _structure.Supporters.Starts[from]; at < _structure.Supporters.Starts[from + 1]; at++)
            {
                numbers[at] = edges.Count;
                edges.Add(EdgeOf(RelationshipKind.SupportedBy, at, from, _structure.Supporters.Items[at]));
            }

            for (int at = _structure.Contexts.Starts[from]; at < _structure.Contexts.Starts[from + 1]; at++)
            {
                numbers[_structure.ContextRelationship(at)] = edges.Count;
                edges.Add(EdgeOf(RelationshipKind.InContextOf, _structure.ContextRelationship(at), from, _structure.Contexts.Items[at]));
            }
        }

        int first = edges.Count;
        for (int challenge = 0; challenge < _structure.Challenges.Count; challenge++)
        {
            numbers[_structure.ChallengeRelationship(challenge)] = first + challenge;
        }

        for (int challenge = 0; challenge < _structure.Challenges.Count; challenge++)
        {
            int target = _structure.Challenges.Targets[challenge];
            edges.Add(new DesignEdge
            {
                Kind = RelationshipKind.Challenges,
                From = _positions[_structure.Challenges.Challengers[challenge]],
                To = target >= 0 ? _positions[target] : -1,
                On = target >= 0 ? -1 : numbers[~target],
                Offset = _structure.RelationshipOffsets[_structure.ChallengeRelationship(challenge)],
            });
        }

        return [.. edges];
    }

    private DesignEdge EdgeOf(RelationshipKind kind, int relationship, int from, int to)
    {
        int offset = _structure.RelationshipOffsets[relationship];
        return new DesignEdge
        {
            Kind = kind,
            From = _positions[from],
            To = _positions[to],
            Offset = offset,
            Decoration = decorations.GetValueOrDefault(offset),
        };
    }

    private int[][] Down(DesignEdge[] edges)
    {
        var down = new List<int>[_structure.ElementCount];
        for (int i = 0; i < down.Length; i++)
        {
            down[i] = [];
        }

        for (int i = 0; i < edges.Length; i++)
        {
            DesignEdge edge = edges[i];
            if (edge.On >= 0)
            {
                edges[edge.On].Challenges.Add(i);
                continue;
            }

            edge.Above = edge.Kind == RelationshipKind.Challenges ? edge.To : edge.From;
            down[edge.Above].Add(i);
        }

        // Challenges of relationships are found from where these are; nesting is bounded.
        foreach (DesignEdge edge in edges.Where(edge => edge.On >= 0))
        {
            DesignEdge below = edge;
            while (below.On >= 0)
            {
                below = edges[below.On];
            }

            edge.Above = below.Above;
        }

        return [.. down.Select(list => list.ToArray())];
    }

    private void BindTables(DesignEdge[] edges, TableDesign[] tables, ColumnFinder finder)
    {
        foreach (DesignEdge edge in edges)
        {
            if (edge.Decoration?.Multiplicity is { } multiplicity)
            {
                edge.Over = TableOf(multiplicity.Over, edge, finder, tables);
            }

            if (edge.Decoration?.Recursive is { } recursive)
            {
                int point = recursive.IndexOf('.', StringComparison.Ordinal);
                edge.Recursive = point < 0 ? -1 : TableOf(recursive[..point], edge, finder, tables);
                if (point < 0 || (edge.Recursive >= 0 && tables[edge.Recursive].Declaration.Parent != recursive[(point + 1)..]))
                {
                    findings.Add(
                        Rules.UnknownTableOrColumn,
                        edge.Offset, $"'recursive' is '{Spelling.Clip(recursive)}'; it takes a table and the column that its 'parent' names: "
                            + "\"table.parent\".");
                }
            }
        }
    }

    private int TableOf(string name, DesignEdge edge, ColumnFinder finder, TableDesign[] tables)
    {
        int table = finder.TableOf(name);
        if (table < 0)
        {
            string ending = Spelling.Suggestion(name, tables.Select(each => each.Name), ".");
            findings.Add(Rules.UnknownTableOrColumn, edge.Offset, $"The table '{Spelling.Clip(name)}' is not declared{ending}");
        }

        return table;
    }

    private void ReportCircle(List<Element> circle)
    {
        string[] shown = [.. circle.Take(5).Select(element => $"'{element.Id}'")];
        string more = circle.Count > shown.Length ? " and others" : string.Empty;
        findings.Add(
            Rules.CircularPattern,
            _structure.ElementOffsets[_structure.Find(circle[0].Id)],
            $"{string.Join(", ", shown)}{more} {(circle.Count == 1 ? "is below itself" : "are below themselves")}; make a relationship of the circle "
                + "recursive.",
            circle[0].Id);
    }

    private void CheckBound(DesignEdge[] edges, TableDesign[] tables, ulong[] available)
    {
        foreach (DesignEdge edge in edges)
        {
            string from = template.Elements[edge.From].Id;
            if (edge.Over >= 0 && (available[edge.Above] >> edge.Over & 1) != 0)
            {
                findings.Add(
                    Rules.ContradictoryPattern,
                    edge.Offset, $"A row of '{tables[edge.Over].Name}' is bound at '{from}' already, so there cannot be several of them below it.", from);
            }

            if (edge.Recursive >= 0 && (available[edge.Above] >> edge.Recursive & 1) == 0)
            {
                findings.Add(
                    Rules.ContradictoryPattern,
                    edge.Offset,
                    $"No row of '{tables[edge.Recursive].Name}' is bound at '{from}', from which a recursive relationship could lead to those below it.", from);
            }
        }
    }

    private static int[][] After(Element[] elements, Dictionary<string, int> numbers) =>
    [
        .. elements.Select(element => (element.StatedStep?.After ?? []).Where(numbers.ContainsKey).Select(id => numbers[id]).ToArray()),
    ];

    private void CheckSteps(Element[] elements, int[][] after, ulong[] depends)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            foreach (int followed in after[i].Where(followed => (depends[followed] & ~depends[i]) != 0))
            {
                findings.Add(
                    Rules.ContradictoryPattern,
                    OffsetOf(i),
                    $"The step of '{elements[i].Id}' follows '{elements[followed].Id}', of which there may be several: rows are bound there that are not "
                        + "bound here.",
                    elements[i].Id);
            }
        }
    }
}
