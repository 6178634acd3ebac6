using ArgumentGraph.Patterns;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>What the standard marks in pictures of patterns (GSN Community Standard, version 3, 1:3), in words.</summary>
internal static class PatternMarks
{
    /// <summary>How many of its supporters an element takes, where all of them are alternatives of one choice; else null.</summary>
    public static string? ChoiceBelow(Pattern pattern, string id, int supporters)
    {
        PatternChoice[] choices =
        [
            .. pattern.Relationships.Where(each => each.Relationship.Kind == RelationshipKind.SupportedBy && each.Relationship.From == id)
                .Select(each => each.Choice).OfType<PatternChoice>(),
        ];
        return choices.Length == supporters && supporters > 0 && choices.DistinctBy(choice => choice.By, StringComparer.Ordinal).Count() == 1
            ? choices[0].Of(supporters)
            : null;
    }

    /// <summary>Whether anything of a pattern needs explaining.</summary>
    public static bool Any(Pattern? pattern, Func<PatternRelationship, bool> condition) => pattern is not null && pattern.Relationships.Any(condition);

    /// <summary>The cardinality that stands beside the mark of a relationship; empty if it has none.</summary>
    /// <param name="marked">The relationship.</param>
    /// <param name="choice">What is said of a choice that is not drawn below its element; or null.</param>
    public static string LabelOf(PatternRelationship marked, string? choice) => string.Join(
        ", ", new[] { marked.Multiplicity?.ToString() ?? (marked.RecursiveOver is null ? null : "0..*"), choice }.Where(part => part is not null));

    /// <summary>What stands for values of an element of a template, as it is written: <c>state: {state}</c>.</summary>
    public static IEnumerable<string> ValuesOf(Element element) =>
        OpenMember.Of(element).SelectMany(open => open.Texts).Select(value => PlainText.LineOf($"{value.Name}: {value.Text}"));

    /// <summary>Of which rows, and when, an element is there: what the standard's marks do not say.</summary>
    public static IEnumerable<string> NotesOn(Pattern pattern, string id) => pattern.Relationships.Where(each => each.Relationship.To.ElementId == id)
        .Select(NoteOf).Distinct(StringComparer.Ordinal);

    private static string NoteOf(PatternRelationship marked)
    {
        var parts = new List<string>();
        if (marked.Multiplicity is { } multiplicity)
        {
            parts.Add($"for each of {multiplicity.Over}");
        }

        if (marked.RecursiveOver is { } table)
        {
            parts.Add($"for each below it in {table}");
        }

        if (marked.When is { } when)
        {
            parts.Add($"if {when}");
        }

        if (marked.Choice is { } choice)
        {
            parts.Add($"if {choice.By} is {choice.Value}");
        }

        return PlainText.LineOf(string.Join(", ", parts));
    }
}
