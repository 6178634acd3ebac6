using System.Buffers;

namespace ArgumentGraph.Validation;

/// <summary>Does an element say something, rather than ask; and have its tags values?</summary>
internal static class WordingCheck
{
    // The question marks of Arabic, Ethiopic, Armenian, East Asian and other scripts.
    private static readonly SearchValues<char> QuestionMarks = SearchValues.Create("\u055E\u061F\u1367\u2E2E\uFE56\uFF1F⁇⁈⁉‽");

    public static void Check(Inspection inspection, int number, Element element, ReadOnlySpan<char> statement)
    {
        statement = statement.TrimEnd();
        if (statement.IsEmpty)
        {
            inspection.Report(Rules.MissingStatement, number, $"The {element.Kind.ToWord()} '{element.Id}' has no statement; say what it is.");
        }
        else if ((statement[^1] == '?' || (!char.IsAscii(statement[^1]) && QuestionMarks.Contains(statement[^1])))
            && element.Kind is ElementKind.Goal or ElementKind.Claim or ElementKind.Assumption or ElementKind.Justification)
        {
            inspection.Report(
                Rules.QuestionAsStatement,
                number, $"The {element.Kind.ToWord()} '{element.Id}' asks a question; say what is so, and let the argument show it.");
        }

        if (element.Tags.Count > 0)
        {
            CheckTags(inspection, number, element);
        }
    }

    private static void CheckTags(Inspection inspection, int number, Element element)
    {
        foreach ((string key, ValueList<string> values) in element.Tags)
        {
            if (values.Count == 0)
            {
                inspection.Report(Rules.EmptyTag, number, $"The tag '{key}' of '{element.Id}' has no value; give it one or remove it.");
            }
        }
    }
}
