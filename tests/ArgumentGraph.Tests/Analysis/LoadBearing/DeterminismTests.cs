using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class DeterminismTests
{
    // Pathways, roots and named elements come in the author's order, and so is what lists pathways; all else comes by id.
    [Fact]
    public void The_order_of_members_changes_nothing_but_the_authors_order_of_pathways() =>
        OracleCase.ForMany(170_001, 700, 20_000, test =>
        {
            var random = new Random(test.Seed);
            Element[] elements = [.. test.Argument.Elements];
            Relationship[] relationships = [.. test.Argument.Relationships];
            random.Shuffle(relationships);

            // What the author's order decides is kept: that of goals and claims.
            Element[] others = [.. elements.Where(element => element is not (Goal or Claim or Strategy))];
            random.Shuffle(others);
            elements = [.. others, .. elements.Where(element => element is Goal or Claim or Strategy)];
            Argument shuffled = RandomArguments.Assemble(elements, relationships.OrderBy(Depth));
            ValueList<string> named = [.. test.AllIds.Order(StringComparer.Ordinal)];
            Expect.Equal(
                ReportText.Of(test.Argument.At(test.Setting).AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = named })),
                ReportText.Of(shuffled.At(test.Setting).AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = named })),
                $"the load-bearing report");
            Expect.Equal(
                ReportText.Of(test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions with { AdditionalElements = named })),
                ReportText.Of(shuffled.At(test.Setting).AnalyzeSupport(test.SupportOptions with { AdditionalElements = named })),
                $"the support report");
        });

    [Fact]
    public void The_same_question_gets_the_same_answer() =>
        OracleCase.ForMany(180_001, 100, 3_000, test => Expect.Equal(
            ReportText.Of(test.Argument.At(test.Setting).AnalyzeLoadBearing(test.LoadBearingOptions)),
            ReportText.Of(test.Argument.At(test.Setting).AnalyzeLoadBearing(test.LoadBearingOptions)),
            $"the load-bearing report"));

    private static int Depth(Relationship relationship) => relationship.To.Relationship is { } inner ? 1 + Depth(inner) : 0;
}
