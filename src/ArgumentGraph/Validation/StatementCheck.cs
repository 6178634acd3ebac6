namespace ArgumentGraph.Validation;

/// <summary>Is the same said twice, and has the argument a title?</summary>
internal static class StatementCheck
{
    public static void Check(Inspection inspection)
    {
        if (string.IsNullOrWhiteSpace(inspection.Argument.Title))
        {
            inspection.Report(WordingRules.NoTitle, -1, $"The argument has no title; say in a line what it is about.");
        }

        ArgumentStructure structure = inspection.Structure;
        var seen = new TextTable(structure.ElementCount);
        foreach (int number in structure.AuthorOrder)
        {
            ReadOnlySpan<char> statement = StatementOf(structure, number);
            if (statement.IsEmpty)
            {
                continue;
            }

            ElementKind kind = Comparable(structure.Kinds[number]);
            int hash = string.GetHashCode(statement) + (int)kind;
            int earlier = -1;
            for (int at = seen.First(hash); earlier < 0 && at >= 0; at = seen.Next(at))
            {
                int other = seen.NumberAt(at);
                earlier = Comparable(structure.Kinds[other]) == kind && statement.SequenceEqual(StatementOf(structure, other)) ? other : -1;
            }

            if (earlier < 0)
            {
                seen.Add(hash, number);
            }
            else
            {
                inspection.Report(
                    WordingRules.SameStatement,
                    number,
                    $"The {structure.Kinds[number].ToWord()} '{inspection.IdOf(number)}' says the same as the {structure.Kinds[earlier].ToWord()} '{inspection.IdOf(earlier)}'; refer to one of them from both places.",
                    [earlier],
                    "The same statement");
            }
        }
    }

    private static ReadOnlySpan<char> StatementOf(ArgumentStructure structure, int number) => structure.Elements[number].Statement.AsSpan().Trim();

    private static ElementKind Comparable(ElementKind kind) => kind == ElementKind.Claim ? ElementKind.Goal : kind;
}
