namespace ArgumentGraph.Validation;

/// <summary>Has the argument a title?</summary>
internal static class TitleCheck
{
    public static void Check(Inspection inspection)
    {
        if (string.IsNullOrWhiteSpace(inspection.Argument.Title))
        {
            inspection.Report(Rules.MissingTitle, -1, $"The argument has no title; say in a line what it is about.");
        }
    }
}
