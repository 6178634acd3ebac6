namespace ArgumentGraph.Queries;

/// <summary>
/// <c>under(P5, P6)</c>: what one of the elements rests on, through support, contexts and challenges; <c>above(E37)</c>: what rests on it so;
/// <c>has(owner)</c>: what something is known of under that name.
/// </summary>
internal sealed class ReachCondition(string query, string name, IReadOnlyList<QueryToken> values) : Condition
{
    public static string[] Names { get; } = ["under", "above", "has"];

    public override bool[] Judge(QueryContext context)
    {
        if (name == "has")
        {
            foreach (QueryToken value in values)
            {
                context.CheckName(query, value);
            }

            return context.Each(number => values.Any(value => context.Has(number, value.Text)));
        }

        var isReached = new bool[context.Elements.Length];
        context.Reach(
            [.. values.Select(value => context.NumberOf(query, value))],
            isDown: name == "under",
            number =>
            {
                bool isNew = !isReached[number];
                isReached[number] = true;
                return isNew;
            });
        return isReached;
    }
}
