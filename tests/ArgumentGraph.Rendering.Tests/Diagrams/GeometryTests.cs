using ArgumentGraph.Interchange;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

public class GeometryTests
{
    public static TheoryData<Notation, string> Looks { get; } = new()
    {
        { Notation.Annotated, "none" }, { Notation.Gsn, "none" }, { Notation.Cae, "none" }, { Notation.Annotated, "standing" },
        { Notation.Annotated, "load" }, { Notation.Gsn, "load" }, { Notation.Cae, "tag" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public void The_sabotage_case_is_laid_out_cleanly(Notation notation, string overlay)
    {
        Argument argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        var options = new DiagramOptions
        {
            Notation = notation,
            Overlay = overlay switch
            {
                "standing" => Overlay.Standing(argument.AnalyzeSupport()),
                "load" => Overlay.LoadBearing(argument.AnalyzeLoadBearing()),
                "tag" => Overlay.Tag("mitigation"),
                _ => null,
            },
        };

        Geometry.Check(Diagram.Of(argument, options), argument, $"{notation}, {overlay}");
    }

    [Fact]
    public void Every_pathway_of_the_sabotage_case_is_laid_out_cleanly()
    {
        Argument argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        foreach (SupportableElement pathway in argument.Pathways)
        {
            Geometry.Check(Diagram.Of(argument, new() { View = DiagramView.Under(pathway.Id) }), argument, pathway.Id);
        }
    }

    [SharedDataFact]
    public void Published_cases_are_laid_out_cleanly()
    {
        int drawn = 0;
        foreach (string path in Directory.EnumerateFiles(Repository.SharedData!, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("fault-trees", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (ArgumentFormats.ReadFile(path).Argument is { Elements.Count: > 0 and < 3_000 } argument)
            {
                Geometry.Check(Diagram.Of(argument), argument, path);
                drawn++;
            }
        }

        drawn.Should().BeGreaterThan(20);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Made_up_arguments_are_laid_out_cleanly(bool withCircles)
    {
        RandomCases<Argument> cases =
            ArgumentCases.WithTexts(seed => RandomArguments.Make(seed, withCircles, most: seed % 10 == 0 ? 90 : 30));
        cases.Check(150, 3_000, (seed, argument) =>
        {
            var notation = (Notation)(seed % 3);

            Geometry.Check(Diagram.Of(argument, new() { Notation = notation }), argument, $"circles: {withCircles}");
        });
    }

    [Fact]
    public void Marked_texts_long_words_and_what_is_shown_besides_stay_in_their_boxes() =>
        RandomTexts.Of(seed => MarkedTexts.Make(new Random(seed))).Check(400, 10_000, text =>
        {
            Argument argument = MarkedTexts.EveryKindWith(text);

            foreach (Notation notation in Enum.GetValues<Notation>())
            {
                var options = new DiagramOptions { Notation = notation, Show = ["owner", "source", "note"], MaximumLines = 1 + (text.Length % 12) };

                Geometry.Check(Diagram.Of(argument, options), argument, text);
            }
        });

    [Fact]
    public void What_many_share_is_laid_out_cleanly()
    {
        var draft = new ArgumentBuilder("Shared");
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, 10).Select(i => draft.Evidence("E" + i, "Evidence " + i))];
        for (int i = 0; i < TestSize.Of(300, 5_000); i++)
        {
            draft.Goal("G" + i, "Goal " + i).SupportedByAll([.. evidence]);
        }

        Argument argument = draft.Build();
        var diagram = Diagram.Of(argument);

        diagram.Nodes.Select(node => node.Y).Distinct().Should().HaveCount(2);
        diagram.Edges.Should().HaveCount(argument.Relationships.Count);
    }

    [Fact]
    public void A_long_chain_needs_no_deep_stack_and_no_square_of_room()
    {
        var draft = new ArgumentBuilder("Chain");
        EvidenceDraft evidence = draft.Evidence("E", "What all of it rests on");
        ClaimDraft claim = draft.Claim("C0", "Claim 0").SupportedByAll(evidence);
        int length = TestSize.Of(3_000, 30_000);
        for (int i = 1; i < length; i++)
        {
            claim = draft.Claim("C" + i, "Claim " + i).SupportedByAll(claim, evidence);
        }

        var diagram = Diagram.Of(draft.Build());

        diagram.Nodes.Select(node => node.Y).Distinct().Should().HaveCount(length + 1);
        diagram.ToSvg().Length.Should().BeLessThan(1_000 * length);
    }
}
