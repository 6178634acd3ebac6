namespace ArgumentGraph.Interchange.Tests.Sacm;

public class SacmReadingTests
{
    [Fact]
    public void A_conclusion_is_supported_by_its_premises_and_reasoning_stands_between()
    {
        FormatReading read = SacmText.Read("""
            <sacm:ArgumentPackage xmlns:sacm="http://www.omg.org/spec/SACM/2.2/Argumentation" id="P" name="Case">
              <claim id="G1" content="Top"/><claim id="C1" content="One"/><claim id="C2" content="Two"/>
              <argumentReasoning id="S1" content="By parts"/>
              <artifactReference id="E1" name="Report"/><artifactReference id="X1" name="Scope"/>
              <assertedInference id="i"><source href="#C1"/><source href="#C2"/><target href="#G1"/><reasoning href="#S1"/></assertedInference>
              <assertedEvidence><source href="#E1"/><target href="#C1"/></assertedEvidence>
              <assertedContext><source href="#X1"/><target href="#S1"/></assertedContext>
            </sacm:ArgumentPackage>
            """);
        read.Findings.Should().BeEmpty();
        read.Argument!.Title.Should().Be("Case");
        read.Argument.Elements.Select(element => (element.Kind, element.Statement)).Should().Equal(
            (ElementKind.Goal, "Top"), (ElementKind.Claim, "One"), (ElementKind.Claim, "Two"), (ElementKind.Strategy, "By parts"),
            (ElementKind.Evidence, "Report"), (ElementKind.Context, "Scope"));
        SacmText.Lines(read.Argument).Should().Equal("G1 supportedBy S1", "C1 supportedBy E1", "S1 supportedBy C1", "S1 supportedBy C2", "S1 inContextOf X1");
        read.Argument["G1"].Data!.Text.Should().Be("""{"sacm":{"relationships":[{"id":"i","kind":"AssertedInference","reasoning":"S1","to":["C1","C2"]}]}}""");
    }

    [Theory]
    [InlineData("<claim id='A'/><claim id='B'/><assertedInference source='A' target='B'/>")]
    [InlineData("<claim gid='A'/><claim gid='B'/><assertedInference source='A' target='B'/>")]
    [InlineData("<claim xmi:id='A'/><claim xmi:id='B'/><AssertedInference source='#A' target='#B'/>")]
    [InlineData("<claim xmi:id='x1' gid='A'/><claim xmi:id='x2' gid='B'/><AssertedInference source='x1' target='x2'/>")]
    [InlineData("<Claim id='A'/><Claim id='B'/><AssertedInference><source ref='A'/><target ref='B'/></AssertedInference>")]
    [InlineData("<Claim id='A'/><Claim id='B'/><AssertedInference><source xmi:idref='A'/><target>B</target></AssertedInference>")]
    [InlineData("<argumentationElement xsi:type='a:Claim' name='A'/><argumentationElement xmi:type='a:Claim' name='B'/><argumentationElement "
        + "xsi:type='a:AssertedInference' source='//@argumentationElement.0' target='//@argumentationElement.1'/>")]
    [InlineData("<ArgumentPackage><argumentElement xsi:type='Claim' name='A'/></ArgumentPackage><ArgumentPackage><argumentElement xsi:type='Claim' "
        + "id='B'/></ArgumentPackage><assertedInference><source href='//@ArgumentPackage.0/@argumentElement.0'/><target href='#B'/></assertedInference>")]
    [InlineData("<claim id='A'/><claim id='B'/><gsn:SupportedBy xmlns:gsn='g' source='B' target='A'/>")]
    [InlineData("<claim id='A'/><claim id='B'/><claim id='c' isCitation='true' citedElement='A'/><assertedInference source='c' target='B'/>")]
    public void References_of_every_dialect_lead_to_the_same_relationship(string parts)
    {
        FormatReading read = Package(parts);
        read.Findings.Should().BeEmpty();
        SacmText.Lines(read.Argument!).Should().Equal("B supportedBy A");
        read.Argument!.Elements.Should().HaveCount(2);
    }

    [Fact]
    public void A_path_begins_at_the_first_root_in_an_XMI_wrapper()
    {
        FormatReading read = SacmText.Read("""
            <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:a="http://omg.sacm/2.0/argumentation">
              <a:ArgumentPackage><e xsi:type="a:Claim" gid="A"/></a:ArgumentPackage>
              <a:ArgumentPackage><e xsi:type="a:Claim" gid="B"/><e xsi:type="a:AssertedInference" source="/0/@e" target="/1/@e.0"/></a:ArgumentPackage>
            </xmi:XMI>
            """);
        read.Findings.Should().BeEmpty();
        SacmText.Lines(read.Argument!).Should().Equal("B supportedBy A");
        read.Argument!.Elements.Select(element => element.Tags["package"].Single()).Should().Equal("package", "package-2");
    }

    [Theory]
    [InlineData(
        "<name lang='de' content='N'/><description><content><value lang='de' content='Sicher'/><value lang='en' content='Safe'/></content></description>",
        "Safe")]
    [InlineData("<description><content lang='en'>Safe</content></description>", "Safe")]
    [InlineData("<description>Safe</description>", "Safe")]
    [InlineData("<description lang='fr' content='Sûr'/><description lang='English' content='Safe'/>", "Safe")]
    [InlineData("<name><value lang='fr' content='Sûr'/></name>", "Sûr")]
    [InlineData("<content>Safe</content><description>Longer</description>", "Safe")]
    public void The_statement_is_the_content_else_the_description_else_the_name(string texts, string statement)
    {
        Argument argument = Package($"<claim id='A'>{texts}</claim>").Argument!;
        argument["A"].Statement.Should().Be(statement);
        SacmText.Read(SacmText.Write(argument)).Argument!.ToJson().Should().Be(argument.ToJson());
    }

    [Fact]
    public void Other_languages_notes_and_constraints_are_kept_and_written_back_as_such()
    {
        Argument argument = Package("""
            <claim id='A' isAbstract='true' colour='red'><description><content><value lang='de' content='Sicher'/><value lang='en' content='Safe'/></content></description>
            <note content='N1'/><note><content><value lang='fr' content='N2'/></content></note><implementationConstraint>only X</implementationConstraint>
            <taggedValue key='owner' content='a'/><taggedValue><key content='owner'/><content><value content='b'/></content></taggedValue></claim>
            """).Argument!;
        argument["A"].Data!.Text.Should().Be(
            """{"sacm":{"lang":"en","descriptions":[{"lang":"de","content":"Sicher"}],"notes":[{"content":"N1"},{"lang":"fr","content":"N2"}],"constraints":[{"content":"only X"}],"attributes":{"colour":"red"}}}""");
        argument["A"].IsUninstantiated.Should().BeTrue();
        argument["A"].Tags["owner"].Should().Equal("a", "b");
        string written = SacmText.Write(argument);
        written.Should().Contain("isAbstract=\"true\"").And.NotContain("&quot;uninstantiated&quot;");
        written.Should().Contain("lang=\"de\" content=\"Sicher\"").And.Contain("colour=\"red\"").And.NotContain("&quot;data&quot;");
        SacmText.Read(written).Argument!.ToJson().Should().Be(argument.ToJson());
    }

    [Fact]
    public void Declarations_decide_what_a_claim_is()
    {
        FormatReading read = Package("""
            <claim id='G'/><claim id='a' assertionDeclaration='assumed'/><claim id='j' assertionDeclaration='axiomatic'/><claim id='x'/><claim id='p' assertionDeclaration='assumed'/>
            <claim id='n' assertionDeclaration='needsSupport'/><claim id='d' assertionDeclaration='defeated'/><claim id='s' assertionDeclaration='assumed'/><artifactReference id='e'/>
            <assertedContext source='a j x' target='G'/><assertedInference source='p n d s' target='G'/><assertedEvidence source='e' target='s'/>
            """);
        read.Findings.Should().BeEmpty();
        read.Argument!.Elements.Select(element => element.Kind).Should().Equal(
            ElementKind.Goal, ElementKind.Assumption, ElementKind.Justification, ElementKind.Context, ElementKind.Assumption, ElementKind.Claim,
            ElementKind.Claim, ElementKind.Claim, ElementKind.Evidence);
        ((Claim)read.Argument["n"]).IsUndeveloped.Should().BeTrue();
        read.Argument["d"].Data!.Text.Should().Contain("defeated");
        SacmText.Lines(read.Argument).Should().Equal(
            "G supportedBy n", "G supportedBy d", "G supportedBy s", "G inContextOf a", "G inContextOf j", "G inContextOf x", "G inContextOf p",
            "s supportedBy e");
        read.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Changed && loss.Message.Contains("'p'", StringComparison.Ordinal));
    }

    [Fact]
    public void Counter_relationships_challenge_elements_relationships_and_challenges()
    {
        FormatReading read = Package("""
            <claim id='G'/><claim id='C'/><claim id='D1'/><claim id='D2'/><claim id='D3'/><claim id='D4'/><artifactReference id='E'/>
            <assertedInference id='i' source='C' target='G'/><assertedInference id='c1' isCounter='true' source='D1' target='C'/>
            <assertedInference id='c2' isCounter='true' source='D2' target='i'/><assertedInference id='c3' isCounter='true' source='D3' target='c2'/>
            <assertedChallenge source='D4' target='G'/><assertedCounterEvidence source='E' target='c3'/>
            """);
        read.Findings.Should().BeEmpty();
        SacmText.Lines(read.Argument!).Should().Equal(
            "G supportedBy C", "D1 challenges C", "D2 challenges (G supportedBy C)", "D3 challenges (D2 challenges (G supportedBy C))", "D4 challenges G",
            "E challenges (D3 challenges (D2 challenges (G supportedBy C)))");
        SacmText.Read(SacmText.Write(read.Argument!)).Argument!.ToJson().Should().Be(read.Argument!.ToJson());
    }

    [Fact]
    public void Reasoning_with_the_same_premises_is_one_strategy_and_with_others_another()
    {
        FormatReading read = Package("""
            <claim id='G1'/><claim id='G2'/><claim id='G3'/><claim id='A'/><claim id='B'/><argumentReasoning id='S'/>
            <assertedInference source='A' target='G1' reasoning='S'/><assertedInference source='A' target='G2' reasoning='S'/><assertedInference source='B' target='G3' reasoning='S'/>
            """);
        read.Findings.Should().BeEmpty();
        SacmText.Lines(read.Argument!).Should().Equal("G1 supportedBy S", "G2 supportedBy S", "G3 supportedBy S-2", "S supportedBy A", "S-2 supportedBy B");
        read.Losses.Should().ContainSingle().Which.Should().Match<Loss>(loss => loss.Kind == LossKind.Inferred && loss.ElementId == "S-2");
    }

    [Fact]
    public void What_references_lead_to_nothing_is_said_at_its_place()
    {
        FormatReading read = Package("<claim id='A'/>\n<claim id='A'/>\n<assertedInference source='A'\n target='nowhere'/>\n"
            + "<claim id='B' citedElement='gone'/>\n<assertedContext source='B'/>");
        read.Findings.Select(finding => (finding.Rule.Id, finding.Place!.Line))
            .Should().BeEquivalentTo([("AG0014", 2), ("AG0015", 4), ("AG0015", 5), ("AG0007", 6)]);
    }

    [Fact]
    public void What_has_no_id_gets_one_of_its_name()
    {
        FormatReading read = Package("<claim name='C3'/><artifactReference name='C3'/><claim/><claim name='A long name that says "
            + "the whole of what an identifier should not have to say, again and again'/>");
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("C3", "C3-2", "claim-1", "claim-2");
        read.Losses.Should().HaveCount(4).And.OnlyContain(loss => loss.Kind == LossKind.Inferred && loss.Place != null);
    }

    [Fact]
    public void Equal_artifacts_are_equal_sources()
    {
        Argument argument = SacmText.Read("""
            <AssuranceCasePackage id="P"><artifactPackage id="ap"><artifact id="x" name="Audit"/></artifactPackage><argumentPackage id="q">
            <artifactReference id="E1" referencedArtifact="x"/><artifactReference id="E2"><referencedArtifactElement href="#x"/></artifactReference>
            <artifactReference id="E3" referencedArtifactElement="https://example.org/report"/></argumentPackage></AssuranceCasePackage>
            """).Argument!;
        argument.OfKind<Evidence>().Select(evidence => evidence.Source).Should().Equal("Audit", "Audit", "https://example.org/report");
    }

    [Fact]
    public void Groups_and_packages_become_tags_and_what_has_no_place_is_a_loss()
    {
        FormatReading read = SacmText.Read("""
            <AssuranceCasePackage><argumentPackage id="p1" name="One"><claim id="A"/><argumentGroup name="Team" member="A B"/></argumentPackage>
            <argumentPackage id="p2"><claim id="B"><unknown/></claim></argumentPackage><colour value="red"/></AssuranceCasePackage>
            """);
        read.Argument!["A"].Tags.Should().Equal(ValueMap<ValueList<string>>.Empty.With("package", ["One"]).With("group", ["Team"]));
        read.Argument["B"].Tags["package"].Should().Equal("p2");
        read.Losses.Select(loss => loss.Message)
            .Should().HaveCount(3).And.ContainMatch("*'p1'*").And.ContainMatch("*<unknown>*").And.ContainMatch("*<colour>*");
    }

    [Theory]
    [InlineData("<?xml version='1.0'?><!-- c --><s:ArgumentPackage xmlns:s='x'/>", true)]
    [InlineData("<a:AssuranceCasePackage/>", true)]
    [InlineData("<opsa-mef><define-fault-tree name='sacm/'/></opsa-mef>", false)]
    [InlineData("<graphml><node id='ArgumentPackage'/></graphml>", false)]
    [InlineData("{\"ArgumentPackage\":1}", false)]
    [InlineData("<html/>", false)]
    public void It_is_recognised_by_its_root(string text, bool isSacm) =>
        (ArgumentFormats.All.Recognise(text) == ArgumentFormats.Sacm).Should().Be(isSacm);

    private static FormatReading Package(string parts) => SacmText.Read(
        "<a:ArgumentPackage xmlns:a='http://omg.sacm/2.0/argumentation' xmlns:xmi='http://www.omg.org/XMI' "
        + $"xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>{parts}</a:ArgumentPackage>");
}
