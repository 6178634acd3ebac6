using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>An argument in parts that can be left out one by one, so that a failing case shrinks to what fails.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Members">Members of the document that no format knows.</param>
/// <param name="Elements">Its elements, ids differ.</param>
/// <param name="Relationships">Its relationships, each one once, between these elements.</param>
internal sealed record ArgumentSketch(string Title, ValueMap<RawJson> Members, ValueList<Element> Elements, ValueList<Relationship> Relationships)
{
    /// <summary>The parts of an argument; a challenge comes after what it challenges.</summary>
    public static ArgumentSketch Of(Argument argument)
    {
        ValueList<Relationship> relationships = [.. argument.Relationships.OrderBy(relationship => relationship.Nesting)];
        return new(argument.Title, argument.Origin.UnknownMembers, [.. argument.Elements], relationships);
    }

    public Argument Build()
    {
        string members = string.Concat(Members.Select(member => $", {System.Text.Json.JsonSerializer.Serialize(member.Key)}: {member.Value}"));
        Argument empty = Argument.Parse($$"""{ "format": "argument-graph/1", "title": "", "elements": []{{members}} }""");
        return empty.Edit(change =>
        {
            change.Retitle(Title);
            foreach (Element element in Elements)
            {
                change.Add(element);
            }

            foreach (Relationship relationship in Relationships)
            {
                change.Connect(relationship);
            }
        });
    }

    /// <summary>What is a little simpler: an element or a relationship fewer, one member fewer, a plain text.</summary>
    public IEnumerable<ArgumentSketch> Smaller()
    {
        for (int count = Elements.Count / 2; count > 0; count /= 2)
        {
            for (int first = 0; first + count <= Elements.Count; first += count)
            {
                HashSet<string> gone = [.. Elements.Skip(first).Take(count).Select(element => element.Id)];
                yield return Keeping(Elements.Where(element => !gone.Contains(element.Id)));
            }
        }

        if (Elements.Count == 1)
        {
            yield return Keeping([]);
        }

        foreach (Relationship relationship in Relationships)
        {
            yield return this with { Relationships = WithoutDangling(Relationships.Where(other => !other.Equals(relationship))) };
        }

        if (Members.Count > 0)
        {
            yield return this with { Members = ValueMap<RawJson>.Empty };
        }

        if (!string.Equals(Title, "t", StringComparison.Ordinal))
        {
            yield return this with { Title = "t" };
        }

        for (int index = 0; index < Elements.Count; index++)
        {
            foreach (Element simpler in ArgumentCases.Simpler(Elements[index]))
            {
                int at = index;
                yield return this with { Elements = [.. Elements.Select((element, other) => other == at ? simpler : element)] };
            }
        }
    }

    public override string ToString() => Build().ToJson();

    private ArgumentSketch Keeping(IEnumerable<Element> elements)
    {
        ValueList<Element> kept = [.. elements];
        HashSet<string> ids = [.. kept.Select(element => element.Id)];
        return this with
        {
            Elements = kept,
            Relationships = WithoutDangling(Relationships.Where(relationship => ArgumentDifferences.EndsOf(relationship).All(ids.Contains))),
        };
    }

    // Challenges of relationships that are there.
    private static ValueList<Relationship> WithoutDangling(IEnumerable<Relationship> relationships)
    {
        List<Relationship> kept = [.. relationships];
        while (kept.RemoveAll(relationship => relationship.To.Relationship is { } inner && !kept.Contains(inner)) > 0)
        {
        }

        return [.. kept];
    }
}
