namespace ArgumentGraph.Interchange.Ltac;

/// <summary>The ids of an argument as LTAC can write them.</summary>
internal static class LtacNames
{
    private static readonly char[] Reserved = [':', '^', '{', '}'];

    /// <summary>Of each element its name; those that differ from the id are noted as lost.</summary>
    public static string[] Of(NumberedArgument structure, ArgumentExport export)
    {
        string[] names = new string[structure.ElementCount];
        var ids = new LtacIds(name => structure.Find(name) >= 0);
        foreach (int number in structure.AuthorOrder)
        {
            string id = structure.Elements[number].Id;
            names[number] = id;
            if (id.IndexOfAny(Reserved) >= 0 || id[0] == '[')
            {
                string name = id[0] == '[' ? "_" + id[1..] : id;
                foreach (char reserved in Reserved)
                {
                    name = name.Replace(reserved, '_');
                }

                names[number] = ids.Unique(name);
                export.Lose(LossKind.Changed, $"The id '{id}' has a letter that LTAC keeps for itself; it is written as '{names[number]}'.", id);
            }
        }

        return names;
    }
}
