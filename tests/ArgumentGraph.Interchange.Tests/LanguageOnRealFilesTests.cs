using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>How often the rules on the language of statements fire in other people's cases: the figures of docs/modelling.md.</summary>
public class LanguageOnRealFilesTests(ITestOutputHelper output)
{
    private static readonly Rule[] OfLanguage =
    [
        Rules.MeasureNotGiven, Rules.EvidenceAsStatement, Rules.UnboundedSet, Rules.StrategyWithoutManner, Rules.ClaimWithoutVerb, Rules.ObligationAsClaim,
        Rules.SeveralClaimsInOne, Rules.PlaceholderStatement,
    ];

    [SharedDataFact]
    public void Each_rule_fires_as_often_as_the_docs_say()
    {
        var fired = OfLanguage.ToDictionary(rule => rule, _ => new SortedSet<string>(StringComparer.Ordinal));
        var statements = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string _, Argument argument) in RealFiles.All().Where(file => !file.Path.StartsWith("gsn2x/tests/", StringComparison.Ordinal)))
        {
            statements.UnionWith(argument.Elements.Select(element => $"{element.Kind}: {element.Statement}"));
            foreach (Finding finding in argument.Validate(Setting.On(RealFiles.Day)).Where(finding => fired.ContainsKey(finding.Rule)))
            {
                IEnumerable<string> ids = finding.ElementIds.Count > 0 ? finding.ElementIds : [finding.ElementId!];
                fired[finding.Rule].UnionWith(ids.Select(id => $"{argument[id].Kind}: {argument[id].Statement}"));
            }
        }

        foreach ((Rule rule, SortedSet<string> found) in fired)
        {
            output.WriteLine($"{rule.Id} {found.Count}");
            foreach (string statement in found)
            {
                output.WriteLine($"  {statement.ReplaceLineEndings(" ")}");
            }
        }

        string page = File.ReadAllText(Repository.File("docs", "modelling.md"));
        page.Should().Contain($"{statements.Count} different statements");
        foreach (Rule rule in OfLanguage)
        {
            page.Should().Contain($"| {rule.Id} | {fired[rule].Count} |");
        }
    }
}
