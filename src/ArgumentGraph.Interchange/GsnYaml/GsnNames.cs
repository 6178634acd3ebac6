namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The ids of an argument as GSN YAML can write them: one word is its own.</summary>
internal static class GsnNames
{
    private const string Reserved = "module";

    /// <summary>Of each element its name; one that differs from the id is noted as changed.</summary>
    public static string[] Of(NumberedArgument structure, ArgumentExport export)
    {
        string[] names = new string[structure.ElementCount];
        for (int number = 0; number < names.Length; number++)
        {
            names[number] = structure.Elements[number].Id;
        }

        if (structure.Find(Reserved) is >= 0 and int reserved)
        {
            string name = Reserved + "_";
            while (structure.Find(name) >= 0)
            {
                name += "_";
            }

            names[reserved] = name;
            export.Lose(LossKind.Changed, $"The id '{Reserved}' is a word that GSN YAML keeps for itself; it is written as '{name}'.", Reserved);
        }

        return names;
    }
}
