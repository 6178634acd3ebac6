namespace ArgumentGraph.Queries;

/// <summary>A condition on elements. Judged for all elements at once.</summary>
internal abstract class Condition
{
    /// <summary>For each element by number whether the condition holds.</summary>
    /// <exception cref="QueryException">The argument does not have what the condition names.</exception>
    public abstract bool[] Judge(QueryContext context);

    /// <summary>Adds what is asked for and no element has, in words.</summary>
    public virtual void AddMisses(QueryContext context, List<string> misses)
    {
    }
}

/// <summary>Every part holds.</summary>
internal sealed class AllCondition(IReadOnlyList<Condition> parts) : Condition
{
    public override bool[] Judge(QueryContext context)
    {
        bool[] all = parts[0].Judge(context);
        foreach (Condition part in parts.Skip(1))
        {
            bool[] other = part.Judge(context);
            for (int number = 0; number < all.Length; number++)
            {
                all[number] &= other[number];
            }
        }

        return all;
    }

    public override void AddMisses(QueryContext context, List<string> misses)
    {
        foreach (Condition part in parts)
        {
            part.AddMisses(context, misses);
        }
    }
}

/// <summary>A part holds.</summary>
internal sealed class AnyCondition(IReadOnlyList<Condition> parts) : Condition
{
    public override bool[] Judge(QueryContext context)
    {
        bool[] any = parts[0].Judge(context);
        foreach (Condition part in parts.Skip(1))
        {
            bool[] other = part.Judge(context);
            for (int number = 0; number < any.Length; number++)
            {
                any[number] |= other[number];
            }
        }

        return any;
    }

    public override void AddMisses(QueryContext context, List<string> misses)
    {
        foreach (Condition part in parts)
        {
            part.AddMisses(context, misses);
        }
    }
}

/// <summary>The inner one does not hold.</summary>
internal sealed class NotCondition(Condition inner) : Condition
{
    public override bool[] Judge(QueryContext context)
    {
        bool[] not = inner.Judge(context);
        for (int number = 0; number < not.Length; number++)
        {
            not[number] = !not[number];
        }

        return not;
    }

    public override void AddMisses(QueryContext context, List<string> misses) => inner.AddMisses(context, misses);
}
