namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>Made-up trees: a goal at the top, each element under one other, evidence at many ends, some contexts; with hints if wanted.</summary>
internal static class RandomTrees
{
    public static Argument Make(int seed, bool withHints)
    {
        var random = new Random(seed);
        var elements = new List<Element> { new Goal("N0", "The top") };
        var relationships = new List<Relationship>();
        for (int i = 1, count = random.Next(2, 45); i < count; i++)
        {
            string id = "N" + i;
            Element[] open = [.. elements.Where(element => element.Kind <= ElementKind.Claim)];
            Element parent = open[random.Next(open.Length)];
            Element child = random.Next(8) switch
            {
                < 3 => new Evidence(id, "Evidence"),
                3 => new Strategy(id, "An argument over the parts"),
                4 => new Context(id, "A context"),
                5 => new Goal(id, "A goal"),
                _ => new Claim(id, "A claim of some length, which takes several lines in its box"),
            };
            elements.Add(child.Kind > ElementKind.Evidence || !withHints ? child : child with
            {
                Order = random.Next(3) == 0 ? random.Next(-2, 6) : null,
                Row = random.Next(6) == 0 ? random.Next(6) : null,
            });
            relationships.Add(
                child is Context ? Relationship.InContextOf(parent.Id, id) : Relationship.SupportedBy(parent.Id, id));
        }

        // The order of the file is not that of the tree.
        Element[] shuffled = [.. elements.OrderBy(_ => random.Next())];
        return new ArgumentBuilder("Tree " + seed).Build().Edit(edit =>
        {
            Array.ForEach(shuffled, element => edit.Add(element));
            relationships.ForEach(relationship => edit.Connect(relationship));
        });
    }
}
