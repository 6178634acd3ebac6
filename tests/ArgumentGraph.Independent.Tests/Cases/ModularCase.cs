namespace IndependentReading.Cases;

/// <summary>A random case whose elements belong to modules: a file for each, and what it cites of others.</summary>
internal sealed class ModularCase
{
    public const string Start = "case.json";

    private ModularCase(Case joined) => Joined = joined;

    /// <summary>With whole ids, as if it were one.</summary>
    public Case Joined { get; }

    public IEnumerable<string> Modules => Joined.Items.Select(item => item.Module!).Distinct(StringComparer.Ordinal);

    public static ModularCase Of(int seed)
    {
        var random = new Random(seed);
        Case plain = RandomCase.Of(seed);
        var moduleOf = plain.Items.ToDictionary(item => item.Id, _ => $"M{random.Next(1, 4)}", StringComparer.Ordinal);
        string Whole(string id) => $"{moduleOf[id]}/{id}";
        Target WholeTarget(Target target) => new(target.Relationship, Whole(target.From), target.To is null ? null : WholeTarget(target.To));
        bool IsWithin(string module, Target target) => moduleOf[target.From] == module
            && (target.To is null || target.To.Relationship is null || IsWithin(module, target.To));

        // A module cites no strategy of another, and challenges nothing of it.
        HashSet<string> cited = [.. plain.Items.SelectMany(item => item.SupportedBy.Where(id => moduleOf[id] != moduleOf[item.Id]))];
        HashSet<string> kept = new(StringComparer.Ordinal);
        bool IsKept(Target target) => target.Relationship != "challenges" || kept.Contains(target.Name);
        foreach ((Item item, Target target) in plain.Items.SelectMany(item => item.Challenges.Select(target => (item, target)))
            .OrderBy(pair => Depth(pair.target)))
        {
            if (IsWithin(moduleOf[item.Id], target) && IsKept(target))
            {
                kept.Add(new Target("challenges", item.Id, target).Name);
            }
        }

        return new(new Case([.. plain.Items.Select(item => item with
        {
            Id = Whole(item.Id),
            Kind = item.Kind == "strategy" && cited.Contains(item.Id) ? "claim" : item.Kind,
            Digits = item.Kind == "strategy" && cited.Contains(item.Id) ? null : item.Digits,
            Module = moduleOf[item.Id],
            SupportedBy = item.SupportedBy.ConvertAll(Whole),
            InContextOf = item.InContextOf.ConvertAll(Whole),
            Challenges = item.Challenges.FindAll(target => kept.Contains(new Target("challenges", item.Id, target).Name)).ConvertAll(WholeTarget),
            Points = [],
        })]));
    }

    /// <summary>What a module names of others.</summary>
    public IEnumerable<string> CitedBy(string module) => Joined.Items.Where(item => item.Module == module)
        .SelectMany(item => item.SupportedBy.Concat(item.InContextOf)).Where(id => Joined[id].Module != module).Distinct(StringComparer.Ordinal);

    /// <summary>A module by itself: what it cites is assumed.</summary>
    public Case Alone(string module) => new(
        [.. Joined.Items.Where(item => item.Module == module), .. CitedBy(module).Select(id => new Item(id, Joined[id].Kind) { IsAssumed = true })]);

    public void Write(string folder)
    {
        foreach (string module in Modules)
        {
            File.WriteAllText(Path.Combine(folder, FileOf(module)), CaseText.Of(Joined, module, CitedBy(module)));
        }

        File.WriteAllText(Path.Combine(folder, Start), CaseText.Including(Modules.Select(FileOf)));
    }

    public static string FileOf(string module) => $"{module}.json";

    private static int Depth(Target target) => target.To is null ? 0 : 1 + Depth(target.To);
}
