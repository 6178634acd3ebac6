using System.Globalization;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>Reports evidence that is given more than once, as a format that is a tree does with what is shared.</summary>
internal static class RepeatedEvidence
{
    /// <summary>Reports each group of equal items where its first one is.</summary>
    public static void Report(ArgumentImport draft)
    {
        foreach (ValueList<string> group in EqualEvidence.Find(draft.Elements))
        {
            (string, ImportedElement)[] repeated = [.. group.Skip(1).Select(id => ("It is repeated here", draft.Find(id)))];
            string count = repeated.Length == 1 ? $"'{group[1]}'" : string.Create(CultureInfo.InvariantCulture, $"{repeated.Length} other items");
            draft.ReportElement(
                FormatRules.RepeatedEvidence,
                draft.Find(group[0]),
                $"'{group[0]}' and {count} say the same and come from the same source; merged, they would show what rests on them together.",
                repeated);
        }
    }
}
