using System.Text;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Interchange.Shared;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class OpenPsaWriterTests
{
    [Fact]
    public void A_tree_fails_exactly_where_judging_anew_finds_the_pathway_down()
    {
        int tried = 0;
        int compared = 0;
        int doubtful = 0;
        ArgumentCases.WithTexts(RandomArguments.Of).Check(250, 3_000, argument =>
        {
            tried++;
            var baseline = new StandingEvaluation(argument, Setting.Default);
            var tree = new FaultTreeEvaluator(GraphSamples.Written(argument, ArgumentFormats.OpenPsa));
            string[] basics = [.. argument.Elements.Where(element => ArgumentFunction.IsBasic(argument.Structure, argument.NumberOf(element.Id), Baseline.AsIs))
                .Select(element => element.Id)];
            tree.Tops.Keys.Should().BeEquivalentTo(argument.Pathways.Select(pathway => ElementName.Of(pathway.Id)));
            tree.BasicEvents.Keys.Should().BeSubsetOf(basics.Select(ElementName.Of));
            for (int mask = 0; mask < 1 << Math.Min(basics.Length, 7); mask++)
            {
                string[] failed = [.. basics.Where((_, index) => (mask >> index & 1) != 0)];
                HashSet<string> occurring = [.. failed.Select(ElementName.Of)];
                var suppositions = new Supposition[argument.Elements.Count];
                foreach (string id in failed)
                {
                    suppositions[argument.NumberOf(id)] = Supposition.Failed;
                }

                var anew = new StandingEvaluation(argument, Setting.Default, suppositions);
                foreach (SupportableElement pathway in argument.Pathways)
                {
                    int number = argument.NumberOf(pathway.Id);
                    Standing before = baseline.Analysed(number);
                    bool isDown = before == Standing.Unsupported || anew.Analysed(number) < before;
                    bool fails = tree.Fails(tree.Tops[ElementName.Of(pathway.Id)], occurring);
                    if (before == Standing.InDoubt)
                    {
                        // Challenges are frozen there: the tree may see a fall where there is none, never the other way round.
                        (fails || !isDown).Should().BeTrue("{0} without {1}", pathway.Id, string.Join(' ', failed));
                        doubtful++;
                    }
                    else
                    {
                        fails.Should().Be(isDown, "{0} without {1}", pathway.Id, string.Join(' ', failed));
                    }

                    compared++;
                }
            }
        });

        if (TestSize.OnlySeed is null)
        {
            compared.Should().BeGreaterThan(20 * tried);
            doubtful.Should().BeGreaterThan(2 * tried);
        }
    }

    [Fact]
    public void Pathways_of_random_arguments_keep_their_probability()
    {
        int tried = 0;
        int known = 0;
        ArgumentCases.WithTexts(RandomArguments.Of).Check(300, 3_000, argument =>
        {
            tried++;
            FormatReading read = ReadBack(argument);
            read.Findings.Should().NotContain(finding => finding.Severity == Severity.Error);
            Argument again = read.Argument!;
            again.Title.Should().Be(argument.Title);
            again.Pathways.Select(pathway => pathway.Id).Should().BeEquivalentTo(argument.Pathways.Select(pathway => pathway.Id));
            foreach (SupportableElement pathway in argument.Pathways)
            {
                double? before = argument.AnalyzeProbability(pathway.Id).ExactDoubt;
                double? after = again.AnalyzeProbability(pathway.Id).ExactDoubt;
                if (before is null)
                {
                    after.Should().BeNull("{0} is down", pathway.Id);
                    continue;
                }

                after.Should().BeApproximately(before.Value, 1e-12, "of {0}", pathway.Id);
                known++;
            }

            foreach (Element element in again.Elements.OfType<Evidence>().Where(element => argument.Contains(element.Id)))
            {
                element.Statement.Should().Be(VisibleText.OfXml(argument[element.Id].Statement));
                element.Tags.Should().Equal(argument[element.Id].Tags);
            }

            string second = GraphSamples.Written(again, ArgumentFormats.OpenPsa);
            GraphSamples.Written(ReadBack(again).Argument!, ArgumentFormats.OpenPsa).Should().Be(second);
        });

        if (TestSize.OnlySeed is null)
        {
            known.Should().BeGreaterThan(tried / 3);
        }
    }

    [SharedDataTheory]
    [InlineData("chinese")]
    [InlineData("isp9605")]
    [InlineData("baobab1")]
    [InlineData("das9202")]
    [InlineData("das9204")]
    [InlineData("isp9603")]
    [InlineData("das9205")]
    public void Published_trees_keep_cut_sets_and_doubt(string name)
    {
        Argument argument = Argument.Load(Repository.Shared("fault-trees", name + ".json"));
        Argument again = ReadBack(argument).Argument!;
        LoadBearingTarget before = argument.AnalyzeLoadBearing().Pathways[0];
        LoadBearingTarget after = again.AnalyzeLoadBearing().Pathways.Should().ContainSingle().Subject;
        after.CutSets.CountByOrder.Should().Equal(before.CutSets.CountByOrder);
        before.CutSets.Count.Should().BeGreaterThan(1);
        double doubt = argument.AnalyzeProbability(before.Element.Id).ExactDoubt!.Value;
        (again.AnalyzeProbability(after.Element.Id).ExactDoubt!.Value / doubt).Should().BeApproximately(1, 1e-12);
        again.OfKind<Evidence>().Should().HaveCount(argument.OfKind<Evidence>().Count());
        again.Relationships.Should().HaveCount(argument.Relationships.Count);
    }

    [Fact]
    public void What_the_sample_loses_is_said()
    {
        Argument argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        using var stream = new MemoryStream();
        ValueList<Loss> losses = ArgumentFormats.WriteTo(argument, stream, ArgumentFormats.OpenPsa);
        var tree = new FaultTreeEvaluator(Encoding.UTF8.GetString(stream.ToArray()));
        int unknown = tree.BasicEvents.Count(basic => basic.Value is null);
        losses.Should().ContainSingle(loss =>
            loss.Message.StartsWith($"{unknown} element", StringComparison.Ordinal) && loss.Message.Contains("without a doubt", StringComparison.Ordinal));
        tree.Tops.Should().HaveCount(argument.Pathways.Count);
    }

    [Fact]
    public void A_long_chain_does_not_overflow_the_stack()
    {
        const int Length = 20_000;
        var text = new StringBuilder(
            "{\"format\":\"argument-graph/1\",\"title\":\"t\",\"elements\":[{\"id\":\"N0\",\"kind\":\"goal\",\"statement\":\"s\",\"supportedBy\":[\"N1\"]}");
        for (int index = 1; index < Length; index++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $",{{\"id\":\"N{index}\",\"kind\":\"claim\",\"statement\":\"s\",\"supportedBy\":[\"N{index + 1}\"]}}");
        }

        Argument argument = Argument.Parse(text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $",{{\"id\":\"N{Length}\",\"kind\":\"evidence\",\"statement\":\"s\",\"doubt\":0.5}}]}}").ToString());
        Argument again = ReadBack(argument).Argument!;
        again.Elements.Should().HaveCount(Length + 1);
        again.Relationships.Should().HaveCount(Length);
        foreach (ArgumentFormat format in (ArgumentFormat[])[ArgumentFormats.Dot, ArgumentFormats.GraphMl, ArgumentFormats.Mermaid])
        {
            GraphSamples.Written(argument, format).Split('\n').Should().HaveCountGreaterThan(2 * Length);
        }
    }

    internal static FormatReading ReadBack(Argument argument)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(GraphSamples.Written(argument, ArgumentFormats.OpenPsa)));
        FormatReading read = ArgumentFormats.Read(stream);
        read.Format.Should().BeSameAs(ArgumentFormats.OpenPsa);
        return read;
    }
}
