namespace ArgumentGraph.Patterns;

/// <summary>
/// The texts of an element in which a pattern may have tokens: its statement, description, source, subject, tags, who does its step and when, what starts the
/// clock of its harm, and those that stand for values of other members.
/// </summary>
internal static class ElementTexts
{
    /// <summary>The texts, each with what it is called.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Element element)
    {
        yield return ("statement", element.Statement);
        if (element.Description is { } description)
        {
            yield return ("description", description);
        }

        (string? source, string? subject) = element switch
        {
            Evidence evidence => (evidence.Source, evidence.Subject),
            Assumption assumption => (assumption.Source, null),
            _ => (null, null),
        };
        if (source is not null)
        {
            yield return ("source", source);
        }

        if (subject is not null)
        {
            yield return ("subject", subject);
        }

        if (element.StatedStep?.Who is { } who)
        {
            yield return ("who", who);
        }

        if (element.StatedStep?.Hours is { } hours)
        {
            yield return ("hours", hours);
        }

        if (element is Goal { Harm.From: { } from })
        {
            yield return ("from", from);
        }

        foreach ((string name, string text) in OpenMember.Of(element).SelectMany(open => open.Texts))
        {
            yield return (name, text);
        }

        foreach ((string key, ValueList<string> values) in element.Tags)
        {
            foreach (string value in values)
            {
                yield return ($"tag '{key}'", value);
            }
        }
    }

    /// <summary>The same element with another id and other texts; what stands for states, days and numbers it keeps.</summary>
    /// <param name="element">The element.</param>
    /// <param name="id">Its id.</param>
    /// <param name="map">Gives each text as it is to be.</param>
    public static Element Map(Element element, string id, Func<string, string> map)
    {
        Element mapped = element with { Id = id, Statement = map(element.Statement) };
        if (element.Description is { } description)
        {
            mapped = mapped with { Description = map(description) };
        }

        if (element.Tags.Count > 0)
        {
            KeyValuePair<string, ValueList<string>>[] tags =
                [.. element.Tags.Select(tag => KeyValuePair.Create(tag.Key, ValueList.Create<string>([.. tag.Value.Select(map)])))];
            mapped = mapped with { Tags = ValueMap<ValueList<string>>.FromEntries(tags) };
        }

        if (mapped.StatedStep is { } step)
        {
            mapped = mapped.WithStep(step with { Who = MapOrNull(step.Who, map), Hours = MapOrNull(step.Hours, map) });
        }

        return mapped switch
        {
            Evidence evidence => evidence with { Source = MapOrNull(evidence.Source, map), Subject = MapOrNull(evidence.Subject, map) },
            Assumption assumption => assumption with { Source = MapOrNull(assumption.Source, map) },
            Goal { Harm: { } harm } goal => goal with { Harm = harm with { From = MapOrNull(harm.From, map) } },
            _ => mapped,
        };
    }

    private static string? MapOrNull(string? text, Func<string, string> map) => text is null ? null : map(text);
}
