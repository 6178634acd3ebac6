using System.Globalization;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Patterns;

/// <summary>
/// Makes the instance of a pattern: from the roots down, for each element of the template and each choice of rows on which it depends one element, once,
/// however many ways lead to it.
/// </summary>
/// <remarks>
/// Source of the meaning: Denney and Pai, Formal basis for safety case patterns (SAFECOMP 2013), with one element for equal bindings of what it depends on.
/// Time and memory: O(r + m) for r cells and m elements and relationships made, times the few tables that one element depends on.
/// </remarks>
internal sealed class Instantiator
{
    private const int BetweenChecks = 1024;
    private static readonly int[] Once = [-1];

    private readonly PatternDesign _design;
    private readonly BoundTable[] _tables;
    private readonly CellReader _cells;
    private readonly OpenMemberReader _openMembers;
    private readonly RowIndex?[] _indexes;
    private readonly int[] _everywhere;
    private readonly List<MadeElement> _made = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<(RelationshipKind Kind, int From, int To)> _relationships = [];
    private readonly HashSet<(RelationshipKind Kind, int From, int To)> _known = [];
    private readonly List<(int From, PendingTarget Target)> _challenges = [];
    private readonly HashSet<(int From, string Target)> _knownChallenges = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<int> _new = [];

    private readonly InstantiationOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly FindingList _problems = new(null);
    private int _followed;
    private bool _isFull;

    private Instantiator(PatternDesign design, BoundTable[] tables, InstantiationOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        _design = design;
        _tables = tables;
        _cells = new CellReader(design, tables);
        _openMembers = new OpenMemberReader(design, _cells);
        _indexes = new RowIndex?[design.Edges.Length];
        _everywhere = new int[tables.Length];
        Array.Fill(_everywhere, -1);
    }

    public static Instantiation Run(Pattern pattern, InstantiationData data, InstantiationOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<Finding> findings = [.. data.Findings];
        if (new TableBinder(pattern.Design, data, findings).Bind() is not { } tables)
        {
            return new(pattern, data, null, ValueList<ElementInstance>.Empty, [.. findings]);
        }

        var instantiator = new Instantiator(pattern.Design, tables, options, cancellation);
        int[] order = instantiator.Expand();
        Argument argument = instantiator.Assemble(pattern.Template.Title, order);
        if (!instantiator._isFull)
        {
            instantiator.ReportUnusedRows();
        }

        findings.AddRange(tables.SelectMany(table => table.Findings.ToFindings()));
        findings.AddRange(instantiator._problems.ToFindings());
        return new(pattern, data, argument, [.. order.Select(instantiator.InstanceOf)], [.. findings]);
    }

    // Elements in the order in which they are come to from above, those below one before those beside it.
    private int[] Expand()
    {
        var order = new List<int>();
        var open = new Stack<int>();
        foreach (int table in TableDesign.In(_design.Everywhere).Where(table => _tables[table].Design.IsSingle && _tables[table].IsUsable[0]))
        {
            Bind(_everywhere, table, 0);
        }

        foreach (int root in _design.Roots)
        {
            Open(root, _everywhere);
        }

        PushNew(open);
        while (open.TryPop(out int number))
        {
            order.Add(number);
            foreach (int edge in _design.Down[_made[number].Element])
            {
                Follow(edge, number);
            }

            PushNew(open);
        }

        return [.. order];
    }

    private void PushNew(Stack<int> open)
    {
        for (int i = _new.Count - 1; i >= 0; i--)
        {
            open.Push(_new[i]);
        }

        _new.Clear();
    }

    private void Bind(int[] rows, int table, int row)
    {
        foreach (int bound in TableDesign.In(_tables[table].Design.Closure))
        {
            rows[bound] = bound == table ? row : _tables[table].Linked[bound]![row];
            _tables[bound].IsUsed[rows[bound]] = true;
        }
    }

    private void Follow(int number, int from)
    {
        DesignEdge edge = _design.Edges[number];
        int[] rows = _made[from].Rows;
        IReadOnlyList<int> taken = edge.Over >= 0 ? RowsOver(number, edge, rows)
            : edge.Recursive >= 0 ? _tables[edge.Recursive].Below[rows[edge.Recursive]] ?? [] : Once;
        int table = edge.Over >= 0 ? edge.Over : edge.Recursive;
        int count = 0;
        foreach (int row in taken)
        {
            if (!MayGoOn())
            {
                return;
            }

            if (edge.Recursive >= 0 && !_tables[edge.Recursive].IsUsable[row])
            {
                continue;
            }

            int[] bound = rows;
            if (row >= 0)
            {
                bound = [.. rows];
                Bind(bound, table, row);
            }

            if (edge.When is { } when && !_cells.IsYes(when, bound))
            {
                continue;
            }

            count++;
            if (edge.Choice is null || _cells.IsChosen(edge, number, bound, _made[from].Id))
            {
                FollowOne(edge, number, from, bound);
            }
        }

        if (edge.Decoration?.Multiplicity is { } multiplicity && (count < multiplicity.Min || count > multiplicity.Max))
        {
            _cells.ReportMultiplicity(edge, multiplicity, count, _made[from]);
        }
    }

    // Looked at for each row that is followed, so that nothing goes on for ever.
    private bool MayGoOn()
    {
        if (_followed++ % BetweenChecks == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        if (_followed > _options.MaximumRelationships)
        {
            End(_options.MaximumRelationships, "relationships");
        }

        return !_isFull;
    }

    private void End(int limit, string what)
    {
        if (_isFull)
        {
            return;
        }

        _isFull = true;
        _problems.Add(
            Rules.TooLarge,
            -1,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The tables give more than {limit} {what}, the most that may be made here; what is beyond is missing. "
                + $"Tables that do not refer to each other multiply."));
    }

    private IReadOnlyList<int> RowsOver(int number, DesignEdge edge, int[] rows)
    {
        if (_indexes[number] is not { } index)
        {
            ulong shared = _tables[edge.Over].Design.Closure & _design.Depends[edge.Above] & ~(1UL << edge.Over);
            int[] by = [.. TableDesign.In(shared).Where(table => !_tables[table].Design.IsSingle)];
            _indexes[number] = index = new RowIndex(_tables[edge.Over], by, edge.TakesTopRows);
        }

        return index.RowsFor(rows);
    }

    // The part of an id that tells rows.
    private ReadOnlySpan<char> RowsIn(MadeElement made) => made.Id.AsSpan(_design.Elements[made.Element].Id.Length);

    private void FollowOne(DesignEdge edge, int number, int from, int[] bound)
    {
        int below = Open(edge.Below, bound);
        if (below < 0)
        {
            return;
        }

        string above = _made[from].Id;
        if (edge.Kind == RelationshipKind.Challenges)
        {
            Challenge(number, bound, PendingTarget.OfElement(above));
            return;
        }

        if (_known.Add((edge.Kind, from, below)))
        {
            _relationships.Add((edge.Kind, from, below));
            _made[below].AddAbove(RowsIn(_made[from]));
        }

        foreach (int challenge in edge.Challenges)
        {
            Challenge(challenge, bound, PendingTarget.OfRelationship(edge.Kind, above, PendingTarget.OfElement(_made[below].Id)));
        }
    }

    // The challenge and those of it, and so on.
    private void Challenge(int number, int[] bound, PendingTarget target)
    {
        var open = new Stack<(int Edge, PendingTarget Target)>([(number, target)]);
        while (open.TryPop(out (int Edge, PendingTarget Target) next))
        {
            DesignEdge edge = _design.Edges[next.Edge];
            int challenger = Open(edge.From, bound);
            if (challenger < 0)
            {
                continue;
            }

            if (_knownChallenges.Add((challenger, next.Target.ToString())))
            {
                _challenges.Add((challenger, next.Target));
            }

            foreach (int challenge in edge.Challenges)
            {
                open.Push((challenge, PendingTarget.OfRelationship(RelationshipKind.Challenges, _made[challenger].Id, next.Target)));
            }
        }
    }

    // The number of the element with these rows; -1 if it cannot have an id.
    private int Open(int element, int[] bound)
    {
        string id = IdOf(element, bound);
        if (_byId.TryGetValue(id, out int number))
        {
            return number;
        }

        if (_refused.Contains(id) || ElementId.ProblemOf(id) is not null)
        {
            if (_refused.Add(id))
            {
                _cells.ReportId(_design.IdTables[element], bound, id);
            }

            return -1;
        }

        if (_made.Count == _options.MaximumElements)
        {
            End(_options.MaximumElements, "elements");
            return -1;
        }

        int[] rows = new int[bound.Length];
        for (int table = 0; table < rows.Length; table++)
        {
            rows[table] = (_design.Depends[element] >> table & 1) == 0 ? -1 : bound[table];
        }

        number = _made.Count;
        _made.Add(new MadeElement(id, element, rows));
        _byId.Add(id, number);
        _new.Add(number);
        return number;
    }

    private string IdOf(int element, int[] bound) =>
        InstanceId.Of(_design.Elements[element].Id, [.. _design.IdTables[element].Select(table => _tables[table].Keys[bound[table]])]);

    private Argument Assemble(string title, int[] order)
    {
        var assembly = new ArgumentAssembly(_problems);
        assembly.EnsureCapacity(order.Length);
        var positions = new int[_made.Count];
        ILookup<int, int> below = _relationships.Where(each => _design.Elements[_made[each.From].Element].ClaimPoints.Count > 0)
            .ToLookup(each => each.From, each => each.To);
        foreach (int number in order)
        {
            Element element = Filled(_made[number]);
            positions[number] = assembly.Add(element.ClaimPoints.Count == 0 ? element : element with { ClaimPoints = PointsOf(number, below[number]) }, -1, -1);
        }

        foreach ((RelationshipKind kind, int from, int to) in _relationships)
        {
            assembly.Connect(kind, positions[from], positions[to], -1);
        }

        foreach ((int from, PendingTarget target) in _challenges)
        {
            assembly.Challenge(positions[from], target, -1);
        }

        string filled = _cells.Fill(title, _design.TitleTokens, _everywhere);
        return assembly.Finish(filled, ArgumentOrigin.None);
    }

    private ValueList<ClaimPoint> PointsOf(int number, IEnumerable<int> below) => ClaimPointInstances.Of(
        _design.Elements[_made[number].Element].ClaimPoints,
        RowsIn(_made[number]).ToString(),
        below.ToLookup(to => _design.Elements[_made[to].Element].Id, to => _made[to].Id, StringComparer.Ordinal),
        id => _design.Numbers.TryGetValue(id, out int argument) ? IdOf(argument, _made[number].Rows) : id);

    private Element Filled(MadeElement made)
    {
        Element element = _design.Elements[made.Element];
        Dictionary<string, ColumnPlace> tokens = _design.Tokens[made.Element];
        Element filled = ElementTexts.Map(element, made.Id, text => _cells.Fill(text, tokens, made.Rows));
        filled = _openMembers.Fill(filled, made);
        if (filled.IsUninstantiated && !_options.KeepsUninstantiated)
        {
            filled = filled with { IsUninstantiated = false };
        }

        return filled.StatedStep is { After.Count: > 0 } step
            ? filled.WithStep(step with { After = [.. step.After.Select(id => _design.Numbers.TryGetValue(id, out int after) ? IdOf(after, made.Rows) : id)] })
            : filled;
    }

    private ElementInstance InstanceOf(int number)
    {
        MadeElement made = _made[number];
        return new(
            made.Id,
            _design.Elements[made.Element].Id,
            [.. _design.IdTables[made.Element].Select(table => _tables[table].InstanceRow(made.Rows[table]))],
            made.IsShared);
    }

    private void ReportUnusedRows()
    {
        foreach (BoundTable table in _tables)
        {
            for (int row = 0; row < table.Data.RowCount; row++)
            {
                if (table.IsUsable[row] && !table.IsUsed[row])
                {
                    table.Findings.Add(Rules.UnusedRow, table.Data.OffsetOfRow(row), $"Nothing of the argument comes from {table.NameOf(row)}.");
                }
            }
        }
    }
}
