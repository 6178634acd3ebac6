using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class GsnAssuranceReadingTests
{
    private static readonly FormatReading Whole = Read(GsnAssuranceCase.Text);

    [Fact]
    public void Elements_are_read()
    {
        Argument argument = Whole.Argument!;
        argument.Title.Should().Be("gate");
        argument.Elements.Select(element => $"{element.Kind} {element.Id}: {element.Statement}").Should().Equal(
            "Goal Top: The gate\nnever closes on anybody", "Strategy Parts: Over \"parts\"", "Goal Motor: The motor stops", "Evidence Drill: Drill record",
            "Assumption Guard: Someone is on guard", "Justification Why: Usual practice", "Goal Rest: All else is harmless", "Evidence Log: ", "Evidence Old: ",
            "Context Yard: A yard");
        argument["Top"].Description.Should().Be("As it is built in the yard");
        argument["Top"].Tags["label"].Should().Equal("Gate", "Yard");
        argument["Top"].Data!.Text.Should().Be("""{"gsn-assurance":{"namespace":"gate","uuid":"u1","artifacts":["https://example.org/gate"]}}""");
        argument["Motor"].Data!.Text.Should().Be("""{"gsn-assurance":{"namespace":"gate","uuid":"u\"3"}}""");
        argument["Guard"].Should().BeOfType<Assumption>().Which.Source.Should().Be("roster.pdf");
    }

    [Fact]
    public void A_block_within_another_and_a_reference_are_relationships() =>
        Relationships(Whole).Should().BeEquivalentTo(
            "Top SupportedBy Parts", "Top InContextOf Yard", "Top InContextOf Guard", "Top InContextOf Why", "Parts SupportedBy Motor",
            "Parts SupportedBy Rest", "Parts InContextOf Guard", "Motor SupportedBy Drill", "Motor SupportedBy Log", "Rest SupportedBy Drill");

    [Fact]
    public void What_is_read_double_or_out_of_reach_is_said() =>
        Whole.Findings.Select(Said).Should().Equal(
            "AG0017 37,28 'Top' inContextOf 'Why' is given twice; once is enough.",
            "AG0015 43,23 'Rest' refers to the strategy 'Parts', which does not exist; did you mean 'gate.Top.Parts'?");

    [Fact]
    public void What_a_solutions_status_says_is_the_state_of_the_evidence()
    {
        Argument argument = Read("SOLUTIONS s { solution A { uuid:\"1\"; status:Approved; } solution B { uuid:\"2\"; status:NotReviewed; } "
            + "solution C { uuid:\"3\"; status:Disapproved; } solution D { uuid:\"4\"; } }").Argument!;

        argument.Elements.Cast<Evidence>().Select(evidence => evidence.State).Should().Equal(
            EvidenceState.Available, EvidenceState.Disputed, EvidenceState.Withdrawn, EvidenceState.Disputed);
    }

    [Fact]
    public void What_was_changed_is_announced()
    {
        FormatReading read = Read("/* c */ GOALS a { goal G { uuid:\"1\"; solution S { uuid:\"2\"; } } goal H { uuid:\"3\"; solution S { uuid:\"4\"; } } }");

        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G", "G.S", "H", "H.S");
        read.Losses.Select(loss => $"{loss.Kind} {loss.Place!.Column} {loss.Message}").Should().Equal(
            "Dropped 1 A comment is not kept.",
            "Inferred 38 Solutions without a status are not reviewed, and in doubt therefore; 2 of the solutions have none.",
            "Changed 47 2 elements have a name that another has too; 'S' is called 'G.S' here.");
    }

    [Theory]
    [InlineData("S", "A.S")] // in the element itself
    [InlineData("A.S", "A.S")] // in what is around it
    [InlineData("A.B.S", "B.S")]
    [InlineData("B.S", "B.S")]
    [InlineData("n.A.S", "A.S")]
    [InlineData("n.S", "n.S")]
    public void A_reference_is_looked_up_from_within(string reference, string id)
    {
        FormatReading read = Read($$"""
            GOALS n { goal A { uuid:"1"; solution S { uuid:"2"; } goal B { uuid:"3"; solution S { uuid:"4"; } } ref_solution: {{reference}}; } }
            SOLUTIONS n { solution S { uuid:"5"; } }
            """);

        read.Findings.Where(finding => finding.Severity == Severity.Error).Should().BeEmpty();
        read.Argument!.SupportersOf("A").Select(element => element.Id).Should().Contain(id);
        read.Findings.Where(finding => finding.Rule == Rules.DuplicateRelationship).Should().HaveCount(id == "A.S" ? 1 : 0);
    }

    [Theory]
    [InlineData(
        "hello", "AG0001 1,1 Expected a block at the beginning (GOALS, STRATEGIES, SOLUTIONS, CONTEXTS, ASSUMPTIONS, JUSTIFICATIONS), but found 'hello'.")]
    [InlineData("GOALS { goal A { uuid:\"1\"; } }", "AG0001 1,7 Expected a name after 'GOALS', but found '{'.")]
    [InlineData("GOALS g goal A { uuid:\"1\"; } }", "AG0001 1,9 Expected '{' after the name of the block, but found 'goal'.")]
    [InlineData("GOALS g { gaol A { uuid:\"1\"; } }", "AG0001 1,11 Expected an element, or '}' at the end of 'g', but found 'gaol'.")]
    [InlineData("GOALS g { goal { uuid:\"1\"; } }", "AG0001 1,16 Expected the name of the goal, but found '{'.")]
    [InlineData("GOALS g { goal A { uuid:\"1\"; }", "AG0001 1,31 Expected '}' at the end of 'g', but found the end of the text.")]
    [InlineData("GOALS g { goal A { uuid:\"1\";", "AG0001 1,29 Expected '}' at the end of 'A', but found the end of the text.")]
    [InlineData("GOALS g { goal A { uuid:\"1\"; GOALS h { }", "AG0001 1,30 Expected '}' at the end of 'A', but found 'GOALS'.")]
    [InlineData("GOALS g { goal A { uuid \"1\"; } }", "AG0001 1,25 Expected ':' after 'uuid', but found the text '1'.")]
    [InlineData("GOALS g { goal A { uuid:1; } }", "AG0001 1,25 Expected a text in quotation marks after 'uuid:', but found '1'.")]
    [InlineData("GOALS g { goal A { summary: It is safe; } }", "AG0001 1,29 Expected a text between ''' and ''' after 'summary:', but found 'It'.")]
    [InlineData("GOALS g { goal A { label: \"x\"; } }", "AG0001 1,27 Expected a word after 'label:', but found the text 'x'.")]
    [InlineData("GOALS g { goal A { uuid:\"1\" } }", "AG0001 1,29 Expected ';' after 'uuid', but found '}'.")]
    [InlineData("GOALS g { goal A { summary:'''open } }", "AG0001 1,28 Expected ''' at the end of the text, but found the end of the file.")]
    [InlineData("GOALS g { goal A { ref_goal: ; } }", "AG0001 1,30 Expected the name of the goal after 'ref_goal:', but found ';'.")]
    [InlineData("GOALS g { goal A { ref_goal: B.; } }", "AG0001 1,32 Expected the name of the goal after 'ref_goal:', but found ';'.")]
    [InlineData("GOALS g { goal A { uuid:\"1\"; uuid:\"2\"; } }", "AG0008 1,30 'A' has 'uuid' already; the first is taken.")]
    [InlineData("GOALS g { goal A { uuid:\"1\"; label:x; label:x; } }", "AG0008 1,45 'A' has the label 'x' already.")]
    [InlineData("GOALS g { goal A { sumary:'''x'''; } }", "AG0009 1,20 An element has no 'sumary'; did you mean 'summary'?")]
    [InlineData(
        "GOALS g { goal A { } goal B { } }", "AG0007 1,16 'A' has no 'uuid', which every element has in this language; 2 of the file's elements have none.")]
    [InlineData("GOALS g { goal A { status:Approved; } }", "AG0018 1,20 'status' does not belong to goal: only a solution has one. It is left out.")]
    [InlineData("GOALS g { context A { } }", "AG0018 1,11 'g' is a block for 'goal', not for 'context'; the element is read all the same.")]
    [InlineData("SOLUTIONS g { solution A { status:Okay; } }", "AG0011 1,35 'Okay' is not a status: a solution is Approved, NotReviewed or Disapproved.")]
    [InlineData(
        "GOALS g { goal Top { ref_goal: Motr; } goal Motor { } }",
        "AG0015 1,32 'Top' refers to the goal 'Motr', which does not exist; did you mean 'g.Motor'?")]
    [InlineData(
        "GOALS g { goal Top { ref_goal: S; strategy S { } } }",
        "AG0015 1,32 'Top' refers to the goal 'S', which is of the kind 'strategy'; write 'ref_strategy:'.")]
    [InlineData("GOALS g { goal A { } goal A { } }", "AG0014")]
    [InlineData("CONTEXTS g { context A { goal B { } } }", "AG0016")]
    public void What_is_wrong_is_said_where_it_is(string text, string finding) =>
        Read(text).Findings.Select(Said)
            .Should().Contain(said => said.StartsWith(finding, StringComparison.Ordinal));

    [Fact]
    public void Elements_behind_a_fault_are_read()
    {
        FormatReading read = Read("GOALS g { goal A { uuid \"1\"; ref_goal: B; } ;; goal B { uuid:\"2\"; } } ! GOALS h { goal C { uuid:\"3\"; } }");

        read.Findings.Where(finding => finding.Rule.Id == "AG0001").Should().HaveCount(3);
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("A", "B", "C");
        read.Argument.SupportersOf("A").Select(element => element.Id).Should().Equal("B");
    }

    [Fact]
    public void An_unknown_member_is_kept() =>
        Read("GOALS g { goal A { uuid:\"1\"; owner: The team, \"x\"; } }").Argument!["A"].Data!.Text
            .Should().Be("""{"gsn-assurance":{"namespace":"g","uuid":"1","unknown":{"owner":"The team, \"x\""}}}""");

    [Fact]
    public void Blocks_may_be_nested_as_deep_as_the_limit_says_and_no_deeper()
    {
        FormatReading Of(int depth) => Read(
            "GOALS g {" + string.Concat(Enumerable.Range(0, depth).Select(i => $" goal G{i} {{ uuid:\"{i}\";")) + new string('}', depth + 1));

        Of(64).Findings.Should().BeEmpty();
        FormatReading read = Of(100_000);
        read.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.NestedTooDeeply);
        read.Argument!.Elements.Should().HaveCount(64);
    }

    [Fact]
    public void All_files_of_a_folder_are_one_model()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("argument-graph-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.gsn"), "CONTEXTS c { context C1 { uuid:\"1\"; } }");
            File.WriteAllText(Path.Combine(folder.FullName, "b.gsn"), "GOALS main { goal G { uuid:\"2\"; ref_context: c.C1; ref_goal: rest.G; } }");
            File.WriteAllText(Path.Combine(folder.FullName, "c.gsn"), "GOALS rest { goal G { uuid:\"3\"; ref_context: c.C1; } }");

            FormatReading read = ArgumentFormats.ReadAll([folder.FullName]);

            read.Findings.Should().BeEmpty();
            read.Argument!.Title.Should().Be("main");
            Relationships(read).Should().BeEquivalentTo("main.G InContextOf C1", "main.G SupportedBy rest.G", "rest.G InContextOf C1");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_random_model_is_read_as_it_was_written() =>
        new RandomCases<GsnAssuranceText>(seed => GsnAssuranceText.Of(new Random(seed)), model => model.Text).Check(200, 10_000, model =>
        {
            FormatReading read = Read(model.Text);

            read.Findings.Where(finding => finding.Severity == Severity.Error).Should().BeEmpty();
            read.Argument!.Elements.Select(element => $"{element.Kind} {element.Statement}").Should().Equal(model.Elements);
            read.Argument.Relationships.Select(
                    relationship => $"{read.Argument[relationship.From].Statement} {relationship.Kind} {read.Argument[relationship.To.ElementId!].Statement}")
                .Should().BeEquivalentTo(model.Relationships);
        });

    [Fact]
    public void A_reference_to_what_no_file_has_says_that_all_files_of_a_folder_are_one_model() =>
        Read("GOALS g { goal A { uuid:\"1\"; ref_context: places.Yard; } }").Findings.Select(Said).Should().Equal(
            "AG0015 1,43 'A' refers to the context 'places.Yard', which does not exist; if another file of the folder has it, read the folder: "
                + "all its files are one model in this language.");

    [Theory]
    [InlineData("GOALS g {", true)]
    [InlineData(" // c\n/* d */ SOLUTIONS\tg\n{", true)]
    [InlineData("GOALS of the project", false)]
    [InlineData("goals g {", false)]
    [InlineData("goal G {", false)]
    public void A_text_that_begins_with_a_block_is_recognised(string text, bool isRecognised) =>
        (ArgumentFormats.All.Recognise(text) == ArgumentFormats.GsnAssurance).Should().Be(isRecognised);

    private static FormatReading Read(string text) => ArgumentFormats.ReadText(text, ArgumentFormats.GsnAssurance);

    private static string Said(Finding finding) => $"{finding.Rule.Id} {finding.Place!.Line},{finding.Place.Column} {finding.Message}";

    private static IEnumerable<string> Relationships(FormatReading read) =>
        read.Argument!.Relationships.Select(relationship => $"{relationship.From} {relationship.Kind} {relationship.To.ElementId}");
}
