namespace ArgumentGraph.Tool.Tests.Extending;

/// <summary>Small arguments of all that an outline has a place for, with sharing and challenges, in some of them cycles.</summary>
internal static class RandomOutlines
{
    public static Argument Make(Random random) => new ArgumentBuilder("Random").Build().Edit(edit =>
    {
        Element[] elements = [.. Enumerable.Range(0, random.Next(1, 12)).Select(index => ElementOf(random.Next(7), $"X{index}"))];
        var made = new HashSet<Relationship>();
        foreach (Element element in elements)
        {
            edit.Add(element);
        }

        for (int round = random.Next(3 * elements.Length); round > 0; round--)
        {
            (Element from, Element to) = (elements[random.Next(elements.Length)], elements[random.Next(elements.Length)]);
            bool isContext = to.Kind is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification;
            bool mayChallenge = from.Kind is ElementKind.Goal or ElementKind.Claim or ElementKind.Evidence;
            Relationship? relationship = mayChallenge && random.Next(5) == 0 ? Relationship.Challenges(from.Id, to.Id)
                : from is not SupportableElement ? null
                : isContext ? Relationship.InContextOf(from.Id, to.Id)
                : Relationship.SupportedBy(from.Id, to.Id);
            if (relationship is not null && made.Add(relationship))
            {
                edit.Connect(relationship);
            }
        }
    });

    private static Element ElementOf(int kind, string id) => kind switch
    {
        0 => new Goal(id, "A goal"),
        1 => new Strategy(id, "A strategy"),
        2 => new Claim(id, "A claim: with a colon"),
        3 => new Evidence(id, "An item"),
        4 => new Context(id, "A context"),
        5 => new Assumption(id, "An assumption"),
        _ => new Justification(id, "A justification"),
    };
}
