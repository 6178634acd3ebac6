using System.Text;
using ArgumentGraph.Tests.Json;

namespace ArgumentGraph.Tests.Importing;

/// <summary>An argument made of a small text of nobody's format, through the core package alone.</summary>
public class ArgumentImportTests
{
    [Fact]
    public void Lines_become_elements_and_relationships_with_their_places()
    {
        ReadingResult read = Read("goal G: It is säfe\n  C\nclaim C: Nobody can read it\n  E\nevidence E: Audit\nclaim D: Ä\n  ! E\n", "case.lines");

        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.Title.Should().Be("case.lines");
        argument.SupportersOf("G").Select(element => element.Id).Should().Equal("C");
        argument.SupportersOf("C").Select(element => element.Id).Should().Equal("E");
        argument.ChallengesBy("D").Should().Equal(Relationship.Challenges("D", "E"));
        argument.PlaceOf("C").Should().Be(new Place("case.lines", 3, 1));
    }

    [Fact]
    public void What_does_not_fit_is_reported_where_it_stands_in_the_order_of_the_text()
    {
        ReadingResult read = Read("goal G: ä\n  C l\n  E1\nevidence E: e\n  G\ngoal G: again\nwhat is this\nevidence \u00AD: f\n", null);

        read.HasErrors.Should().BeTrue();
        read.Findings.Select(finding => (finding.Rule.Id, finding.Place!.Line, finding.Place.Column)).Should().Equal(
            ("AG0015", 2, 3), ("AG0015", 3, 3), ("AG0016", 5, 3), ("AG0014", 6, 6), ("AG0001", 7, 1), ("AG0013", 8, 10));
        read.Findings[1].Message.Should().Contain("did you mean 'E'?");
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G", "E");
        read.Argument.Validate().Findings.Should().Contain(read.Findings, "validation reports again what reading found");
    }

    [Fact]
    public void An_element_is_checked_where_it_is_added()
    {
        var draft = new ArgumentImport("\n  here");
        draft.Add(new Evidence("E", "half a pair: \uD800") { Cost = double.NaN }, draft.Main, 3);

        ReadingResult read = draft.Finish("T");

        read.Findings.Select(finding => finding.Rule).Should().BeEquivalentTo([Rules.InvalidEncoding, Rules.ValueOutOfRange]);
        read.Findings.Should().OnlyContain(finding => finding.Place == new Place(null, 2, 3) && finding.ElementId == "E");
    }

    [Fact]
    public void Without_a_text_there_are_no_places()
    {
        var draft = new ArgumentImport { Title = "Made of a graph" };
        draft.Connect(Relationship.SupportedBy("G", "E"));
        draft.Connect(Relationship.Challenges("D", Relationship.SupportedBy("G", "E")));
        draft.Connect(Relationship.SupportedBy("X", "E"));
        draft.Add(new Goal("G", "g"));
        draft.Add(new Evidence("E", "e"));
        draft.Add(new Claim("D", "d"));

        ReadingResult read = draft.Finish();

        Finding finding = read.Findings.Should().ContainSingle().Subject;
        finding.Rule.Should().Be(Rules.UnresolvedReference);
        finding.Place.Should().BeNull();
        finding.Message.Should().Be("The relationship X supportedBy E begins at 'X', which does not exist.");
        read.Argument!.Relationships.Should().Equal(
            Relationship.SupportedBy("G", "E"), Relationship.Challenges("D", Relationship.SupportedBy("G", "E")));
        read.Argument.PlaceOf("G").Should().BeNull();
    }

    [Fact]
    public void The_kind_of_a_challenged_relationship_may_be_left_out_if_one_fits()
    {
        var draft = new ArgumentImport();
        draft.Connect(RelationshipKind.InContextOf, draft.Add(new Goal("G", "g")), "A");
        draft.Add(new Assumption("A", "a"));
        ImportedElement challenger = draft.Add(new Claim("D", "d"));
        draft.Challenge(challenger, PendingTarget.OfRelationship(null, "G", PendingTarget.OfElement("A")));
        draft.Challenge(challenger, PendingTarget.OfRelationship(null, "A", PendingTarget.OfElement("G")));

        ReadingResult read = draft.Finish();

        read.Argument!.ChallengesBy("D").Should().Equal(Relationship.Challenges("D", Relationship.InContextOf("G", "A")));
        read.Findings.Should().ContainSingle().Which.Message.Should().Contain("(A … G)").And.Contain("the relationship goes from 'G' to 'A'");
    }

    [Fact]
    public void Losses_come_in_the_order_of_the_text_and_may_be_noted_to_the_end()
    {
        var draft = new ArgumentImport("one\ntwo\n", new ReadingOptions { FileName = "x" });
        ImportedElement one = draft.Add(new Claim("C1", "one"), draft.Main, 0);
        draft.Lose(LossKind.Dropped, null, 0, "everywhere");
        draft.Lose(LossKind.Changed, draft.Main, 4, "two");
        draft.Finish();
        draft.LoseElement(LossKind.Inferred, one, "one");

        draft.Losses.Select(loss => loss.ToString()).Should().Equal("x(1,1): inferred: one", "x(2,1): changed: two", "dropped: everywhere");
    }

    [Fact]
    public void Limits_hold()
    {
        var elements = new ArgumentImport("abc", new ReadingOptions { MaximumElements = 1 });
        elements.Add(new Claim("C1", "c")).IsKept.Should().BeTrue();
        elements.Add(new Claim("C2", "c"), elements.Main, 2).IsKept.Should().BeFalse();
        elements.Finish().Findings.Should().ContainSingle(finding => finding.Rule == Rules.TooLarge).Which.Place.Should().Be(new Place(null, 1, 3));

        foreach (ArgumentImport refused in (ArgumentImport[])[
            new("äääääääää", new ReadingOptions { MaximumBytes = 10 }), new(new byte[11], new ReadingOptions { MaximumBytes = 10 })])
        {
            refused.Main.Text.Should().BeEmpty();
            refused.Report(Rules.SyntaxError, refused.Main, 0, "There is nothing.");
            ReadingResult read = refused.Finish();
            read.Argument.Should().BeNull();
            read.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.TooLarge);
        }
    }

    [Fact]
    public void A_file_may_lead_to_others()
    {
        using var folder = new TemporaryFolder();
        string main = folder.File("main.txt");
        string part = folder.File("part.txt");
        File.WriteAllText(main, "part.txt\nnone.txt\n");
        File.WriteAllBytes(part, [.. Encoding.UTF8.GetBytes("ä"), 0xFF]);

        ArgumentImport draft = ArgumentImport.OfFile(main);
        SourceFile? opened = draft.Open("part.txt", draft.Main, 0);
        draft.Open("none.txt", draft.Main, 9).Should().BeNull();
        draft.Add(new Claim("C", "c"), opened, 1);
        ReadingResult read = draft.Finish();

        opened!.Text.Should().Be("ä\uFFFD");
        read.Findings.Select(finding => (finding.Rule, finding.Place)).Should().Equal(
            (Rules.UnusableFile, new Place(main, 2, 1)), (Rules.InvalidEncoding, new Place(part, 1, 2)));
        read.Argument!.PlaceOf("C").Should().Be(new Place(part, 1, 2));
        draft.IsComplete.Should().BeFalse();
        read.Argument.Title.Should().Be("main.txt");
    }

    [Fact]
    public void A_text_in_memory_leads_to_no_other_file()
    {
        var draft = new ArgumentImport("part.txt", new ReadingOptions { FileName = "/somewhere/main.txt" });

        draft.CanOpen.Should().BeFalse();
        draft.Open("part.txt", draft.Main, 0).Should().BeNull();
        draft.Finish().Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.UnusableFile);
    }

    [Fact]
    public void Nothing_is_added_to_what_is_finished()
    {
        var draft = new ArgumentImport();
        ImportedElement claim = draft.Add(new Claim("C", "c"));
        draft.Finish("T").Argument!.Title.Should().Be("T");

        ((Action[])[
            () => draft.Add(new Claim("D", "d")), () => draft.Connect(RelationshipKind.SupportedBy, claim, "C"), () => draft.Challenge(claim, "C"),
            () => draft.Report(Rules.SyntaxError, null, 0, "m"), () => draft.Finish()])
                .Should().AllSatisfy(late => late.Should().Throw<InvalidOperationException>());
    }

    [Fact]
    public void Where_there_is_no_argument_there_is_none()
    {
        var draft = new ArgumentImport(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 }, new ReadingOptions());
        draft.Report(Rules.SyntaxError, draft.Main, 0, "Expected a title.");
        draft.IsArgument = false;

        ReadingResult read = draft.Finish();

        read.Argument.Should().BeNull();
        read.Findings.Should().ContainSingle("what is wrong with a text that could not be decoded follows from that").Which.Rule
            .Should().Be(Rules.InvalidEncoding);
    }

    [Fact]
    public void Equal_evidence_is_found_before_and_after()
    {
        var draft = new ArgumentImport("E1 E1 E2");
        draft.Add(new Evidence("E1", "Report"), draft.Main, 0);
        draft.Add(new Evidence("E1", "Report"), draft.Main, 3);
        draft.Add(new Evidence("E2", "Report"), draft.Main, 6);

        EqualEvidence.Find(draft.Elements).Should().ContainSingle().Which.Should().Equal("E1", "E2");
        draft.ReportElement(Rules.ForbiddenRelationship, draft.Find("E1"), "Twice.", ("Here, too", draft.Find("E2")));

        Finding finding = draft.Finish().Findings.Should().ContainSingle(finding => finding.Message == "Twice.").Subject;
        finding.ElementId.Should().Be("E1");
        finding.Related.Should().Equal(new RelatedPlace("Here, too", "E2", new Place(null, 1, 7)));
    }

    // A line is "kind id: statement", or, indented, what supports the element above it, or with ! what that challenges.
    private static ReadingResult Read(string text, string? name)
    {
        var draft = new ArgumentImport(text, new ReadingOptions { FileName = name });
        SourceFile file = draft.Main;
        ImportedElement above = default;
        string[] lines = text.Split('\n', StringSplitOptions.None);
        for (int line = 1; line <= lines.Length; line++)
        {
            string content = lines[line - 1].Trim();
            int at = file.IndexOf(line, lines[line - 1].Length - lines[line - 1].TrimStart().Length + 1);
            if (content.StartsWith("! ", StringComparison.Ordinal))
            {
                draft.Challenge(above, content[2..], file, at);
            }
            else if (lines[line - 1].StartsWith("  ", StringComparison.Ordinal))
            {
                draft.Connect(RelationshipKind.SupportedBy, above, content, file, at);
            }
            else if (content.Split(' ', 2) is [var kind, var rest] && rest.Split(": ") is [var id, var statement])
            {
                above = draft.Add(ElementOf(kind, id, statement), file, at, at + kind.Length + 1);
            }
            else if (content.Length > 0)
            {
                draft.Report(Rules.SyntaxError, file, at, $"Expected 'kind id: statement', but found '{Spelling.Clip(content)}'.");
            }
        }

        return draft.Finish("A text");
    }

    private static Element ElementOf(string kind, string id, string statement) => kind switch
    {
        "goal" => new Goal(id, statement),
        "evidence" => new Evidence(id, statement),
        _ => new Claim(id, statement),
    };
}
