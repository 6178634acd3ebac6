using ArgumentGraph.Text;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The keys of a file that other kinds of element have as members, so that they are free text where they stand: one finding says so.</summary>
internal sealed class GsnForeignKeys(ArgumentImport draft, GsnModule module)
{
    private readonly GsnCountedFinding _finding = new(draft, module.File, FormatRules.ForeignKey);

    public void Add(GsnElement owner, YamlScalar key) =>
        _finding.Add(
            key.At,
            owner.FinalId,
            $"'{key.Value}' of '{Spelling.Clip(owner.Id)}'",
            () => $"'{key.Value}' is kept as free text, for '{Spelling.Clip(owner.Id)}' is {owner.Kind.WithArticle()}; "
                + $"{OwnersOf(key.Value)} have '{key.Value}'.");

    public void Report() => _finding.Report();

    private static string OwnersOf(string key) => key switch
    {
        "pathway" => "goals",
        "requires" => "goals and strategies",
        "collected" => "solutions",
        "state" or "expires" => "solutions and assumptions",
        _ => "goals, strategies, solutions and assumptions",
    };
}
