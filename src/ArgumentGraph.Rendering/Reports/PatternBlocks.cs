namespace ArgumentGraph.Rendering.Reports;

/// <summary>What a catalogue says of one pattern.</summary>
internal static class PatternBlocks
{
    /// <param name="pattern">The pattern.</param>
    /// <param name="picture">The name of its picture.</param>
    public static IEnumerable<Block> Of(Pattern pattern, string picture)
    {
        PatternCatalogueEntry entry = pattern.Entry;
        string name = pattern.ToString();
        yield return new Heading(2, [Inline.Said(name)]);
        Fact[] facts =
        [
            .. FactOf("Id", entry.Id), .. FactOf("Also known as", entry.Aliases), .. FactOf("Intent", entry.Intent), .. FactOf("Motivation", entry.Motivation),
            .. FactOf("Applicability", entry.Applicability),
        ];
        if (facts.Length > 0)
        {
            yield return new FactList(facts);
        }

        yield return new Picture(picture, $"The structure of the pattern '{name}'", pattern.ToSvg(new() { Title = string.Empty, IdPrefix = picture + "-" }))
        {
            HasCaption = false,
        };
        if (entry.Structure is { } structure)
        {
            yield return new Paragraph(Inline.Said(structure));
        }

        yield return new Heading(3, ["Participants"]);
        yield return Participants(pattern);
        if (pattern.Tables.Count > 0)
        {
            yield return new Heading(3, ["Tables"]);
            yield return Tables(pattern);
        }

        Fact[] rest =
        [
            .. FactOf("Collaborations", entry.Collaborations), .. FactOf("Consequences", entry.Consequences), .. FactOf("Implementation", entry.Implementation),
            .. FactOf("Examples", entry.Examples), .. FactOf("Known uses", entry.KnownUses), .. FactOf("Related patterns", entry.Related),
        ];
        if (rest.Length > 0)
        {
            yield return new FactList(rest);
        }
    }

    private static Fact[] FactOf(string name, string? text) => text is null ? [] : [new(name, [Inline.Said(text)])];

    private static Fact[] FactOf(string name, ValueList<string> texts) => texts.Count == 0 ? [] : [new(name, [Inline.Said(string.Join("; ", texts))])];

    private static Table Participants(Pattern pattern) => new(
        [new("Id"), new("Kind"), new("Says"), new("Stands for")],
        [
            .. pattern.Template.Elements.Select(element => new TableRow(
                null,
                [
                    [Inline.Strong(element.Id)], [element.Kind.ToWord()], [Inline.Statement(element)],
                    pattern.Entry.Participants.TryGetValue(element.Id, out string? text) ? [Inline.Said(text)] : [],
                ])),
        ]);

    private static Table Tables(Pattern pattern) => new(
        [new("Table"), new("Key"), new("Other columns"), new("Refers to"), new("Lists")],
        [
            .. pattern.Tables.Select(table => new TableRow(
                null,
                [
                    [Inline.Strong(table.Name)],
                    [table.Key.Count == 0 ? Inline.Faint("one row") : Inline.Said(string.Join(", ", table.Key))],
                    [Inline.Said(string.Join(", ", table.Columns.Except(table.Key, StringComparer.Ordinal)))],
                    [Inline.Said(string.Join(", ", table.References.Keys))],
                    table.Description is { } description ? [Inline.Said(description)] : [],
                ])),
        ]);
}
