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

            return context.Each(number => values.Any(value => ElementFacts.ValueOf(context.Elements[number], value.Text) is not null));
        }

        var isReached = new bool[context.Elements.Length];
        var open = new Stack<int>();
        foreach (QueryToken value in values)
        {
            open.Push(context.NumberOf(query, value));
        }

        while (open.TryPop(out int number))
        {
            if (name == "under")
            {
                AddBelow(context.Structure, number, isReached, open);
            }
            else
            {
                AddAbove(context.Structure, number, isReached, open);
            }
        }

        return isReached;
    }

    private static void AddBelow(NumberedArgument structure, int number, bool[] isReached, Stack<int> open)
    {
        Add(structure.Supporters[number], isReached, open);
        Add(structure.Contexts[number], isReached, open);
        foreach (int challenge in structure.Challenges.OwnedBy(number))
        {
            Add([structure.Challenges.Challengers[challenge]], isReached, open);
        }
    }

    private static void AddAbove(NumberedArgument structure, int number, bool[] isReached, Stack<int> open)
    {
        Add(structure.Supported[number], isReached, open);
        Add(structure.ContextUsers[number], isReached, open);
        (int first, int end) = structure.Challenges.By(number);
        for (int challenge = first; challenge < end; challenge++)
        {
            Add([structure.Challenges.Owners[challenge]], isReached, open);
        }
    }

    private static void Add(ReadOnlySpan<int> numbers, bool[] isReached, Stack<int> open)
    {
        foreach (int number in numbers)
        {
            if (!isReached[number])
            {
                isReached[number] = true;
                open.Push(number);
            }
        }
    }
}
