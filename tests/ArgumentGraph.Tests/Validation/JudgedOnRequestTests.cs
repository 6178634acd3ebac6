namespace ArgumentGraph.Tests.Validation;

/// <summary>
/// Rules that are judged where records, a date, reviews or a folder are given: elsewhere nobody can say that a suppression of theirs is unneeded.
/// </summary>
public class JudgedOnRequestTests
{
    private static readonly Rule[] OfDates = [Rules.RecordAfterEvaluation];
    private static readonly Rule[] OfArtefacts = [Rules.ArtefactNotFound, Rules.ArtefactChanged];

    private static readonly Rule[] OfSources =
        [Rules.SourceNotFound, Rules.SourceChanged, Rules.SourceUnreadable, Rules.InvalidSourceHash, Rules.SourceNotLookedUp];

    [Fact]
    public void A_suppression_is_unneeded_only_where_its_rule_was_judged()
    {
        var records = new Setting { Evidence = EvidenceRecords.Empty };
        var dated = records with { Date = new DateOnly(2026, 12, 1) };
        var folder = new ValidationOptions { SourceFolder = AppContext.BaseDirectory };

        Unneeded(null, ValidationOptions.Default).Should().BeEmpty();
        Unneeded(records, ValidationOptions.Default).Should().BeEquivalentTo(Ids(Rules.OfRuns.Except(OfDates).Except(OfArtefacts)));
        Unneeded(dated, ValidationOptions.Default).Should().BeEquivalentTo(Ids(Rules.OfRuns.Except(OfArtefacts)));
        Unneeded(dated, folder).Should().BeEquivalentTo(Ids(Rules.OfRuns.Concat(OfSources)));
        Unneeded(null, folder).Should().BeEquivalentTo(Ids(OfSources));
        Unneeded(null, new() { Reviews = CaseReviews.Empty }).Should().BeEquivalentTo(Ids(Rules.OfReview));
    }

    private static string[] Unneeded(Setting? setting, ValidationOptions options)
    {
        string[] all = Ids(Rules.OfRuns.Concat(Rules.OfReview).Concat(OfSources));
        Argument argument = Sketch.Sound().With<Claim>("C1", claim => claim with
        {
            Suppressions = all.Aggregate(claim.Suppressions, (suppressions, id) => suppressions.With(id, "for a reason")),
        }).Build();
        return [.. argument.Validate(setting, options).Where(finding => finding.Rule == Rules.UnneededSuppression)
            .Select(finding => all.Single(id => finding.Message.StartsWith($"'C1' suppresses '{id}'", StringComparison.Ordinal)))];
    }

    private static string[] Ids(IEnumerable<Rule> rules) => [.. rules.Select(rule => rule.Id)];
}
