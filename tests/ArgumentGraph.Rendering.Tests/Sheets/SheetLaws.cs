namespace ArgumentGraph.Rendering.Tests.Sheets;

/// <summary>What holds for the sheets of every argument.</summary>
internal static class SheetLaws
{
    /// <summary>Each element is drawn in full on one sheet, each relationship on one, and a sheet is found by its name.</summary>
    public static void Check(ArgumentSheets sheets, Argument argument, int seed)
    {
        sheets.All.SelectMany(sheet => sheet.Elements).Select(element => element.Id)
            .Should().BeEquivalentTo(argument.Elements.Select(element => element.Id), "seed {0}", seed);
        sheets.All.SelectMany(sheet => sheet.Diagram.Edges).Select(edge => edge.Relationship)
            .Should().BeEquivalentTo(argument.Relationships, "seed {0}", seed);
        sheets.All.Select(sheet => sheet.Name).Should().OnlyHaveUniqueItems();
        sheets.All.Should().OnlyContain(sheet => ReferenceEquals(sheets.Find(sheet.Name), sheet));
    }
}
