using System.Globalization;
using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Patterns;

/// <summary>A random pattern and its tables, as the tests know them: written as a file for the library, and expanded by <see cref="NaiveExpander"/>.</summary>
internal sealed class DrawnPattern
{
    public List<DrawnTable> Tables { get; } = [];

    public List<DrawnElement> Elements { get; } = [];

    public string ToJson()
    {
        var tables = new JsonObject();
        foreach (DrawnTable table in Tables)
        {
            var declared = new JsonObject { ["key"] = table.IsSingle ? new JsonArray() : "k", ["columns"] = new JsonArray("v", "yes", "pick") };
            var references = new JsonObject();
            foreach (int other in table.References)
            {
                references[Tables[other].Name] = $"r{other}";
            }

            declared["references"] = references;
            if (table.HasParent)
            {
                declared["parent"] = "up";
            }

            tables[table.Name] = declared;
        }

        var elements = new JsonArray();
        foreach (DrawnElement element in Elements)
        {
            var written = new JsonObject { ["id"] = element.Id, ["kind"] = element.Kind, ["statement"] = element.Statement };
            foreach (string kind in new[] { "supportedBy", "inContextOf" })
            {
                JsonNode[] references = [.. element.Edges.Where(edge => edge.Kind == kind).Select(Written)];
                if (references.Length > 0)
                {
                    written[kind] = new JsonArray(references);
                }
            }

            if (element.Challenges is { } target)
            {
                written["challenges"] = target.DeepClone();
            }

            elements.Add(written);
        }

        return new JsonObject
        {
            ["format"] = "argument-graph/1",
            ["title"] = "t",
            ["pattern"] = new JsonObject { ["tables"] = tables },
            ["elements"] = elements,
        }.ToJsonString();
    }

    public InstantiationData Data() => InstantiationData.Of([.. Tables.Select(table => table.ToData())]);

    /// <summary>Draws a pattern: perhaps one that cannot be instantiated.</summary>
    public static DrawnPattern Draw(int seed)
    {
        var random = new Random(seed);
        var drawn = new DrawnPattern();
        int tables = random.Next(1, 5);
        for (int number = 0; number < tables; number++)
        {
            drawn.Tables.Add(DrawnTable.Draw(number, drawn.Tables, random));
        }

        int elements = random.Next(2, 8);
        for (int number = 0; number < elements; number++)
        {
            drawn.Elements.Add(new DrawnElement(
                string.Create(CultureInfo.InvariantCulture, $"G{number}"), number > 1 && random.Next(5) == 0 ? "context" : "claim"));
        }

        for (int number = 0; number < elements; number++)
        {
            DrawnElement element = drawn.Elements[number];
            int tokens = random.Next(3);
            for (int token = 0; token < tokens && number > 0; token++)
            {
                element.Statement += $" {{t{random.Next(tables)}.{(random.Next(3) == 0 ? "k" : "v")}}}";
            }

            // Every element but the first has something above it.
            if (number > 0)
            {
                DrawnElement[] above = [.. drawn.Elements.Take(number).Where(other => other.Kind == "claim")];
                int ways = random.Next(4) == 0 ? 2 : 1;
                for (int way = 0; way < ways; way++)
                {
                    DrawnElement from = above[random.Next(above.Length)];
                    if (from.Edges.All(edge => edge.To != element.Id))
                    {
                        from.Edges.Add(DrawnEdge.Draw(element, tables, random));
                    }
                }
            }
        }

        AddRecursion(drawn, random);
        AddChallenges(drawn, random);
        return drawn;
    }

    private static void AddRecursion(DrawnPattern drawn, Random random)
    {
        int[] recursive = [.. Enumerable.Range(0, drawn.Tables.Count).Where(number => drawn.Tables[number].HasParent)];
        DrawnElement[] claims = [.. drawn.Elements.Where(element => element.Kind == "claim")];
        if (recursive.Length > 0 && claims.Length > 1)
        {
            int table = recursive[random.Next(recursive.Length)];
            int low = random.Next(1, claims.Length);
            DrawnElement to = claims[random.Next(1, low + 1)];
            claims[low].Edges.RemoveAll(edge => edge.To == to.Id);
            claims[low].Edges.Add(new DrawnEdge(to.Id, "supportedBy") { Recursive = table });
        }
    }

    private static void AddChallenges(DrawnPattern drawn, Random random)
    {
        for (int number = random.Next(3); number > 0; number--)
        {
            DrawnElement target = drawn.Elements[random.Next(drawn.Elements.Count)];
            var challenger = new DrawnElement(string.Create(CultureInfo.InvariantCulture, $"D{number}"), "claim");
            challenger.Statement += random.Next(2) == 0 ? string.Empty : $" {{t{random.Next(drawn.Tables.Count)}.v}}";
            challenger.Challenges = target.Edges.Count > 0 && random.Next(2) == 0
                ? new JsonObject { ["relationship"] = target.Edges[0].Kind, ["from"] = target.Id, ["to"] = target.Edges[0].To }
                : JsonValue.Create(target.Id);
            drawn.Elements.Add(challenger);
        }
    }

    private static JsonNode Written(DrawnEdge edge)
    {
        var reference = new JsonObject { ["id"] = edge.To };
        if (edge.Over is { } over)
        {
            reference["multiplicity"] = new JsonObject { ["min"] = 0, ["over"] = $"t{over}" };
        }

        if (edge.When is { } when)
        {
            reference["optional"] = new JsonObject { ["when"] = $"t{when}.yes" };
        }

        if (edge.Choice is { } choice)
        {
            reference["choice"] = new JsonObject { ["min"] = 0, ["by"] = $"t{choice}.pick" };
        }

        if (edge.Recursive is { } recursive)
        {
            reference["recursive"] = $"t{recursive}.up";
        }

        return reference.Count == 1 ? JsonValue.Create(edge.To) : reference;
    }
}

/// <summary>A table of a random pattern, with the rows drawn for it: key, value, whether an option is taken, which alternatives are, references.</summary>
internal sealed class DrawnTable
{
    public required string Name { get; init; }

    public bool IsSingle { get; init; }

    public bool HasParent { get; init; }

    public List<int> References { get; } = [];

    public List<DrawnRow> Rows { get; } = [];

    public static DrawnTable Draw(int number, List<DrawnTable> before, Random random)
    {
        bool isSingle = random.Next(5) == 0;
        var table = new DrawnTable
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"t{number}"),
            IsSingle = isSingle,
            HasParent = !isSingle && random.Next(3) == 0,
        };
        for (int other = 0; other < number; other++)
        {
            if (!before[other].IsSingle && before[other].Rows.Count > 0 && random.Next(2) == 0)
            {
                table.References.Add(other);
            }
        }

        int rows = isSingle ? 1 : random.Next(5);
        for (int row = 0; row < rows; row++)
        {
            table.Rows.Add(new DrawnRow
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"k{row}"),
                Value = string.Create(CultureInfo.InvariantCulture, $"v{number}{row}"),
                IsYes = random.Next(3) > 0,
                Picks = [.. Enumerable.Range(0, 8).Where(_ => random.Next(2) == 0).Select(element => $"G{element.ToString(CultureInfo.InvariantCulture)}")],
                References = [.. table.References.Select(other => random.Next(before[other].Rows.Count))],
                Parent = table.HasParent && row > 0 && random.Next(3) > 0 ? random.Next(row) : null,
            });
        }

        return table;
    }

    public InstantiationTable ToData() => InstantiationTable.Create(
        Name,
        [
            .. IsSingle ? [] : new[] { "k" }, "v", "yes", "pick", .. References.Select(other => $"r{other.ToString(CultureInfo.InvariantCulture)}"),
            .. HasParent ? new[] { "up" } : [],
        ],
        Rows.Select(row => (IEnumerable<string>)
        [
            .. IsSingle ? [] : new[] { row.Key }, row.Value, row.IsYes ? "yes" : "no", string.Join(';', row.Picks),
            .. row.References.Select(other => $"k{other.ToString(CultureInfo.InvariantCulture)}"),
            .. HasParent ? new[] { row.Parent is { } parent ? $"k{parent.ToString(CultureInfo.InvariantCulture)}" : string.Empty } : [],
        ]));
}

/// <summary>A row of a random table.</summary>
internal sealed record DrawnRow
{
    public required string Key { get; init; }

    public required string Value { get; init; }

    public required bool IsYes { get; init; }

    public required string[] Picks { get; init; }

    public required int[] References { get; init; }

    public int? Parent { get; init; }
}

/// <summary>An element of a random template.</summary>
internal sealed class DrawnElement(string id, string kind)
{
    public string Id => id;

    public string Kind => kind;

    public string Statement { get; set; } = $"{id} holds";

    public List<DrawnEdge> Edges { get; } = [];

    public JsonNode? Challenges { get; set; }
}

/// <summary>A relationship of a random template, tables by number.</summary>
internal sealed record DrawnEdge(string To, string Kind)
{
    public int? Over { get; init; }

    public int? When { get; init; }

    public int? Choice { get; init; }

    public int? Recursive { get; init; }

    public static DrawnEdge Draw(DrawnElement to, int tables, Random random) => new(to.Id, to.Kind == "context" ? "inContextOf" : "supportedBy")
    {
        Over = random.Next(2) == 0 ? random.Next(tables) : null,
        When = random.Next(6) == 0 ? random.Next(tables) : null,
        Choice = random.Next(6) == 0 ? random.Next(tables) : null,
    };
}
