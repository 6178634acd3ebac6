using ArgumentGraph.Interchange.Tests.Losses;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Makes arguments that a case export can hold: trees, with attributes and defeaters, and odd texts.</summary>
internal static class TeaTrees
{
    private static readonly string[] Texts =
        ["", " ", "plain", " blanks at both ends ", "quote \" and ' and `", "a: b # c", "{x} [y] (z)", "back\\slash",
            "two\nlines\r\nthree", "tab\t\u0001", "ünïcödé – 漢字", "🚀 emoji", "</script>", "\u2028", "null", "%20&amp;"];

    /// <summary>Cases of them. A smaller one is a tree still.</summary>
    public static RandomCases<Argument> Cases { get; } = new(
        seed => Make(new Random(seed)),
        argument => argument.ToJson(),
        argument => ArgumentSketch.Of(argument).Smaller().Select(sketch => sketch.Build()).Where(IsTree));

    /// <summary>Such trees, in which evidence supports several elements.</summary>
    public static RandomCases<Argument> WithSharedEvidence { get; } = new(
        seed => Share(Make(new Random(seed)), new Random(seed + 1)), argument => argument.ToJson());

    private static Argument Share(Argument tree, Random random) => tree.Edit(change =>
    {
        // What challenges is written once.
        Evidence[] shared = [.. tree.OfKind<Evidence>().Where(item => tree.ElementsSupportedBy(item.Id).Count > 0)];
        foreach (Element upper in tree.Elements.Where(element => element is SupportableElement))
        {
            foreach (Evidence item in shared.Where(item => random.Next(3) == 0 && !tree.SupportersOf(upper.Id).Contains(item)))
            {
                change.Connect(Relationship.SupportedBy(upper.Id, item.Id));
            }
        }
    });

    private static Argument Make(Random random) => new ArgumentBuilder("T " + Texts[random.Next(Texts.Length)]).Build().Edit(change =>
    {
        int count = random.Next(1, 25);
        var nodes = new List<Element>();
        var defeated = new List<(string Challenger, string Target)>();
        for (int i = 0; i < count; i++)
        {
            string text = Texts[random.Next(Texts.Length)];
            string id = $"{(random.Next(3) == 0 ? "ü " : "N")}{i}";
            Element[] uppers = [.. nodes.Where(node => node is SupportableElement)];
            Element? upper = i == 0 ? null : uppers[random.Next(uppers.Length)];
            Element node = i == 0 ? new Goal(id, text) : random.Next(4) switch
            {
                0 => new Strategy(id, text),
                1 => new Claim(id, text),
                2 => new Evidence(id, text) { Source = random.Next(2) == 0 ? null : Texts[random.Next(Texts.Length)] },
                _ => new Goal(id, text),
            };

            nodes.Add(node);
            change.Add(node);
            AddAttributes(change, node, random);
            if (upper is not null && node is (Goal or Claim) && random.Next(5) == 0)
            {
                defeated.Add((id, upper!.Id));
            }
            else if (upper is not null)
            {
                change.Connect(Relationship.SupportedBy(upper.Id, id));
            }
        }

        foreach ((string challenger, string target) in defeated)
        {
            change.Connect(Relationship.Challenges(challenger, target));
        }
    });

    /// <summary>Title, elements and relationships, without the order of elements, which a tree decides.</summary>
    public static string Shape(Argument argument) => string.Join(
        '\n',
        argument.Elements.OrderBy(element => element.Id, StringComparer.Ordinal)
            .Select(element => $"{element} <{(element as Evidence)?.Source ?? "-"}> {element.Data}: "
                + $"{string.Join("; ", argument.Relationships.Where(relationship => relationship.From == element.Id))}")
            .Prepend(argument.Title));

    // One goal at the top, and each other element in one place below it.
    private static bool IsTree(Argument argument)
    {
        ILookup<string, Relationship> places = argument.Relationships.ToLookup(relationship =>
            relationship.Kind == RelationshipKind.Challenges ? relationship.From : relationship.To.ElementId!);
        Element[] tops = [.. argument.Elements.Where(element => !places.Contains(element.Id))];
        return tops is [Goal] && places.All(place => place.Count() == 1);
    }

    private static void AddAttributes(ArgumentEditor change, Element node, Random random)
    {
        if (node is not SupportableElement)
        {
            return;
        }

        int contexts = random.Next(3);
        for (int i = 1; i <= contexts; i++)
        {
            change.Add(new Context($"{node.Id}-C{i}", Texts[random.Next(Texts.Length)])).Connect(Relationship.InContextOf(node.Id, $"{node.Id}-C{i}"));
        }

        if (random.Next(3) == 0)
        {
            change.Add(new Justification($"{node.Id}-J1", Texts[random.Next(Texts.Length)])).Connect(Relationship.InContextOf(node.Id, $"{node.Id}-J1"));
        }

        if (random.Next(3) == 0)
        {
            change.Add(new Assumption($"{node.Id}-A1", Texts[random.Next(Texts.Length)])).Connect(Relationship.InContextOf(node.Id, $"{node.Id}-A1"));
        }
    }
}
