namespace ArgumentGraph;

public sealed partial class SidecarObject
{
    /// <summary>A query. A mistake is reported where it stands in the text. What the query names need not be there: that only an argument can tell.</summary>
    /// <param name="member">The member's name.</param>
    internal ElementQuery? Query(string member)
    {
        if (FilledText(member) is not { } text)
        {
            return null;
        }

        if (ElementQuery.TryParse(text, out ElementQuery? query, out QueryError? error))
        {
            return query;
        }

        int offset = Value.Find(member)!.OffsetOf(error.Position);
        _document.Report(Rules.ValueOutOfRange, offset, $"'{member}' is not a query: {error.ToSentence()}");
        return null;
    }
}
