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
        var next = new List<int>();
        var open = new Stack<int>();
        foreach (QueryToken value in values)
        {
            open.Push(context.NumberOf(query, value));
        }

        while (open.TryPop(out int number))
        {
            next.Clear();
            if (name == "under")
            {
                context.Structure.AddUsedBy(number, next);
            }
            else
            {
                context.Structure.AddUsersOf(number, next);
            }

            foreach (int other in next)
            {
                if (!isReached[other])
                {
                    isReached[other] = true;
                    open.Push(other);
                }
            }
        }

        return isReached;
    }
}
