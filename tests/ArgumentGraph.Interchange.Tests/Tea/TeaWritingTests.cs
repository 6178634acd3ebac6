using System.Text.Json;
using ArgumentGraph.Interchange.Tea;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class TeaWritingTests
{
    [Fact]
    public void A_small_case_is_written_back_as_it_was()
    {
        Argument argument = TeaTexts.Read(TeaTexts.Small).Argument!;

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);

        losses.Should().BeEmpty();
        FormatReading again = TeaTexts.Read(text);
        again.HasErrors.Should().BeFalse();
        again.Argument!.ToJson().Should().Be(argument.ToJson());
        TeaTexts.Write(again.Argument!).Text.Should().Be(text);
        text.Should().Contain("2026-01-02T03:04:05.000Z").And.NotContain("\r");
    }

    [SharedDataTheory]
    [InlineData("fair-recruitment-ai.json")]
    [InlineData("model-verification-validation.json")]
    public void Real_cases_are_written_back_with_every_member_that_says_something(string name)
    {
        string path = Repository.Shared("tea", name);
        Argument argument = ArgumentFormats.ReadFile(path).Argument!;

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);

        losses.Should().BeEmpty();
        TeaTexts.Read(text).Argument!.ToJson().Should().Be(argument.ToJson());
        Members(text).Should().BeEquivalentTo(Members(File.ReadAllText(path)));
    }

    [Fact]
    public void Generated_trees_come_back_as_they_were()
    {
        TeaTrees.Cases.Check(300, 10_000, argument =>
        {
            (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);
            FormatReading read = TeaTexts.Read(text, TeaTexts.Deep);

            losses.Where(loss => loss.Kind != LossKind.Inferred).Should().BeEmpty();
            read.HasErrors.Should().BeFalse();
            TeaTrees.Shape(read.Argument!).Should().Be(TeaTrees.Shape(argument));
            TeaTexts.Write(read.Argument!).Text.Should().Be(text);
        });
    }

    [Fact]
    public void Shared_evidence_is_written_under_each_claim_with_one_id_and_comes_together_again()
    {
        var draft = new ArgumentBuilder("Shared");
        EvidenceDraft report = draft.Evidence("E1", "The report");
        draft.Goal("G1", "All is well").SupportedByAll(draft.Claim("C1", "a").SupportedByAll(report), draft.Claim("C2", "b").SupportedByAll(report));
        Argument argument = draft.Build();

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);
        FormatReading read = TeaTexts.Read(text);

        losses.Should().NotContain(loss => loss.ElementId == "E1");
        Members(text).Where(member => member.EndsWith("name = \"E1\"", StringComparison.Ordinal)).Should().HaveCount(2)
            .And.OnlyContain(member => member.StartsWith(TeaId.Derive("E1"), StringComparison.Ordinal));
        read.Findings.Should().BeEmpty();
        TeaTrees.Shape(read.Argument!).Should().Be(TeaTrees.Shape(argument));
    }

    [Fact]
    public void Cut_sets_are_the_same_after_writing_and_reading_trees_that_share_evidence()
    {
        TeaTrees.WithSharedEvidence.Check(150, 3_000, argument =>
        {
            (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);
            Argument read = TeaTexts.Read(text, TeaTexts.Deep).Argument!;

            losses.Where(loss => loss.Kind != LossKind.Inferred).Should().BeEmpty();
            TeaTrees.Shape(read).Should().Be(TeaTrees.Shape(argument));
            CutSets(read).Should().Equal(CutSets(argument));
            TeaTexts.Write(read).Text.Should().Be(text);
        });
    }

    [Fact]
    public void A_ladder_of_shared_claims_is_written_in_linear_size()
    {
        const int Rungs = 60;
        Argument ladder = new ArgumentBuilder("Ladder").Build().Edit(change =>
        {
            for (int i = 0; i <= Rungs; i++)
            {
                change.Add(new Goal($"L{i}", "l")).Add(new Goal($"R{i}", "r"));
            }

            for (int i = 0; i < Rungs; i++)
            {
                foreach (string side in (string[])["L", "R"])
                {
                    change.Connect(Relationship.SupportedBy($"{side}{i}", $"L{i + 1}")).Connect(Relationship.SupportedBy($"{side}{i}", $"R{i + 1}"));
                }
            }
        });

        (string text, ValueList<Loss> losses) = TeaTexts.Write(ladder);

        losses.Count(loss => loss.Kind == LossKind.Changed && loss.ElementId is not null).Should().Be(2 * Rungs);
        Argument read = TeaTexts.Read(text, TeaTexts.Deep).Argument!;
        read.Elements.Should().HaveCount(
            (4 * Rungs) + 3, "each relationship but those to what is met first gives one node more, and one root stands over both tops");
    }

    [Fact]
    public void Circles_and_lone_elements_are_written_too()
    {
        Argument argument = new ArgumentBuilder("Odd").Build().Edit(change => change
            .Add(new Claim("A", "a")).Add(new Claim("B", "b")).Add(new Evidence("E", "lone")).Add(new Context("X", "stated by nothing"))
            .Connect(Relationship.SupportedBy("A", "B")).Connect(Relationship.SupportedBy("B", "A")));

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);

        Argument read = TeaTexts.Read(text).Argument!;
        read.Elements.Select(element => element.Id).Should().BeEquivalentTo("ROOT", "A", "B", "A (2)", "E");
        losses.Should().Contain(loss => loss.Kind == LossKind.Dropped && loss.ElementId == "X");
        TeaTexts.Read(TeaTexts.Write(new ArgumentBuilder("Nothing").Build()).Text).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void What_has_no_place_is_a_loss()
    {
        Argument argument = new ArgumentBuilder("Losses").Build().Edit(change => change
            .Add(new Goal("G", "g") { IsPathway = true, Requirement = Requirement.Any, Cost = 3, Description = "long" })
            .Add(new Evidence(
                "E", "e")
            { State = EvidenceState.Planned, Subject = "s", Expires = new DateOnly(2027, 1, 1), Likelihood = Likelihood.FromDoubt(0.1) })
            .Add(new Assumption("A", "a") { State = AssumptionState.Disputed })
            .Add(new Claim("D", "d")).Add(new Justification("J1", "one")).Add(new Justification("J2", "two"))
            .Connect(Relationship.SupportedBy("G", "E")).Connect(Relationship.InContextOf("G", "A"))
            .Connect(Relationship.InContextOf("G", "J1")).Connect(Relationship.InContextOf("G", "J2"))
            .Connect(Relationship.Challenges("D", Relationship.SupportedBy("G", "E"))));

        string all = string.Join('\n', TeaTexts.Write(argument).Losses.Select(loss => loss.ToString()));

        foreach (string word in (string[])["pathway", "requires", "cost", "description",
            "'E': state, subject, expires, probability or doubt", "'A': state", "D challenges (G supportedBy E)", "2 justifications", "'G-A1'"])
        {
            all.Should().Contain(word);
        }
    }

    [SharedDataFact]
    public void What_is_written_has_the_members_that_the_schema_requires_and_allows()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.Shared("tea", "json-schema-v1.0.json")));
        JsonElement node = schema.RootElement.GetProperty("definitions").GetProperty("TreeNode");
        string[] required = [.. node.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)];
        string[] types = [.. schema.RootElement.GetProperty("definitions").GetProperty("ElementType")
            .GetProperty("enum").EnumerateArray().Select(name => name.GetString()!)];
        TeaTrees.Cases.Check(50, 2_000, argument =>
        {
            using JsonDocument document = JsonDocument.Parse(TeaTexts.Write(argument).Text, new JsonDocumentOptions { MaxDepth = 10_000 });
            document.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("version", "exportedAt", "case", "tree");
            document.RootElement.GetProperty("exportedAt").TryGetDateTimeOffset(out _).Should().BeTrue();
            var open = new Stack<JsonElement>([document.RootElement.GetProperty("tree")]);
            while (open.TryPop(out JsonElement next))
            {
                next.EnumerateObject().Select(member => member.Name).Should().Contain(required).And.OnlyHaveUniqueItems();
                types.Should().Contain(next.GetProperty("type").GetString());
                next.GetProperty("id").TryGetGuid(out _).Should().BeTrue();
                foreach (JsonElement child in next.GetProperty("children").EnumerateArray())
                {
                    open.Push(child);
                }
            }
        });
    }

    private static List<string> CutSets(Argument argument) =>
    [
        .. argument.AnalyzeLoadBearing(new Setting { Baseline = Baseline.AsArgued }).Pathways
            .SelectMany(pathway => pathway.CutSets.Listed, (pathway, cut) => (Pathway: pathway.Element.Id, Ids: cut.Elements.Select(element => element.Id)))
            .Select(cut => $"{cut.Pathway}: {string.Join('+', cut.Ids.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal),
    ];

    // Each node's members as text, null and empty ones aside, by the node's id.
    private static List<string> Members(string text)
    {
        var members = new List<string>();
        using JsonDocument document = JsonDocument.Parse(text);
        members.Add(document.RootElement.GetProperty("exportedAt").GetString()!);
        members.AddRange(document.RootElement.GetProperty("case").EnumerateObject().Select(member => $"{member.Name} = {member.Value}"));
        var open = new Stack<JsonElement>([document.RootElement.GetProperty("tree")]);
        while (open.TryPop(out JsonElement node))
        {
            string id = node.GetProperty("id").GetString()!;
            foreach (JsonProperty member in node.EnumerateObject())
            {
                if (member.NameEquals("children"))
                {
                    int position = 0;
                    foreach (JsonElement child in member.Value.EnumerateArray())
                    {
                        members.Add($"{id} child {position++} {child.GetProperty("id").GetString()}");
                        open.Push(child);
                    }
                }
                else if (member.Value.ValueKind != JsonValueKind.Null)
                {
                    members.Add($"{id} {member.Name} = {JsonSerializer.Serialize(member.Value)}");
                }
            }
        }

        return members;
    }
}
