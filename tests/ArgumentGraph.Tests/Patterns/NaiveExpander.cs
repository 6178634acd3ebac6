using System.Globalization;
using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Patterns;

/// <summary>
/// Expands a drawn pattern into the tree of all ways through the template with all bindings, and only then takes for one what is the same element of the
/// template with equal rows of the tables on which it depends. Slow, and obvious: rows are found by looking at all, sets by following every way.
/// </summary>
internal sealed class NaiveExpander(DrawnPattern pattern)
{
    private readonly Dictionary<string, DrawnElement> _elements = pattern.Elements.ToDictionary(element => element.Id);

    public HashSet<string> Statements { get; } = [];

    public HashSet<string> Relationships { get; } = [];

    public HashSet<string> Names { get; } = [];

    public void Expand()
    {
        var everywhere = new SortedDictionary<int, int>();
        for (int table = 0; table < pattern.Tables.Count; table++)
        {
            if (pattern.Tables[table].IsSingle)
            {
                Bind(everywhere, table, 0);
            }
        }

        HashSet<string> below = [.. pattern.Elements.SelectMany(element => element.Edges.Where(edge => edge.Recursive is null).Select(edge => edge.To))];
        foreach (DrawnElement root in pattern.Elements.Where(element => !below.Contains(element.Id) && element.Challenges is null))
        {
            Visit(root, everywhere);
        }
    }

    // The tables bound on every way to an element: each way is followed, recursive relationships at most twice.
    private HashSet<int> Bound(string id)
    {
        HashSet<int>? bound = null;
        var everywhere = new SortedDictionary<int, int>();
        HashSet<int> start = [.. Enumerable.Range(0, pattern.Tables.Count).Where(table => pattern.Tables[table].IsSingle).SelectMany(Closure)];
        HashSet<string> below = [.. pattern.Elements.SelectMany(element => element.Edges.Where(edge => edge.Recursive is null).Select(edge => edge.To))];
        foreach (DrawnElement root in pattern.Elements.Where(element => !below.Contains(element.Id) && element.Challenges is null))
        {
            Walk(root, start, 0);
        }

        return bound ?? [];

        void Reach(DrawnElement element, HashSet<int> tables)
        {
            if (element.Id == id)
            {
                bound = bound is null ? [.. tables] : [.. bound.Intersect(tables)];
            }
        }

        void Walk(DrawnElement element, HashSet<int> tables, int recursions)
        {
            Reach(element, tables);
            foreach (DrawnElement challenger in ChallengersOf(element.Id))
            {
                Walk(challenger, tables, recursions);
            }

            foreach (DrawnEdge edge in element.Edges.Where(edge => edge.Recursive is null || recursions < 2))
            {
                HashSet<int> further = [.. tables];
                if (edge.Over is { } over)
                {
                    further.UnionWith(Closure(over));
                }

                if (edge.Recursive is { } recursive)
                {
                    further.RemoveWhere(table => table != recursive && Closure(table).Contains(recursive));
                }

                foreach (DrawnElement challenger in ChallengersOf(element.Id, edge))
                {
                    Walk(challenger, further, recursions);
                }

                Walk(_elements[edge.To], further, recursions + (edge.Recursive is null ? 0 : 1));
            }
        }
    }

    // What an element and all below it take values from, as far as it is bound above.
    private HashSet<int> Depends(string id, int recursions = 0)
    {
        DrawnElement element = _elements[id];
        HashSet<int> bound = Bound(id);
        HashSet<int> depends = [.. Enumerable.Range(0, pattern.Tables.Count).Where(table => Mentions(element, table)).SelectMany(Closure)];
        foreach (DrawnElement challenger in ChallengersOf(id))
        {
            depends.UnionWith(Depends(challenger.Id, recursions));
        }

        foreach (DrawnEdge edge in element.Edges)
        {
            HashSet<int> below = [];
            if (edge.Recursive is null || recursions < 3)
            {
                below.UnionWith(Depends(edge.To, recursions + (edge.Recursive is null ? 0 : 1)));
            }

            foreach (DrawnElement challenger in ChallengersOf(id, edge))
            {
                below.UnionWith(Depends(challenger.Id, recursions));
            }

            foreach (int? column in new[] { edge.When, edge.Choice })
            {
                below.UnionWith(column is { } table ? Closure(table) : []);
            }

            if (edge.Recursive is { } recursive)
            {
                below.ExceptWith(Closure(recursive));
                below.Add(recursive);
            }

            if (edge.Over is { } over)
            {
                below.UnionWith(Closure(over));
            }

            depends.UnionWith(below);
        }

        return [.. depends.Intersect(bound).SelectMany(Closure)];
    }

    private static bool Mentions(DrawnElement element, int table) =>
        element.Statement.Contains($"{{t{table.ToString(CultureInfo.InvariantCulture)}.", StringComparison.Ordinal);

    private HashSet<int> Closure(int table) => [table, .. pattern.Tables[table].References.SelectMany(Closure)];

    private IEnumerable<DrawnElement> ChallengersOf(string id) =>
        pattern.Elements.Where(element => element.Challenges is JsonValue value && value.GetValue<string>() == id);

    private IEnumerable<DrawnElement> ChallengersOf(string from, DrawnEdge edge) =>
        pattern.Elements.Where(element => element.Challenges is JsonObject target && (string?)target["from"] == from && (string?)target["to"] == edge.To);

    private bool IsSound(int table, int row, SortedDictionary<int, int> bound)
    {
        var reached = new SortedDictionary<int, int>();
        return Collect(table, row, reached) && reached.All(pair => !bound.TryGetValue(pair.Key, out int other) || other == pair.Value);
    }

    // Whether every table is reached at one row, and all above a row can be used too.
    private bool Collect(int table, int row, SortedDictionary<int, int> reached)
    {
        if (reached.TryGetValue(table, out int before))
        {
            return before == row;
        }

        reached[table] = row;
        DrawnTable drawn = pattern.Tables[table];
        for (int i = 0; i < drawn.References.Count; i++)
        {
            if (!IsUsable(drawn.References[i], drawn.Rows[row].References[i]) || !Collect(drawn.References[i], drawn.Rows[row].References[i], reached))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsUsable(int table, int row) =>
        Collect(table, row, []) && (pattern.Tables[table].Rows[row].Parent is not { } parent || IsUsable(table, parent));

    private void Bind(SortedDictionary<int, int> bound, int table, int row)
    {
        bound[table] = row;
        DrawnTable drawn = pattern.Tables[table];
        for (int i = 0; i < drawn.References.Count; i++)
        {
            Bind(bound, drawn.References[i], drawn.Rows[row].References[i]);
        }
    }

    private string NameOf(DrawnElement element, SortedDictionary<int, int> bound)
    {
        HashSet<int> depends = Depends(element.Id);
        IEnumerable<int> deepest = depends.Where(table => !pattern.Tables[table].IsSingle
            && !depends.Any(other => other != table && Closure(other).Contains(table)));
        return $"{element.Id} {string.Join(' ', deepest.Order().Select(table => $"t{table}:{bound[table]}"))}".TrimEnd();
    }

    private string Visit(DrawnElement element, SortedDictionary<int, int> given)
    {
        HashSet<int> here = Bound(element.Id);
        var bound = new SortedDictionary<int, int>(given.Where(pair => here.Contains(pair.Key)).ToDictionary());
        string name = NameOf(element, bound);
        bool isNew = Names.Add(name);
        string statement = element.Statement;
        foreach ((int table, int row) in bound)
        {
            statement = statement.Replace($"{{t{table}.v}}", pattern.Tables[table].Rows[row].Value, StringComparison.Ordinal)
                .Replace($"{{t{table}.k}}", pattern.Tables[table].Rows[row].Key, StringComparison.Ordinal);
        }

        Statements.Add($"{name}: {statement}");
        if (!isNew)
        {
            return name; // the tree below is the same, or else its statements, which are looked at, differ
        }

        foreach (DrawnElement challenger in ChallengersOf(element.Id))
        {
            Relationships.Add($"{Visit(challenger, bound)} challenges {name}");
        }

        foreach (DrawnEdge edge in element.Edges)
        {
            foreach (SortedDictionary<int, int> below in BindingsBelow(edge, bound))
            {
                if ((edge.When is { } when && !pattern.Tables[when].Rows[below[when]].IsYes)
                    || (edge.Choice is { } choice && !pattern.Tables[choice].Rows[below[choice]].Picks.Contains(edge.To)))
                {
                    continue;
                }

                string relationship = $"{name} {edge.Kind} {Visit(_elements[edge.To], below)}";
                Relationships.Add(relationship);
                foreach (DrawnElement challenger in ChallengersOf(element.Id, edge))
                {
                    Relationships.Add($"{Visit(challenger, below)} challenges ({relationship})");
                }
            }
        }

        return name;
    }

    private IEnumerable<SortedDictionary<int, int>> BindingsBelow(DrawnEdge edge, SortedDictionary<int, int> bound)
    {
        if (edge.Over is not { } && edge.Recursive is not { })
        {
            yield return bound;
            yield break;
        }

        int table = edge.Over ?? edge.Recursive!.Value;
        bool onlyTop = edge.Over is not null && Recurs(edge.To, table, []);
        for (int row = 0; row < pattern.Tables[table].Rows.Count; row++)
        {
            int? parent = pattern.Tables[table].Rows[row].Parent;
            bool isTaken = edge.Recursive is not null ? parent == bound[table] : IsSound(table, row, bound) && !(onlyTop && parent is not null);
            if (isTaken && IsUsable(table, row))
            {
                var below = new SortedDictionary<int, int>(bound);
                Bind(below, table, row);
                yield return below;
            }
        }
    }

    private bool Recurs(string id, int table, HashSet<string> seen) => seen.Add(id)
        && _elements[id].Edges.Any(edge => edge.Recursive == table || Recurs(edge.To, table, seen));
}
